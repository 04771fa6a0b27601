// An objective of the regional health project that the contract announces and no action answers.
import type { Coherence } from '../model/regle.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { OUTIL } from './appuis/sources.ts'

export const objectifPrsSansFiche: Coherence = {
  id: 'objectif-prs-sans-fiche',
  gravite: 'information',
  phase: 'redaction',
  source: OUTIL,
  suppose: ['fiches'],
  resume: 'Chaque objectif listé du projet régional de santé est repris par une fiche.',
  pourquoi:
    'contrat.yaml liste les objectifs du PRS auxquels des fiches répondent. Celui qu’aucune fiche ne cite ne sera visible nulle part dans le programme, alors que le contrat a pour objet de mettre en œuvre le PRS.',
  conseil: 'Ajoutez son identifiant à « prs » dans la fiche qui y répond, ou retirez-le de la liste.',
  exemple: {
    faux: `# contrat.yaml
prs:
  titre: Projet régional de santé
  objectifs:
    - { id: prs-acces, titre: Réduire les inégalités d’accès aux soins }
    - { id: prs-prevention, titre: Renforcer la prévention }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
prs: [prs-acces]
`,
    juste: `# contrat.yaml
prs:
  titre: Projet régional de santé
  objectifs:
    - { id: prs-acces, titre: Réduire les inégalités d’accès aux soins }
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
prs: [prs-acces]
`,
  },
  check(projet) {
    const objectifs = projet.contrat.prs?.objectifs ?? []
    const fiches = fichesPresentes(projet)
    if (fiches.length === 0) return []
    const repris = new Set(fiches.flatMap(({ fiche }) => fiche.prs ?? []))
    if (objectifs.length > 1 && repris.size === 0) {
      const message = 'Aucune fiche ne dit à quel objectif du projet régional de santé elle répond.'
      return [{ at: ['contrat', 'prs', 'objectifs'], on: 'cle', message }]
    }
    return objectifs.flatMap((objectif, rang) =>
      repris.has(objectif.id)
        ? []
        : [
            {
              at: aLEnseigne(['contrat', 'prs', 'objectifs', rang], objectif),
              message: `L’objectif ${nommer(objectif)} du projet régional de santé n’est repris par aucune fiche.`,
            },
          ],
    )
  },
}
