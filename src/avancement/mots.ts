// The words by which a coordinator calls the phases, the states of a step and the dated things.
import { compter } from '../mots.ts'
import type { EtatDEtape, GenreDEcheance, Point } from './point.ts'

export { PHASE as NOM_DE_PHASE } from '../reporters/grille/mots.ts'

export const NOM_D_ETAT: Readonly<Record<EtatDEtape, string>> = {
  faite: 'faite',
  passee: 'passée',
  'en-cours': 'en cours',
  'a-venir': 'à venir',
}
export const SANS_TRACE = 'rien ne le montre dans les fichiers'

export const NOM_D_ECHEANCE: Readonly<Record<GenreDEcheance, string>> = {
  acte: 'acte',
  deliberation: 'délibération',
  reunion: 'réunion',
  etape: 'étape d’une action',
  'fin-action': 'fin d’une action',
  jalon: 'suivi et évaluation',
  ecart: 'écart motivé',
  renouvellement: 'repère de l’outil',
  terme: 'terme',
  retour: 'réponse attendue',
}

/** « Exigences du profil : 23 satisfaites, 1 à revoir. »; nothing where a profile asks nothing. */
export function direExigences({ exigences, profils }: Point): string[] {
  const { satisfaites, a_revoir, a_venir, ecarts_motives, non_jugees } = exigences
  const dites = [
    ...(satisfaites === 0 ? [] : [compter(satisfaites, 'satisfaite')]),
    ...(a_revoir === 0 ? [] : [`${a_revoir} à revoir`]),
    ...(a_venir === 0 ? [] : [compter(a_venir, 'pas encore due', 'pas encore dues')]),
    ...(ecarts_motives === 0 ? [] : [`${ecarts_motives} en écart motivé`]),
    ...(non_jugees === 0 ? [] : [compter(non_jugees, 'non jugée', 'non jugées')]),
  ]
  return dites.length === 0 ? [] : [`Exigences (${profils.join(' et ')}) : ${dites.join(', ')}.`]
}
