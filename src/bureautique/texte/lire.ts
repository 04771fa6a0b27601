// Bytes that somebody sent → a text, or one sentence that says what they are and what to ask for.
import { estUserError } from '../../model/erreur.ts'
import { ouvrirPaquet, type Paquet } from '../archive/paquet.ts'
import type { Bornes } from '../archive/xml.ts'
import { lireOpenDocument } from './opendocument/document.ts'
import { estChiffre, refusAuPremierRegard, refusDArchive, refusDeContenu } from './refus.ts'
import type { Refus, TexteLu } from './texte.ts'
import { lireWord } from './word/document.ts'

/** A form of three hundred pages that LibreOffice has saved stays ten times below. */
const BORNES: Bornes = { octets: 24_000_000, noeuds: 1_500_000, profondeur: 200 }

/**
 * Reads a .docx, a .docm, a .dotx, an .odt or an .ott; `nom` is the name of the file, for sentences only. Nothing in the file is run,
 * fetched or followed; a file that is something else, hostile or broken, is refused by a sentence. It never throws.
 */
export function lireTexte(octets: Uint8Array, nom: string): TexteLu | Refus {
  try {
    const refus = refusAuPremierRegard(octets, nom)
    if (refus) throw refus
    const paquet = ouvrirPaquet(octets, (faute, partie) => refusDArchive(faute, partie, octets, nom), BORNES)
    const lu = lire(paquet)
    if (lu === null) throw refusDeContenu(paquet, nom)
    return lu
  } catch (erreur) {
    if (estUserError(erreur)) return { refus: [erreur.message, erreur.conseil].filter(Boolean).join(' ') }
    throw erreur
  }
}

function lire(paquet: Paquet): TexteLu | null {
  const noms = new Set(paquet.noms.map(nom => nom.toLowerCase()))
  if (noms.has('_rels/.rels')) return lireWord(paquet)
  if (!noms.has('content.xml') || estChiffre(paquet.octets('META-INF/manifest.xml'))) return null
  return lireOpenDocument(paquet)
}
