// One line of counts: « 7 erreurs, 1 avertissement. (4 à venir) », or that all is well.
import type { Totaux } from '../model/rapport.ts'

export function compter({
  erreurs,
  avertissements,
  informations,
  a_venir,
  ecarts_motives,
  reference = 0,
}: Totaux): string {
  const nombre = (n: number, mot: string) => (n === 0 ? [] : [`${n} ${mot}${n > 1 ? 's' : ''}`])
  const actifs = [
    ...nombre(erreurs, 'erreur'),
    ...nombre(avertissements, 'avertissement'),
    ...nombre(informations, 'information'),
  ]
  const autres = [
    ...(a_venir === 0 ? [] : [`${a_venir} à venir`]),
    ...(ecarts_motives === 0
      ? []
      : [`${ecarts_motives} écart${ecarts_motives > 1 ? 's' : ''} motivé${ecarts_motives > 1 ? 's' : ''}`]),
  ]
  const rien = reference > 0 ? 'Aucune remarque nouvelle.' : 'Aucune remarque : tout est en ordre à cette phase.'
  const debut = actifs.length === 0 ? rien : `${actifs.join(', ')}.`
  const suite = autres.length === 0 ? debut : `${debut} (${autres.join(', ')})`
  const s = reference > 1 ? 's' : ''
  return reference === 0 ? suite : `${suite} — ${reference} remarque${s} connue${s} (référence)`
}
