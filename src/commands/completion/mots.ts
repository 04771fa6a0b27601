// The words of a project that a command line may need, for the scripts of completion: quick, and silent whatever happens.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Io } from '../io.ts'

/** Anything else could mean something to a shell. */
const SUR = /^[a-z0-9][a-z0-9._-]{0,99}$/i

/** Identifiers of this kind in the project that the line names, else in that of the working directory; never throws. */
export async function motsDeLaLigne(sorte: string, ligne: readonly string[], io: Io): Promise<readonly string[]> {
  try {
    const { motsDe } = await import('../../index.ts')
    const dossier = ligne.map(mot => resolve(io.dossier, mot)).find(tientUnContrat) ?? io.dossier
    const mots = motsDe(sorte, dossier, { dossier: io.dossier, maintenant: io.maintenant })
    return [...new Set(mots)].filter(mot => SUR.test(mot))
  } catch {
    // Whoever presses Tab asked for a word, not for an explanation.
    return []
  }
}

function tientUnContrat(dossier: string): boolean {
  try {
    return statSync(resolve(dossier, 'contrat.yaml')).isFile()
  } catch {
    return false
  }
}
