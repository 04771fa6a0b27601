// Headings, lists, tables and prose of Word: levels and numbers as they show, cells where the grid has them, Markdown as we write it.
import { describe, expect, it } from 'vitest'
import type { CelluleLue, ParagrapheLu, TableauLu } from '../../../src/bureautique/texte/index.ts'
import { docx, lu, p, r, rangee, tbl, tc, textes, tr } from './paquets.ts'

const style = (id: string, nom: string, dedans = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${nom}"/>${dedans}</w:style>`
const base = (id: string) => `<w:basedOn w:val="${id}"/>`
const plan = (niveau: number) => `<w:pPr><w:outlineLvl w:val="${niveau}"/></w:pPr>`
const de = (id: string) => `<w:pStyle w:val="${id}"/>`
const paragraphes = (octets: Uint8Array) => lu(octets).blocs as readonly ParagrapheLu[]
const tableau = (octets: Uint8Array, rang = 0) =>
  lu(octets).blocs.filter((bloc): bloc is TableauLu => bloc.genre === 'tableau')[rang] as TableauLu

describe('un titre', () => {
  const styles = [
    style('Titre1', 'heading 1'),
    style('MonTitre', 'Titre de fiche', base('Titre2')),
    style('Titre2', 'heading 2', plan(1)),
    style('Corps', 'Corps de fiche', base('Titre2') + plan(9)),
    style('Tourne', 'Tourne', base('Rond')),
    style('Rond', 'Rond', base('Tourne')),
  ].join('')
  const titre = (pPr: string) => paragraphes(docx(p(r('x'), pPr), { styles }))[0]?.titre

  it.each([
    ['par son nom', de('Titre1'), 1],
    ['par le niveau de son style', de('Titre2'), 2],
    ['par celui du style dont il vient', de('MonTitre'), 2],
    ['sauf s’il y renonce', de('Corps'), undefined],
    ['par son propre niveau', '<w:outlineLvl w:val="2"/>', 3],
    ['qu’il peut ôter à son style', `${de('Titre1')}<w:outlineLvl w:val="9"/>`, undefined],
    ['par un style absent, mais parlant', de('Titre3'), 3],
    ['jamais par des styles qui se suivent en rond', de('Tourne'), undefined],
    ['jamais sans rien', '', undefined],
  ])('se reconnaît %s', (_, pPr, attendu) => {
    expect(titre(pPr)).toBe(attendu)
  })

  it('garde le nom de son style', () => {
    const lus = paragraphes(docx(p(r('x'), de('MonTitre')) + p(r('y'), de('Inconnu')) + p(r('z')), { styles }))
    expect(lus.map(({ style: nom }) => nom)).toEqual(['Titre de fiche', 'Inconnu', null])
  })
})

const niveau = (rang: number, forme: string, texte: string, debut = 1) =>
  `<w:lvl w:ilvl="${rang}"><w:start w:val="${debut}"/><w:numFmt w:val="${forme}"/><w:lvlText w:val="${texte}"/></w:lvl>`
const numbering = [
  `<w:abstractNum w:abstractNumId="0">${niveau(0, 'bullet', '•')}${niveau(1, 'bullet', 'o')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${niveau(0, 'decimal', '%1.')}${niveau(1, 'lowerLetter', '%1.%2)')}${niveau(2, 'upperRoman', '%3')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${niveau(0, 'decimal', 'Fiche %1', 12)}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Puces"/></w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Puces"/>${niveau(0, 'bullet', '-')}</w:abstractNum>`,
  ...[0, 1, 2, 3].map(n => `<w:num w:numId="${n + 1}"><w:abstractNumId w:val="${n}"/></w:num>`),
  '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('')
const item = (texte: string, liste: number, rang = 0) =>
  p(r(texte), `<w:numPr><w:ilvl w:val="${rang}"/><w:numId w:val="${liste}"/></w:numPr>`)

describe('une liste', () => {
  const lues = (corps: string, styles = '') => paragraphes(docx(corps, { numbering, styles }))

  it('a les numéros que Word dessine', () => {
    const corps = [
      item('a', 2),
      item('b', 2, 1),
      item('c', 2, 1),
      item('d', 2, 2),
      item('e', 2),
      item('f', 2, 1),
      item('g', 9),
    ]
    expect(lues(corps.join('')).map(({ liste }) => liste?.numero)).toEqual([
      '1.',
      '1.a)',
      '1.b)',
      'I',
      '2.',
      '2.a)',
      '1.',
    ])
  })

  it('s’écrit avec des tirets et des nombres, chaque niveau sous le sien', () => {
    const corps = [item('a', 1), item('b', 1, 1), p(r('suite')), item('c', 2), item('d', 2, 1), item('e', 2)]
    expect(lues(corps.join('')).map(({ markdown }) => markdown)).toEqual([
      '- a',
      '  - b',
      'suite',
      '1. c',
      '  1. d',
      '2. e',
    ])
    const case_ = tableau(docx(tbl(tr(tc(corps.join('')))), { numbering })).lignes[0]?.cellules[0]
    expect(case_?.markdown).toBe('- a\n  - b\n\nsuite\n\n1. c\n   1. d\n2. e')
    expect(case_?.texte).toBe('a\nb\nsuite\nc\nd\ne')
  })

  it('peut venir d’un style, s’y soustraire, ou être celle d’un style de liste', () => {
    const styles = style('Puce', 'Liste à puces', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    const sans = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const lus = lues(p(r('a'), de('Puce')) + p(r('b'), de('Puce') + sans) + item('c', 4) + item('d', 77), styles)
    expect(lus.map(({ markdown }) => markdown)).toEqual(['- a', 'b', '- c', '- d'])
  })

  it('numérote aussi des titres, dont le Markdown reste nu', () => {
    const [titre] = lues(p(r('Bus santé'), '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="3"/></w:numPr>'))
    expect(titre).toMatchObject({ texte: 'Bus santé', markdown: 'Bus santé', titre: 1, liste: { numero: 'Fiche 12' } })
  })
})

describe('un tableau', () => {
  const cellule = (texte: string, tcPr = '') => tc(p(r(texte)), tcPr)
  const grille = (octets: Uint8Array) =>
    tableau(octets).lignes.map(({ cellules }) =>
      cellules.map(({ texte, colonne, colonnes, suite }) =>
        `${colonne}+${colonnes}${suite ? '…' : ''} ${texte}`.trim(),
      ),
    )

  it('met chaque cellule dans sa colonne, fusions comprises', () => {
    const corps = tbl(
      tr(cellule('a', '<w:gridSpan w:val="2"/>') + cellule('b', '<w:vMerge w:val="restart"/>')) +
        tr(cellule('c') + cellule('d') + cellule('', '<w:vMerge/>')) +
        tr(cellule('e'), '<w:gridBefore w:val="1"/>') +
        tr(cellule('f', '<w:gridSpan w:val="999999999"/>')),
    )
    expect(grille(docx(corps))).toEqual([['0+2 a', '2+1 b'], ['0+1 c', '1+1 d', '2+1…'], ['1+1 e'], ['0+1 f']])
  })

  it('a ses lignes et ses cellules dans des contrôles, et n’a plus celles qu’on a retirées', () => {
    const enveloppe = (dedans: string) =>
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${dedans}</w:sdtContent></w:sdt>`
    const corps = tbl(
      enveloppe(tr(cellule('a') + enveloppe(cellule('b')))) +
        tr(cellule('c') + cellule('d'), rangee('del')) +
        tr(cellule('e') + cellule('f'), rangee('ins')) +
        tr(cellule('g', `<w:cellDel w:id="5" w:author="X"/>`) + cellule('h')),
    )
    const lue = lu(docx(corps))
    expect(grille(docx(corps))).toEqual([['0+1 a', '1+1 b'], ['0+1 e', '1+1 f'], ['0+1 h']])
    expect(lue.revisions.map(({ genre, texte }) => [genre, texte])).toEqual([
      ['suppression', 'c | d'],
      ['suppression', 'g'],
    ])
  })

  it('retiré en entier, n’est plus là', () => {
    expect(textes(lu(docx(p(r('a')) + tbl(tr(cellule('b'), rangee('del'))) + p(r('c')))))).toEqual(['a', 'c'])
  })

  it('en contient un autre, numéroté après lui', () => {
    const dedans = tbl(tr(cellule('x') + cellule('y')) + tr(cellule('z') + cellule('')))
    const [[case_]] = tableau(docx(tbl(tr(tc(p(r('avant')) + dedans + p(r('après'))))))).lignes.map(
      ({ cellules }) => cellules,
    ) as [[CelluleLue]]
    expect(case_.texte).toBe('avant\nx | y\nz | \naprès')
    expect(case_.blocs.map(({ genre }) => genre)).toEqual(['paragraphe', 'tableau', 'paragraphe'])
    const interne = case_.blocs[1] as TableauLu
    expect([interne.rang, interne.lignes[1]?.cellules[0]?.place]).toEqual([2, 'tableau 2, ligne 2, colonne 1'])
  })

  it('ne décale pas le compte des paragraphes', () => {
    const places = lu(docx(p(r('a')) + p('') + tbl(tr(cellule('b'))) + p(r('c')))).blocs.map(bloc =>
      bloc.genre === 'paragraphe' ? bloc.place : bloc.lignes[0]?.cellules[0]?.place,
    )
    expect(places).toEqual(['paragraphe 1', 'tableau 1, ligne 1, colonne 1', 'paragraphe 2'])
  })
})

describe('la prose', () => {
  const G = '<w:b/>'
  const I = '<w:i/>'
  const ecrite = (dedans: string, parts = {}) =>
    paragraphes(docx(p(dedans), parts))
      .map(({ markdown }) => markdown)
      .join('¶')

  it.each([
    ['du gras et de l’italique', r('un ') + r('mot', G) + r(' et ') + r('un autre', I), 'un **mot** et *un autre*'],
    ['des passages qui se suivent', r('un ', G) + r('mot', G) + r(' fort', G), '**un mot fort**'],
    ['les blancs hors des marques', r('un') + r(' mot ', G) + r('fort'), 'un **mot** fort'],
    ['de l’italique dans du gras', r('a ', G) + r('b', G + I) + r(' c', G), '**a *b* c**'],
    ['gras et italique ensemble', r('tout', G + I), '***tout***'],
    ['une ponctuation collée au mot suivant', r('«\u00A0a\u00A0»', G) + r('b'), '**«\u00A0a**\u00A0»b'],
    ['ce qui ne peut pas se marquer', r('a') + r('…', G) + r('b'), 'a…b'],
    ['ce qui n’est pas gras malgré son style', r('a', '<w:rStyle w:val="Strong"/><w:b w:val="0"/>'), 'a'],
    ['un style de caractère fort', r('a', '<w:rStyle w:val="Strong"/>'), '**a**'],
    [
      'des signes de Markdown',
      r('3 * 4, *a* et b_c_d, _e_, `f`, #1, a&amp;b'),
      '3 * 4, \\*a\\* et b_c_d, \\_e\\_, \\`f\\`, #1, a&b',
    ],
    ['une entité tapée', r('&amp;eacute;'), '\\&eacute;'],
    ['un titre qui n’en est pas un', r('# un'), '\\# un'],
    ['un trou à compléter', r('[à compléter : montant]'), '[à compléter : montant]'],
    [
      'une liste tapée à la main',
      '<w:r><w:t>•</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>– b</w:t><w:br/><w:t>fin</w:t></w:r>',
      '- a\n- b\n\nfin',
    ],
    ['des nombres tapés à la main', r('1. Faire'), '1. Faire'],
    ['une année en tête', r('2026. Rien'), '2026\\. Rien'],
  ])('garde %s', (_, dedans, attendu) => {
    expect(ecrite(dedans)).toBe(attendu)
  })

  it('garde un lien vers un site, pas un lien vers un fichier', () => {
    const liees = (cible: string) => ({
      liees: `<Relationship Id="rId9" Type="x/hyperlink" Target="${cible}" TargetMode="External"/>`,
    })
    const lien = `${r('voir ')}<w:hyperlink r:id="rId9">${r('le site')}</w:hyperlink>`
    expect(ecrite(lien, liees('https://sante.example/a'))).toBe('voir [le site](https://sante.example/a)')
    expect(ecrite(lien, liees('file:///C:/a.exe'))).toBe('voir le site')
    expect(ecrite(lien, liees('javascript:alert(1)'))).toBe('voir le site')
  })
})
