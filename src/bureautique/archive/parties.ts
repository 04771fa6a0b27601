// The only door to fflate: a .docx, or an .odt, is a zip of named parts; ours gives the same bytes for the same parts, whatever the clock.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export type Parties = Record<string, Uint8Array>

export function ouvrir(octets: Uint8Array): Parties {
  return unzipSync(octets)
}

export function texteDePartie(parties: Parties, nom: string): string {
  const octets = parties[nom]
  if (!octets) throw new Error(`Partie absente du document : ${nom}`)
  return strFromU8(octets)
}

export const partie = (texte: string): Uint8Array => strToU8(texte)

/**
 * Zip dates have no time zone: the day is written as it is in UTC, at noon. Images are already compressed. `effort`: 1 to 9, what is
 * spent to make the file small.
 */
export function fermer(parties: Parties, date: Date, effort: 3 | 6 = 6): Uint8Array {
  const annee = Math.min(2099, Math.max(1980, date.getUTCFullYear()))
  const mtime = new Date(annee, date.getUTCMonth(), date.getUTCDate(), 12)
  const noms = Object.keys(parties).filter(nom => !nom.endsWith('/'))
  const ordre = noms.sort((a, b) => rang(a) - rang(b) || (a < b ? -1 : 1))
  return zipSync(
    Object.fromEntries(
      ordre.map(nom => [
        nom,
        [parties[nom] as Uint8Array, { level: nom === MIMETYPE || nom.includes('/media/') ? 0 : effort }],
      ]),
    ),
    { mtime },
  )
}

/** The first part of an OpenDocument file, as it is: by it the system knows the file. */
const MIMETYPE = 'mimetype'

/** Readers look for the list of contents first. */
function rang(nom: string): number {
  return nom === '[Content_Types].xml' || nom === MIMETYPE ? 0 : nom.startsWith('_rels/') ? 1 : 2
}
