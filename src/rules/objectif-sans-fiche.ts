// An objective left without action, in an axis where the others have some.
import type { Coherence } from '../model/regle.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { axesAPlat } from './appuis/plan.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

export const objectifSansFiche: Coherence = {
  id: 'objectif-sans-fiche',
  gravite: 'information',
  phase: 'redaction',
  source: FEDERATION_ADDICTION,
  suppose: ['axes', 'fiches'],
  resume: 'En général, un objectif a une action si d’autres du même axe en ont.',
  pourquoi:
    'Quand des fiches se rattachent aux objectifs d’un axe, un objectif resté sans fiche est le plus souvent un oubli. Si toutes les fiches de l’axe se rattachent à l’axe lui-même, rien n’est dit.',
  conseil: 'Rattachez une fiche à cet objectif, ou retirez-le du programme.',
  exemple: {
    faux: `# axes.yaml
axes:
  - id: acces
    titre: Accéder aux soins partout
    objectifs:
      - { id: attirer, titre: Attirer les soignants }
      - { id: aller-vers, titre: Aller vers les habitants }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
rattachements: [aller-vers]
`,
    juste: `# axes.yaml
axes:
  - id: acces
    titre: Accéder aux soins partout
    objectifs:
      - { id: attirer, titre: Attirer les soignants }
      - { id: aller-vers, titre: Aller vers les habitants }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
rattachements: [attirer, aller-vers]
`,
  },
  check(projet) {
    const vises = new Set(fichesPresentes(projet).flatMap(({ fiche }) => fiche.rattachements ?? []))
    const estVise = (id: string | undefined) => id !== undefined && vises.has(id)
    return axesAPlat(projet).flatMap(({ axe, objectifs }) => {
      if (!objectifs.some(({ objectif }) => estVise(objectif.id))) return []
      return objectifs
        .filter(({ objectif }) => objectif.id !== undefined && (objectif.objectifs ?? []).length === 0)
        .filter(({ objectif, at }) => {
          const parents = objectifs.filter(
            autre => autre.at.length < at.length && autre.at.every((cle, i) => cle === at[i]),
          )
          return ![objectif, ...parents.map(parent => parent.objectif)].some(({ id }) => estVise(id))
        })
        .map(({ objectif, at }) => ({
          at: aLEnseigne(at, objectif),
          message: `L’objectif ${nommer(objectif)} n’a aucune action, quand d’autres objectifs de l’axe ${nommer(axe)} en ont.`,
        }))
    })
  },
}
