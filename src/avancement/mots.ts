// The words by which a coordinator calls the phases, the states of a step and the dated things.
import type { EtatDEtape, GenreDEcheance } from './point.ts'

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
  etape: 'étape d’une action',
  'fin-action': 'fin d’une action',
  jalon: 'suivi et évaluation',
  ecart: 'écart motivé',
  renouvellement: 'repère de l’outil',
  terme: 'terme',
}
