// A diagnosis that leaves out one of its three usual parts.
import type { Bloc } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { DIFFICULTES } from './appuis/sources.ts'

const BLOCS: readonly { readonly nom: string; readonly blocs: readonly Bloc[] }[] = [
  { nom: 'la population et sa situation sociale', blocs: ['population', 'social'] },
  { nom: 'l’état de santé', blocs: ['sante'] },
  { nom: 'l’offre de soins et d’accompagnement', blocs: ['offre'] },
]

export const blocDeDiagnosticAbsent: Coherence = {
  id: 'bloc-de-diagnostic-absent',
  gravite: 'information',
  phase: 'programmation',
  source: DIFFICULTES,
  suppose: ['diagnostic'],
  resume: 'En général, le diagnostic parle de la population, de son état de santé et de l’offre.',
  pourquoi:
    'Un diagnostic local de santé croise d’ordinaire trois parties. S’il en manque une, on ne sait pas si le sujet a été étudié. La règle ne parle que si chaque constat dit de quelle partie il relève.',
  conseil: 'Ajoutez un constat de cette partie, ou vérifiez le « bloc » de ceux qui sont écrits.',
  exemple: {
    faux: `# diagnostic.yaml
constats:
  - { id: age, titre: Une population âgée, bloc: population }
  - { id: medecins, titre: Peu de médecins, bloc: offre }
`,
    juste: `# diagnostic.yaml
constats:
  - { id: age, titre: Une population âgée, bloc: population }
  - { id: diabete, titre: Un diabète plus fréquent, bloc: sante }
  - { id: medecins, titre: Peu de médecins, bloc: offre }
`,
  },
  check({ contrat, diagnostic }) {
    const { constats = [] } = diagnostic
    if (constats.length === 0 || constats.some(({ bloc }) => bloc === undefined)) return []
    if (contrat.nature === 'prefiguration') return []
    const manque = BLOCS.filter(({ blocs }) => !constats.some(({ bloc }) => bloc !== undefined && blocs.includes(bloc)))
    if (manque.length === 0) return []
    const message = `Aucun constat du diagnostic ne porte sur ${manque.map(({ nom }) => nom).join(', ni sur ')}.`
    return [{ at: ['diagnostic', 'constats'], on: 'cle', message }]
  },
}
