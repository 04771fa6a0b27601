// What is done when no command is named: a folder dropped on the program is checked; in a terminal, a menu opens.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { enArgument } from '../model/argument.ts'
import { UserError } from '../model/erreur.ts'
import type { Programme } from './commande.ts'
import type { Io } from './io.ts'

/** `mots`: what was typed, but for the switches of the program. The exit code; nothing when the line names no folder: it is then read as usual. Throws UserError for a file, and for a menu without a terminal. */
export async function accueil(mots: readonly string[], io: Io, programme: Programme): Promise<number | undefined> {
  const [premier, ...autres] = mots
  if (premier === undefined || (premier === 'menu' && autres.length === 0)) {
    if (io.terminal) return ouvrir(io)
    throw new UserError(
      'Le menu pose des questions, et il n’y a pas de terminal pour y répondre.',
      `La liste des commandes : ${io.nom} help`,
    )
  }
  if (autres.length > 0) return undefined
  const dossier = resolve(io.dossier, premier)
  const etat = statSync(dossier, { throwIfNoEntry: false })
  if (etat?.isFile())
    throw new UserError(
      `« ${premier} » est un fichier, et non une commande.`,
      `Pour le vérifier : ${io.nom} validate ${enArgument(premier)}`,
    )
  if (!etat?.isDirectory()) return undefined
  const code = await programme.lancer(['validate', premier], io)
  if (io.terminal) await ouvrir({ ...io, dossier })
  return code

  async function ouvrir(la: Io): Promise<number> {
    const { menu } = await import('./menu/index.ts')
    return menu(la, programme)
  }
}
