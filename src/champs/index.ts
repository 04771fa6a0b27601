// What a person fills of a fiche: its boxes and tables, a fiche in words, and what somebody wrote as values.
export type { Cellules, Champ, FicheEnMots, Genre, Ligne, Tableau } from './champ.ts'
export { type Choix, type Contexte, contexteDe } from './contexte.ts'
export { dateDite } from './dates.ts'
export { direValeur, enMots } from './dire.ts'
export { empreinte, LONGUEUR_D_EMPREINTE } from './empreinte.ts'
export { direImprimes, lireImprimes } from './imprimes.ts'
export { INVITES, sansInvites } from './invites.ts'
export { cleDeTexte, type Lue, lireChamp } from './lire.ts'
export { CHAMPS, champNomme, TABLEAUX, tableauNomme } from './liste.ts'
export {
  cleAjoutee,
  clesDeLignes,
  estCleAjoutee,
  lireMarque,
  type Marque,
  marqueDeCase,
  marqueDeChamp,
  NOUVELLE,
} from './marques.ts'
export { normaliser, normaliserProse, simplifier } from './normal.ts'
export type {
  Confiance,
  FicheRendue,
  FichierRendu,
  LigneRendue,
  MotDeCote,
  Provenance,
  Rendu,
  TableauRendu,
} from './rendu.ts'
export { retenir } from './retenir.ts'
export { idDuSignet, type Nommeur, nommeur } from './signets.ts'
export { champTitre, colonnesTitrees, simplifierTitre, tableauTitre } from './titres.ts'
