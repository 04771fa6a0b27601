// What a check answers: for machines (`--format json`) as it is, for people through a reporter.
import type { Phase } from './phase.ts'
import type { Regle, Remarque } from './regle.ts'
import type { Relecture } from './relecture.ts'

export type EtatDeRegle = 'satisfaite' | 'remarque' | 'a-venir' | 'ecart-motive' | 'sans-objet' | 'non-jugee'

export type RegleJugee = {
  readonly id: string
  readonly etat: EtatDeRegle
  /** Pointer in the consolidated project: where the rule is satisfied, when one place shows it. */
  readonly ou?: string
}

export type RapportProjet = {
  /** Relative to the working directory, with `/`. */
  readonly dossier: string
  readonly id: string
  readonly titre?: string
  readonly phase: Phase
  readonly profils: readonly string[]
  /** AAAA-MM-JJ */
  readonly date: string
  readonly regles: readonly RegleJugee[]
}

export type Totaux = {
  readonly erreurs: number
  readonly avertissements: number
  readonly informations: number
  readonly a_venir: number
  readonly ecarts_motives: number
  /** What the reference file already knows; only when there is one (--reference). */
  readonly reference?: number
}

export type Rapport = {
  /** Of this shape. */
  readonly version: 1
  readonly outil: { readonly nom: string; readonly version: string }
  readonly projets: readonly RapportProjet[]
  readonly remarques: readonly Remarque[]
  readonly totaux: Totaux
}

/** A report, the text of each file it speaks of (to quote the lines), and every rule that could have spoken. */
export type RapportCite = {
  readonly rapport: Rapport
  readonly textes: ReadonlyMap<string, string>
  readonly catalogue: readonly Regle[]
  /** By folder of project, when the check was asked for them. */
  readonly relectures?: ReadonlyMap<string, Relecture>
  /** Files of known remarks that the repository's settings name, from the working directory. */
  readonly references?: readonly string[]
}
