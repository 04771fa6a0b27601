// A text document that somebody else wrote, Word or OpenDocument, as plain data: what it says, where, and how it is marked.

export type TexteLu = {
  readonly format: 'docx' | 'odt'
  readonly blocs: readonly BlocLu[]
  /** Custom document properties, by name. */
  readonly proprietes: ReadonlyMap<string, string>
  /** Content controls and bookmarks, in the order in which they start; what Word names for itself (`_Toc…`, `_GoBack`) is left out. */
  readonly marques: readonly MarqueLue[]
  readonly commentaires: readonly CommentaireLu[]
  readonly revisions: readonly RevisionLue[]
  /** French sentences: what the file holds and that is not read, or is read otherwise than it shows. */
  readonly avis: readonly string[]
}

export type BlocLu = ParagrapheLu | TableauLu

export type ParagrapheLu = {
  readonly genre: 'paragraphe'
  /** Plain, as if every tracked change were accepted; a line break is `\n`, a tabulation `\t`; no placeholder, no list dash or number. */
  readonly texte: string
  /** The same as the prose of a contract is written: `**gras**`, `*italique*`, `- ` or `1. ` for an item. */
  readonly markdown: string
  /** Level of a heading, 1 to 9. */
  readonly titre?: number | undefined
  /** Name of its style as its program shows it. */
  readonly style: string | null
  readonly liste?: ListeLue | undefined
  /** For a person: « paragraphe 12 », « tableau 2, ligne 3, colonne 1 ». */
  readonly place: string
}

export type ListeLue = {
  /** 0 for the outermost level. */
  readonly rang: number
  readonly ordonnee: boolean
  /** The number as it shows, when the program draws one: `3.`, `Fiche 12`. */
  readonly numero?: string
}

export type TableauLu = {
  readonly genre: 'tableau'
  /** 1 for the first of the document; a table within a cell comes after the one that holds it. */
  readonly rang: number
  readonly lignes: readonly { readonly cellules: readonly CelluleLue[] }[]
}

export type CelluleLue = {
  readonly blocs: readonly BlocLu[]
  /** Of its own paragraphs and of the tables inside it, line after line. */
  readonly texte: string
  readonly markdown: string
  /** Column of the grid where it starts, 0 for the first, and how many it covers. */
  readonly colonne: number
  readonly colonnes: number
  /** It goes on a cell merged with the one above: its text is that one's. */
  readonly suite: boolean
  /** Names of the marks around it or inside it; a control without a tag is named by its title. */
  readonly marques: readonly string[]
  readonly place: string
}

/** Where a mark stands among the cells, the outermost first; `tableau` is the `rang` of a table, `ligne` an index, `colonne` that of the grid. */
export type DansCellule = { readonly tableau: number; readonly ligne: number; readonly colonne: number }

export type MarqueLue = {
  readonly sorte: 'controle' | 'signet'
  /** The tag of a control, empty when it has lost it; the name of a bookmark. */
  readonly nom: string
  /** The title of a control. */
  readonly alias: string | null
  /** What kind of control it is. */
  readonly genre?: 'texte' | 'liste' | 'date' | 'case' | undefined
  /** Of a `case`. */
  readonly coche?: boolean | undefined
  /** Of a `date`: AAAA-MM-JJ as the control keeps it, beside what it shows. */
  readonly date?: string | undefined
  /** It holds no word of anybody: nothing at all, or its placeholder, which is then `invite` and in no text. */
  readonly vide: boolean
  readonly invite?: string | undefined
  /**
   * What it holds, from its first word to its last; a paragraph that it covers whole is that of `blocs`. Alone in a cell, trust the cell:
   * LibreOffice 7.4 leaves a bookmark empty where words are typed beside it, and moves its end when a note stands inside.
   */
  readonly paragraphes: readonly ParagrapheLu[]
  /** The tables that it covers, from their first cell to their last; their paragraphs are among `paragraphes` too. */
  readonly tableaux: readonly TableauLu[]
  readonly texte: string
  readonly markdown: string
  readonly place: string
  /** The cells that hold it whole; null outside of any. */
  readonly dansCellule: readonly DansCellule[] | null
}

type Signe = {
  readonly auteur: string | null
  /** As the file says it: `2026-03-01T09:30:00Z`. */
  readonly date: string | null
  readonly texte: string
  /** Names of the marks that it touches; a control without a tag is named by its title. */
  readonly marques: readonly string[]
  readonly place: string
}

export type CommentaireLu = Signe & {
  /** The words it is put on. */
  readonly sur: string
  /** It answers another one, which stands before it. */
  readonly reponse: boolean
  /** Somebody has ticked it as dealt with. */
  readonly resolu: boolean
}

/** `texte`: what is added, removed, moved, or merely dressed otherwise. */
export type RevisionLue = Signe & { readonly genre: 'ajout' | 'suppression' | 'deplacement' | 'forme' }

/** Nothing was read; a French sentence says what the file is and what to ask of whoever sent it. */
export type Refus = { readonly refus: string }
