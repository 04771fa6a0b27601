// A follow-up of an action for a year after it left the contract.
import { apresCertainement } from '../model/date.ts'
import type { Coherence } from '../model/regle.ts'
import { dateEnMots } from '../mots.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const suiviApresSortie: Coherence = {
  id: 'suivi-apres-sortie',
  gravite: 'information',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Une action n’est plus suivie après l’année où elle a quitté le contrat.',
  pourquoi:
    'La fiche dit que l’action est sortie du contrat, et un suivi d’une année postérieure la décrit encore. L’une des deux dates est fausse, ou l’action est revenue.',
  conseil: 'Vérifiez la date de sortie, ou retirez la fiche de ce suivi.',
  exemple: {
    faux: exemple(2026),
    juste: exemple(2027),
  },
  check({ suivi, fiches }) {
    return suivi.flatMap(({ annee, fiches: suivies = [] }, rang) =>
      suivies.flatMap((suivie, n) => {
        const fiche = fiches.find(({ id }) => id === suivie.fiche)
        const sortie = fiche?.sortie?.date
        if (!fiche || sortie === undefined || !apresCertainement(String(annee), sortie)) return []
        const message = `La fiche ${nommer(fiche)} est suivie en ${annee}, alors qu’elle est sortie du contrat (${dateEnMots(sortie)}).`
        return [{ at: ['suivi', rang, 'fiches', n, 'fiche'], message }]
      }),
    )
  },
}

function exemple(sortie: number): string {
  return `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
sortie: { date: ${sortie}, motif: pérennisée }
# suivi/2027.yaml
annee: 2027
fiches: [{ fiche: bus-sante, commentaire: Deux tournées par semaine. }]
`
}
