// Fiches that do not say which objective of the regional health project they serve, when others do.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { fichesActives } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { OUTIL } from './appuis/sources.ts'

export const ficheSansObjectifPrs: Coherence = {
  id: 'fiche-sans-objectif-prs',
  gravite: 'information',
  phase: 'redaction',
  source: OUTIL,
  suppose: ['fiches', 'axes', 'contrat'],
  resume: 'Si des fiches citent un objectif du projet régional de santé, toutes en citent un.',
  pourquoi:
    'Le contrat met en œuvre le projet régional de santé : l’ARS lit dans chaque fiche l’objectif auquel elle répond. Si quelques-unes se taisent, elle ne sait pas si c’est un oubli. Une seule remarque les nomme.',
  conseil: 'Ajoutez « prs » à ces fiches, avec l’identifiant d’un objectif listé dans contrat.yaml.',
  exemple: {
    faux: fiches(''),
    juste: fiches('prs: [prs-acces]\n'),
  },
  check(projet) {
    const actives = fichesActives(projet)
    if ((projet.contrat.prs?.objectifs ?? []).length === 0) return []
    const muettes = actives.filter(({ at }) => !estDit(projet, [...at, 'prs']))
    const [premiere] = muettes
    if (premiere === undefined || muettes.length === actives.length) return []
    const noms = enumerer(
      muettes.map(({ fiche }) => nommer(fiche)),
      6,
    )
    const message =
      muettes.length === 1
        ? `La fiche ${noms} ne dit pas à quel objectif du projet régional de santé elle répond.`
        : `${muettes.length} fiches sur ${actives.length} ne disent pas à quel objectif du projet régional de santé elles répondent : ${noms}.`
    return [{ at: aLEnseigne(premiere.at, premiere.fiche), message }]
  },
}

function fiches(prs: string): string {
  return `# contrat.yaml
prs: { titre: Projet régional de santé, objectifs: [{ id: prs-acces, titre: Réduire les inégalités }] }
# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
prs: [prs-acces]
# fiches/marche.yaml
id: marche
titre: Une marche
${prs}`
}
