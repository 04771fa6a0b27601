// Workbooks made by hand, part by part, as no honest program would write them all.
import { strToU8, zipSync } from 'fflate'

const TETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const X =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function relations(...cibles: readonly (readonly [sorte: string, cible: string])[]): string {
  const liens = cibles.map(
    ([sorte, cible], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${sorte}" Target="${cible}"/>`,
  )
  return `${TETE}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${liens.join('')}</Relationships>`
}

export type Morceaux = {
  /** What stands in the first sheet: rows, between `<sheetData>` and its end, unless it begins with `<`. */
  readonly lignes?: string
  readonly apres?: string
  readonly avant?: string
  readonly textes?: string
  readonly styles?: string
  readonly feuilles?: string
  readonly workbookPr?: string
  readonly parties?: Readonly<Record<string, string | Uint8Array>>
}

export function xlsx(m: Morceaux): Uint8Array {
  const parties: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${TETE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${TETE}<workbook ${X}>${m.workbookPr ?? ''}<sheets>${m.feuilles ?? '<sheet name="Plan" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['person', 'persons/person.xml'],
    ),
    'xl/worksheets/sheet1.xml': `${TETE}<worksheet ${X}>${m.avant ?? ''}<sheetData>${m.lignes ?? ''}</sheetData>${m.apres ?? ''}</worksheet>`,
    ...(m.textes && { 'xl/sharedStrings.xml': `${TETE}<sst ${X}>${m.textes}</sst>` }),
    ...(m.styles && { 'xl/styles.xml': `${TETE}<styleSheet ${X}>${m.styles}</styleSheet>` }),
    ...m.parties,
  }
  return archive(parties)
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:'
const ODS = ['office', 'text', 'table', 'style', 'manifest', 'meta']
  .map(nom => `xmlns:${nom}="${OASIS}${nom}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ')

/** `tables`: what stands in the body of the document. */
export function ods(tables: string, parties: Readonly<Record<string, string>> = {}): Uint8Array {
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `${TETE}<office:document-content ${ODS}><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `${TETE}<manifest:manifest ${ODS}/>`,
    ...parties,
  })
}

export function archive(parties: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parties).map(([nom, contenu]) => [nom, typeof contenu === 'string' ? strToU8(contenu) : contenu]),
    ),
    { level: 6, mtime: new Date(2000, 0, 1) },
  )
}
