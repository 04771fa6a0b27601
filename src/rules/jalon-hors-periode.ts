// A milestone of the evaluation set before the contract starts, or too long after its end to be of use.
import { apresCertainement, intervalle } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { dansTantDeMois, debutDuContrat, finDuContrat, periodeEnClair } from './appuis/periode.ts'
import { OUTIL } from './appuis/sources.ts'

const NOMS = {
  'bilan-annuel': 'Le bilan annuel',
  'mi-parcours': 'L’évaluation à mi-parcours',
  finale: 'L’évaluation finale',
  autre: 'Ce jalon',
} as const

export const jalonHorsPeriode: Coherence = {
  id: 'jalon-hors-periode',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'En général, un jalon de l’évaluation est daté dans la période du contrat.',
  pourquoi:
    'Une évaluation à mi-parcours sert pendant le contrat, un bilan annuel en suit les années. Daté d’avant le début ou d’après la fin, un jalon est souvent une faute de frappe. Une évaluation finale ou un dernier bilan dans l’année qui suit la fin est admis.',
  conseil: 'Vérifiez la date du jalon et la période du contrat.',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2030-12-31 }
# evaluation.yaml
jalons: [{ type: mi-parcours, date: 2033-06 }]
`,
    juste: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2030-12-31 }
# evaluation.yaml
jalons: [{ type: mi-parcours, date: 2028-06 }]
`,
  },
  check(projet) {
    const fin = intervalle(finDuContrat(projet) ?? '')
    return (projet.evaluation.jalons ?? []).flatMap(({ type = 'autre', date }, rang) => {
      const lu = intervalle(date ?? '')
      if (date === undefined || lu === undefined) return []
      const sursis = type === 'finale' || type === 'bilan-annuel' ? 12 : 0
      const limite = fin && dansTantDeMois(enIso(fin.fin), sursis)
      const apres = limite !== undefined && lu.debut > limite
      if (!apres && !apresCertainement(debutDuContrat(projet), date)) return []
      const message = `${NOMS[type]} tombe ${dateEnMots(date, 'le')}, hors de la période du contrat ${periodeEnClair(projet)}.`
      return [{ at: ['evaluation', 'jalons', rang, 'date'], message }]
    })
  },
}

function enIso(jour: number): string {
  return `${Math.floor(jour / 10000)}-${Math.floor(jour / 100) % 100}-${jour % 100}`
}
