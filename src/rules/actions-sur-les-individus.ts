// A whole programme that acts on people, and never on what surrounds them.
import type { Coherence } from '../model/regle.ts'
import { fichesActives } from './appuis/fiches.ts'
import { NIVEAUX } from './appuis/sources.ts'

/** Fewer say nothing of a programme. */
const ASSEZ = 5

export const actionsSurLesIndividus: Coherence = {
  id: 'actions-sur-les-individus',
  gravite: 'information',
  phase: 'redaction',
  source: NIVEAUX,
  suppose: ['fiches', 'axes'],
  resume: 'En général, les actions ne visent pas toutes les individus, sans leur environnement.',
  pourquoi:
    'Informer et former les personnes ne suffit pas quand leur cadre de vie ne change pas : entourage, organisations, communauté de vie, politiques publiques. Des chercheurs ont relevé ce déséquilibre dans les contrats. La règle ne parle que si toutes les fiches (cinq au moins) disent leur levier.',
  conseil: 'Voyez si une action pourrait agir à un autre niveau, ou vérifiez « levier » dans les fiches.',
  exemple: {
    faux: fiches('individu'),
    juste: fiches('organisation'),
  },
  check(projet) {
    const actives = fichesActives(projet)
    const [premiere] = actives
    if (premiere === undefined || actives.length < ASSEZ) return []
    if (!actives.every(({ fiche }) => fiche.levier === 'individu')) return []
    const message = `Les ${actives.length} fiches agissent toutes sur les individus, aucune sur leur environnement.`
    return [{ at: [...premiere.at, 'levier'], message }]
  },
}

function fiches(dernier: string): string {
  const textes = ['bus', 'depistage', 'cuisine', 'marche', 'mutuelle'].map(
    (id, rang) => `# fiches/${id}.yaml
id: ${id}
titre: Fiche ${id}
levier: ${rang === 4 ? dernier : 'individu'}
`,
  )
  return `# axes.yaml\naxes: [{ id: acces, titre: Accéder aux soins }]\n${textes.join('')}`
}
