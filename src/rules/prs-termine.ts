// A regional health project that had ended before the contract was signed.
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { anneesDe } from './appuis/periode.ts'
import { OUTIL } from './appuis/sources.ts'

export const prsTermine: Coherence = {
  id: 'prs-termine',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Le projet régional de santé cité n’était pas terminé à la signature.',
  pourquoi:
    'Le contrat met en œuvre le projet régional de santé en vigueur. Un titre repris d’un contrat plus ancien le rattache à un projet qui n’existe plus, et ses objectifs ne sont plus ceux de la région. Une année de retard est admise : un projet peut finir avant que le suivant soit adopté.',
  conseil:
    'Citez le projet en vigueur : son cadre de dix ans (« 2018-2028 ») et son schéma de cinq ans (« 2023-2028 ») se disent tous deux.',
  exemple: {
    faux: `# contrat.yaml
actes: [{ id: contrat, type: contrat, date: 2025-03-14 }]
prs: { titre: Projet régional de santé 2012-2017 }
`,
    juste: `# contrat.yaml
actes: [{ id: contrat, type: contrat, date: 2025-03-14 }]
prs: { titre: Projet régional de santé 2018-2028 }
`,
  },
  check({ contrat, faits }) {
    const titre = contrat.prs?.titre ?? ''
    const [, fin] = anneesDe(titre) ?? []
    const annee = Math.floor(faits.jour_juge / 10_000)
    if (fin === undefined || annee <= fin + 1) return []
    const quand = faits.signe ? `le contrat a été signé en ${annee}` : `nous sommes en ${annee}`
    const message = `Le titre ${entreGuillemets(titre)} annonce un projet terminé en ${fin}, alors que ${quand}.`
    return [{ at: ['contrat', 'prs', 'titre'], message }]
  },
}
