// Takes named files out of a package as npm makes them (a gzipped tar), without the help of another program.
import { gunzipSync } from 'node:zlib'

const BLOC = 512

/** The files of these names that the archive holds. */
export function lireTar(archive: Uint8Array, noms: readonly string[]): Map<string, Uint8Array> {
  const tar = gunzipSync(archive)
  const trouves = new Map<string, Uint8Array>()
  for (let ici = 0; ici + BLOC <= tar.length && tar[ici] !== 0; ) {
    const taille = Number.parseInt(texte(tar, ici + 124, 12), 8)
    const nom = texte(tar, ici, 100)
    if (noms.includes(nom)) trouves.set(nom, tar.subarray(ici + BLOC, ici + BLOC + taille))
    ici += BLOC + Math.ceil(taille / BLOC) * BLOC
  }
  return trouves
}

function texte(tar: Buffer, debut: number, longueur: number): string {
  return tar.toString('latin1', debut, debut + longueur).split('\0', 1)[0] ?? ''
}
