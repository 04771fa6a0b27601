// Reads somebody's workbook, .xlsx, .xlsm, .ods or .csv, by what it is and not by its name. hucre, which writes ours, reads none: one
// narrow file can make it hold a sheet of 16 384 columns a row, and it loses the rows that LibreOffice repeats on each page.
import { elements, enfant } from '../archive/noeud.ts'
import { extraire, inventorier } from '../archive/zip.ts'
import type { ClasseurLu, RefusDeClasseur } from './classeur.ts'
import { lireCsv } from './csv/lire.ts'
import { natureDe } from './nature.ts'
import { lireOds } from './ods/lire.ts'
import { lirePartie, nouveauPaquet, type Paquet, relationsDe } from './paquet.ts'
import { ABIME, AUTRE_SORTE, BINAIRE, CHIFFRE, TROP_GRAND } from './phrases.ts'
import { lireXlsx } from './xlsx/lire.ts'

/**
 * The sheets of a workbook, or the sentence that says why it is not read. `nom` is how the sentence calls the file.
 * Nothing in it runs or is followed; time and memory are bounded, whatever the file says of its size. Never throws for a bad file.
 */
export function lireClasseur(octets: Uint8Array, nom: string): ClasseurLu | RefusDeClasseur {
  const nature = natureDe(octets, nom)
  if (typeof nature === 'object') return nature
  if (nature === 'texte') return lireCsv(octets, nom)
  const archive = inventorier(octets)
  if (archive === 'chiffre') return CHIFFRE(nom)
  if (archive === 'demesure') return TROP_GRAND(nom)
  if (typeof archive === 'string') return ABIME(nom)
  const paquet = nouveauPaquet(archive)
  const lu = lirePaquet(paquet, nom)
  return paquet.reste < 0 ? TROP_GRAND(nom) : lu
}

const MIME = 'application/vnd.oasis.opendocument.'

function lirePaquet(paquet: Paquet, nom: string): ClasseurLu | RefusDeClasseur {
  const { archive } = paquet
  const mimetype = archive.entrees.get('mimetype')
  const mime = mimetype ? new TextDecoder().decode(extraire(archive, mimetype) ?? new Uint8Array()).trim() : ''
  if (mime.startsWith(`${MIME}spreadsheet`)) return lireOds(paquet, nom)
  if (mime.startsWith(`${MIME}text`)) return AUTRE_SORTE(nom, 'un texte de LibreOffice')
  if (mime.startsWith(MIME)) return AUTRE_SORTE(nom, 'un autre document de LibreOffice')
  const racine = relationsDe(paquet, '').find(({ sorte }) => sorte === 'officeDocument')
  if (!racine) return archive.entrees.has('index/document.iwa') ? AUTRE_SORTE(nom, 'un fichier d’Apple') : ABIME(nom)
  if (racine.cible.endsWith('.bin')) return BINAIRE(nom)
  if (racine.cible.startsWith('word/')) return AUTRE_SORTE(nom, 'un document Word')
  if (racine.cible.startsWith('ppt/')) return AUTRE_SORTE(nom, 'un diaporama')
  const lue = lirePartie(paquet, racine.cible)
  if (lue === null || lue === 'illisible' || elements(enfant(lue, 'x:sheets')).length === 0) return ABIME(nom)
  return lireXlsx(paquet, racine.cible, nom)
}
