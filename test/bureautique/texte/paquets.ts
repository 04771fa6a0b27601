// Word and OpenDocument files written by hand, part after part, for the tests of reading.
import { strToU8, zipSync } from 'fflate'
import { lireTexte, type TexteLu } from '../../../src/bureautique/texte/index.ts'

const O = 'http://schemas.openxmlformats.org'
export const ESPACES = [
  `xmlns:w="${O}/wordprocessingml/2006/main" xmlns:r="${O}/officeDocument/2006/relationships"`,
  `xmlns:wp="${O}/drawingml/2006/wordprocessingDrawing" xmlns:a="${O}/drawingml/2006/main" xmlns:pic="${O}/drawingml/2006/picture"`,
  `xmlns:mc="${O}/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  `xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:m="${O}/officeDocument/2006/math"`,
].join(' ')

/** Stored as they are, unless `niveau` compresses: what repeats itself would look like a bomb. */
export const zip = (parties: Readonly<Record<string, string | Uint8Array>>, niveau: 0 | 9 = 0): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parties).map(([nom, p]) => [nom, typeof p === 'string' ? strToU8(p) : p] as const),
    ),
    { level: niveau },
  )

const relation = (id: number, type: string, cible: string) =>
  `<Relationship Id="rId${id}" Type="${O}/officeDocument/2006/relationships/${type}" Target="${cible}"/>`
const relations = (...lignes: string[]) =>
  `<Relationships xmlns="${O}/package/2006/relationships">${lignes.join('')}</Relationships>`

/** What stands inside the root of each part; `document` is what stands in the body. `liees`: relations of the document, written whole. */
export type Parts = {
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly footnotes?: string
  readonly header?: string
  readonly proprietes?: Readonly<Record<string, string>>
  readonly liees?: string
  readonly autres?: Readonly<Record<string, string | Uint8Array>>
}

const RACINES = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  footnotes: 'w:footnotes',
  header: 'w:hdr',
} as const

export function partiesDeDocx(document: string, parts: Parts = {}): Record<string, string | Uint8Array> {
  const noms = (Object.keys(RACINES) as (keyof typeof RACINES)[]).filter(nom => parts[nom] !== undefined)
  const racine = (nom: string, dedans: string) => `<?xml version="1.0"?><${nom} ${ESPACES}>${dedans}</${nom}>`
  return {
    '[Content_Types].xml': types(noms),
    '_rels/.rels': relations(
      relation(1, 'officeDocument', 'word/document.xml'),
      ...(parts.proprietes ? [relation(2, 'custom-properties', 'docProps/custom.xml')] : []),
    ),
    'word/document.xml': racine('w:document', `<w:body>${document}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations(
      ...noms.map((nom, i) => relation(i + 1, nom, `${nom}.xml`)),
      parts.liees ?? '',
    ),
    ...Object.fromEntries(noms.map(nom => [`word/${nom}.xml`, racine(RACINES[nom], parts[nom] ?? '')])),
    ...(parts.proprietes ? { 'docProps/custom.xml': proprietes(parts.proprietes) } : {}),
    ...parts.autres,
  }
}

/** LibreOffice opens nothing without it. */
function types(noms: readonly string[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const dits = noms.map(nom => `<Override PartName="/word/${nom}.xml" ContentType="${word}.${nom}+xml"/>`)
  return [
    `<Types xmlns="${O}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>`,
    '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
    ...dits,
    '</Types>',
  ].join('')
}

function proprietes(valeurs: Readonly<Record<string, string>>): string {
  const lignes = Object.entries(valeurs).map(
    ([nom, valeur], i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${nom}"><vt:lpwstr>${valeur}</vt:lpwstr></property>`,
  )
  return `<Properties xmlns="${O}/officeDocument/2006/custom-properties" xmlns:vt="${O}/officeDocument/2006/docPropsVTypes">${lignes.join('')}</Properties>`
}

export const docx = (document: string, parts?: Parts): Uint8Array => zip(partiesDeDocx(document, parts))

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const ESPACES_ODF = [
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map(nom => `xmlns:${nom}="${ODF}:${nom}:1.0"`),
  `xmlns:draw="${ODF}:drawing:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')

export type PartsOdt = { readonly automatiques?: string; readonly styles?: string; readonly meta?: string }

export function odt(texte: string, { automatiques = '', styles = '', meta = '' }: PartsOdt = {}): Uint8Array {
  const racine = (nom: string, dedans: string) => `<?xml version="1.0"?><${nom} ${ESPACES_ODF}>${dedans}</${nom}>`
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': racine(
      'office:document-content',
      `<office:automatic-styles>${automatiques}</office:automatic-styles><office:body><office:text>${texte}</office:text></office:body>`,
    ),
    'styles.xml': racine('office:document-styles', `<office:styles>${styles}</office:styles>`),
    'meta.xml': racine('office:document-meta', `<office:meta>${meta}</office:meta>`),
  })
}

/** Read, or a test that fails with the refusal. */
export function lu(octets: Uint8Array, nom = 'retour.docx'): TexteLu {
  const resultat = lireTexte(octets, nom)
  if ('refus' in resultat) throw new Error(resultat.refus)
  return resultat
}

export function refuse(octets: Uint8Array, nom = 'retour.docx'): string {
  const resultat = lireTexte(octets, nom)
  if (!('refus' in resultat)) throw new Error('lu, alors qu’il devait être refusé')
  return resultat.refus
}

export const r = (texte: string, rPr = ''): string =>
  `<w:r>${rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${texte}</w:t></w:r>`
export const p = (dedans: string, pPr = ''): string =>
  `<w:p>${pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`}${dedans}</w:p>`
export const tc = (dedans: string, tcPr = ''): string => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${dedans}</w:tc>`
export const tr = (dedans: string, trPr = ''): string =>
  `<w:tr>${trPr === '' ? '' : `<w:trPr>${trPr}</w:trPr>`}${dedans}</w:tr>`
/** `colonnes`: how wide each one is, for programs that draw. */
export const tbl = (dedans: string, colonnes: readonly number[] = []): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${colonnes.map(large => `<w:gridCol w:w="${large}"/>`).join('')}</w:tblGrid>${dedans}</w:tbl>`
export const sdt = (tag: string, dedans: string, sdtPr = ''): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Titre de ${tag}"/><w:tag w:val="${tag}"/>${sdtPr}</w:sdtPr><w:sdtContent>${dedans}</w:sdtContent></w:sdt>`
export const signet = (id: number, nom: string, dedans: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${nom}"/>${dedans}<w:bookmarkEnd w:id="${id}"/>`
const qui = 'w:author="Camille Essai" w:date="2026-03-01T09:30:00Z"'
export const ins = (dedans: string): string => `<w:ins w:id="90" ${qui}>${dedans}</w:ins>`
export const del = (texte: string): string =>
  `<w:del w:id="91" ${qui}><w:r><w:delText xml:space="preserve">${texte}</w:delText></w:r></w:del>`
/** The mark of a paragraph, removed or added under tracking. */
export const marqueDeParagraphe = (genre: 'ins' | 'del'): string => `<w:rPr><w:${genre} w:id="92" ${qui}/></w:rPr>`
export const rangee = (genre: 'ins' | 'del'): string => `<w:${genre} w:id="93" ${qui}/>`

/** All the paragraphs of the body, as one text each. */
export const textes = ({ blocs }: TexteLu): string[] =>
  blocs.map(bloc => (bloc.genre === 'paragraphe' ? bloc.texte : '[tableau]'))
