// What LibreOffice is told before it starts, and what is taken back from its PDF so that the same document gives the same bytes.
import { createHash } from 'node:crypto'

/** Of the profile made for one conversion: nothing runs, nothing is fetched, and the PDF is PDF/UA with its titles. */
const REGLAGES: readonly (readonly [noeud: string, nom: string, valeur: string])[] = [
  ['Filter/PDF/Export', 'PDFUACompliance', 'true'],
  ['Filter/PDF/Export', 'UseTaggedPDF', 'true'],
  ['Filter/PDF/Export', 'ExportBookmarks', 'true'],
  ['Filter/PDF/Export', 'DisplayPDFDocumentTitle', 'true'],
  ['Filter/PDF/Export', 'InitialView', '1'],
  // 3: very high. No macro at all, whatever signs it.
  ['Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Security/Scripting', 'DisableMacrosExecution', 'true'],
  // Images and objects that a document would fetch elsewhere.
  ['Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Security/Scripting', 'DisableActiveContent', 'true'],
  ['Misc', 'FirstRun', 'false'],
]

/** `registrymodifications.xcu`. */
export const PROFIL = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${REGLAGES.map(
  ([noeud, nom, valeur]) =>
    `<item oor:path="/org.openoffice.Office.Common/${noeud}"><prop oor:name="${nom}" oor:op="fuse"><value>${valeur}</value></prop></item>`,
).join('\n')}
</oor:items>
`

/**
 * LibreOffice's PDF, put right byte for byte in its place: dates become the document's, the identifier a fingerprint of the rest,
 * and the header of a row is said to be one.
 */
export function figerPdf(pdf: Buffer, date: Date): Uint8Array {
  const jour = date.toISOString().slice(0, 19)
  const chiffres = jour.replaceAll(/\D/g, '')
  const fige = enTetesDeRangee(pdf.toString('latin1'))
    .replaceAll(/(\/(?:Creation|Mod)Date ?\(D:)\d{14}/g, `$1${chiffres}`)
    .replaceAll(/(<xmp:(?:Create|Modify|Metadata)Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, `$1${jour}`)
    .replaceAll(IDENTIFIANTS, (_, avant: string, hexa: string) => avant + '0'.repeat(hexa.length))
  const empreinte = createHash('sha256').update(fige, 'latin1').digest('hex').toUpperCase()
  return Buffer.from(
    fige.replaceAll(IDENTIFIANTS, (_, avant: string, hexa: string) => avant + empreinte.slice(0, hexa.length)),
    'latin1',
  )
}

/** In the trailer: `/ID [ <…>` and its second half, `/DocChecksum /…`. */
const IDENTIFIANTS = /(\/ID ?\[ ?<|\/DocChecksum ?\/|(?<=\/ID ?\[ ?<[0-9A-F]{32}>)\s*<)([0-9A-F]{32})(?![0-9A-F])/g

/** A row or a cell, as LibreOffice writes its tag: its number, its kind, what holds it, its attributes. */
const CASE =
  /\n(\d+) 0 obj\s+<<\/Type\/StructElem\s+\/S\/(TR|TH|TD)\s+\/P (\d+) 0 R\s+(?:\/Pg \d+ 0 R\s+)?(?:\/A \[?([\d R]+)\]?)?/g
const PORTEE = /\n(\d+) 0 obj\s+<<\/O\/Table\s+(?:\/(?:Col|Row)Span \d+\s+)*\/Scope\/Column/g

/**
 * LibreOffice says of every header that it heads its column (`Scope`). It heads its row from the first row of data on, and when it
 * stands alone in its row, under others: the name of a group.
 */
function enTetesDeRangee(pdf: string): string {
  const cases = [...pdf.matchAll(CASE)].map(([, numero = '', sorte, parent = '', attributs = '']) => {
    return { numero, sorte, parent, attributs }
  })
  const rangees = cases.filter(({ sorte }) => sorte === 'TR')
  const tableDe = new Map(rangees.map(({ numero, parent }) => [numero, parent]))
  const cellulesDe = (rangee: string) => cases.filter(({ sorte, parent }) => sorte !== 'TR' && parent === rangee)
  const tete = premiers(rangees.map(({ numero, parent }) => [parent, numero]))
  const donnees = premiers(
    cases.flatMap(({ sorte, parent }) => (sorte === 'TD' ? [[tableDe.get(parent), parent]] : [])),
  )
  const deRangee = new Set(
    cases
      .filter(({ sorte, parent }) => {
        const table = tableDe.get(parent)
        if (sorte !== 'TH') return false
        if (Number(parent) >= (donnees.get(table) ?? Number.POSITIVE_INFINITY)) return true
        return Number(parent) > (tete.get(table) ?? 0) && cellulesDe(parent).length === 1
      })
      .flatMap(({ attributs }) => [...attributs.matchAll(/(?<!\d)(\d+) 0 R/g)].map(([, numero]) => numero)),
  )
  return pdf.replaceAll(PORTEE, (portee, numero: string) =>
    deRangee.has(numero) ? `${portee.slice(0, -'/Scope/Column'.length)}/Scope/Row   ` : portee,
  )
}

/** Numbers follow the order of reading: of the rows of each table, the first. */
function premiers(rangees: readonly (readonly (string | undefined)[])[]): Map<string | undefined, number> {
  const premiere = new Map<string | undefined, number>()
  for (const [table, rangee] of rangees)
    premiere.set(table, Math.min(premiere.get(table) ?? Number.POSITIVE_INFINITY, Number(rangee)))
  return premiere
}
