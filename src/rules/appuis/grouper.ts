// One omission made everywhere is one mistake: beyond half of the things (and at least five), one remark names them all.
import type { Probleme } from '../../model/regle.ts'

/** True when what is missing is missing almost everywhere (design: more than half, and at least five). */
export function estGeneral(nombre: number, total: number): boolean {
  return nombre >= 5 && nombre > total / 2
}

/** One problem a thing, or one for all of them when the omission is general. */
export function unParUnOuEnsemble<T>(
  fautifs: readonly T[],
  total: number,
  unParUn: (fautif: T) => Probleme,
  ensemble: (fautifs: readonly T[], premier: T) => Probleme,
): readonly Probleme[] {
  const [premier] = fautifs
  if (premier === undefined) return []
  return estGeneral(fautifs.length, total) ? [ensemble(fautifs, premier)] : fautifs.map(unParUn)
}
