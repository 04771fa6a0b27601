// Reads a file whole, unless it is too large or no file at all.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'

/** A larger file is not a file that people write by hand: it is reported, not read. */
export const TAILLE_MAXIMALE = 5 * 1024 * 1024

export type Lu = { readonly octets: Uint8Array } | { readonly refus: 'absent' | 'trop-gros' | 'illisible' }

export function lireFichier(chemin: string, taille = TAILLE_MAXIMALE): Lu {
  try {
    const descripteur = openSync(chemin, 'r')
    try {
      return lireOuvert(descripteur, taille)
    } finally {
      closeSync(descripteur)
    }
  } catch (erreur) {
    return { refus: (erreur as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'illisible' }
  }
}

/** A file of known size in one look; what has none (a pipe) to its end. */
function lireOuvert(descripteur: number, taille: number): Lu {
  const etat = fstatSync(descripteur)
  const { size } = etat
  // A device such as /dev/zero never ends.
  if (!etat.isFile()) return { refus: 'illisible' }
  if (size > taille) return { refus: 'trop-gros' }
  const octets = Buffer.allocUnsafe(size)
  const lus = size === 0 ? 0 : readSync(descripteur, octets)
  return {
    octets: lus === size && size > 0 ? octets : Buffer.concat([octets.subarray(0, lus), readFileSync(descripteur)]),
  }
}
