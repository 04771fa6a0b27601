// What is not a text to read, told by its first bytes and its parts rather than by its name: one sentence each, and what to ask for.

import { UserError } from '../../model/erreur.ts'
import type { Faute, Paquet } from '../archive/paquet.ts'

const PUIS = 'puis recommencez'
const enWord = `Demandez-le au format .docx (dans Word\u00A0: Fichier, Enregistrer sous), ${PUIS}.`

/** Thrown by the readers, and turned into an answer by `lireTexte`. */
const refus = (constat: string, conseil: string) => new UserError(constat, conseil)

/** The refusal of a file that can be told by its first bytes; null for one that may be read. `nom`: as the user knows it. */
export function refusAuPremierRegard(octets: Uint8Array, nom: string): UserError | null {
  const court = nom.split(/[/\\]/).at(-1) ?? nom
  const dit = (constat: string, conseil: string) => refus(`«\u00A0${court}\u00A0» ${constat}`, conseil)
  if (court.startsWith('~$'))
    return dit(
      'n’est pas le document\u00A0: c’est le fichier que Word pose à côté tant qu’il l’a ouvert.',
      `Fermez le document dans Word et donnez celui dont le nom ne commence pas par «\u00A0~$\u00A0».`,
    )
  if (court.startsWith('.~lock.'))
    return dit(
      'n’est pas le document\u00A0: c’est le fichier que LibreOffice pose à côté tant qu’il l’a ouvert.',
      'Fermez le document dans LibreOffice et donnez le document lui-même.',
    )
  if (octets.length === 0)
    return dit('est vide.', `L’envoi a sans doute échoué\u00A0: demandez-le de nouveau, ${PUIS}.`)
  const debut = new TextDecoder('latin1').decode(octets.subarray(0, 4096))
  const nature = NATURES.find(({ signe }) => (typeof signe === 'string' ? debut.startsWith(signe) : signe.test(debut)))
  return nature ? dit(nature.constat, nature.conseil) : null
}

const IMAGE = {
  constat: 'est une image\u00A0: aucun mot ne peut en être lu.',
  conseil: `Demandez le document d’origine au format .docx, ou recopiez-en les réponses, ${PUIS}.`,
}
const NATURES: readonly { readonly signe: string | RegExp; readonly constat: string; readonly conseil: string }[] = [
  {
    signe: /^[\s\S]{0,1024}%PDF-/,
    constat: 'est un PDF\u00A0: ses champs ne peuvent pas être relus.',
    conseil: `Demandez le document Word d’où il vient (.docx), ${PUIS}.`,
  },
  { signe: '\x89PNG', ...IMAGE },
  { signe: '\xff\xd8\xff', ...IMAGE },
  {
    signe: /^(?:II\*\0|MM\0\*|GIF8|BM[\s\S]{4}\0\0\0\0|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:heic|heix|mif1|avif))/,
    ...IMAGE,
  },
  {
    signe: '{\\rtf',
    constat: 'est au format RTF, quel que soit son nom.',
    conseil: 'Ouvrez-le dans Word et enregistrez-le au format .docx (Fichier, Enregistrer sous), puis recommencez.',
  },
  {
    signe: /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<body|<!--[^>]{0,200}-->\s*<html)/i,
    constat: 'est une page web, quel que soit son nom.',
    conseil: 'Ouvrez-le dans Word et enregistrez-le au format .docx (Fichier, Enregistrer sous), puis recommencez.',
  },
  {
    signe:
      /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?mso-application|<w:wordDocument|<pkg:package|<office:document\b)/,
    constat: 'est un document enregistré en un seul fichier XML.',
    conseil: 'Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format .docx, puis recommencez.',
  },
  {
    signe:
      /^(?:Return-Path|Received|From|Delivered-To|MIME-Version|Message-ID|Date|Subject|X-[\w-]{1,60}):? [\s\S]*?^(?:From|To|Subject|MIME-Version|Content-Type):/im,
    constat: 'est un courriel.',
    conseil: 'Ouvrez-le dans votre messagerie, enregistrez la pièce jointe, et donnez celle-ci.',
  },
]

/** What an archive that cannot be opened is. */
export function refusDArchive(faute: Faute, partie: string, octets: Uint8Array, nom: string): UserError {
  const dit = (constat: string, conseil: string) =>
    refus(`«\u00A0${nom.split(/[/\\]/).at(-1)}\u00A0» ${constat}`, conseil)
  switch (faute) {
    case 'mot-de-passe':
    case 'chiffre':
      return dit(
        'est protégé par un mot de passe.',
        `Demandez-en une copie sans mot de passe (dans Word\u00A0: Fichier, Informations, Protéger le document), ${PUIS}.`,
      )
    case 'ole':
      return ancien(octets, dit)
    case 'pas-un-zip':
      return dit('n’est ni un document Word (.docx) ni un texte OpenDocument (.odt).', enWord)
    case 'demesure':
      return dit(
        'n’a pas été ouvert\u00A0: une fois décompressé, il prendrait une place démesurée.',
        `Ouvrez-le dans Word ou LibreOffice, retirez-en les images, enregistrez-le de nouveau, ${PUIS}.`,
      )
    case 'abime':
      return dit(
        'est abîmé\u00A0: il n’est pas arrivé entier, ou a été modifié par un autre programme.',
        `Ouvrez-le dans Word ou LibreOffice et enregistrez-le de nouveau, ou demandez-le encore une fois, ${PUIS}.`,
      )
    case 'xml':
      return dit(
        `n’a pas été lu\u00A0: sa partie «\u00A0${partie}\u00A0» est abîmée, démesurée ou suspecte.`,
        `Ouvrez-le dans Word ou LibreOffice, enregistrez-le de nouveau au format .docx, ${PUIS}.`,
      )
  }
}

type Dire = (constat: string, conseil: string) => UserError

/** The compound files of Office before 2007, by the name of their stream. */
function ancien(octets: Uint8Array, dit: Dire): UserError {
  const vue = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  const contient = (flux: string) => vue.includes(Buffer.from(flux, 'utf16le'))
  if (contient('__properties_version'))
    return dit('est un courriel d’Outlook.', 'Ouvrez-le dans Outlook, enregistrez la pièce jointe, et donnez celle-ci.')
  if (contient('Workbook') && !contient('WordDocument'))
    return dit('est un ancien classeur Excel (.xls), et non un texte.', CLASSEUR)
  return dit(
    'est dans l’ancien format de Word (.doc).',
    `Ouvrez-le dans Word et enregistrez-le au format .docx (Fichier, Enregistrer sous), ${PUIS}.`,
  )
}

const CLASSEUR =
  'Si c’est le classeur attendu, enregistrez-le au format .xlsx et donnez-le comme classeur\u00A0; sinon, demandez le texte au format .docx.'

/** A sound archive that holds something else. */
export function refusDeContenu({ noms, octets }: Paquet, nom: string): UserError {
  const dit = (constat: string, conseil: string) =>
    refus(`«\u00A0${nom.split(/[/\\]/).at(-1)}\u00A0» ${constat}`, conseil)
  const porte = (signe: RegExp) => noms.some(partie => signe.test(partie))
  const mimetype = new TextDecoder().decode(octets('mimetype') ?? new Uint8Array()).trim()
  if (porte(/^META-INF\/manifest\.xml$/) && estChiffre(octets('META-INF/manifest.xml')))
    return refusDArchive('mot-de-passe', '', new Uint8Array(), nom)
  if (porte(/^xl\//) || /opendocument\.spreadsheet/.test(mimetype))
    return dit('est un classeur, et non un texte.', 'Donnez-le comme classeur, ou demandez le texte au format .docx.')
  if (porte(/^ppt\//) || /opendocument\.presentation/.test(mimetype))
    return dit('est un diaporama, et non un texte.', enWord)
  if (porte(/^Index\/.*\.iwa$|^Index\.zip$|\.iwa$/i))
    return dit(
      'est un document Pages.',
      'Demandez à la personne de l’exporter au format Word (dans Pages\u00A0: Fichier, Exporter vers, Word), puis recommencez.',
    )
  if (porte(/^(?:word|content\.xml|\[Content_Types\])/i)) return refusDArchive('abime', '', new Uint8Array(), nom)
  return dit(
    'est une archive de fichiers, et non un document.',
    'Décompressez-la, puis donnez les documents qu’elle contient.',
  )
}

export function estChiffre(manifeste: Uint8Array | null): boolean {
  return (
    manifeste !== null &&
    manifeste.length < 5_000_000 &&
    new TextDecoder().decode(manifeste).includes('encryption-data')
  )
}
