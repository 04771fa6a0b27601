// A need shown by the diagnosis which no axis takes up.
import type { Coherence } from '../model/regle.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { axesAPlat } from './appuis/plan.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

export const besoinSansReponse: Coherence = {
  id: 'besoin-sans-reponse',
  gravite: 'avertissement',
  phase: 'programmation',
  source: FEDERATION_ADDICTION,
  suppose: ['axes'],
  resume: 'Chaque besoin du diagnostic est repris par au moins un axe.',
  pourquoi:
    'Le programme d’actions se prépare à la suite du diagnostic, qui souligne les besoins du territoire. Un besoin que nul axe ne reprend laisse croire qu’il a été oublié ; s’il est écarté, mieux vaut le dire.',
  conseil: 'Ajoutez son identifiant à « besoins » dans l’axe qui y répond, ou retirez-le des besoins retenus.',
  exemple: {
    faux: `# diagnostic.yaml
besoins:
  - { id: besoin-acces, titre: Un médecin traitant pour chacun }
  - { id: besoin-mobilite, titre: Se rendre aux soins sans voiture }
# axes.yaml
axes:
  - id: acces
    titre: Accéder aux soins partout
    besoins: [besoin-acces]
`,
    juste: `# diagnostic.yaml
besoins:
  - { id: besoin-acces, titre: Un médecin traitant pour chacun }
  - { id: besoin-mobilite, titre: Se rendre aux soins sans voiture }
# axes.yaml
axes:
  - id: acces
    titre: Accéder aux soins partout
    besoins: [besoin-acces, besoin-mobilite]
`,
  },
  check(projet) {
    const besoins = projet.diagnostic.besoins ?? []
    const repris = new Set(axesAPlat(projet).flatMap(({ axe }) => axe.besoins ?? []))
    if (besoins.length > 1 && repris.size === 0) {
      return [
        {
          at: ['diagnostic', 'besoins'],
          on: 'cle',
          message: `Aucun axe ne dit à quels besoins il répond, alors que le diagnostic en retient ${besoins.length}.`,
          conseil: 'Dans axes.yaml, ajoutez à chaque axe « besoins » avec les identifiants des besoins qu’il reprend.',
        },
      ]
    }
    return besoins.flatMap((besoin, rang) =>
      repris.has(besoin.id)
        ? []
        : [
            {
              at: aLEnseigne(['diagnostic', 'besoins', rang], besoin),
              message: `Le besoin ${nommer(besoin)} n’est repris par aucun axe.`,
            },
          ],
    )
  },
}
