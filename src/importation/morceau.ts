// What is read of somebody's own plan before it is worded as fiches: pieces of text, where they stand, what they seem to be.
import type { Confiance, FicheRendue, Rendu } from '../champs/index.ts'
import type { Sens } from './vocabulaire.ts'

/** A cell or a paragraph of the source, never blank. */
export type Morceau = {
  readonly texte: string
  /** The same as the prose of a contract is written. */
  readonly prose: string
  /** For a person: « feuille « Axe 1 », case D12 ». */
  readonly place: string
}

/** A text with what it is by its heading: `sens` is undefined when no box takes it. */
export type Apport = {
  readonly sens: Sens | undefined
  /** The heading as it is written; empty when there is none. */
  readonly libelle: string
  readonly texte: string
  readonly prose: string
  readonly morceaux: readonly Morceau[]
  readonly par: 'libelle' | 'colonne' | 'position'
  readonly confiance: Confiance
  /** Cells of the same row of a table of the source make one row. */
  readonly rangee?: number
}

/** An action as the source has it. */
export type FicheBrute = { readonly place: string; readonly apports: readonly Apport[] }

/** Of each piece, what became of it: just one of these. `remarque`: its words stand whole in the remark of its fiche, even when a part of it is also in a box. */
export type Sort = 'place' | 'remarque' | 'reste' | 'reconnu'
export type Trace = {
  readonly place: string
  readonly texte: string
  readonly sort: Sort
  /** What it was placed in, or recognised as, for a person. */
  readonly vers: string
}

/** A text that belongs to no fiche. `sous`: the heading above it. */
export type Reste = { readonly texte: string; readonly prose: string; readonly place: string; readonly sous?: string }

/** How a heading was understood, once for a file. */
export type Comprise = {
  readonly entete: string
  readonly place: string
  readonly sens: Sens | undefined
  readonly confiance: Confiance
}

/** A file read, before anything is known of the project. */
export type Brut = {
  readonly fiches: readonly FicheBrute[]
  readonly restes: readonly Reste[]
  readonly reconnus: readonly Trace[]
  readonly comprises: readonly Comprise[]
  readonly avis: readonly string[]
}

/** An action in the words of the project's boxes. */
export type Importee = {
  /** Number and title as the source first had them: what it is known by when the same file comes again. */
  readonly numero?: Rendu
  /** Of the fiche of the contract, when the source says it. */
  readonly identifiant?: string
  readonly titre: string
  readonly rendue: FicheRendue
  /** Names of axes that the project does not have. */
  readonly axesInconnus: readonly string[]
  /** Bodies that the project does not declare. */
  readonly inconnus: readonly string[]
  readonly traces: readonly Trace[]
}

export type Importation = Omit<Brut, 'fiches'> & {
  readonly fichier: string
  readonly fiches: readonly Importee[]
}
