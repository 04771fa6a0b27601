// A YAML document as read: each value keeps its source text and its place, because a reader's type (1.10, 01000, oui) is decided by the schema.

/** Offsets are UTF-16 indices in the text of the file (byte order mark removed), end exclusive. */
export type Etendue = { readonly debut: number; readonly fin: number }

export type NoeudTexte = Etendue & {
  readonly genre: 'texte'
  /** The text after YAML's own unquoting and folding, but untyped: `1.10` stays `1.10`. */
  readonly texte: string
  /** `nu`: plain scalar; `cite`: quoted; `bloc`: `|` or `>`. An empty value is a plain scalar with an empty text. */
  readonly style: 'nu' | 'cite' | 'bloc'
}
export type NoeudListe = Etendue & {
  readonly genre: 'liste'
  readonly elements: readonly Noeud[]
  readonly accolades: boolean
}
export type NoeudTable = Etendue & {
  readonly genre: 'table'
  readonly entrees: readonly Entree[]
  readonly accolades: boolean
}
/** One `clé: valeur` of a mapping; `cle` is the unquoted text of the key. */
export type Entree = { readonly cle: string; readonly place: Etendue; readonly valeur: Noeud }
export type Noeud = NoeudTexte | NoeudListe | NoeudTable
