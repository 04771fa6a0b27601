// Hands over what a command made: on stdout, or in the file that --sortie names.
import { resolve } from 'node:path'
import { paint } from '../paint.ts'
import type { Io } from './io.ts'

/** `ou` is what --sortie said; `-` and nothing are stdout. Naming a file is asking to replace it. */
export async function remettreTexte(texte: string, ou: string | undefined, io: Io): Promise<void> {
  if (versSortieStandard(ou)) io.sortie(texte)
  else await ecrire(texte, ou, { ecraser: true }, io)
}

/** A document goes to a file, under the name it proposes unless --sortie gives another; a proposed name replaces nothing. */
export async function remettreDocument(
  { octets, nomPropose }: { readonly octets: Uint8Array; readonly nomPropose: string },
  ou: string | undefined,
  io: Io,
): Promise<void> {
  if (ou === '-') io.sortieBinaire(octets)
  else await ecrire(octets, ou ?? nomPropose, { ecraser: ou !== undefined }, io)
}

export function versSortieStandard(ou: string | undefined): ou is undefined | '-' {
  return ou === undefined || ou === '-'
}

async function ecrire(contenu: string | Uint8Array, ou: string, options: { ecraser: boolean }, io: Io): Promise<void> {
  const { ecrireFichier } = await import('../index.ts')
  const { ecrit, avis } = await ecrireFichier(resolve(io.dossier, ou), contenu, options)
  const { avertissement, chemin } = paint(io.couleurErreur)
  if (avis) io.erreur(`${avertissement(avis)}\n`)
  io.erreur(`Écrit : ${chemin(ecrit)}\n`)
}
