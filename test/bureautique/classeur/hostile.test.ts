// Files that lie about what they are or how large they are: each gets one sentence, or is read within bounds; none is followed, run or waited for.
import { describe, expect, it } from 'vitest'
import { inventorier } from '../../../src/bureautique/archive/zip.ts'
import { estRefus, lireClasseur } from '../../../src/bureautique/classeur/index.ts'
import { lirePartie, nouveauPaquet } from '../../../src/bureautique/classeur/paquet.ts'
import { archive, ods, relations, xlsx } from './fabrique.ts'

const texte = (mots: string): Uint8Array => new TextEncoder().encode(mots)
const fois = (n: number, fabrique: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => fabrique(i)).join('')
const ole = (suite: Uint8Array) => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(600), suite])
const meme = (i: number) => `<sheet name="F${i}" sheetId="${i + 1}" r:id="rId1"/>`
const CASE = '<c><v>1</v></c>'

const REFUSES: readonly (readonly [nom: string, octets: () => Uint8Array, phrase: RegExp])[] = [
  ['vide', () => new Uint8Array(), /^« plan\.xlsx » est vide\. Demandez/],
  ['ancien Excel', () => ole(new Uint8Array()), /ancien format d’Office \(\.xls\)\. Ouvrez-le/],
  ['mot de passe d’Excel', () => ole(Buffer.from('EncryptedPackage', 'utf16le')), /protégé par un mot de passe/],
  ['page web', () => texte('\uFEFF \n<!DOCTYPE html><table><tr><td>a'), /page web qui porte le nom d’un classeur/],
  ['vieux XML d’Excel', () => texte('<?xml version="1.0"?><Workbook/>'), /fichier XML/],
  ['PDF', () => texte('%PDF-1.7'), /est un PDF/],
  ['image', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), /n’est ni un classeur ni un fichier \.csv/],
  ['Word', () => archive({ '_rels/.rels': relations(['officeDocument', 'word/document.xml']) }), /document Word/],
  ['diaporama', () => archive({ '_rels/.rels': relations(['officeDocument', 'ppt/presentation.xml']) }), /diaporama/],
  ['classeur binaire', () => archive({ '_rels/.rels': relations(['officeDocument', 'xl/workbook.bin']) }), /\.xlsb/],
  [
    'texte de LibreOffice',
    () => archive({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    /texte de LibreOffice/,
  ],
  ['zip quelconque', () => archive({ 'a.txt': 'a' }), /est abîmé/],
  ['coupé', () => xlsx({ lignes: '<row/>' }).slice(0, 300), /est abîmé/],
  [
    'feuille coupée',
    () => xlsx({ parties: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' } }),
    /est abîmé/,
  ],
  [
    'feuille absente',
    () => xlsx({ parties: { 'xl/_rels/workbook.xml.rels': relations(['worksheet', '../../secret']) } }),
    /est abîmé/,
  ],
  [
    'feuille ailleurs',
    () => xlsx({ parties: { 'xl/_rels/workbook.xml.rels': relations(['worksheet', '/etc/passwd']) } }),
    /est abîmé/,
  ],
  [
    'type de document',
    () =>
      xlsx({
        parties: {
          'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook><sheets><sheet name="&b;"/></sheets></workbook>',
        },
      }),
    /est abîmé/,
  ],
  ['entité', () => xlsx({ lignes: '<row><c t="str"><v>&b;</v></c></row>' }), /est abîmé/],
  ['profond', () => xlsx({ lignes: `${'<a>'.repeat(90)}${'</a>'.repeat(90)}` }), /est abîmé/],
  ['bombe', () => xlsx({ lignes: `<row><c t="str"><v>${'a'.repeat(9_000_000)}</v></c></row>` }), /trop grand/],
  ['dix mille feuilles', () => xlsx({ feuilles: fois(10_000, meme) }), /contient 10\s000\sfeuilles/],
  ['la même feuille sous deux noms', () => xlsx({ feuilles: fois(2, meme) }), /est abîmé/],
  [
    'loin à droite',
    () => xlsx({ lignes: fois(3100, i => `<row><c r="ALK${i + 1}"><v>1</v></c></row>`) }),
    /trop grand/,
  ],
  [
    'répété jusqu’au bout',
    () =>
      ods(
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>',
      ),
    /trop grand/,
  ],
  [
    'mot de passe de LibreOffice',
    () =>
      ods('', {
        'META-INF/manifest.xml':
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      }),
    /protégé par un mot de passe/,
  ],
]

describe('un fichier qui n’est pas ce qu’il dit', () => {
  it.each(REFUSES)('%s', (_, octets, phrase) => {
    const lu = lireClasseur(octets(), 'plan.xlsx')
    expect(estRefus(lu) ? lu.refus.replaceAll('\u00A0', ' ') : 'lu').toMatch(phrase)
  })
})

it('ne lit pas plus d’un classeur qu’il ne faut, si souvent qu’il y renvoie', () => {
  const zip = inventorier(xlsx({}))
  if (typeof zip === 'string') throw new Error(zip)
  const paquet = { ...nouveauPaquet(zip), reste: 500 }
  expect(lirePartie(paquet, 'xl/workbook.xml')).toMatchObject({ nom: 'x:workbook' })
  expect(lirePartie(paquet, 'xl/workbook.xml')).toBe('illisible')
  expect(paquet.reste).toBeLessThan(0)
})

describe('un classeur démesuré, mais lisible', () => {
  it('ne garde que les premières lignes et colonnes, et le dit', () => {
    const lu = lireClasseur(
      xlsx({
        avant: '<dimension ref="A1:XFD1048576"/>',
        lignes: `<row r="1">${CASE}</row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`,
      }),
      'plan.xlsx',
    )
    expect(lu).toMatchObject({
      feuilles: [{ lignes: [[{ valeur: 1 }]] }],
      avis: [expect.stringMatching(/50\s000 premières lignes/)],
    })
  })

  it('n’est pas trompé par un blanc au bout de la feuille', () => {
    const lu = lireClasseur(
      xlsx({ lignes: `<row r="1">${CASE}</row><row r="1048576"><c t="str"><v> </v></c></row>` }),
      'plan.xlsx',
    )
    expect(lu).toMatchObject({ feuilles: [{ lignes: [[{ valeur: 1 }]] }], avis: [] })
  })
})
