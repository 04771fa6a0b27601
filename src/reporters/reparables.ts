// How many of the remarks a single command repairs, said once: « 3 remarques se corrigent d’elles-mêmes ».
import type { Rapport } from '../model/rapport.ts'

/** Nothing when there is none. */
export function direReparables({ remarques }: Rapport): string | undefined {
  const nombre = remarques.filter(r => r.etat === 'actif' && r.correction !== undefined).length
  if (nombre === 0) return undefined
  return nombre === 1 ? '1 remarque se corrige d’elle-même' : `${nombre} remarques se corrigent d’elles-mêmes`
}
