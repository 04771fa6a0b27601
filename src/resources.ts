// Where the files shipped beside the program lie (schemas, templates, examples), and their text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The package's own folder: both `src/` (sources) and `dist/` (bundle) stand one level below it. */
const RACINE = join(import.meta.dirname, '..')

/** `dist`: what `npm run build` makes. */
export type Rayon = 'schemas' | 'templates' | 'examples' | 'dist'

/** Where the whole program stands. */
export function dossierDuProgramme(): string {
  return RACINE
}

export function dossierDe(rayon: Rayon): string {
  return join(RACINE, rayon)
}

/** Text of a shipped file: `lire('templates', 'contrat/gouvernance.hbs')`. The name is ours, never the user's. */
export function lire(rayon: Rayon, fichier: string, encodage: 'utf8' | 'latin1' = 'utf8'): string {
  return readFileSync(join(RACINE, rayon, fichier), encodage)
}

/** The program's version, as published. */
export function version(): string {
  const paquet = JSON.parse(readFileSync(join(RACINE, 'package.json'), 'utf8')) as { version: string }
  return paquet.version
}
