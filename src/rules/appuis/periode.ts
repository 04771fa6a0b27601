// The contract's period as it stands: its start, and its end once prolonged.
import { apresCertainement } from '../../model/date.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { compter, dateEnMots } from '../../mots.ts'

/** The effective end when it is known, else the end first agreed; none when an act prolongs the contract without saying until when. */
export function finDuContrat(projet: Projet): string | undefined {
  const { fin, fin_effective: effective } = periode(projet)
  if (effective !== undefined) return effective
  return projet.contrat.actes?.some(({ type }) => type === 'prorogation') ? undefined : fin
}

export function debutDuContrat(projet: Projet): string | undefined {
  return periode(projet).debut
}

/** Nothing can be measured against a period whose own dates are reversed: `dates-inversees` says so, once. */
function periode({ contrat }: Projet): NonNullable<Projet['contrat']['periode']> {
  const { debut, fin, fin_effective: effective } = contrat.periode ?? {}
  if (apresCertainement(debut, fin) || apresCertainement(debut, effective)) return {}
  return contrat.periode ?? {}
}

/** `(2026 à 2030)` for messages. */
export function periodeEnClair(projet: Projet): string {
  const bornes = [debutDuContrat(projet), finDuContrat(projet)].map(date =>
    date === undefined ? '…' : dateEnMots(date),
  )
  return `(${bornes.join(' – ')})`
}

/** `2026-11-22` and four months → `2027-03-22`, as an AAAAMMJJ integer; good enough to compare. */
export function dansTantDeMois(date: string, mois: number): number {
  const [annee = 0, m = 1, jour = 1] = date.split('-').map(Number)
  const rang = annee * 12 + (m - 1) + mois
  return Math.floor(rang / 12) * 10000 + ((rang % 12) + 1) * 100 + jour
}

export function enAnnees(nombre: number): string {
  return compter(nombre, 'an')
}

/** « 2026-2030 », « 2018 – 2028 »: the first and the last year; none when the text holds no such pair. */
export function anneesDe(texte: string): readonly [premiere: number, derniere: number] | undefined {
  const trouve = /(?<!\d)((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)\d\d)(?!\d)/.exec(texte)
  return trouve === null ? undefined : [Number(trouve[1]), Number(trouve[2])]
}
