// An axis that answers no need, when the others say which they answer.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { unParUnOuEnsemble } from './appuis/grouper.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { axesAPlat } from './appuis/plan.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

export const axeSansBesoin: Coherence = {
  id: 'axe-sans-besoin',
  gravite: 'information',
  phase: 'programmation',
  source: FEDERATION_ADDICTION,
  suppose: ['axes', 'diagnostic'],
  resume: 'En général, un axe dit à quel besoin du diagnostic il répond.',
  pourquoi:
    'Le programme suit le diagnostic. Quand des axes disent à quels besoins ils répondent et qu’un autre se tait, un relecteur demande d’où il vient. Un axe transversal, de méthode ou de territoire n’est pas concerné, ni celui que son axe parent rattache déjà.',
  conseil: 'Ajoutez « besoins » à cet axe, ou le besoin qui lui manque à diagnostic.yaml.',
  exemple: {
    faux: `# diagnostic.yaml
besoins: [{ id: besoin-acces, titre: Un médecin pour chacun }]
# axes.yaml
axes:
  - { id: acces, titre: Accéder aux soins, besoins: [besoin-acces] }
  - { id: bouger, titre: Bouger plus }
`,
    juste: `# diagnostic.yaml
besoins:
  - { id: besoin-acces, titre: Un médecin pour chacun }
  - { id: besoin-bouger, titre: Des lieux pour bouger }
# axes.yaml
axes:
  - { id: acces, titre: Accéder aux soins, besoins: [besoin-acces] }
  - { id: bouger, titre: Bouger plus, besoins: [besoin-bouger] }
`,
  },
  check(projet) {
    const tous = axesAPlat(projet)
    if (!tous.some(({ axe }) => (axe.besoins ?? []).length > 0)) return []
    const concernes = tous.filter(
      ({ axe }) => (axe.type ?? 'thematique') === 'thematique' && (axe.axes ?? []).length === 0,
    )
    const sans = concernes.filter(
      ({ axe, at, parents }) =>
        !estDit(projet, [...at, 'besoins']) &&
        axe.besoins === undefined &&
        !parents.some(parent => (parent.besoins ?? []).length > 0),
    )
    return unParUnOuEnsemble(
      sans,
      concernes.length,
      ({ axe, at }) => ({
        at: aLEnseigne(at, axe),
        message: `L’axe ${nommer(axe)} ne dit pas à quel besoin du diagnostic il répond.`,
      }),
      (muets, { axe, at }) => ({
        at: aLEnseigne(at, axe),
        message: `${muets.length} axes ne disent pas à quel besoin du diagnostic ils répondent : ${enumerer(
          muets.map(m => nommer(m.axe)),
          6,
        )}.`,
      }),
    )
  },
}
