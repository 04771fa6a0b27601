// What somebody says in a conversation, once understood: what a project is built from when it begins by questions.
import type { Phase } from '../model/phase.ts'
import type { Echelle, FormeActeur, Public, Theme, TypeActeur } from '../model/projet.generated.ts'

/** As people answer: what they do not know is absent. Bodies are named by their key: `porteur`, `ars.0`, or their own. */
export type Entretien = {
  readonly titre?: string | undefined
  readonly profils: readonly string[]
  readonly phase: Phase
  readonly periode?: { readonly debut: string; readonly annees?: number | undefined } | undefined
  readonly territoire: TerritoireDit
  readonly porteur: { readonly nom?: string | undefined; readonly forme?: FormeActeur | undefined }
  /** Names of the agencies, several when several regions sign. */
  readonly ars: readonly string[]
  readonly acteurs: readonly {
    readonly cle: string
    readonly type: TypeActeur
    readonly nom: string
    readonly signe: boolean
  }[]
  readonly diagnostic: DiagnosticDit
  /** `besoins`: ranks in the needs of the diagnosis. */
  readonly axes: readonly {
    readonly titre: string
    readonly themes: readonly Theme[]
    readonly besoins: readonly number[]
  }[]
  readonly gouvernance?: GouvernanceDite | undefined
  readonly fiche?: FicheDite | undefined
}
/** `code`: the SIREN of an EPCI, the official code of a commune or of a neighbourhood. */
export type Lieu = {
  readonly nom: string
  readonly code?: string | undefined
  readonly population?: number | undefined
}
export type TerritoireDit = {
  readonly description?: string | undefined
  readonly fictif: boolean
  readonly echelle?: Echelle | undefined
  readonly departements: readonly string[]
  readonly epci: readonly Lieu[]
  readonly communes: readonly Lieu[]
  readonly quartiers: readonly Lieu[]
  readonly population?:
    | { readonly valeur: number; readonly annee?: number | undefined; readonly source?: string | undefined }
    | undefined
}
export type DiagnosticDit = {
  readonly methode?: string | undefined
  readonly source?: { readonly titre: string; readonly date?: string | undefined } | undefined
  readonly constats: readonly string[]
  readonly besoins: readonly string[]
}
/** Keys of bodies; `cotech` is absent when nobody knows yet. */
export type GouvernanceDite = {
  readonly copil: readonly string[]
  readonly frequence?: string | undefined
  readonly cotech?: boolean | undefined
  readonly employeur?: string | undefined
  readonly etp?: number | undefined
  readonly financeurs: readonly string[]
}
export type FicheDite = {
  readonly titre: string
  readonly description?: string | undefined
  /** Rank in `axes`. */
  readonly axe?: number | undefined
  /** Keys of bodies. */
  readonly pilote?: string | undefined
  readonly partenaires: readonly string[]
  readonly themes: readonly Theme[]
  readonly publics: readonly Public[]
  readonly debut?: string | undefined
}
