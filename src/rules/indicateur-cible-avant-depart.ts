// A target set for a year before the starting point.
import type { Coherence } from '../model/regle.ts'
import { anneeDe, indicateursSitues, nommerIndicateur } from './appuis/indicateurs.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const indicateurCibleAvantDepart: Coherence = {
  id: 'indicateur-cible-avant-depart',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'La cible d’un indicateur n’est pas datée d’avant son point de départ.',
  pourquoi:
    'Un indicateur mesure un chemin, d’une valeur de départ à une cible. Si la cible vient avant le départ, les deux années ont sans doute été interverties, et l’évaluation ne pourra pas s’en servir.',
  conseil: 'Vérifiez les deux années.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs:
  - libelle: Personnes reçues
    depart: { valeur: 0, annee: 2028 }
    cible: { valeur: 800, annee: 2025 }
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs:
  - libelle: Personnes reçues
    depart: { valeur: 0, annee: 2025 }
    cible: { valeur: 800, annee: 2028 }
`,
  },
  check(projet) {
    return indicateursSitues(projet).flatMap(({ indicateur, at }) => {
      const depart = anneeDe(indicateur.depart)
      const cible = anneeDe(indicateur.cible)
      if (depart === undefined || cible === undefined || cible >= depart) return []
      const nom = nommer(nommerIndicateur(indicateur))
      const message = `La cible de l’indicateur ${nom} est fixée pour ${cible}, avant son point de départ, ${depart}.`
      return [{ at: [...at, 'cible', 'annee'], message }]
    })
  },
}
