// The only place that turns paths into lines: where in which file a value, or what is missing, should be looked for.
import type { Document } from '../load/documents.ts'
import { type Chemin, pointeur } from '../model/chemin.ts'
import type { Entree, Etendue, Noeud, NoeudTable } from '../model/noeud.ts'
import type { Position } from '../model/regle.ts'

/** A place in a document; offsets as in `noeud.ts`. */
export type Lieu = Etendue & {
  readonly document: Document
  /** JSON Pointer in the file. */
  readonly chemin: string
}

/** The place of a path of the document, or of its nearest ancestor that exists (then its key, for what it lacks). */
export function situer(document: Document, at: Chemin, on: 'cle' | 'valeur'): Lieu {
  let noeud: Noeud | null = document.arbre()
  let place: Etendue = { debut: 0, fin: 0 }
  let fait = 0
  for (const cle of at) {
    const suivant: { place: Etendue; noeud: Noeud } | undefined = noeud === null ? undefined : descendre(noeud, cle)
    if (suivant === undefined) break
    place = suivant.place
    noeud = suivant.noeud
    fait++
  }
  const trouve = fait === at.length
  const vise = trouve && on === 'valeur' && noeud !== null && fait > 0 ? visible(noeud, place) : place
  return { document, chemin: pointeur(at), debut: vise.debut, fin: vise.fin }
}

function descendre(noeud: Noeud, cle: string | number): { place: Etendue; noeud: Noeud } | undefined {
  if (noeud.genre === 'liste' && typeof cle === 'number') {
    const element = noeud.elements[cle]
    return element && { place: visible(element, element), noeud: element }
  }
  if (noeud.genre === 'table') {
    const entree = entreeDe(noeud, String(cle))
    return entree && { place: entree.place, noeud: entree.valeur }
  }
  return undefined
}

/** Above this many keys, an index is worth its making: a file of faults is asked for each of them. */
const BEAUCOUP = 60
const index = new WeakMap<NoeudTable, ReadonlyMap<string, Entree>>()

/** The first one of that name. */
function entreeDe(table: NoeudTable, cle: string): Entree | undefined {
  if (table.entrees.length < BEAUCOUP) return table.entrees.find(e => e.cle === cle)
  const connu = index.get(table) ?? new Map([...table.entrees].reverse().map(e => [e.cle, e]))
  index.set(table, connu)
  return connu.get(cle)
}

/** What to underline of a value: a short text whole; a long text, a list or a map at its first word or key. */
function visible(noeud: Noeud, cle: Etendue): Etendue {
  if (noeud.genre === 'texte') return noeud.style === 'bloc' ? cle : noeud
  if (noeud.genre === 'table') return noeud.entrees[0]?.place ?? noeud
  return noeud === cle ? { debut: noeud.debut, fin: noeud.debut + 1 } : cle
}

/** Offsets of a text → lines and columns, 1-based, in code points. */
export function positions(texte: string): (offset: number) => Position {
  const debuts = [0]
  for (let i = 0; i < texte.length; i++) {
    const c = texte.charCodeAt(i)
    if (c === 10 || (c === 13 && texte.charCodeAt(i + 1) !== 10)) debuts.push(i + 1)
  }
  // Where the last answer stood: thousands of faults on one endless line must not each count it from its start.
  let connu = { offset: 0, colonne: 1 }
  return offset => {
    let bas = 0
    let haut = debuts.length - 1
    while (bas < haut) {
      const milieu = (bas + haut + 1) >> 1
      if ((debuts[milieu] as number) <= offset) bas = milieu
      else haut = milieu - 1
    }
    const debut = debuts[bas] as number
    const depart = connu.offset >= debut && connu.offset <= offset ? connu : { offset: debut, colonne: 1 }
    connu = { offset, colonne: depart.colonne + [...texte.slice(depart.offset, offset)].length }
    return { ligne: bas + 1, colonne: connu.colonne }
  }
}
