// What is asked of a document: which one, in which state, for whom; and what each of them answers.

export type Etat = 'projet' | 'deliberation' | 'signature'
export type Signatures = 'ensemble' | 'separees'
export const MODELES = ['contrat', 'fiches'] as const
export type Modele = (typeof MODELES)[number]

export type Demande = {
  readonly modele: Modele
  readonly etat: Etat
  /** `separees`: one page for each signatory, so that nobody needs to meet. */
  readonly signatures?: Signatures
  /** Line numbers in the margin: of a draft only. */
  readonly lignes?: boolean
}

/** `avis`: what the document does not say, in sentences for whoever asked for it. */
export type Compose<Vue = unknown> = { readonly vue: Vue; readonly avis: readonly string[] }
