// A follow-up whose percentage and status do not say the same thing.
import type { Coherence } from '../model/regle.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const avancementContradictoire: Coherence = {
  id: 'avancement-contradictoire',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'L’avancement et le statut d’une action suivie s’accordent.',
  pourquoi:
    'Une action dite réalisée mais avancée à 40 %, ou dite à venir mais déjà avancée, laisse le comité de pilotage choisir lequel croire. L’un des deux n’a pas été mis à jour.',
  conseil: 'Mettez d’accord « statut » et « avancement ».',
  exemple: {
    faux: exemple('40 %'),
    juste: exemple('100 %'),
  },
  check({ suivi, fiches }) {
    return suivi.flatMap(({ fiches: suivies = [] }, rang) =>
      suivies.flatMap(({ fiche: id, statut, avancement }, n) => {
        const incomplete = statut === 'realisee' && avancement !== undefined && avancement < 100
        const commencee =
          (statut === 'a-venir' || statut === 'a-discuter') && avancement !== undefined && avancement > 0
        if (!incomplete && !commencee) return []
        const nom = nommer(fiches.find(fiche => fiche.id === id) ?? { id })
        const message = `La fiche ${nom} est dite ${incomplete ? 'réalisée' : 'à venir'}, mais son avancement est de ${avancement} %.`
        return [{ at: ['suivi', rang, 'fiches', n, 'avancement'], message }]
      }),
    )
  },
}

function exemple(avancement: string): string {
  return `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
# suivi/2027.yaml
annee: 2027
fiches: [{ fiche: bus-sante, statut: realisee, avancement: ${avancement} }]
`
}
