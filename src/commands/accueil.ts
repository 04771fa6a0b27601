// What is done when no command is named: a folder dropped on the program is checked; in a terminal, a menu opens.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Programme } from './commande.ts'
import type { Io } from './io.ts'

export type Appel = {
  /** What was typed, but for the switches of the program. */
  readonly mots: readonly string[]
  /** Asked by `--accessible`. */
  readonly accessible: boolean
}

/** The exit code; nothing when there is no folder and no terminal to ask in: the line is then what it was. */
export async function accueil({ mots, accessible }: Appel, io: Io, programme: Programme): Promise<number | undefined> {
  const [premier, ...autres] = mots
  if (premier === undefined || (premier === 'menu' && autres.length === 0)) return io.terminal ? ouvrir(io) : undefined
  const dossier = resolve(io.dossier, premier)
  if (autres.length > 0 || !estDossier(dossier)) return undefined
  const code = await programme.lancer(['validate', premier], io)
  if (io.terminal) await ouvrir({ ...io, dossier })
  return code

  async function ouvrir(la: Io): Promise<number> {
    const [{ menu }, { enLignes }] = await Promise.all([import('./menu/index.ts'), import('./dialogue/en-lignes.ts')])
    return menu(enLignes(accessible, io), la, programme)
  }
}

function estDossier(chemin: string): boolean {
  return statSync(chemin, { throwIfNoEntry: false })?.isDirectory() ?? false
}
