// Opens somebody else's zip: its list is judged before anything is inflated, and nothing inflates beyond what the list says.
import { crc32, inflateRawSync } from 'node:zlib'

export type Entree = {
  readonly nom: string
  readonly methode: number
  readonly comprime: number
  readonly taille: number
  readonly crc: number
  /** Where its local header starts. */
  readonly place: number
}
/** Why an archive is not opened; nothing of it has been inflated. */
export type RefusDeZip = 'pas-un-zip' | 'chiffre' | 'demesure' | 'abime'
export type Archive = { readonly entrees: ReadonlyMap<string, Entree>; readonly octets: Uint8Array }

const ENTREES_MAX = 2000
/** Of the whole, and of one part; a Word file full of photographs stays far below. */
const TOTAL_MAX = 200_000_000
const PARTIE_MAX = 24_000_000
/** XML shrinks by ten to fifty, at most by a hundred; images hardly. Small files may be odd. */
const RAPPORT_MAX = 150
const PETIT = 1_000_000

/**
 * The list of a zip (PKWARE APPNOTE 6.3, §4.3), by lower-case name. Refused: more than one disk, zip64, encryption, other
 * methods than stored and deflated, names said twice, entries that overlap, sizes or ratios that no document needs.
 */
export function inventorier(octets: Uint8Array): Archive | RefusDeZip {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  const fin = finDeListe(vue)
  if (fin === null || vue.byteLength < 4 || vue.getUint16(0) !== 0x504b) return 'pas-un-zip'
  const [nombre, longueur, debut] = [
    vue.getUint16(fin + 10, true),
    vue.getUint32(fin + 12, true),
    vue.getUint32(fin + 16, true),
  ]
  if (nombre > ENTREES_MAX) return 'demesure'
  if (vue.getUint16(fin + 8, true) !== nombre || debut + longueur > fin) return 'abime'
  const entrees = new Map<string, Entree>()
  let place = debut
  for (let i = 0; i < nombre; i++) {
    const lue = lireEntree(vue, place, debut + longueur)
    if (typeof lue === 'string') return lue
    const cle = lue.entree.nom.toLowerCase()
    if (entrees.has(cle)) return 'abime'
    entrees.set(cle, lue.entree)
    place = lue.suite
  }
  return fauteDeTaille([...entrees.values()], debut) ?? { entrees, octets }
}

/** The end record, within the last 64 KiB: nothing but its own comment may follow it. */
function finDeListe(vue: DataView): number | null {
  for (let i = vue.byteLength - 22; i >= Math.max(0, vue.byteLength - 22 - 0xffff); i--)
    if (vue.getUint32(i, true) === 0x06054b50 && i + 22 + vue.getUint16(i + 20, true) === vue.byteLength) return i
  return null
}

function lireEntree(vue: DataView, place: number, fin: number): { entree: Entree; suite: number } | RefusDeZip {
  if (place + 46 > fin || vue.getUint32(place, true) !== 0x02014b50) return 'abime'
  const en16 = (ou: number) => vue.getUint16(place + ou, true)
  const en32 = (ou: number) => vue.getUint32(place + ou, true)
  const suite = place + 46 + en16(28) + en16(30) + en16(32)
  if (suite > fin) return 'abime'
  if (en16(8) & 0x41) return 'chiffre'
  const nom = new TextDecoder().decode(new Uint8Array(vue.buffer, vue.byteOffset + place + 46, en16(28)))
  const methode = en16(10)
  const entree = { nom, methode, crc: en32(16), comprime: en32(20), taille: en32(24), place: en32(42) }
  if (methode !== 0 && methode !== 8) return 'abime'
  return { entree, suite }
}

function fauteDeTaille(entrees: readonly Entree[], liste: number): RefusDeZip | undefined {
  const total = entrees.reduce((somme, { taille }) => somme + taille, 0)
  if (total > TOTAL_MAX) return 'demesure'
  if (entrees.some(({ taille, comprime }) => taille > PETIT && taille > comprime * RAPPORT_MAX)) return 'demesure'
  let fin = 0
  for (const { place, comprime } of [...entrees].sort((a, b) => a.place - b.place)) {
    if (place < fin) return 'demesure'
    fin = place + 30 + comprime
  }
  return fin > liste ? 'abime' : undefined
}

/** The bytes of an entry; null when it is too large, or is not what the list says. */
export function extraire({ octets }: Archive, { place, comprime, taille, methode, crc }: Entree): Uint8Array | null {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  if (taille > PARTIE_MAX || place + 30 > octets.length || vue.getUint32(place, true) !== 0x04034b50) return null
  const debut = place + 30 + vue.getUint16(place + 26, true) + vue.getUint16(place + 28, true)
  if (debut + comprime > octets.length) return null
  const brut = octets.subarray(debut, debut + comprime)
  const contenu = methode === 0 ? brut : degonfler(brut, taille)
  return contenu?.length === taille && crc32(contenu) === crc ? contenu : null
}

function degonfler(brut: Uint8Array, taille: number): Uint8Array | null {
  try {
    return inflateRawSync(brut, { maxOutputLength: Math.max(1, taille), chunkSize: Math.max(64, taille) })
  } catch {
    return null
  }
}
