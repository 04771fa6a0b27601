// `cls export`: JSON of one contract, tables of many; where each format goes, what is refused, and what is said of what cannot be read.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { TABLES_D_EXPORT } from '../../src/model/format.ts'
import { fausseIo } from './fausse-io.ts'

let atelier: string
beforeEach(() => {
  atelier = mkdtempSync(join(tmpdir(), 'cls-export-'))
})
afterEach(() => rmSync(atelier, { recursive: true, force: true }))

async function cls(...args: string[]) {
  const io = fausseIo({ dossier: atelier })
  const code = await lancer(args, io)
  const octets = Buffer.concat(io.ecrit.octets)
  return { code, sortie: io.ecrit.sortie, erreur: io.ecrit.erreur.replaceAll('\u00A0', ' '), octets }
}

function contrat(nom: string, fichiers: Readonly<Record<string, string>> = {}): void {
  mkdirSync(join(atelier, nom, 'fiches'), { recursive: true })
  const tous = {
    'contrat.yaml': `format: 1\nid: ${nom}\ntitre: Contrat de ${nom}\n`,
    'fiches/bus.yaml':
      'id: bus\nnumero: 1.10\ntitre: =Bus santé\nbudget:\n  lignes:\n    - libelle: Véhicule\n      montant: 1 250,50 €\n      annee: 2026\n',
    ...fichiers,
  }
  for (const [fichier, texte] of Object.entries(tous)) writeFileSync(join(atelier, nom, fichier), texte)
}

async function feuilles(octets: Uint8Array): Promise<ExcelJS.Worksheet[]> {
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.load(octets as unknown as Parameters<typeof classeur.xlsx.load>[0])
  return classeur.worksheets
}

describe('le JSON', () => {
  it('reste celui d’un seul contrat', async () => {
    contrat('a')
    contrat('b')
    expect(JSON.parse((await cls('export', 'a')).sortie)).toMatchObject({ contrat: { id: 'a' } })
    expect(await cls('export', 'a', 'b')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('qu’un contrat à la fois'),
    })
    expect(await cls('export', '.')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('contient plusieurs contrats'),
    })
    expect(await cls('export', 'a', '--table', 'fiches')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('--format xlsx'),
    })
  })
})

describe('les tables', () => {
  it('de tous les contrats d’un dossier vont dans un classeur, toujours le même', async () => {
    contrat('a')
    contrat('b')
    const { code, erreur } = await cls('export', '--format', 'xlsx')
    expect({ code, erreur }).toMatchObject({ code: 0, erreur: expect.stringContaining('contrats-tables.xlsx') })
    const octets = readFileSync(join(atelier, 'contrats-tables.xlsx'))
    const [guide, contrats, fiches, budget] = await feuilles(octets)
    expect(guide?.name).toBe('Lisez-moi')
    expect(contrats?.getColumn(1).values.slice(2)).toEqual(['a', 'b'])
    expect(fiches?.getRow(2).values).toEqual(expect.arrayContaining(['a', 'Contrat de a', 'bus', '1.10', '=Bus santé']))
    const titres = (budget?.getRow(1).values ?? []) as string[]
    const montant = titres.indexOf('Montant (€)')
    expect(budget?.getCell(3, montant).value).toBe(1250.5)
    expect((await cls('export', '--format', 'xlsx', '--sortie', '-')).octets.equals(octets)).toBe(true)
    expect(await cls('export', '--format', 'xlsx')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('existe déjà'),
    })
    expect(await cls('export', '--sortie', 'contrats-tables.xlsx')).toMatchObject({ code: 0 })
  })

  it('en .csv, sont les fichiers d’un dossier, ou une table sur la sortie', async () => {
    contrat('a')
    expect(await cls('export', 'a', '--format', 'csv')).toMatchObject({ code: 0 })
    expect(readdirSync(join(atelier, 'tables-csv')).sort()).toEqual(TABLES_D_EXPORT.map(nom => `${nom}.csv`).sort())
    const { octets } = await cls('export', 'a', '--format', 'csv', '--table', 'fiches')
    expect(octets.equals(readFileSync(join(atelier, 'tables-csv/fiches.csv')))).toBe(true)
    expect(octets.toString()).toMatch(/^\uFEFFContrat \(identifiant\);Contrat;/)
    expect(octets.toString()).toContain(`\r\na;Contrat de a;bus;1.10;"'=Bus santé";`)
    expect(await cls('export', 'a', '--format', 'csv')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('tables-csv » existe déjà'),
    })
    for (const sortie of ['-', 'tout.csv'])
      expect(await cls('export', 'a', '--format', 'csv', '--sortie', sortie)).toMatchObject({
        code: 2,
        erreur: expect.stringContaining('--table fiches'),
      })
    expect(existsSync(join(atelier, 'tout.csv'))).toBe(false)
    expect(await cls('export', 'a', '--table', 'budget', '--sortie', 'neuf/budget.csv')).toMatchObject({ code: 0 })
    expect(readFileSync(join(atelier, 'neuf/budget.csv'), 'utf8')).toContain(';1250,5;')
  })

  it('en lignes de JSON, disent leur table et leur contrat', async () => {
    contrat('a')
    contrat('b')
    const { sortie } = await cls('export', 'b', 'a', '--format', 'jsonl', '--table', 'fiches', '--table', 'budget')
    const lues = sortie
      .split('\n')
      .filter(Boolean)
      .map(ligne => JSON.parse(ligne))
    expect(lues.map(l => [l.table, l.contrat, l.fiche])).toEqual([
      ['fiches', 'b', 'bus'],
      ['budget', 'b', 'bus'],
      ['fiches', 'a', 'bus'],
      ['budget', 'a', 'bus'],
    ])
    expect(lues[1]).toMatchObject({ montant: 1250.5, annee: 2026, financeur: null })
    expect(await cls('export', 'a', '--sortie', 'a.jsonl')).toMatchObject({ code: 0, sortie: '' })
    expect(readFileSync(join(atelier, 'a.jsonl'), 'utf8')).toContain('"table":"fiches","contrat":"a"')
  })

  it('en lignes de JSON, s’arrêtent quand plus personne ne lit', async () => {
    for (const nom of ['a', 'b', 'c']) contrat(nom)
    const io = fausseIo({ dossier: atelier, fermeture: Promise.resolve() })
    expect(await lancer(['export', '--format', 'jsonl'], io)).toBe(0)
    expect(io.ecrit.sortie).toContain('"contrat":"a"')
    expect(io.ecrit.sortie).not.toContain('"contrat":"b"')
  })

  it('passent ce qui ne se lit pas, et le disent', async () => {
    contrat('a', { 'fiches/mal.yaml': 'id: mal\ntitre: "Mal\n' })
    contrat('b')
    const { code, sortie, erreur } = await cls('export', '--format', 'jsonl', '--table', 'fiches')
    expect(code).toBe(1)
    expect(sortie.split('\n').filter(l => l.includes('"fiche":"bus"'))).toHaveLength(2)
    expect(erreur).toMatch(/a\/fiches\/mal\.yaml, ligne \d+ : .*n’est pas dans les tables/)
    await cls('export', '--sortie', 't.xlsx')
    const [guide] = await feuilles(readFileSync(join(atelier, 't.xlsx')))
    expect(JSON.stringify(guide?.getColumn(1).values)).toContain('mal.yaml')
  })

  it('ne tirent d’un contrat ni chemin, ni ordre au terminal', async () => {
    contrat('a', { 'contrat.yaml': 'format: 1\nid: ../../dehors\ntitre: "\\e[31m=cmd|calc"\n' })
    expect(await cls('export', 'a', '--format', 'xlsx')).toMatchObject({ code: 0 })
    expect(readdirSync(atelier).sort()).toEqual(['a', 'a-tables.xlsx'])
    const { octets } = await cls('export', 'a', '--format', 'csv', '--table', 'contrats')
    expect(octets.toString()).toContain('\r\na;[31m=cmd|calc;a;')
  })

  it('refusent une table, un format ou un dossier qui n’existe pas', async () => {
    contrat('a')
    expect(await cls('export', 'a', '--format', 'xlsx', '--table', 'fiche')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('« fiches »'),
    })
    expect(await cls('export', 'a', '--format', 'xls')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('« xlsx »'),
    })
    expect(await cls('export', 'nulle-part', '--format', 'csv')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('n’existe pas'),
    })
    expect(readdirSync(atelier)).toEqual(['a'])
  })
})
