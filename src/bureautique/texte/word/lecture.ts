// What the reading of a Word document carries along: its styles, lists, notes, what is open, and where words go.

import { type Noeud, valeur } from '../../archive/noeud.ts'
import type { Relation } from '../../archive/paquet.ts'
import type { Allure } from '../blocs.ts'
import type { Point } from '../marque.ts'
import { ecrire, type Recueil, reviser } from '../recueil.ts'
import type { RevisionLue } from '../texte.ts'
import type { Numeroteur } from './numeros.ts'
import type { Numero, Styles } from './styles.ts'

export type Lecture = {
  readonly r: Recueil
  readonly styles: Styles
  readonly numeroter: Numeroteur
  readonly relations: ReadonlyMap<string, Relation>
  /** Foot and end notes, as words: `footnote:2`. */
  readonly notes: ReadonlyMap<string, string>
  readonly signets: Map<string, Signet>
  /** Where each comment starts and ends. */
  readonly ancres: Map<string, { debut: Point; fin: Point }>
  /** Fields that are open; null when they hide nothing, because the document leaves some open. */
  readonly champs: ('instruction' | 'resultat')[] | null
  /** Text boxes met in a paragraph, read after it. */
  readonly zones: Noeud[]
  /** Words of the placeholder being read. */
  invite: string | null
  /** What properties say, of words and of paragraphs: read once, however many wear them. */
  readonly formes: WeakMap<Noeud, Forme>
  readonly mises: WeakMap<Noeud, Mise>
}
export type Forme = {
  readonly gras: boolean
  readonly italique: boolean
  readonly police: string | undefined
  /** Nobody sees these words. */
  readonly cache: boolean
  readonly barre: boolean
  readonly suivi: Suivi | undefined
}
/** `allure`: without its number, which only its place in the document gives. `retiree`: the end of the paragraph was removed. */
export type Mise = { readonly allure: Allure; readonly numero: Numero | undefined; readonly retiree: boolean }
export type Signet = { readonly nom: string; readonly rang: number; readonly perdu: boolean }
export type Suivi = Pick<RevisionLue, 'genre' | 'auteur' | 'date'> & { readonly quitte: boolean }
/** What surrounds a run: the tracked change, and the link, in which it stands. */
export type Cadre = { readonly suivi: Suivi | null; readonly lien: string | null }
export const DEHORS: Cadre = { suivi: null, lien: null }

const GENRES: Readonly<Record<string, Suivi['genre']>> = {
  'w:ins': 'ajout',
  'w:del': 'suppression',
  'w:moveFrom': 'deplacement',
  'w:moveTo': 'deplacement',
}

/** What is removed stays removed, even where somebody else had added it. */
export function dansLeSuivi(cadre: Cadre, noeud: Noeud): Cadre {
  const genre = GENRES[noeud.nom]
  if (genre === undefined || retire(cadre)) return cadre
  return { ...cadre, suivi: { genre, ...signature(noeud), quitte: noeud.nom === 'w:moveFrom' } }
}

export const signature = ({ attributs }: Noeud) => ({
  auteur: attributs['w:author'] ?? null,
  date: attributs['w:date'] ?? null,
})

export const retire = ({ suivi }: Cadre): boolean => suivi !== null && (suivi.genre === 'suppression' || suivi.quitte)

/** An on/off property: present is on, unless it says otherwise. */
export const allume = (noeud: Noeud | undefined): boolean =>
  noeud !== undefined && !/^(0|false|off|none)$/.test(valeur(noeud) ?? '')

/** Words go to the placeholder, to a removal, or to the paragraph; those of a field's instruction go nowhere. */
export function mots(l: Lecture, cadre: Cadre, forme: Pick<Forme, 'gras' | 'italique'>, texte: string): void {
  if (l.champs?.includes('instruction')) return
  if (l.invite !== null) {
    if (!retire(cadre)) l.invite += texte
    return
  }
  const { suivi, lien } = cadre
  if (suivi === null) ecrire(l.r, texte, forme, lien)
  else reviser(l.r, suivi, texte, retire(cadre) ? undefined : () => ecrire(l.r, texte, forme, lien))
}
