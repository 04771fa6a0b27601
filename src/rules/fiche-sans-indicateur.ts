// Fiches whose progress nothing will measure: one remark for all of them.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { fichesActives } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { OUTIL } from './appuis/sources.ts'

export const ficheSansIndicateur: Coherence = {
  id: 'fiche-sans-indicateur',
  gravite: 'information',
  phase: 'redaction',
  source: OUTIL,
  suppose: ['fiches', 'axes'],
  resume: 'En général, une fiche a au moins un indicateur.',
  pourquoi:
    'Sans indicateur, le bilan annuel et l’évaluation d’une action se font de mémoire. Beaucoup de contrats signés n’en ont pas, et aucun texte ne l’exige : c’est une simple information, donnée une fois pour toutes les fiches.',
  conseil: 'Ajoutez « indicateurs » : un seul, que quelqu’un sait relever, vaut mieux que cinq.',
  exemple: {
    faux: fiche(''),
    juste: fiche('indicateurs: [{ id: passages, libelle: Personnes reçues }]\n'),
  },
  check(projet) {
    const actives = fichesActives(projet)
    const sans = actives.filter(({ at }) => !estDit(projet, [...at, 'indicateurs']))
    const [premiere] = sans
    if (premiere === undefined) return []
    const noms = enumerer(
      sans.map(({ fiche }) => nommer(fiche)),
      6,
    )
    const message =
      sans.length === 1
        ? `La fiche ${noms} n’a pas d’indicateur.`
        : sans.length === actives.length
          ? `Aucune des ${sans.length} fiches n’a d’indicateur.`
          : `${sans.length} fiches sur ${actives.length} n’ont pas d’indicateur : ${noms}.`
    return [{ at: aLEnseigne(premiere.at, premiere.fiche), message }]
  },
}

function fiche(indicateurs: string): string {
  return `# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
${indicateurs}`
}
