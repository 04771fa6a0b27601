// Where a requirement comes from, in one phrase.
import type { Source } from '../model/regle.ts'

const FORCES = {
  loi: 'loi',
  region: 'région',
  recommandation: 'recommandation',
  usage: 'usage',
  outil: 'outil',
} as const

/** « Source (loi) » : what stands before the title. */
export function forceDe({ force }: Source): string {
  return `Source (${FORCES[force]})`
}

export function titreDe({ titre, date }: Source): string {
  return date === undefined ? titre : `${titre}, ${date}`
}

export function citer(source: Source): string {
  return `${forceDe(source)} : ${titreDe(source)}`
}
