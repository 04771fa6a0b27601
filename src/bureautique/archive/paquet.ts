// An office file as parts that point to one another: found by their relations, read when asked for, each within the bounds of the archive.
import { elements, type Noeud } from './noeud.ts'
import { type Bornes, lireXml, type Preneur } from './xml.ts'
import { type Archive, extraire, inventorier, type RefusDeZip } from './zip.ts'

export type Relation = {
  /** The last word of its type: `styles`, `header`, `image`… */
  readonly sorte: string
  /** A part of the package, or an address when `externe`. */
  readonly cible: string
  readonly externe: boolean
}
export type Paquet = {
  readonly noms: readonly string[]
  /** Null when the part does not exist; what `prendre` takes is not kept. Whatever cannot be trusted throws what `Refuser` makes of it. */
  readonly xml: (nom: string, prendre?: Preneur) => Noeud | null
  readonly octets: (nom: string) => Uint8Array | null
  readonly relations: (nom: string) => ReadonlyMap<string, Relation>
}
/** `xml`: a part that is no XML to be trusted, named; `ole` and `mot-de-passe`: the compound file of Word before 2007, or around an encrypted document. */
export type Faute = RefusDeZip | 'ole' | 'mot-de-passe' | 'xml'
export type Refuser = (faute: Faute, partie: string) => Error

/** Throws what `refuser` says when the bytes are no zip, or one that should not be opened. */
export function ouvrirPaquet(octets: Uint8Array, refuser: Refuser, bornes?: Bornes): Paquet {
  const archive = inventorier(octets)
  if (typeof archive === 'string') throw refuser(compose(octets) ?? archive, '')
  const octetsDe = (nom: string) => {
    const entree = archive.entrees.get(nom.toLowerCase())
    return entree ? extraireOu(() => refuser('abime', nom), archive, entree) : null
  }
  const xml = (nom: string, prendre?: Preneur) => {
    const lus = octetsDe(nom)
    if (lus === null) return null
    const noeud = lireXml(lus, bornes, prendre)
    if (noeud) return noeud
    throw refuser('xml', nom)
  }
  const relations = (nom: string) =>
    lireRelations(xml(`${dossierDe(nom)}_rels/${nom.slice(dossierDe(nom).length)}.rels`), nom)
  return { noms: [...archive.entrees.values()].map(({ nom }) => nom), xml, octets: octetsDe, relations }
}

function extraireOu(refuser: () => Error, archive: Archive, entree: Parameters<typeof extraire>[1]): Uint8Array {
  const contenu = extraire(archive, entree)
  if (contenu) return contenu
  throw refuser()
}

const dossierDe = (nom: string) => nom.slice(0, nom.lastIndexOf('/') + 1)

function lireRelations(noeud: Noeud | null, partie: string): ReadonlyMap<string, Relation> {
  return new Map(
    elements(noeud ?? undefined, 'rel:Relationship').flatMap(({ attributs }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributs
      const externe = TargetMode === 'External'
      const cible = externe ? Target : resoudre(dossierDe(partie), Target)
      return cible === null ? [] : [[Id, { sorte: Type.slice(Type.lastIndexOf('/') + 1), cible, externe }] as const]
    }),
  )
}

/** `../media/a.png` as a name of the package; nothing leads out of it. */
function resoudre(dossier: string, cible: string): string | null {
  const pas: string[] = []
  for (const nom of `${cible.startsWith('/') ? '' : dossier}${cible}`.split('/')) {
    if (nom === '..' && pas.pop() === undefined) return null
    if (nom !== '..' && nom !== '.' && nom !== '') pas.push(nom)
  }
  return pas.join('/')
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** Word keeps an encrypted document, like one of before 2007, in a compound file: the name of its stream tells them apart. */
function compose(octets: Uint8Array): 'ole' | 'mot-de-passe' | null {
  if (!OLE.every((octet, i) => octets[i] === octet)) return null
  const vue = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  return vue.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'mot-de-passe' : 'ole'
}
