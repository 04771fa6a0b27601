// A stated total that its lines do not add up to.
import type { Fiche } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { enEuros } from '../mots.ts'
import { arsManque } from './appuis/acteurs.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

type Ligne = NonNullable<NonNullable<Fiche['budget']>['lignes']>[number]

export const budgetTotal: Coherence = {
  id: 'budget-total',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Les lignes d’un budget donnent le total annoncé.',
  pourquoi:
    'Le total est repris par les financeurs, les lignes par le tableau du contrat : s’ils diffèrent, chacun retiendra le sien. Les mises à disposition (valorisation) peuvent être comptées ou non dans le total, et rien n’est dit tant qu’une ligne n’a pas de montant, sauf si les autres dépassent déjà le total.',
  conseil: 'Corrigez le total ou la ligne en cause, ou retirez « total » : il sera calculé.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
budget:
  total: 65 000 €
  lignes:
    - { libelle: Véhicule, montant: 60 000 € }
    - { libelle: Carburant, montant: 4 000 € }
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
budget:
  total: 64 000 €
  lignes:
    - { libelle: Véhicule, montant: 60 000 € }
    - { libelle: Carburant, montant: 4 000 € }
`,
  },
  check(projet) {
    return fichesPresentes(projet).flatMap(({ fiche, at }) => {
      const { total, lignes = [] } = fiche.budget ?? {}
      if (total === undefined || lignes.length === 0) return []
      const avec = somme(lignes)
      const sans = somme(lignes.filter(({ nature }) => nature !== 'valorisation'))
      const connues = lignes.every(({ montant }) => montant !== undefined)
      const egal = [avec, sans].some(montant => Math.abs(montant - total) < 1)
      if (egal || ((!connues || arsManque(projet)) && sans < total)) return []
      const message = `Le budget de la fiche ${nommer(fiche)} annonce ${enEuros(total)}, mais ses lignes font ${enEuros(avec)}.`
      return [{ at: [...at, 'budget', 'total'], message }]
    })
  },
}

function somme(lignes: readonly Ligne[]): number {
  return lignes.reduce((total, { montant = 0 }) => total + montant, 0)
}
