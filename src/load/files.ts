// The disk, for whoever reads or writes a project: what src/load/disque/ lets the other floors do with it.
export { type Ecriture, ecrireFichier } from './disque/ecriture.ts'
export { estDossier, existe, marqueDe, modifiable } from './disque/etat.ts'
export { type Lu, lireFichier, TAILLE_MAXIMALE } from './disque/lecture.ts'
export { type Entree, lister, parcouru, projetDe, projetsProches, trouverProjets } from './disque/parcours.ts'
export { afficher, fichierDuProjet, listerDuProjet, placeDansLeDossier } from './disque/places.ts'
export { type Empechement, empechementDe, reecrire } from './disque/reecriture.ts'
