// The bytes of an XML file as signs, one a byte: marks are all ASCII, and what stands between them is decoded when it is kept.

const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** UTF-8, unless the first two bytes say UTF-16. */
export function signesDe(octets: Uint8Array): string {
  const [un = 0, deux = 0, trois = 0] = octets
  const marque = (un << 8) | deux
  if (marque === 0xfffe || marque === 0xfeff) {
    const texte = new TextDecoder(marque === 0xfffe ? 'utf-16le' : 'utf-16be').decode(octets)
    return Buffer.from(texte, 'utf8').toString('latin1')
  }
  const debut = marque === 0xefbb && trois === 0xbf ? 3 : 0
  return Buffer.from(octets.buffer, octets.byteOffset + debut, octets.byteLength - debut).toString('latin1')
}

const ACCENTS = /[\x80-\xff]/

/** Signs as they were read → the words they spell. Labels are said over and over: these are spelt once. */
export function accentuer(dit: string): string {
  if (!ACCENTS.test(dit)) return dit
  if (dit.length > LIBELLE_LONG) return epeler(dit)
  const deja = LIBELLES.get(dit)
  if (deja !== undefined) return deja
  const lu = epeler(dit)
  if (LIBELLES.size < LIBELLES_MAX) LIBELLES.set(dit, lu)
  return lu
}

const LIBELLES = new Map<string, string>()
const LIBELLES_MAX = 1000
const LIBELLE_LONG = 120
const epeler = (dit: string) => Buffer.from(dit, 'latin1').toString('utf8')

/** A text, or the value of an attribute, as it is meant; null for an entity that is none of XML's own, or a character that XML cannot carry. */
export function decoder(dit: string): string | null {
  const texte = accentuer(dit)
  if (!texte.includes('&')) return texte
  let sain = true
  const clair = texte.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,4}));|&/gi,
    (_, hexa?: string, deci?: string, nom = '') => {
      const code = hexa ? Number.parseInt(hexa, 16) : deci ? Number(deci) : null
      const signe = code === null ? ENTITES[nom] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
      if (signe === undefined) sain = false
      return signe ?? ''
    },
  )
  return sain ? clair : null
}
