// What the reviewer's grid says of a project beyond its report: names of places and people, waivers, and why some rules could not be judged.
import type { Regle, Remarque } from './regle.ts'

/** Where to look in a contract. Without a line: where it is awaited. */
export type LieuDit = {
  /** Relative to the project, with `/`. */
  readonly fichier: string
  readonly ligne?: number
  /** In the words of the format: `Instances › Comité de pilotage`. */
  readonly nom: string
}

/** An obligation of the project's profiles. */
export type Exigence = {
  readonly id: string
  /** As the profile states it: a team's own may be stricter than the shipped one of that name. */
  readonly regle?: Regle
  /** What is our reading of its text. */
  readonly note?: string
  /** It asks for something; otherwise it objects to something written. */
  readonly demande: boolean
  readonly attendu: LieuDit
}

export type EcartMotive = {
  readonly regle: string
  readonly motif?: string
  readonly auteur?: string
  readonly date?: string
  readonly expire?: string
  /** No longer counts on the day of the report. */
  readonly perime: boolean
}

export type Relecture = {
  readonly profils: readonly { readonly nom: string; readonly titre: string }[]
  /** Those whose texts the profiles hold, with their public addresses for this project's départements. */
  readonly agences: readonly { readonly nom: string; readonly courriels: readonly string[] }[]
  /** AAAA-MM-JJ: the day whose rules apply; the signature's, once signed. */
  readonly jour: string
  readonly signe: boolean
  readonly signataires: readonly string[]
  readonly exigences: readonly Exigence[]
  readonly ecarts: readonly EcartMotive[]
  /** By rule: where it is satisfied. */
  readonly satisfaites: ReadonlyMap<string, LieuDit>
  /** By `cleDeLieu`: the place of a remark. */
  readonly lieux: ReadonlyMap<string, LieuDit>
  /** By rule: why it was not judged, has no object, or weighs less than it says. */
  readonly raisons: ReadonlyMap<string, string>
}

export function cleDeLieu({ fichier, chemin }: Remarque): string {
  return `${fichier}\u0000${chemin}`
}
