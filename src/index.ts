// The library's face: what commands use, and what an editor plug-in or a web page could. Paths are the user's; nothing is printed.
export {
  type ChoixDApercu,
  DOCUMENTS_D_APERCU,
  ETATS_D_APERCU,
  type LectureDApercu,
  lireApercu,
  type PageDApercu,
} from './api/apercu.ts'
export { type Corrige, corriger, type DemandeDeCorrection, type Empeche } from './api/corriger.ts'
export type {
  Ajout,
  Ajoutable,
  Demande as DemandeDEdition,
  Edite,
  Proposition,
  SorteEditable,
} from './api/edition/index.ts'
export type { DemandeDEnvoi, Envoye } from './api/envoyer.ts'
export { expliquer, expliquerIci } from './api/expliquer.ts'
export {
  type Copies,
  copierGabarits,
  type FauteSituee,
  type GroupeDeGabarits,
  listerGabarits,
  pageDesGabarits,
  verifierLesGabarits,
} from './api/gabarits.ts'
export type { Jugement } from './api/jugement.ts'
export { type Demande, jugerApart, type Lot, type Renfort } from './api/lots.ts'
export { motsDe } from './api/mots.ts'
export { type AffichageDuPoint, ecrireA, faireLePoint, type Point, presenterLePoint } from './api/point.ts'
export { presenter } from './api/presenter.ts'
export { lieuxASurveiller, sansContrat } from './api/projets.ts'
export { type DemandeDeDocument, exporter, rendre } from './api/rendre.ts'
export {
  ecrireSchemas,
  type GroupeDeSchemas,
  type SchemasEcrits,
  schemaDuProjet,
  schemaPublie,
  schemasPublies,
} from './api/schemas.ts'
export { type Situation, situer } from './api/situer.ts'
export type { DemandeDeTables } from './api/tables.ts'
export { codeDeSortie, confronter, type Part, verifier } from './api/verifier.ts'
export { changements, type EtatDuDisque, etatDuDisque } from './load/etat.ts'
export { type Empechement, ecrireFichier, lireFichier, reecrire } from './load/files.ts'
export type { RapportCite } from './model/rapport.ts'
export { MODELES } from './render/vue/demande.ts'
export type * from './scaffold/index.ts'

/** What builds a project from answers: apart, since only that needs it. */
export function chantier() {
  return import('./scaffold/index.ts')
}

/** What puts right the OpenDocument texts of LibreOffice: apart, as those are rare. */
export function opendocument() {
  return import('./render/odt.ts')
}

/** What prepares forms for partners and keeps the register of them: apart, since only that needs it. */
export function envois() {
  return import('./api/envoyer.ts')
}

/** What edits a project: apart, since only that needs it. */
export function edition() {
  return import('./api/edition/index.ts')
}

/** What takes in plans and fiches that exist already: apart, since only that needs it. */
export function importation() {
  return import('./api/importer.ts')
}

/** What makes tables of projects: apart, since only that needs it. */
export function tables() {
  return import('./api/tables.ts')
}

/** What takes in the forms that came back: apart, since only that needs it. */
export function recueil() {
  return import('./api/recevoir.ts')
}
