// What can be asked of an edit, as plain data: the same from flags, from questions, or from a program.

export const AJOUTABLES = ['fiche', 'axe', 'objectif', 'acteur', 'instance', 'indicateur', 'besoin'] as const
export type Ajoutable = (typeof AJOUTABLES)[number]
export const NUMEROTABLES = ['tout', 'axes', 'objectifs', 'fiches'] as const
export type Numerotable = (typeof NUMEROTABLES)[number]

export type Ajout = {
  readonly quoi: Ajoutable
  /** Its title, its name or its label. */
  readonly titre?: string
  readonly id?: string
  readonly numero?: string
  /** The axis or the objective that holds it. */
  readonly axe?: string
  /** The fiche of an indicator; without it, one of the whole contract. */
  readonly fiche?: string
  /** The thing of the same kind to copy. */
  readonly comme?: string
  readonly type?: string
  readonly niveau?: string
  readonly unite?: string
  readonly roles?: readonly string[]
  readonly pilotes?: readonly string[]
  readonly themes?: readonly string[]
  readonly constats?: readonly string[]
}

export type Demande =
  | ({ readonly geste: 'ajouter' } & Ajout)
  /** `mode`: what happens to a list that is there. */
  | {
      readonly geste: 'modifier'
      readonly adresse: string
      readonly valeurs: readonly string[]
      readonly mode: 'remplacer' | 'ajouter' | 'retirer'
    }
  | { readonly geste: 'renommer'; readonly ancien: string; readonly nouveau: string }
  | {
      readonly geste: 'deplacer'
      readonly quoi: string
      readonly vers?: string
      readonly de?: string
      readonly avant?: string
      readonly apres?: string
    }
  | { readonly geste: 'renumeroter'; readonly quoi: Numerotable }
  | { readonly geste: 'supprimer'; readonly quoi: string; readonly avecRenvois: boolean }
