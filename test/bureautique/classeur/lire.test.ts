// What is read of workbooks of every make: values and not looks, days, numbers as shown, notes, what is merged or hidden, and what is said aside.
import { describe, expect, it } from 'vitest'
import {
  type ClasseurLu,
  estRefus,
  type FeuilleLue,
  lireClasseur,
  texteDeCase,
} from '../../../src/bureautique/classeur/index.ts'
import { type Morceaux, ods, relations, xlsx } from './fabrique.ts'

function lu(octets: Uint8Array, nom = 'plan.xlsx'): ClasseurLu {
  const classeur = lireClasseur(octets, nom)
  if (estRefus(classeur)) throw new Error(classeur.refus)
  return classeur
}
const premiere = (octets: Uint8Array, nom?: string): FeuilleLue => lu(octets, nom).feuilles[0] as FeuilleLue
const cases = (octets: Uint8Array, nom?: string) => premiere(octets, nom).lignes
const FORMATS =
  '<numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;€&quot;;[Red]\\-#,##0\\ &quot;€&quot;"/><numFmt numFmtId="166" formatCode="00000"/><numFmt numFmtId="167" formatCode="0.0&quot; ETP&quot;"/></numFmts><cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="9"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>'
const chiffres = (valeurs: string, m: Morceaux = {}) =>
  xlsx({ lignes: `<row r="1">${valeurs}</row>`, styles: FORMATS, ...m })

describe('un classeur d’Excel', () => {
  it('donne textes communs, en ligne, en morceaux, et leurs signes codés', () => {
    const octets = xlsx({
      textes:
        '<si><t xml:space="preserve"> a </t></si><si><r><t>en </t></r><r><rPr><b/></rPr><t>gras</t></r><rPh sb="0" eb="1"><t>non</t></rPh></si><si><t>x_x000D_\ny _x005F_x0041_</t></si>',
      lignes:
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>là</t></is></c><c t="b"><v>1</v></c><c t="s"><v>99</v></c></row>',
    })
    expect(cases(octets)).toEqual([
      [{ valeur: ' a ' }, { valeur: 'en gras' }, { valeur: 'x\ny _x0041_' }, { valeur: 'là' }, { valeur: true }],
    ])
  })

  it('lit les jours, et garde l’heure dans ce qui est montré', () => {
    const octets = chiffres(
      '<c r="A1" s="1"><v>46082</v></c><c r="C1" s="6"><v>46082.5</v></c><c r="D1" s="7"><v>0.354166666666667</v></c><c r="E1" t="d"><v>2026-03-01T00:00:00</v></c>',
    )
    expect(cases(octets)).toEqual([
      [
        { valeur: { date: '2026-03-01' } },
        null,
        { valeur: { date: '2026-03-01' }, montre: '01/03/2026 12:00' },
        { valeur: 0.354166666666667, montre: '8:30' },
        { valeur: { date: '2026-03-01' } },
      ],
    ])
    const de1904 = chiffres('<c s="1"><v>44620</v></c>', { workbookPr: '<workbookPr date1904="1"/>' })
    expect(cases(de1904)).toEqual([[{ valeur: { date: '2026-03-01' } }]])
  })

  it('dit un nombre comme il est montré, sans rien lui ôter', () => {
    const octets = chiffres(
      '<c s="2"><v>60000</v></c><c s="2"><v>1250.5</v></c><c s="3"><v>1000</v></c><c s="4"><v>0.5</v></c><c s="5"><v>0.4</v></c><c s="2"><v>-3</v></c><c><v>0.30000000000000004</v></c>',
    )
    const [ligne = []] = cases(octets)
    expect(ligne.map(texteDeCase)).toEqual([
      '60\u00A0000\u00A0€',
      '1\u00A0250,5\u00A0€',
      '01000',
      '0,5\u00A0ETP',
      '40\u00A0%',
      '-3\u00A0€',
      '0,3',
    ])
    expect(ligne[0]?.valeur).toBe(60000)
  })

  it('prend la dernière valeur d’une formule, et le dit', () => {
    const octets = chiffres(
      '<c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c><c><f>NOW()</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    )
    expect(cases(octets)).toEqual([
      [
        { valeur: 2, formule: true },
        { valeur: '2x', formule: true },
      ],
    ])
    expect(lu(octets).avis).toEqual([
      '4\u00A0cases calculées par une formule\u00A0: c’est la dernière valeur connue qui est lue.',
      '2\u00A0formules sans valeur connue\u00A0: la case est lue comme vide. Ouvrez le classeur, enregistrez-le, et redonnez-le pour avoir ses valeurs.',
      '1\u00A0case montre une erreur de calcul (#REF!, #N/A…)\u00A0: lue comme vide.',
    ])
  })

  it('sait ce qui est fusionné, caché, noté, et par qui', () => {
    const octets = xlsx({
      avant: '<cols><col min="2" max="3" hidden="1"/></cols>',
      lignes: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="B3"><v>2</v></c></row>',
      apres: '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
      feuilles: '<sheet name="Plan" sheetId="1" state="veryHidden" r:id="rId1"/>',
      parties: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          ['comments', '../comments1.xml'],
          ['threadedComment', '../threadedComments/t1.xml'],
        ),
        'xl/persons/person.xml':
          '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person id="{1}" displayName="Ana Fictive"/></personList>',
        'xl/threadedComments/t1.xml':
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{1}" id="{2}"><text>D’accord ?</text></threadedComment><threadedComment ref="A1" personId="{1}" id="{3}" parentId="{2}"><text>Oui.</text></threadedComment></ThreadedComments>',
        'xl/comments1.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={2}</author><author>Bo</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment] redit</t></text></comment><comment ref="D4" authorId="1"><text><r><t>Bo:</t></r><r><t>\nà revoir</t></r></text></comment></commentList></comments>',
      },
    })
    const feuille = premiere(octets)
    expect(feuille).toMatchObject({ cachee: true, fusions: [{ ligne: 0, colonne: 0, lignes: 2, colonnes: 3 }] })
    expect([...feuille.lignesCachees, ...feuille.colonnesCachees]).toEqual([2, 1, 2])
    expect(feuille.lignes[0]?.[0]).toEqual({ valeur: 1, commentaire: 'Ana Fictive : D’accord ?\nAna Fictive : Oui.' })
    expect(feuille.lignes[3]?.[3]).toEqual({ valeur: null, commentaire: 'Bo : à revoir' })
  })

  it('dit les macros et les liens, sans les suivre', () => {
    const { avis, feuilles } = lu(
      xlsx({
        lignes: '<row><c><v>1</v></c></row>',
        parties: { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<a/>' },
      }),
    )
    expect(feuilles).toHaveLength(1)
    expect(avis).toEqual([
      expect.stringMatching(/^Le classeur contient des macros/),
      expect.stringMatching(/^Le classeur renvoie à d’autres fichiers/),
    ])
  })
})

describe('un classeur de LibreOffice', () => {
  const cellule = (attributs: string, texte: string) =>
    `<table:table-cell ${attributs}><text:p>${texte}</text:p></table:table-cell>`
  it('garde les lignes répétées sur chaque page, les groupes, les répétitions et les blancs', () => {
    const octets = ods(
      `<table:table table:name="Plan"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-header-rows><table:table-row>${cellule('office:value-type="string"', 'Titre')}${cellule('office:value-type="string"', 'Coût')}</table:table-row></table:table-header-rows><table:table-row-group><table:table-row table:number-rows-repeated="2" table:visibility="filter">${cellule('office:value-type="string" table:number-columns-repeated="2"', 'a<text:s text:c="2"/>b<text:line-break/>c')}</table:table-row></table:table-row-group><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table><table:table table:name="Cache" table:style-name="ta2"/>`,
    )
    const { feuilles } = lu(octets)
    const ab = { valeur: 'a  b\nc' }
    expect(feuilles[0]?.lignes).toEqual([
      [{ valeur: 'Titre' }, { valeur: 'Coût' }],
      [ab, ab],
      [ab, ab],
    ])
    expect([...(feuilles[0]?.lignesCachees ?? [])]).toEqual([1, 2])
    expect([...(feuilles[0]?.colonnesCachees ?? [])]).toEqual([2])
    expect(feuilles.map(({ cachee }) => cachee)).toEqual([false, true])
  })

  it('lit nombres, jours, notes et fusions', () => {
    const octets = ods(
      `<table:table table:name="P"><table:table-row>${cellule('office:value-type="currency" office:value="60000" table:number-columns-spanned="2" table:number-rows-spanned="1"', '60 000 €')}<table:covered-table-cell/>${cellule('office:value-type="percentage" office:value="0.4"', '40 %')}${cellule('office:value-type="float" office:value="1250.5"', '1,251')}${cellule('office:value-type="float" office:value="1000"', '01000')}${cellule('office:value-type="date" office:date-value="2026-03-01"', '1 mars')}<table:table-cell office:value-type="string"><office:annotation><dc:creator>Bo</dc:creator><dc:date>2026-01-01</dc:date><text:p>à revoir</text:p></office:annotation><text:p>oui</text:p></table:table-cell>${cellule('office:value-type="float" office:value="2" table:formula="of:=1+1"', '2')}</table:table-row></table:table>`,
    )
    const { feuilles, avis } = lu(octets, 'plan.ods')
    const [ligne = []] = feuilles[0]?.lignes ?? []
    expect(ligne.map(texteDeCase)).toEqual([
      '60\u00A0000\u00A0€',
      '',
      '40\u00A0%',
      '1\u00A0250,5',
      '01000',
      '2026-03-01',
      'oui',
      '2',
    ])
    expect(ligne[6]).toEqual({ valeur: 'oui', commentaire: 'Bo : à revoir' })
    expect(ligne[7]).toEqual({ valeur: 2, formule: true })
    expect(feuilles[0]?.fusions).toEqual([{ ligne: 0, colonne: 0, lignes: 1, colonnes: 2 }])
    expect(avis).toHaveLength(1)
  })
})

describe('un fichier .csv', () => {
  const octets = (texte: string) => new TextEncoder().encode(texte)
  const valeurs = (texte: string) => cases(octets(texte), 'plan.csv').map(ligne => ligne.map(c => c?.valeur ?? null))

  it.each([
    [
      'point-virgule',
      'a;b\r\n"c;d";"e ""f"""\r\n',
      [
        ['a', 'b'],
        ['c;d', 'e "f"'],
      ],
    ],
    [
      'virgule',
      'a,b\n"c, d",e',
      [
        ['a', 'b'],
        ['c, d', 'e'],
      ],
    ],
    [
      'tabulation',
      'a\tb\nc; d\te',
      [
        ['a', 'b'],
        ['c; d', 'e'],
      ],
    ],
    ['dit au début', 'sep=,\r\na;b,c', [['a;b', 'c']]],
    ['une seule colonne', 'a\nb', [['a'], ['b']]],
    ['lignes dans une case', 'a;"b\r\nc"\r\n\r\nd', [['a', 'b\nc'], [], ['d']]],
    ['guillemet au milieu, guillemet ouvert', 'a 2" b;c\n"d', [['a 2" b', 'c'], ['d']]],
    ['nombres', '1200;0,5;-3;1,50;007;1.10;"12";60 000 €', [[1200, 0.5, -3, 1.5, '007', '1.10', '12', '60 000 €']]],
    ['apostrophe de sûreté', "'=1+1;''-a;'tis", [['=1+1', "'-a", "'tis"]]],
  ])('séparé par %s', (_, texte, attendu) => {
    expect(valeurs(texte)).toEqual(attendu)
  })

  it('trouve son encodage', () => {
    expect(cases(octets('\uFEFFé;à'), 'a.csv')[0]?.[0]?.valeur).toBe('é')
    expect(lu(Uint8Array.of(0xe9, 0x3b, 0x80), 'a.csv')).toMatchObject({
      feuilles: [{ nom: 'a', lignes: [[{ valeur: 'é' }, { valeur: '€' }]] }],
      avis: [expect.stringMatching(/accents/)],
    })
    expect(cases(Uint8Array.from(Buffer.from('\uFEFFé\tb', 'utf16le')), 'a.csv')[0]?.map(c => c?.valeur)).toEqual([
      'é',
      'b',
    ])
  })
})
