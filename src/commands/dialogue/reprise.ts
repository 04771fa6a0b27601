// A project whose writing was cut short: what was already written is taken back, so that it can be written whole.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { lireFichier } from '../../index.ts'

/** Only what is still, byte for byte, what the kept answers give: a file touched since then stays, and will be named. */
export function avantReprise(
  dossier: string,
  fichiers: readonly { readonly chemin: string; readonly contenu: string }[],
): void {
  for (const { chemin, contenu } of fichiers) {
    const lu = lireFichier(join(dossier, chemin))
    if ('octets' in lu && Buffer.from(contenu).equals(lu.octets)) rmSync(join(dossier, chemin))
  }
}
