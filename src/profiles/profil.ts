// What a profile is once read: the obligations of law and region that a contract is judged by.
import type { Partie } from '../model/partie.ts'
import type { Regle } from '../model/regle.ts'

/** One `$defs` entry of a profile, without its schema: the compiled functions of src/schema judge, this says what to answer. */
export type Obligation = Regle & {
  /** What was found, what was expected, what to do: the remark itself. */
  readonly message: string
  /** JSON Pointer in the consolidated project: where an absence is reported. */
  readonly lieu: string
  /** `absence`: it asks for something that is not there; `presence`: it objects to something written. */
  readonly porte_sur: 'absence' | 'presence'
  /** What is our reading of the text, and what it does not say. */
  readonly note?: string
  /** Obligations and rules of coherence that the same mistake breaks: when this one is reported, they are not judged. */
  readonly couvre: readonly string[]
  /** The parts of the project that its schema reads, facts followed back to where they come from. */
  readonly lit: readonly Partie[]
  /** Of a team's own rule, for which no function was compiled: it was judged when it was read. */
  readonly verdict?: { readonly concerne: boolean; readonly satisfait: boolean }
}

/** A public address of service of an agency: of a département, or of the regional seat. */
export type Contact = { readonly departement?: string; readonly courriel: string }

export type Profil = {
  readonly nom: string
  readonly titre: string
  readonly description: string
  /** The regional health agency whose texts it holds; none for `national`. */
  readonly ars?: string
  /** Codes of the départements it is meant for. */
  readonly departements?: readonly string[]
  readonly contacts?: readonly Contact[]
  /** In the order of the profile's `allOf`. */
  readonly obligations: readonly Obligation[]
}

/** A profile as written in schemas/profils/ (its shape: schemas/profil.schema.json). */
export type SourceProfil = {
  readonly $id: string
  readonly title: string
  readonly description: string
  readonly 'x-profil': Pick<Profil, 'nom' | 'ars' | 'departements' | 'contacts'>
  readonly allOf: readonly { readonly $ref: string }[]
  readonly $defs?: Readonly<Record<string, object>>
}
