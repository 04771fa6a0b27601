// The namespaces of office files, and the prefixes by which we call them, whatever a file calls them.

const OPENXML = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:'
/** The namespaces that an office file may hold; those of the strict variant of the standard (ISO/IEC 29500-1) mean the same. */
export const ESPACES = {
  w: `${OPENXML}wordprocessingml/2006/main`,
  r: `${OPENXML}officeDocument/2006/relationships`,
  a: `${OPENXML}drawingml/2006/main`,
  wp: `${OPENXML}drawingml/2006/wordprocessingDrawing`,
  pic: `${OPENXML}drawingml/2006/picture`,
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  mc: `${OPENXML}markup-compatibility/2006`,
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  rel: `${OPENXML}package/2006/relationships`,
  ct: `${OPENXML}package/2006/content-types`,
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  /** Custom properties, and the types of their values. */
  op: `${OPENXML}officeDocument/2006/custom-properties`,
  vt: `${OPENXML}officeDocument/2006/docPropsVTypes`,
  office: `${OASIS}office:1.0`,
  text: `${OASIS}text:1.0`,
  table: `${OASIS}table:1.0`,
  style: `${OASIS}style:1.0`,
  meta: `${OASIS}meta:1.0`,
  draw: `${OASIS}drawing:1.0`,
  fo: `${OASIS}xsl-fo-compatible:1.0`,
  svg: `${OASIS}svg-compatible:1.0`,
  manifest: `${OASIS}manifest:1.0`,
  /** What LibreOffice adds to OpenDocument before the standard does. */
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  x: `${OPENXML}spreadsheetml/2006/main`,
  /** The threads of notes of newer Excel. */
  xtc: 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
} as const
/** Ours, by namespace. */
export const PREFIXES = new Map<string, string>([
  ...Object.entries(ESPACES).map(([prefixe, uri]) => [uri, prefixe] as const),
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${STRICT}spreadsheetml/main`, 'x'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/picture`, 'pic'],
  [`${STRICT}officeDocument/customProperties`, 'op'],
  [`${STRICT}officeDocument/docPropsVTypes`, 'vt'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])
