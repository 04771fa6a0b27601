// What a command is: plain data that becomes parsing and French help, and one function that reads flags, calls the library, prints, returns a code.
import { sansAccents } from '../mots.ts'
import type { Io } from './io.ts'

export type Argument = {
  readonly resume: string
  readonly requis?: true
  /** Takes all that is left. */
  readonly multiple?: true
  readonly choix?: readonly string[]
  readonly defaut?: string
  /** Said nowhere: for machines. */
  readonly cachee?: true
}

/** A switch, unless `valeur` names what it takes. */
export type Option = {
  readonly resume: string
  /** What stands after the flag in the help: `fichier`, `AAAA-MM-JJ`. */
  readonly valeur?: string
  readonly repetable?: true
  readonly choix?: readonly string[]
  readonly defaut?: string
  /** What is wrong with a value, as a French sentence; nothing when it is right. */
  readonly controle?: (texte: string) => string | undefined
  /** Values that completion proposes where others are accepted too. */
  readonly propose?: readonly string[]
  /** Said nowhere: for machines. */
  readonly cachee?: true
}

export type Exemple = {
  /** Without the program's name: `validate mon-cls`. */
  readonly ligne: string
  readonly resume: string
}

export type Commande = {
  readonly nom: string
  /** The same command in French. */
  readonly alias?: string
  /** One line, for the list of commands. */
  readonly resume: string
  readonly description?: string
  readonly arguments: Readonly<Record<string, Argument>>
  readonly options: Readonly<Record<string, Option>>
  readonly exemples: readonly Exemple[]
  executer(valeurs: Readonly<Record<string, unknown>>, io: Io): Promise<number>
}

/** The commands, to whoever runs them in its turn. */
export type Programme = {
  readonly commandes: readonly Commande[]
  /** Runs a line, without the program's name, and gives its exit code. */
  lancer(ligne: readonly string[], io: Io): Promise<number>
}

type Arguments = Readonly<Record<string, Argument>>
type Options = Readonly<Record<string, Option>>

/** Names whose value is always there; the others are absent when not given, so that `...options` hands on only what was said. */
type ArgumentSur<A extends Arguments> = {
  [K in keyof A]: A[K] extends { multiple: true } | { requis: true } | { defaut: string } ? K : never
}[keyof A]
type OptionSure<O extends Options> = {
  [K in keyof O]: O[K] extends { defaut: string } ? K : O[K] extends { valeur: string } ? never : K
}[keyof O]
type ValeurArgument<A extends Argument> = A extends { multiple: true }
  ? string[]
  : A extends { choix: readonly (infer C)[] }
    ? C
    : string
type ValeurOption<O extends Option> = O extends { valeur: string }
  ? O extends { repetable: true }
    ? string[]
    : O extends { choix: readonly (infer C)[] }
      ? C
      : string
  : boolean

export type Valeurs<A extends Arguments, O extends Options> = {
  [K in ArgumentSur<A>]: ValeurArgument<A[K]>
} & { [K in Exclude<keyof A, ArgumentSur<A>>]?: ValeurArgument<A[K]> } & {
  [K in OptionSure<O>]: ValeurOption<O[K]>
} & { [K in Exclude<keyof O, OptionSure<O>>]?: ValeurOption<O[K]> }

/** Declares a command: `executer` receives its values with the types that its arguments and options announce. */
export function commande<const A extends Arguments, const O extends Options>(
  definition: Omit<Commande, 'arguments' | 'options' | 'executer'> & {
    readonly arguments: A
    readonly options: O
    executer(valeurs: Valeurs<A, O>, io: Io): Promise<number>
  },
): Commande {
  return definition as unknown as Commande
}

/** The command of this name, in either language; « Vérifier », as people write it, is « verifier ». */
export function commandeDite(nom: string, commandes: readonly Commande[]): Commande | undefined {
  const simple = /^[a-z-]*$/.test(nom) ? nom : sansAccents(nom)
  return commandes.find(commande => commande.nom === simple || commande.alias === simple)
}
