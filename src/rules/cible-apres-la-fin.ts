// A target set for a year when the contract will be over.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { anneeDe, indicateursSitues, nommerIndicateur } from './appuis/indicateurs.ts'
import { nommer } from './appuis/mots.ts'
import { finDuContrat } from './appuis/periode.ts'
import { OUTIL } from './appuis/sources.ts'

export const cibleApresLaFin: Coherence = {
  id: 'cible-apres-la-fin',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'En général, la cible d’un indicateur n’est pas fixée pour après la fin du contrat.',
  pourquoi:
    'L’évaluation finale se fera sans savoir si la cible est atteinte, puisqu’elle est fixée pour une année où le contrat sera terminé. C’est parfois voulu pour un effet de long terme.',
  conseil: 'Fixez une cible, même intermédiaire, pendant le contrat.',
  exemple: {
    faux: `# contrat.yaml
periode: { debut: 2026, fin: 2030 }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs: [{ libelle: Personnes reçues, cible: { valeur: 800, annee: 2035 } }]
`,
    juste: `# contrat.yaml
periode: { debut: 2026, fin: 2030 }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs: [{ libelle: Personnes reçues, cible: { valeur: 800, annee: 2030 } }]
`,
  },
  check(projet) {
    const fin = finDuContrat(projet)
    return indicateursSitues(projet).flatMap(({ indicateur, at }) => {
      const annee = anneeDe(indicateur.cible)
      if (annee === undefined || fin === undefined || !apresCertainement(String(annee), fin)) return []
      // Already said, at the same place, by `indicateur-cible-avant-depart`.
      if (annee < (anneeDe(indicateur.depart) ?? annee)) return []
      const nom = nommer(nommerIndicateur(indicateur))
      const message = `La cible de l’indicateur ${nom} est fixée pour ${annee}, après la fin du contrat (${dateEnMots(fin)}).`
      return [{ at: [...at, 'cible', 'annee'], message }]
    })
  },
}
