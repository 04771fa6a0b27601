// Workbooks in and out, as plain data.
export * from './classeur.ts'
export { ecrireCsv, ligneCsv } from './csv/ecrire.ts'
export { ecrireClasseur } from './ecrire.ts'
export { lireClasseur } from './lire.ts'
