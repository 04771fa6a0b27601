// A diagnosis that tells what is wrong and not what is already being done.
import type { Coherence } from '../model/regle.ts'
import { estDit } from './appuis/places.ts'
import { DIFFICULTES } from './appuis/sources.ts'

export const initiativesAbsentes: Coherence = {
  id: 'initiatives-absentes',
  gravite: 'information',
  phase: 'programmation',
  source: DIFFICULTES,
  suppose: ['diagnostic'],
  resume: 'Le diagnostic recense les projets déjà en cours sur le territoire.',
  pourquoi:
    'Un diagnostic qui ne dit que les manques fait comme si rien n’existait : des projets déjà lancés sont oubliés, ou refaits. Leur inventaire aide à choisir les actions qui s’y ajoutent.',
  conseil: 'Dans diagnostic.yaml, listez sous « initiatives » les projets en cours, avec la structure qui les porte.',
  exemple: {
    faux: `# diagnostic.yaml
constats:
  - { id: medecins, titre: Peu de médecins }
`,
    juste: `# diagnostic.yaml
constats:
  - { id: medecins, titre: Peu de médecins }
initiatives:
  - { titre: Maison de santé de Valdouve, etat: en-cours }
`,
  },
  check(projet) {
    const { contrat, diagnostic } = projet
    if ((diagnostic.constats ?? []).length === 0 || contrat.nature === 'prefiguration') return []
    if (estDit(projet, ['diagnostic', 'initiatives'])) return []
    const message = 'Le diagnostic ne recense aucun projet déjà en cours sur le territoire.'
    return [{ at: ['diagnostic', 'constats'], on: 'cle', message }]
  },
}
