// A Word file as parts that point to one another: found by their relations, read when asked for, each within the bounds of the archive.

import { elements, lireXml, type Noeud } from '../../bureautique/archive/xml.ts'
import { type Archive, extraire, inventorier, type RefusDeZip } from '../../bureautique/archive/zip.ts'
import { UserError } from '../../model/erreur.ts'

export type Relation = {
  /** The last word of its type: `styles`, `header`, `image`… */
  readonly sorte: string
  /** A part of the package, or an address when `externe`. */
  readonly cible: string
  readonly externe: boolean
}
export type Paquet = {
  /** Name of the main part: `word/document.xml`. */
  readonly principale: string
  readonly noms: readonly string[]
  /** Null when the part does not exist; throws UserError when it is no XML that can be trusted. */
  readonly xml: (nom: string) => Noeud | null
  readonly octets: (nom: string) => Uint8Array | null
  readonly relations: (nom: string) => ReadonlyMap<string, Relation>
}

/** Throws UserError when the bytes are no Word file, or one that should not be opened. */
export function ouvrirPaquet(octets: Uint8Array): Paquet {
  const archive = inventorier(octets)
  if (typeof archive === 'string') throw refus(archive, octets)
  const octetsDe = (nom: string) => {
    const entree = archive.entrees.get(nom.toLowerCase())
    return entree ? extraireOuRefuser(archive, entree) : null
  }
  const xml = (nom: string) => {
    const lus = octetsDe(nom)
    if (lus === null) return null
    const noeud = lireXml(new TextDecoder(lus[0] === 0xff && lus[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(lus))
    if (noeud) return noeud
    throw new UserError(
      `La charte n’est pas lisible : sa partie « ${nom} » est abîmée, démesurée ou suspecte.`,
      'Ouvrez-la dans Word ou LibreOffice, enregistrez-la de nouveau au format .docx, puis recommencez.',
    )
  }
  const relations = (nom: string) =>
    lireRelations(xml(`${dossierDe(nom)}_rels/${nom.slice(dossierDe(nom).length)}.rels`), nom)
  const principale = [...relations('').values()].find(({ sorte }) => sorte === 'officeDocument')?.cible ?? ''
  if (!archive.entrees.has(principale.toLowerCase()) || !/^\w+\/document\d*\.xml$/.test(principale))
    throw new UserError('La charte n’est pas un document Word.', CONSEIL_FORMAT)
  const noms = [...archive.entrees.values()].map(({ nom }) => nom)
  return { principale, noms, xml, octets: octetsDe, relations }
}

const CONSEIL_FORMAT = 'Donnez un fichier .docx ou .dotx, enregistré par Word ou LibreOffice.'

function extraireOuRefuser(archive: Archive, entree: Parameters<typeof extraire>[1]): Uint8Array {
  const contenu = extraire(archive, entree)
  if (contenu) return contenu
  throw refus('abime', archive.octets)
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
function refus(cause: RefusDeZip, octets: Uint8Array): UserError {
  if (OLE.every((octet, i) => octets[i] === octet))
    return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    )
      ? new UserError(
          'La charte est protégée par un mot de passe.',
          'Enregistrez-en une copie sans mot de passe, puis recommencez.',
        )
      : new UserError(
          'La charte est dans l’ancien format de Word (.doc).',
          'Ouvrez-la dans Word et enregistrez-la au format .docx.',
        )
  switch (cause) {
    case 'pas-un-zip':
      return new UserError('La charte n’est pas un document Word.', CONSEIL_FORMAT)
    case 'chiffre':
      return new UserError('La charte est chiffrée.', 'Enregistrez-en une copie sans mot de passe, puis recommencez.')
    case 'demesure':
      return new UserError(
        'La charte n’a pas été ouverte : une fois décompressée, elle prendrait une place démesurée.',
        'Ouvrez-la dans Word ou LibreOffice, retirez-en ce qui est lourd, enregistrez-la de nouveau, puis recommencez.',
      )
    case 'abime':
      return new UserError(
        'La charte est abîmée : le fichier n’est pas celui que Word a enregistré.',
        'Ouvrez-la dans Word ou LibreOffice, enregistrez-la de nouveau, puis recommencez.',
      )
  }
}
