// A contract that lasts longer than agreed, without the act that says so.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { AUXOIS_MORVAN } from './appuis/sources.ts'

export const prolongationSansActe: Coherence = {
  id: 'prolongation-sans-acte',
  gravite: 'information',
  phase: 'mise-en-oeuvre',
  source: AUXOIS_MORVAN,
  suppose: ['contrat'],
  resume: 'Un acte prolonge le contrat quand la fin effective dépasse la fin convenue.',
  pourquoi:
    'Les contrats prolongés le sont par un avenant ou une prorogation que signent les mêmes parties. Sans cet acte, les financements et les engagements des dernières années ne reposent sur rien d’écrit.',
  conseil: 'Ajoutez à « actes » l’avenant ou la prorogation, avec sa date.',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2021, fin: 2025, fin_effective: 2027 }
actes:
  - { id: socle, type: contrat, date: 2021-01-15 }
`,
    juste: `# contrat.yaml
periode: { debut: 2021, fin: 2025, fin_effective: 2027 }
actes:
  - { id: socle, type: contrat, date: 2021-01-15 }
  - { id: prorogation, type: prorogation, complete: socle, date: 2025-11 }
`,
  },
  check({ contrat }) {
    const { fin, fin_effective: effective } = contrat.periode ?? {}
    if (effective === undefined || fin === undefined || !apresCertainement(effective, fin)) return []
    if (contrat.actes?.some(({ type }) => type === 'prorogation' || type === 'avenant' || type === 'autre')) return []
    return [
      {
        at: ['contrat', 'periode', 'fin_effective'],
        message: `Le contrat devait finir ${dateEnMots(fin, 'le')} et finit désormais ${dateEnMots(effective, 'le')}, mais aucun acte ne le prolonge.`,
      },
    ]
  },
}
