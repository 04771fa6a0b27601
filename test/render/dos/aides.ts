// Short ways to what the back-end's tests do again and again.
import { deflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { analyserHtml } from '../../../src/render/html.ts'
import { type Habillage, word } from '../../../src/render/word.ts'

export function habillage(plus: Partial<Habillage> = {}): Habillage {
  return {
    titre: 'Contrat local de santé du Pays de Valdouve',
    edition: 'V7 – document de travail',
    etat: 'projet',
    date: new Date('2026-01-15T00:00:00Z'),
    programme: 'cls 0.0.0',
    images: () => null,
    ...plus,
  }
}

/** HTML of the vocabulary → Word; a fault of the HTML is a fault of the test. */
export async function docx(html: string, plus: Partial<Habillage> = {}): Promise<Uint8Array> {
  const { arbre, fautes } = analyserHtml(html)
  if (fautes.length > 0) throw new Error(JSON.stringify(fautes))
  return word(arbre, habillage(plus))
}

export function partieDe(octets: Uint8Array, nom: string): string {
  return strFromU8(unzipSync(octets)[nom] ?? new Uint8Array())
}

/** The same file, one part rewritten: how a checker is shown what it must catch. */
export function abimer(octets: Uint8Array, nom: string, faire: (xml: string) => string): Uint8Array {
  const parties = unzipSync(octets)
  const avant = strFromU8(parties[nom] ?? new Uint8Array())
  const apres = faire(avant)
  if (apres === avant) throw new Error(`Rien n’a été abîmé dans ${nom}`)
  return zipSync({ ...parties, [nom]: strToU8(apres) })
}

/** A real PNG of one colour. */
export function png(
  largeur: number,
  hauteur: number,
  [r, v, b]: readonly [number, number, number] = [30, 110, 90],
): Uint8Array {
  const entete = Buffer.alloc(13)
  entete.writeUInt32BE(largeur, 0)
  entete.writeUInt32BE(hauteur, 4)
  entete.set([8, 2, 0, 0, 0], 8)
  const ligne = Buffer.concat([Buffer.from([0]), ...Array.from({ length: largeur }, () => Buffer.from([r, v, b]))])
  const donnees = deflateSync(Buffer.concat(Array.from({ length: hauteur }, () => ligne)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(
    Buffer.concat([signature, morceau('IHDR', entete), morceau('IDAT', donnees), morceau('IEND', Buffer.alloc(0))]),
  )
}

function morceau(type: string, donnees: Buffer): Buffer {
  const contenu = Buffer.concat([Buffer.from(type, 'latin1'), donnees])
  const cadre = Buffer.alloc(8)
  cadre.writeUInt32BE(donnees.length, 0)
  cadre.writeUInt32BE(crc(contenu), 4)
  return Buffer.concat([cadre.subarray(0, 4), contenu, cadre.subarray(4)])
}

function crc(octets: Buffer): number {
  let reste = 0xffffffff
  for (const octet of octets) {
    reste ^= octet
    for (let i = 0; i < 8; i++) reste = reste & 1 ? (reste >>> 1) ^ 0xedb88320 : reste >>> 1
  }
  return ~reste >>> 0
}

/** Header of a JPEG, its end mark, and nothing to draw between: enough to be measured. */
export function jpeg(largeur: number, hauteur: number): Uint8Array {
  const taille = [hauteur >> 8, hauteur & 255, largeur >> 8, largeur & 255]
  const app0 = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  return Uint8Array.from([0xff, 0xd8, ...app0, 0xff, 0xc0, 0, 11, 8, ...taille, 1, 1, 0x11, 0, 0xff, 0xd9])
}
