// Images of a charte: kept by what their bytes say they are, never by their name; each file once.
import { mesurer } from '../image.ts'

export type ImageDeCharte = { readonly extension: string; readonly octets: Uint8Array }

const OCTETS_MAX = 10_000_000
/** Kinds that have no size to check: their first bytes, and where these stand. */
const SIGNATURES: readonly (readonly [string, number, readonly number[]])[] = [
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['emf', 40, [0x20, 0x45, 0x4d, 0x46]],
  ['wmf', 0, [0xd7, 0xcd, 0xc6, 0x9a]],
]
export const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
}

/** The kind of an image, as an extension; null when Word would not show it, or when it is beyond what a header needs. */
export function sorteDImage(octets: Uint8Array): string | null {
  if (octets.length > OCTETS_MAX) return null
  const connue = SIGNATURES.find(([, ou, signes]) => signes.every((signe, i) => octets[ou + i] === signe))
  return connue?.[0] ?? mesurer(octets)?.sorte ?? null
}

/** Gives each image its number, from 0. */
export function album(): { readonly images: ImageDeCharte[]; readonly ranger: (octets: Uint8Array) => number | null } {
  const images: ImageDeCharte[] = []
  const ranger = (octets: Uint8Array) => {
    const extension = sorteDImage(octets)
    if (extension === null) return null
    const deja = images.findIndex(image => Buffer.compare(image.octets, octets) === 0)
    return deja >= 0 ? deja : images.push({ extension, octets }) - 1
  }
  return { images, ranger }
}
