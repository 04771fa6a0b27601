// A contract shorter or longer than those usually signed.
import type { Coherence } from '../model/regle.ts'
import { enAnnees } from './appuis/periode.ts'
import { DUREES } from './appuis/sources.ts'

export const dureeInhabituelle: Coherence = {
  id: 'duree-inhabituelle',
  gravite: 'information',
  phase: 'preparation',
  source: DUREES,
  suppose: [],
  resume: 'En général, un contrat dure de trois à six ans.',
  pourquoi:
    'La loi ne fixe pas la durée d’un contrat local de santé. La plupart durent de trois à cinq ans, quelques-uns six. Certaines ARS en attendent une précise : leur profil le dit. Un contrat de préfiguration est plus court.',
  conseil: 'Vérifiez les dates de la période ; rien à faire si c’est voulu.',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2035-12-31 }
`,
    juste: `# contrat.yaml
periode: { debut: 2026-01-01, fin: 2030-12-31 }
`,
  },
  check({ contrat, faits }) {
    const duree = faits.duree
    if (duree === undefined || duree < 0 || (duree >= 3 && duree <= 6) || contrat.nature === 'prefiguration') return []
    const message = `Le contrat dure ${enAnnees(duree)} ; la plupart durent de trois à six ans.`
    return [{ at: ['contrat', 'periode'], on: 'cle', message }]
  },
}
