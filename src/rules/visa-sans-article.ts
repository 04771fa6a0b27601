// Visas that cite everything but the article the contract rests on.
import type { Coherence } from '../model/regle.ts'
import { LUNEVILLOIS } from './appuis/sources.ts'

export const visaSansArticle: Coherence = {
  id: 'visa-sans-article',
  gravite: 'information',
  phase: 'redaction',
  depuis: '2016-01-27',
  source: LUNEVILLOIS,
  suppose: ['contrat'],
  resume: 'En général, un visa cite l’article L. 1434-10 du code de la santé publique.',
  pourquoi:
    'C’est l’article qui fonde les contrats locaux de santé depuis 2016 : les visas observés le citent d’ordinaire. Un relecteur cherche d’abord cette référence. Un contrat sans visas dit souvent son cadre légal ailleurs : il n’est pas concerné.',
  conseil:
    'Ajoutez à « visas » une ligne comme « Vu le code de la santé publique, et notamment son article L. 1434-10 ».',
  exemple: {
    faux: `# contrat.yaml
visas:
  - Vu la loi n° 2009-879 du 21 juillet 2009
`,
    juste: `# contrat.yaml
visas:
  - Vu le code de la santé publique, et notamment son article L. 1434-10
  - Vu la loi n° 2009-879 du 21 juillet 2009
`,
  },
  check({ contrat, faits }) {
    const { articles_cites: cites } = faits
    if ((contrat.visas ?? []).length === 0 || contrat.nature === 'prefiguration') return []
    if (cites.some(article => article === 'L1434-10' || article === 'L1434-17')) return []
    const message =
      'Aucun visa ne cite l’article L. 1434-10 du code de la santé publique, sur lequel se fonde le contrat local de santé.'
    const autre = cites.includes('L1434-13')
      ? {
          conseil:
            'L’article L. 1434-13, que vous citez, traite du contrat territorial de santé, qui est un autre contrat : citez le L. 1434-10.',
        }
      : {}
    return [{ at: ['contrat', 'visas'], on: 'cle', message, ...autre }]
  },
}
