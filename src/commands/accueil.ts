// What is done when no command is named: a folder dropped on the program is checked.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Io } from './io.ts'

/** Runs a line, without the program's name, and gives its exit code. */
type Lancer = (ligne: readonly string[], io: Io) => Promise<number>

/** The exit code; nothing when the line names no folder: it is then read as usual. `mots`: what was typed, but for `--debug`. */
export async function accueil(mots: readonly string[], io: Io, lancer: Lancer): Promise<number | undefined> {
  const [premier, ...autres] = mots
  if (premier === undefined || autres.length > 0) return undefined
  const dossier = resolve(io.dossier, premier)
  return estDossier(dossier) ? lancer(['validate', premier], io) : undefined
}

function estDossier(chemin: string): boolean {
  return statSync(chemin, { throwIfNoEntry: false })?.isDirectory() ?? false
}
