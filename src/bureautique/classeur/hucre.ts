// The only door to hucre, which writes the parts of a workbook; it reads none (see lire.ts for why).
export { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'

/** Named ranges of a workbook, as hucre takes them. */
export type Nom = { readonly name: string; readonly range: string; readonly scope?: string }
