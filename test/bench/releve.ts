// What the bench has to say of a target: ratios of medians to a yardstick, with their spread, and peak memory.
import type { IdCible } from './cibles.ts'
import { type Mesures, mediane } from './mesure.ts'

/** Ratio of medians; `min` and `max` are the shortest and the longest run over the yardstick's median. */
export type Rapport = { readonly mediane: number; readonly min: number; readonly max: number }
/** Of wall clock, of CPU, and MiB; each absent when it was not measured. */
export type Releve = { readonly mur?: Rapport; readonly cpu?: Rapport; readonly memoire?: number }
export type Releves = Readonly<Partial<Record<IdCible, Releve>>>
/** One part of the bench: the table it prints, and what that says of targets. */
export type Chapitre = { readonly detail: string; readonly releves: Releves }

/** Undefined when one of them has no value, or one that could not be known. */
export function rapport(valeurs: readonly number[], etalon: readonly number[]): Rapport | undefined {
  const base = mediane(etalon)
  const milieu = mediane(valeurs) / base
  if (!Number.isFinite(milieu)) return undefined
  return { mediane: milieu, min: Math.min(...valeurs) / base, max: Math.max(...valeurs) / base }
}

/** `sujet` beside `etalon`, by their names; an absent yardstick leaves only the memory. */
export function relever(mesures: Mesures, sujet: string, etalon: string): Releve {
  const de = (nom: string, quoi: 'mur' | 'cpu' | 'memoire') => (mesures.get(nom) ?? []).map(passage => passage[quoi])
  const mur = rapport(de(sujet, 'mur'), de(etalon, 'mur'))
  const cpu = rapport(de(sujet, 'cpu'), de(etalon, 'cpu'))
  const memoire = mediane(de(sujet, 'memoire'))
  return {
    ...(mur === undefined ? {} : { mur }),
    ...(cpu === undefined ? {} : { cpu }),
    ...(Number.isFinite(memoire) ? { memoire } : {}),
  }
}
