// The workbook behind a chart, as small as a spreadsheet can be: categories down the first column, a series in each of the others.

import { fermer, partie } from '../../bureautique/archive/parties.ts'
import { lettres } from '../../bureautique/classeur/cellules.ts'
import type { Graphique } from '../dessins/dessin.ts'
import { propre } from './xml.ts'

export const FEUILLE = 'Feuil1'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TABLEUR = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const CONTENU = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const TETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** Any day will do, always the same. */
const JOUR = new Date('2000-01-01T00:00:00Z')

export function classeur(g: Graphique): Uint8Array {
  const parties = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENU}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENU}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': `<workbook xmlns="${TABLEUR}" xmlns:r="${TYPES}"><sheets><sheet name="${FEUILLE}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': feuille(g),
  }
  return fermer(Object.fromEntries(Object.entries(parties).map(([nom, xml]) => [nom, partie(TETE + xml)])), JOUR)
}

function relations(sorte: string, cible: string): string {
  return `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${TYPES}/${sorte}" Target="${cible}"/></Relationships>`
}

function feuille({ titre, categories, series }: Graphique): string {
  const tete = [titre, ...series.map(({ nom }) => nom)].map((mots, c) => cellule(mots, c, 1))
  const lignes = categories.map((categorie, i) => [
    cellule(categorie, 0, i + 2),
    ...series.map(({ valeurs }, c) => cellule(valeurs[i] ?? null, c + 1, i + 2)),
  ])
  const rangees = [tete, ...lignes].map((cases, i) => `<row r="${i + 1}">${cases.join('')}</row>`)
  return `<worksheet xmlns="${TABLEUR}"><sheetData>${rangees.join('')}</sheetData></worksheet>`
}

function cellule(valeur: string | number | null, c: number, rang: number): string {
  const place = `${lettres(c)}${rang}`
  if (valeur === null) return ''
  return typeof valeur === 'number'
    ? `<c r="${place}"><v>${valeur}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${propre(valeur)}</t></is></c>`
}
