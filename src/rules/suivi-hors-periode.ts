// A follow-up of a year the contract does not cover, or that has not begun.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { debutDuContrat, finDuContrat, periodeEnClair } from './appuis/periode.ts'
import { OUTIL } from './appuis/sources.ts'

export const suiviHorsPeriode: Coherence = {
  id: 'suivi-hors-periode',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Une année de suivi est dans la période du contrat.',
  pourquoi:
    'Le suivi dit ce qui s’est fait chaque année du contrat. Une année d’avant son début ou d’après sa fin est le plus souvent une faute de frappe, ou le signe que la période n’a pas été prolongée.',
  conseil: 'Corrigez « annee », ou écrivez « fin_effective » si le contrat a été prolongé.',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2021, fin: 2025 }
# suivi/2020.yaml
annee: 2020
`,
    juste: `# contrat.yaml
periode: { debut: 2021, fin: 2025 }
# suivi/2021.yaml
annee: 2021
`,
  },
  check(projet) {
    return projet.suivi.flatMap(({ annee }, rang) => {
      const date = String(annee)
      const hors = apresCertainement(date, finDuContrat(projet)) || apresCertainement(debutDuContrat(projet), date)
      if (!hors) return []
      const message = `L’année de suivi ${annee} est hors de la période du contrat ${periodeEnClair(projet)}.`
      return [{ at: ['suivi', rang, 'annee'], message }]
    })
  },
}
