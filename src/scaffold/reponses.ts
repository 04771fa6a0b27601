// What somebody answers, in a dialogue or in a file, before it becomes a project: the parts of the consolidated project, without `faits`.
import type { Partie } from '../model/partie.ts'

export type Table = Readonly<Record<string, unknown>>

/** Values are those of the schemas, « à compléter » being possible in place of any text, number or date. */
export type Reponses = { readonly [P in Exclude<Partie, 'fiches' | 'suivi'>]?: Table } & {
  readonly fiches?: readonly Table[]
  readonly suivi?: readonly Table[]
}

export const A_COMPLETER = 'à compléter'

/** The elements of a list of tables, wherever the answers are known to have the right shape. */
export function tables(valeur: unknown): readonly Table[] {
  return Array.isArray(valeur) ? (valeur as readonly Table[]) : []
}
