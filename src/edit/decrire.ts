// What a repair did, in one French phrase: « - prevension » devient « - prevention ».
import type { Retouche } from '../model/correction.ts'
import { episser } from './pieces.ts'
import { debutsDeLigne, ligneDe } from './places.ts'

const LONGUEUR = 60
/** Beyond this, nobody would find the difference. */
const LIGNE_LISIBLE = 5_000
/** What is shown before the difference. */
const MARGE = 15

/** Describes repairs of a text, each by its touches, in order. When several lines change, `message` (what was found) says it better than they do. */
export function descripteur(texte: string): (retouches: readonly Retouche[], message: string) => string {
  const debuts = debutsDeLigne(texte)
  return (retouches, message) => decrire(texte, debuts, retouches, message)
}

function decrire(texte: string, debuts: readonly number[], retouches: readonly Retouche[], message: string): string {
  const autrement = `corrigé. ${message}`
  const ligne = ligneDe(debuts, retouches[0]?.debut ?? 0)
  const debut = debuts[ligne] as number
  const avant = texte.slice(debut, debuts[ligne + 1] ?? texte.length)
  const seule = ligneDe(debuts, retouches.at(-1)?.fin ?? 0) === ligne && retouches.every(r => !/[\r\n]/.test(r.texte))
  if (!seule || avant.length > LIGNE_LISIBLE) return autrement
  const apres = episser(avant, retouches, debut)
  return avant.trim() === apres.trim() ? autrement : `${citer(avant, apres)} devient ${citer(apres, avant)}`
}

/** The line that holds a place of a text: its number, and its beginning to be quoted. */
export function citeur(texte: string): (place: number) => { readonly ligne: number; readonly cite: string } {
  const debuts = debutsDeLigne(texte)
  return place => {
    const ligne = ligneDe(debuts, place)
    const debut = debuts[ligne] ?? 0
    const fin = Math.min(debuts[ligne + 1] ?? texte.length, debut + LIGNE_LISIBLE)
    return { ligne: ligne + 1, cite: citer(texte.slice(debut, fin), '') }
  }
}

/** A line, or what stands around its first difference with another when it is long. */
function citer(ligne: string, autre: string): string {
  const [signes, autres] = [simple(ligne), simple(autre)]
  const ecart = signes.findIndex((signe, n) => signe !== autres[n])
  const depart = signes.length <= LONGUEUR ? 0 : Math.max(0, Math.min(ecart - MARGE, signes.length - LONGUEUR))
  const fin = depart + LONGUEUR
  const vus = signes.slice(depart, fin).join('')
  return `« ${depart > 0 ? '…' : ''}${vus}${fin < signes.length ? '…' : ''} »`
}

function simple(ligne: string): string[] {
  return [...ligne.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()]
}
