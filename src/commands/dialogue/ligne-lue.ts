// One line, or a text of several, read key by key: what is typed is written once, and never drawn again.
import type { Io } from '../io.ts'
import type { Clavier, Frappe } from './clavier.ts'
import { Interruption } from './interruption.ts'
import { ECHAP } from './jetons.ts'
import { type Prose, proseDe, proseFinie, taper } from './prose.ts'

/** What was typed before Enter; `<` for Escape, `?` for Ctrl-L. Throws an interruption. */
export function lireLigne(io: Io, clavier: Clavier): Promise<string> {
  return lire(io, clavier, (prose, frappe) => {
    if (frappe.sorte === 'collage') return taper(prose, { ...frappe, texte: frappe.texte.replace(/\s+/g, ' ') })
    if (!/^[\r\n]$/.test(frappe.texte)) return taper(prose, frappe)
    return { ...prose, finie: true }
  })
}

/** Ends at a line that holds only a full stop, at two empty lines, or at Ctrl-D. */
export async function lireProse(io: Io, clavier: Clavier): Promise<string> {
  const texte = await lire(io, clavier, (prose, frappe) => {
    const entree = frappe.sorte === 'touche' && /^[\r\n]$/.test(frappe.texte)
    if (entree && /(^|\n)\.$/.test(prose.texte)) return { texte: prose.texte.slice(0, -1), vides: 0, finie: true }
    // « < », « ? » and the like are whole answers.
    if (entree && /^\s*[<?-]\s*$/.test(prose.texte)) return { ...prose, finie: true }
    return taper(prose, frappe)
  })
  return proseFinie(proseDe(texte))
}

type Pas = (prose: Prose, frappe: Exclude<Frappe, { sorte: 'fin' }>) => Prose

function lire(io: Io, clavier: Clavier, avancer: Pas): Promise<string> {
  let prose = proseDe('')
  return new Promise((resoudre, rejeter) => {
    const taire = clavier.ecouter(frappe => {
      const sortie = issue(frappe, prose.texte)
      if (sortie !== undefined) {
        taire()
        io.sortie('\n')
        return sortie === 'interruption' ? rejeter(new Interruption(proseFinie(prose))) : resoudre(sortie)
      }
      const suite = avancer(prose, frappe as Exclude<Frappe, { sorte: 'fin' }>)
      io.sortie(echo(prose.texte, suite.texte))
      prose = suite
      if (!prose.finie) return
      taire()
      if (!prose.texte.endsWith('\n')) io.sortie('\n')
      resoudre(prose.texte)
    })
  })
}

function issue(frappe: Frappe, texte: string): string | undefined {
  if (frappe.sorte === 'fin' || frappe.texte === '\x03') return 'interruption'
  if (frappe.texte === '\x04' && texte === '') return 'interruption'
  if (frappe.texte === ECHAP) return '<'
  return frappe.texte === '\x0c' ? '?' : undefined
}

/** What to write to go from one text to the next: more at the end, or less. */
function echo(avant: string, apres: string): string {
  if (apres.startsWith(avant)) return apres.slice(avant.length)
  const commun = [...avant].findIndex((signe, rang) => [...apres][rang] !== signe)
  const retires = commun === -1 ? 0 : [...avant].length - commun
  return '\b \b'.repeat(retires) + [...apres].slice(commun === -1 ? undefined : commun).join('')
}
