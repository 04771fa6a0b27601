// A local mental-health council that one file says does not exist, and another describes at work.
import type { Coherence } from '../model/regle.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const clsmContradictoire: Coherence = {
  id: 'clsm-contradictoire',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un conseil local de santé mentale dit absent n’est pas décrit en activité.',
  pourquoi:
    'Le volet santé mentale dit qu’aucun CLSM n’existe, et la gouvernance en décrit un déjà actif. Le lecteur ne saura pas lequel croire, alors que le CLSM, quand il existe, tient lieu de volet santé mentale.',
  conseil: 'Écrivez « existe: oui », ou « etat: a-creer » pour l’instance si elle est seulement prévue.',
  exemple: {
    faux: `# contrat.yaml
sante_mentale:
  clsm: { existe: non }
# gouvernance.yaml
instances:
  - { id: clsm, type: clsm, nom: Conseil local de santé mentale, etat: active }
`,
    juste: `# contrat.yaml
sante_mentale:
  clsm: { existe: non }
# gouvernance.yaml
instances:
  - { id: clsm, type: clsm, nom: Conseil local de santé mentale, etat: a-creer }
`,
  },
  check({ contrat, gouvernance }) {
    if (contrat.sante_mentale?.clsm?.existe !== false) return []
    const actif = (gouvernance.instances ?? []).find(({ type, etat }) => type === 'clsm' && etat === 'active')
    if (!actif) return []
    const message = `Le volet santé mentale dit qu’il n’existe pas de CLSM, mais l’instance ${nommer(actif)} est active.`
    return [{ at: ['contrat', 'sante_mentale', 'clsm', 'existe'], message }]
  },
}
