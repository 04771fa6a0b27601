// The library's face: what commands use, and what an editor plug-in or a web page could. Paths are the user's; nothing is printed.
export type { Jugement } from './api/jugement.ts'
export { expliquer, presenter } from './api/presenter.ts'
export { type DemandeDeDocument, exporter, rendre } from './api/rendre.ts'
export { codeDeSortie, confronter, type Part, verifier } from './api/verifier.ts'
export { ecrireFichier } from './load/files.ts'
export type { RapportCite } from './model/rapport.ts'
export * from './scaffold/index.ts'
