// Flow style unfolded: `{ debut: 2026, fin: 2027 }` becomes one line a key, with the very same values; a doubt, and it stays.
import type { Retouche } from '../model/correction.ts'
import type { Etendue, Noeud, NoeudListe, NoeudTable } from '../model/noeud.ts'
import { finDeLigne } from './brut.ts'
import { colonne } from './lignes.ts'
import { episser } from './pieces.ts'

type Pliable = NoeudListe | NoeudTable
/** Something written between braces or brackets, one line a key or an element from now on. */
export type Depliage = Etendue & { readonly retouches: readonly Retouche[] }

/** `lire`: the reader of YAML, given by who has it already: a second copy would weigh too much. */
type Lire = (texte: string) => { readonly racine: Noeud | null; readonly fautes: readonly unknown[] }

/** Nothing for a text with a fault, nor when the unfolded text would not read the same. */
export function deplier(texte: string, lire: Lire): readonly Depliage[] {
  const { racine, fautes } = lire(texte)
  if (racine === null || fautes.length > 0) return []
  const depliages = chercher(racine, texte)
  const retouches = depliages.flatMap(d => d.retouches)
  const relu = lire(episser(texte, retouches))
  return relu.fautes.length === 0 && valeurs(relu.racine) === valeurs(racine) ? depliages : []
}

function valeurs(noeud: Noeud | null): string {
  return JSON.stringify(noeud, (cle, valeur) => (ECRITURE.has(cle) ? undefined : valeur))
}

/** How a value is written, not what it says. */
const ECRITURE = new Set(['debut', 'fin', 'place', 'style', 'accolades'])

/** The outermost ones, in the order of the text. */
function chercher(noeud: Noeud, texte: string): Depliage[] {
  if (noeud.genre === 'texte' || noeud.accolades) return []
  if (noeud.genre === 'liste')
    return noeud.elements.flatMap(e => (estPliable(e) ? (deLElement(e, texte) ?? []) : chercher(e, texte)))
  return noeud.entrees.flatMap(({ place, valeur }) =>
    estPliable(valeur) ? (deLaCle(place, valeur, texte) ?? []) : chercher(valeur, texte),
  )
}

function estPliable(noeud: Noeud): noeud is Pliable {
  return noeud.genre !== 'texte' && noeud.accolades && !estVide(noeud)
}

function estVide(noeud: Pliable): boolean {
  return (noeud.genre === 'liste' ? noeud.elements : noeud.entrees).length === 0
}

/** `cle: { … }`: its lines go below the key. */
function deLaCle(cle: Etendue, noeud: Pliable, texte: string): Depliage | undefined {
  const signe = /^[ \t]*:(?=\s+$)/.exec(texte.slice(cle.fin, noeud.debut))
  if (signe === null) return undefined
  const retrait = ' '.repeat(colonne(texte, cle.debut) + 2)
  const lignes = enLignes(noeud, texte)?.map(ligne => retrait + ligne)
  return lignes && depliage(noeud, texte, cle.fin + signe[0].length, ['', ...lignes])
}

/** `- { … }`: its first line stays by the dash. */
function deLElement(noeud: Pliable, texte: string): Depliage | undefined {
  const retrait = ' '.repeat(colonne(texte, noeud.debut))
  const lignes = enLignes(noeud, texte)?.map((ligne, n) => (n === 0 ? ligne : retrait + ligne))
  return lignes && depliage(noeud, texte, noeud.debut, lignes)
}

/** What follows on its last line may only be a comment, which keeps its line. */
function depliage(noeud: Pliable, texte: string, debut: number, lignes: readonly string[]): Depliage | undefined {
  const suite = /^[^\r\n]*/.exec(texte.slice(noeud.fin))?.[0] ?? ''
  if (!/^[ \t]*(?:[ \t]#.*)?$/.test(suite) || /(?:^|\s)#/.test(texte.slice(noeud.debut, noeud.fin))) return undefined
  const saut = finDeLigne(texte)
  const [tete = '', ...reste] = lignes
  const dessous = reste.map(ligne => saut + ligne).join('')
  const bout = noeud.fin + suite.length
  const retouches =
    suite.trim() === ''
      ? [{ debut, fin: bout, texte: tete + dessous }]
      : [
          { debut, fin: noeud.fin, texte: tete },
          { debut: bout, fin: bout, texte: dessous },
        ]
  return { debut: noeud.debut, fin: noeud.fin, retouches }
}

/** The lines of a collection, as if at the margin; nothing when one of its texts is spread over several. */
function enLignes(noeud: Pliable, texte: string): string[] | undefined {
  const blocs =
    noeud.genre === 'liste'
      ? noeud.elements.map(e => apres('-', e, texte))
      : noeud.entrees.map(({ place, valeur }) => apres(`${texte.slice(place.debut, place.fin)}:`, valeur, texte))
  return blocs.every(b => b !== undefined) ? blocs.flat() : undefined
}

function apres(tete: string, noeud: Noeud, texte: string): string[] | undefined {
  if (/[\r\n]/.test(tete)) return undefined
  if (noeud.genre === 'texte' || estVide(noeud)) {
    const seul = texte.slice(noeud.debut, noeud.fin)
    return /[\r\n]/.test(seul) ? undefined : [seul === '' ? tete : `${tete} ${seul}`]
  }
  const lignes = enLignes(noeud, texte)
  if (lignes === undefined || tete !== '-') return lignes && [tete, ...lignes.map(l => `  ${l}`)]
  return lignes.map((ligne, n) => `${n === 0 ? '- ' : '  '}${ligne}`)
}
