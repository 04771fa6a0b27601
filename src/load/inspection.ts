// A file's bytes, before anyone reads them as YAML: no text at all (an image, a Word document), or more than people write by hand.
import { devinerUtf16 } from './yaml/decode.ts'

/** Why a file is not read. */
export type Refus = {
  readonly regle: 'fichier-illisible' | 'fichier-trop-gros' | 'fichier-vide'
  readonly message: string
  readonly conseil: string
}

/** Lines, and elements of lists, that one file may hold: a year’s work of a coordinator writes a tenth of it. */
const NOMBRE = 30_000
/** Enough to tell a text from something else. */
const DEBUT = 256
/** First bytes of what people rename by mistake. */
const MARQUES: readonly (readonly [quoi: string, octets: string])[] = [
  ['une image PNG', '\x89PNG'],
  ['une image JPEG', '\xff\xd8\xff'],
  ['une image GIF', 'GIF8'],
  ['un document PDF', '%PDF-'],
  ['un document Word, Excel ou LibreOffice, ou une archive', 'PK\x03\x04'],
  ['un ancien document Word ou Excel', '\xd0\xcf\x11\xe0'],
]

/** Nothing when the file may be read. The effort is bounded by its size. */
export function inspecter(octets: Uint8Array): Refus | undefined {
  const quoi = MARQUES.find(([, marque]) => commencePar(octets, marque))?.[0]
  if (quoi !== undefined) return pasUnTexte(`c’est ${quoi}`)
  if (invisibles(octets.subarray(0, DEBUT)) * 10 > Math.min(DEBUT, octets.length) && devinerUtf16(octets) === null)
    return octets.some(octet => octet !== 0) ? pasUnTexte('il est fait de signes invisibles') : ZEROS
  return octets.length > NOMBRE && deborde(octets) ? TROP : undefined
}

function commencePar(octets: Uint8Array, marque: string): boolean {
  for (let i = 0; i < marque.length; i++) if (octets[i] !== marque.charCodeAt(i)) return false
  return true
}

/** Commands of ASCII, save tabs and line breaks. */
function invisibles(octets: Uint8Array): number {
  let total = 0
  for (let i = 0; i < octets.length; i++) {
    const o = octets[i] as number
    if (o < 32 && o !== 9 && o !== 10 && o !== 13) total++
  }
  return total
}

/** Whether lines, or signs that may each begin an element (`,`, `- `, `?`, `[`, `{`, and invisible ones, each reported), are too many. */
function deborde(octets: Uint8Array): boolean {
  let lignes = 0
  let elements = 0
  for (let i = 0; i < octets.length; i++) {
    const o = octets[i] as number
    if (o > 45 ? o === 91 || o === 123 || o === 63 : o === 44 || (o === 45 && octets[i + 1] === 32)) elements++
    else if (o === 10 || (o === 13 && octets[i + 1] !== 10)) lignes++
    else if (o < 32 && o !== 9 && o !== 13) elements++
  }
  return lignes > NOMBRE || elements > NOMBRE
}

const TROP: Refus = {
  regle: 'fichier-trop-gros',
  message: 'Ce fichier compte plus de 30 000 lignes ou éléments de liste : il n’est pas lu.',
  conseil:
    'Aucun contrat n’en demande autant : retirez ce qui y a été collé par erreur, ou rangez ces données dans annexes/.',
}

const ZEROS: Refus = {
  regle: 'fichier-vide',
  message:
    'Ce fichier est vide : il n’est fait que de zéros, sans doute parce que son enregistrement a été interrompu.',
  conseil: 'Reprenez-le d’une sauvegarde ou d’une version précédente.',
}

function pasUnTexte(vu: string): Refus {
  return {
    regle: 'fichier-illisible',
    message: `Ce fichier n’est pas un texte (${vu}), malgré son nom : il n’est pas lu.`,
    conseil: 'Rangez-le dans images/ ou annexes/, sous son vrai nom, et remettez ici le texte attendu.',
  }
}
