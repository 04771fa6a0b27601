// A motivated gap whose time has run out.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const ecartExpire: Coherence = {
  id: 'ecart-expire',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un écart motivé n’a pas dépassé sa date d’expiration.',
  pourquoi:
    'Une règle a été écartée jusqu’à une date convenue avec l’ARS, et cette date est passée : la règle parle de nouveau. L’écart est à lever, ou à renouveler.',
  conseil: 'Corrigez ce que la règle demande et retirez l’écart, ou convenez d’une nouvelle date.',
  exemple: {
    faux: `# contrat.yaml
ecarts_motives:
  - { regle: axe-sans-fiche, motif: Fiche attendue au printemps., expire: 2024-06-30 }
`,
    juste: `# contrat.yaml
ecarts_motives:
  - { regle: axe-sans-fiche, motif: Fiche attendue au printemps., expire: 2045-06-30 }
`,
  },
  check({ contrat, faits }) {
    return (contrat.ecarts_motives ?? []).flatMap(({ regle = 'sans règle', expire }, rang) =>
      expire !== undefined && apresCertainement(faits.date, expire)
        ? [
            {
              at: ['contrat', 'ecarts_motives', rang, 'expire'],
              message: `L’écart motivé à la règle ${entreGuillemets(regle)} a expiré (${dateEnMots(expire)}).`,
            },
          ]
        : [],
    )
  },
}
