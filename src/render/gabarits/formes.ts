// What a template may find in the data: the form of every field of the views, as vues.generated.ts tells it.

/** `rien`: always absent; `inconnu`: anything; `cles`: a table whose keys are data; `gabarits`: the name of a template of a folder; `type`: the name of one of `types`. */
export type Forme =
  | 'texte'
  | 'nombre'
  | 'oui-non'
  | 'rien'
  | 'inconnu'
  | { readonly liste: Forme }
  | { readonly champs: Champs }
  | { readonly cles: Forme }
  | { readonly gabarits: string }
  | { readonly type: string }
export type Champs = Readonly<Record<string, Forme>>
export type Vues = {
  readonly types: Readonly<Record<string, Champs>>
  /** By document: what its first template receives. */
  readonly documents: Readonly<Record<string, Forme>>
  /** By template of an article or of an annex: what stands in its `contenu`. */
  readonly contenus: Readonly<Record<string, Forme>>
}
