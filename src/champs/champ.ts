// What a person fills of a fiche: boxes of one value, and tables of rows; and a fiche written in such words.
import type { Chemin } from '../model/chemin.ts'

/**
 * How a box is filled, and read.
 * `ligne`: one line · `prose`: paragraphs in Markdown · `date`, `annee`, `montant`, `valeur` (a number, or words) · `choix`: one of a list ·
 * `cases`: several of a list, one a line, in no order · `qui`: a body, by its name · `cle`: the id of a row, which people leave alone.
 */
export type Genre = 'ligne' | 'prose' | 'date' | 'annee' | 'montant' | 'valeur' | 'choix' | 'cases' | 'qui' | 'cle'

export type Champ = {
  /** Stable: the marks of forms and the columns of workbooks are named after it. `calendrier-debut`. */
  readonly nom: string
  /** Its keys in the file of a fiche, or in a row: `['calendrier', 'debut']`. */
  readonly cles: readonly string[]
  readonly genre: Genre
  readonly titre: string
  /** For somebody who never saw a file of the project. */
  readonly aide: string
  /** Lines of writing room. */
  readonly lignes: number
  /** Asked by those who draw up contracts; the others help, and may stay empty. */
  readonly attendu: boolean
}

export type Tableau = {
  readonly nom: string
  readonly cles: readonly string[]
  readonly titre: string
  readonly aide: string
  readonly attendu: boolean
  /** Beside the id, the column by which people tell rows apart. */
  readonly principale: string
  readonly colonnes: readonly Champ[]
}

/** Texts by the name of a column; one that is empty is left out. */
export type Cellules = Readonly<Record<string, string>>

export type Ligne = {
  /** What tells it apart for good: its id, when rows have ids. */
  readonly cle?: string
  readonly cellules: Cellules
  /** Where it stands in the file of the fiche it was read from. */
  readonly ou?: Chemin
}

/** A fiche as people read and write it: texts by the name of a box (one that is empty is left out), and rows by the name of a table. */
export type FicheEnMots = {
  readonly simples: Cellules
  readonly tableaux: Readonly<Record<string, readonly Ligne[]>>
}
