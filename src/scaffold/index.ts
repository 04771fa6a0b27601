// Builds a project from answers: what the library's face hands on.
export type { Entretien } from './dit.ts'
export { reponsesDe } from './entretien.ts'
export { CHEMINS_FIXES, type Echafaudage, echafauder, type FichierNeuf } from './fichiers.ts'
export { nomDeDossier } from './identifiants.ts'
export { lireReponses } from './lecture.ts'
export type { Reponses } from './reponses.ts'
