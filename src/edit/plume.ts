// How new values are written: given by who knows how to write YAML, in blocks of lines or between braces.
import type { Chemin } from '../model/chemin.ts'

/** What stands on the line of the key or of the dash, and the lines below it, not yet indented. */
export type Ecrit = { readonly tete: string; readonly suite: readonly string[] }

export type Plume = {
  /** A value at a path of its document. */
  readonly enBloc: (valeur: unknown, at: Chemin) => Ecrit
  /** The same on one line, safe between braces and brackets. */
  readonly enLigne: (valeur: unknown) => string
  /** The keys that may stand in the table at this path, in the order people expect them. */
  readonly ordre: (at: Chemin) => readonly string[]
}

/** `cle: valeur`, as lines at the margin. */
export function lignesDEntree(cle: string, { tete, suite }: Ecrit): string[] {
  return [`${cle}:${tete === '' ? '' : ` ${tete}`}`, ...suite.map(decaler)]
}

/** `- valeur`, as lines at the margin. */
export function lignesDElement({ tete, suite }: Ecrit): string[] {
  if (tete !== '') return [`- ${tete}`, ...suite.map(decaler)]
  const [premiere = '', ...autres] = suite
  return [`- ${premiere}`, ...autres.map(decaler)]
}

/** Each line moved to the right; an empty one stays empty. */
export function indenter(lignes: readonly string[], retrait: number): string[] {
  return lignes.map(ligne => (ligne === '' ? '' : ' '.repeat(retrait) + ligne))
}

function decaler(ligne: string): string {
  return ligne === '' ? '' : `  ${ligne}`
}
