// Bytes of a file → text: UTF-8 is asked for, the encodings Windows programs write are recognised and named.
import { decoderWindows } from '../../model/windows-1252.ts'
import { remplacerControles } from './controles.ts'
import type { FauteYaml } from './faute.ts'

const CONSEIL =
  'Rouvrez le fichier dans votre éditeur et enregistrez-le en « UTF-8 » (Bloc-notes : Enregistrer sous, Encodage : UTF-8).'

/** Text of a file, byte order mark removed. When the bytes are not UTF-8 the text is decoded by the best guess, with one fault. */
export function decoder(octets: Uint8Array): { texte: string; fautes: FauteYaml[] } {
  const { texte, faute } = lire(octets)
  const propre = remplacerControles(texte)
  return { texte: propre.texte, fautes: faute === null ? propre.fautes : [faute] }
}

function lire(octets: Uint8Array): { texte: string; faute: FauteYaml | null } {
  const utf16 = devinerUtf16(octets)
  if (utf16 !== null) {
    const texte = new TextDecoder(utf16).decode(octets)
    return {
      texte,
      faute: faute(
        0,
        Math.min(1, texte.length),
        'Ce fichier est enregistré en « UTF-16 » (« Unicode » dans le Bloc-notes).',
      ),
    }
  }
  try {
    return { texte: new TextDecoder('utf-8', { fatal: true }).decode(octets), faute: null }
  } catch {
    const place = premierOctetFautif(octets)
    const texte = decoderWindows(octets)
    const vu = texte[place] ?? ''
    const message = `Ce fichier n’est pas enregistré en UTF-8 : à cet endroit, un octet isolé (« ${vu} » dans l’encodage de Windows) ne peut pas être lu.`
    return { texte, faute: faute(place, place + 1, message) }
  }
}

function faute(debut: number, fin: number, message: string): FauteYaml {
  return { regle: 'encodage', debut, fin, message, conseil: CONSEIL, bloquant: false }
}

/** A byte order mark, or one byte out of two that is zero in the first characters: ASCII letters written on two bytes. */
export function devinerUtf16(octets: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'utf-16le'
  if (octets[0] === 0xfe && octets[1] === 0xff) return 'utf-16be'
  const debut = octets.subarray(0, 200)
  const paires = Math.floor(debut.length / 2)
  if (paires < 2 || octets.length % 2 !== 0 || !debut.includes(0)) return null
  const nuls = [0, 0]
  for (const [i, octet] of debut.entries()) if (octet === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1
  const [pairs = 0, impairs = 0] = nuls
  if (impairs > paires * 0.7 && pairs < paires * 0.1) return 'utf-16le'
  if (pairs > paires * 0.7 && impairs < paires * 0.1) return 'utf-16be'
  return null
}

/** Windows-1252 makes one character of each byte: the byte's index is the character's. */
function premierOctetFautif(octets: Uint8Array): number {
  let i = 0
  while (i < octets.length) {
    const longueur = longueurUtf8(octets, i)
    if (longueur === 0) return i
    i += longueur
  }
  return 0
}

/** Length of the valid UTF-8 sequence that starts here, 0 when there is none. */
function longueurUtf8(octets: Uint8Array, i: number): number {
  const a = octets[i] ?? 0
  if (a < 0x80) return 1
  const longueur = a >= 0xc2 && a < 0xe0 ? 2 : a >= 0xe0 && a < 0xf0 ? 3 : a >= 0xf0 && a < 0xf5 ? 4 : 0
  if (longueur === 0) return 0
  const b = octets[i + 1] ?? 0
  const bas = a === 0xe0 ? 0xa0 : a === 0xf0 ? 0x90 : 0x80
  const haut = a === 0xed ? 0x9f : a === 0xf4 ? 0x8f : 0xbf
  if (b < bas || b > haut) return 0
  for (let k = 2; k < longueur; k++) if (((octets[i + k] ?? 0) & 0xc0) !== 0x80) return 0
  return longueur
}
