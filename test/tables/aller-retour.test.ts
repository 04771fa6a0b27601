// Whatever people write comes back from a workbook and from a .csv as it was, by readers that are not ours; and nothing in it is a formula.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClasseurLu,
  ecrireClasseur,
  ecrireCsv,
  lireClasseur,
  nombreEnTexte,
  texteDeCase,
  type Valeur,
} from '../../src/bureautique/classeur/index.ts'
import { programme } from '../outils/systeme.ts'

const PIEGES = [
  '"',
  '""',
  ';',
  ',',
  '\n',
  '\n\n',
  '\t',
  "'",
  "''",
  '=cmd|',
  '=1+1',
  '+33',
  '-3',
  '@SUM(A1)',
  '\u00A0',
  ' ',
  '😀',
  'é',
  '_x000D_',
  '#REF!',
  '&amp;',
  '<b>',
  ']]>',
  '007',
  '1.10',
  '3,5',
  'TRUE',
  '2026-03',
  '\u202E',
  '＝1',
]
const texte = fc
  .array(fc.oneof(fc.constantFrom(...PIEGES), fc.string({ maxLength: 6 })), { maxLength: 6 })
  .map(morceaux => morceaux.join(''))
  // What no cell may hold (bureautique/classeur/textes.ts).
  .map(mots =>
    mots
      .replace(/\r/g, '')
      .replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, signe => (/[\n\t]/.test(signe) ? signe : '')),
  )
const nombre = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
const colonnes = ['texte', 'prose', 'nombre', 'montant'].map(genre => ({ titre: genre, genre: genre as 'texte' }))
const table = fc.array(fc.tuple(texte, texte, nombre, nombre), { minLength: 1, maxLength: 8 })
const TOURS = process.env.CLS_TOUT ? 1000 : 60

/** RFC 4180 to the letter, but for its separator: anything else than a quoted or a bare field is refused. */
function lireStrict(octets: Uint8Array): string[][] {
  const mots = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets)
  expect(mots.startsWith('\uFEFF')).toBe(true)
  const champ = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y
  const lignes: string[][] = [[]]
  for (let place = 1; place < mots.length; place = champ.lastIndex) {
    champ.lastIndex = place
    const lu = champ.exec(mots)
    if (!lu) throw new Error(`Mal formé à la place ${place}.`)
    lignes.at(-1)?.push(lu[1]?.replaceAll('""', '"') ?? lu[2] ?? '')
    if (lu[3] === '\r\n') lignes.push([])
  }
  expect(lignes.pop()).toEqual([])
  return lignes
}

describe('des textes et des nombres quelconques', () => {
  it('reviennent d’un .csv, sans qu’aucun texte soit une formule', () => {
    fc.assert(
      fc.property(table, lignes => {
        const octets = ecrireCsv({ colonnes, lignes })
        const [tete, ...lues] = lireStrict(octets)
        expect(tete).toEqual(colonnes.map(({ titre }) => titre))
        expect(lues.map(l => l.slice(2))).toEqual(lignes.map(l => l.slice(2).map(n => nombreEnTexte(n as number))))
        for (const mots of lues.flatMap(l => l.slice(0, 2))) expect(mots).not.toMatch(/^[=+\-@\t\r\n＝]/)
        const relu = lireClasseur(octets, 'a.csv') as ClasseurLu
        const cases = relu.feuilles[0]?.lignes.slice(1) ?? []
        expect(lignes.map((_, l) => [0, 1].map(c => texteDeCase(cases[l]?.[c])))).toEqual(
          lignes.map(l => l.slice(0, 2)),
        )
      }),
      { numRuns: TOURS, seed: 6 },
    )
  })

  it('reviennent d’un classeur, par un autre lecteur et par le nôtre', async () => {
    await fc.assert(
      fc.asyncProperty(table, async lignes => {
        const octets = await ecrireClasseur([{ nom: 'A', colonnes, lignes }], { titre: 'A', date: new Date(0) })
        const autre = new ExcelJS.Workbook()
        await autre.xlsx.load(octets as unknown as Parameters<typeof autre.xlsx.load>[0])
        const feuille = autre.worksheets[0]
        const lues = lignes.map((ligne, l) => ligne.map((_, c) => brut(feuille?.getCell(l + 2, c + 1).value)))
        expect(lues).toEqual(lignes.map(ligne => ligne.map(v => (v === 0 ? 0 : v))))
        const relu = lireClasseur(octets, 'a.xlsx') as ClasseurLu
        const notres = relu.feuilles[0]?.lignes.slice(1) ?? []
        expect(lignes.map((ligne, l) => ligne.map((_, c) => notres[l]?.[c]?.valeur ?? ''))).toEqual(
          lignes.map(ligne => ligne.map(v => (v === 0 ? 0 : v))),
        )
      }),
      { numRuns: TOURS, seed: 6 },
    )
  })
})

function brut(valeur: unknown): unknown {
  if (valeur === null || valeur === undefined) return ''
  return typeof valeur === 'object' && 'richText' in valeur
    ? (valeur.richText as { text: string }[]).map(({ text }) => text).join('')
    : valeur
}

/** As a spreadsheet in France opens it, words that look like dates or numbers left out: those it changes. */
const EN_CSV: Valeur[][] = [
  ['=1+1', 'deux\nlignes', 60000, { date: '2026-03-01' }],
  ['+33 1 02', 'espace\u00A0insécable « ; » "q"', 1250.5, { date: '2028-12-31' }],
  ['-3', '@SUM(A1) 😀', -3, '2026-T3'],
]
const FILTRE = '--infilter=CSV:59,34,76,1,,1036'

const soffice = programme('soffice')
describe.skipIf(soffice === null)('LibreOffice', () => {
  it('lit les mêmes valeurs, et les rend dans ses formats', async () => {
    const atelier = mkdtempSync(join(tmpdir(), 'cls-tables-'))
    try {
      const lignes: Valeur[][] = [
        ['=1+1', 'deux\nlignes', 60000, { date: '2026-03-01' }],
        ['1.10', 'espace\u00A0insécable « ; » "q"', 1250.5, { date: '2028-12-31' }],
        ['#REF!', '@SUM(A1) 😀', -3, '2026-T3'],
        ['007', null, 0.125, null],
      ]
      const feuille = {
        nom: 'Fiches actions',
        figees: 1,
        colonnes: [
          { titre: 'Numéro', genre: 'texte' as const },
          { titre: 'Texte', genre: 'prose' as const },
          { titre: 'Montant (€)', genre: 'montant' as const },
          { titre: 'Début', genre: 'date' as const },
        ],
        lignes,
      }
      const attendu = [feuille.colonnes.map(({ titre }) => titre), ...lignes]
      const profil = `-env:UserInstallation=${pathToFileURL(join(atelier, 'profil')).href}`
      const convertir = (fichier: string, vers: string) =>
        execFileSync(
          soffice as string,
          [
            profil,
            '--headless',
            ...(fichier.endsWith('.csv') ? [FILTRE] : []),
            '--convert-to',
            vers,
            '--outdir',
            join(atelier, vers),
            join(atelier, fichier),
          ],
          { stdio: 'ignore' },
        )
      writeFileSync(join(atelier, 'a.xlsx'), await ecrireClasseur([feuille], { titre: 'A', date: new Date(0) }))
      writeFileSync(join(atelier, 'b.csv'), ecrireCsv({ colonnes: feuille.colonnes, lignes: EN_CSV }))
      for (const [fichier, vers] of [
        ['a.xlsx', 'ods'],
        ['a.xlsx', 'xlsx'],
      ] as const) {
        convertir(fichier, vers)
        const lu = lireClasseur(readFileSync(join(atelier, vers, `a.${vers}`)), `a.${vers}`) as ClasseurLu
        const cases = attendu.map((ligne, l) => ligne.map((_, c) => lu.feuilles[0]?.lignes[l]?.[c]?.valeur ?? null))
        expect(cases, vers).toEqual(attendu)
        expect(lu.avis, vers).toEqual([])
      }
      convertir('b.csv', 'ods')
      const lu = lireClasseur(readFileSync(join(atelier, 'ods', 'b.ods')), 'b.ods') as ClasseurLu
      expect(lu.feuilles[0]?.lignes.slice(1).map(ligne => ligne.map(c => c?.valeur ?? null))).toEqual([
        ["'=1+1", 'deux\nlignes', 60000, { date: '2026-03-01' }],
        ["'+33 1 02", 'espace\u00A0insécable « ; » "q"', 1250.5, { date: '2028-12-31' }],
        ["'-3", "'@SUM(A1) 😀", -3, '2026-T3'],
      ])
      expect(lu.avis).toEqual([])
    } finally {
      rmSync(atelier, { recursive: true, force: true })
    }
  }, 120_000)
})
