// A gap that names no rule, or gives no reason.
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { estDit } from './appuis/places.ts'
import { OUTIL } from './appuis/sources.ts'

export const ecartSansMotif: Coherence = {
  id: 'ecart-sans-motif',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un écart ne dit pas quelle règle il écarte, ou pourquoi',
  pourquoi:
    'Un écart motivé montre au relecteur qu’une règle n’est pas suivie en connaissance de cause. Sans motif, il ne fait que cacher la remarque ; sans règle, il n’a pas d’effet.',
  conseil: 'Ajoutez « regle » (l’identifiant entre crochets à la fin de la remarque) et « motif ».',
  exemple: {
    faux: `# contrat.yaml
ecarts_motives:
  - { regle: axe-sans-fiche }
`,
    juste: `# contrat.yaml
ecarts_motives:
  - { regle: axe-sans-fiche, motif: Fiche attendue au printemps. }
`,
  },
  check(projet) {
    return (projet.contrat.ecarts_motives ?? []).flatMap(({ regle }, rang) => {
      const at = ['contrat', 'ecarts_motives', rang]
      if (regle === undefined) return [{ at, message: 'Cet écart ne dit pas quelle règle il écarte.' }]
      if (estDit(projet, [...at, 'motif'])) return []
      return [{ at: [...at, 'regle'], message: `L’écart à la règle ${entreGuillemets(regle)} n’a pas de motif.` }]
    })
  },
}
