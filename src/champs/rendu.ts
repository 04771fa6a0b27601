// What came back of a fiche, whatever it was read from: a Word form, a workbook, somebody's own plan.
/** How sure one is of where a text belongs: by a mark made for it, by words that mean one box, by words that may. */
export type Confiance = 'sure' | 'probable' | 'a-verifier'

export type Provenance = {
  /** `controle`, `signet`: marks of our forms · `libelle`: the words beside it · `colonne`: the heading above it · `position`: its place only. */
  readonly par: 'controle' | 'signet' | 'libelle' | 'colonne' | 'position'
  /** For a person: « tableau 2, ligne 3 », « feuille « Actions », case D12 ». */
  readonly place: string
  readonly confiance: Confiance
}

/** A box that was found; empty when it was emptied. A box that was not found is left out of its fiche. */
export type Rendu = { readonly texte: string; readonly provenance: Provenance }

export type LigneRendue = {
  /** What was told of the row when it was sent: its id, or its place among the rows sent (`r1`…). None for a row that somebody added. */
  readonly cle?: string
  readonly cellules: Readonly<Record<string, Rendu>>
}

/** `entier`: every row that was sent could be seen, so that one that is missing was removed. */
export type TableauRendu = { readonly lignes: readonly LigneRendue[]; readonly entier: boolean }

/** What somebody said beside the boxes: a comment, a tracked change, a text that no box takes. */
export type MotDeCote = {
  readonly genre: 'commentaire' | 'suivi' | 'hors-case'
  readonly texte: string
  readonly auteur?: string
  readonly date?: string
  /** The words it is put on. */
  readonly sur?: string
  /** The name of the box, or of the table, it is about. */
  readonly champ?: string
  readonly place: string
}

export type FicheRendue = {
  /** Its id; none for a fiche that the project does not know yet. */
  readonly fiche?: string
  /** As people name it: number, title. */
  readonly nom: string
  readonly simples: Readonly<Record<string, Rendu>>
  readonly tableaux: Readonly<Record<string, TableauRendu>>
  readonly mots: readonly MotDeCote[]
}

/** A whole file that came back. */
export type FichierRendu = {
  /** As the user named it. */
  readonly fichier: string
  /** What the form says of itself; nothing for a file that is no form of ours. */
  readonly formulaire?: {
    readonly version: string
    readonly contrat: string
    readonly envoi: string
    /** Of each fiche, the fingerprints of what was sent (`empreintes.ts`). */
    readonly empreintes: Readonly<Record<string, string>>
  }
  readonly fiches: readonly FicheRendue[]
  /** What was not read, and why, in sentences. */
  readonly avis: readonly string[]
}
