// What an image file says of itself in its header (kind, size), read without decoding it, so that a broken one never reaches a document.

export type Mesure = { readonly sorte: 'png' | 'jpeg'; readonly largeur: number; readonly hauteur: number }

/** Beyond these, Word becomes slow or refuses: ten million bytes, twelve thousand pixels a side. */
const OCTETS_MAX = 10_000_000
const PIXELS_MAX = 12_000
/** And sixty-four million in all: a small file may claim a picture that fills the memory of whoever opens the document. We decode none. */
const SURFACE_MAX = 64_000_000

/** Kind and size in pixels, or null when the file is no whole PNG or JPEG of a reasonable size. */
export function mesurer(octets: Uint8Array): Mesure | null {
  if (octets.length > OCTETS_MAX) return null
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  const mesure = png(vue) ?? jpeg(vue)
  if (!mesure || mesure.largeur < 1 || mesure.hauteur < 1) return null
  const { largeur, hauteur } = mesure
  return Math.max(largeur, hauteur) > PIXELS_MAX || largeur * hauteur > SURFACE_MAX ? null : mesure
}

/** PNG: signature, then chunks (length, type, data, CRC) from IHDR to IEND; one that stops before IEND is truncated. */
function png(vue: DataView): Mesure | null {
  if (vue.byteLength < 45 || vue.getUint32(0) !== 0x89504e47 || vue.getUint32(4) !== 0x0d0a1a0a) return null
  if (vue.getUint32(12) !== 0x49484452) return null
  const mesure: Mesure = { sorte: 'png', largeur: vue.getUint32(16), hauteur: vue.getUint32(20) }
  let position = 8
  while (position + 12 <= vue.byteLength) {
    if (vue.getUint32(position + 4) === 0x49454e44) return mesure
    position += 12 + vue.getUint32(position)
  }
  return null
}

/** JPEG: segments from SOI (FFD8) to a start of frame (C0–CF but C4, C8, CC), which holds height and width. */
function jpeg(vue: DataView): Mesure | null {
  if (vue.byteLength < 20 || vue.getUint16(0) !== 0xffd8 || !finJpeg(vue)) return null
  let position = 2
  while (position + 9 <= vue.byteLength && vue.getUint8(position) === 0xff) {
    const marque = vue.getUint8(position + 1)
    if (marque === 0xff) position += 1
    else if (marque >= 0xc0 && marque <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marque))
      return { sorte: 'jpeg', hauteur: vue.getUint16(position + 5), largeur: vue.getUint16(position + 7) }
    else if (marque === 0xda || marque === 0xd9) return null
    else position += 2 + vue.getUint16(position + 2)
  }
  return null
}

/** The end mark FFD9 stands among the last bytes; cameras may add some after it. */
function finJpeg(vue: DataView): boolean {
  for (let i = vue.byteLength - 2; i >= Math.max(2, vue.byteLength - 4096); i--) {
    if (vue.getUint16(i) === 0xffd9) return true
  }
  return false
}
