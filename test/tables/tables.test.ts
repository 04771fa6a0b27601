// The tables of the five examples: every number of a contract is found again in them, each once, under names that the guide explains.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exporter } from '../../src/index.ts'
import type { Projet } from '../../src/model/projet.generated.ts'
import { dossierDe } from '../../src/resources.ts'
import {
  ajouter,
  contratDe,
  enCase,
  enFeuilles,
  enJsonl,
  TABLES,
  tropPourUnClasseur,
  vides,
} from '../../src/tables/index.ts'

const EXEMPLES = dossierDe('examples')
const NOMS = readdirSync(EXEMPLES).filter(nom => !nom.includes('.'))
const jugement = { dossier: EXEMPLES, maintenant: new Date('2026-11-23T12:00:00Z') }
const projetDe = async (nom: string): Promise<Projet> =>
  JSON.parse((await exporter(join(EXEMPLES, nom), jugement)).json)

/** The rows of a table, by the keys of its columns. */
function lignes(projet: Projet, nom: string): Record<string, unknown>[] {
  const table = TABLES.find(t => t.nom === nom)
  if (!table) throw new Error(nom)
  return enJsonl(table, contratDe(projet, 'ici'))
    .split('\n')
    .filter(Boolean)
    .map(ligne => JSON.parse(ligne))
}
const somme = (nombres: readonly unknown[]): number =>
  Math.round(nombres.reduce<number>((a, b) => a + (typeof b === 'number' ? b : 0), 0) * 100) / 100

describe.each(NOMS)('les tables de %s', nom => {
  it('disent autant que le contrat, ni plus ni moins', async () => {
    const projet = await projetDe(nom)
    const { faits, fiches } = projet
    expect(somme(lignes(projet, 'budget').map(l => l.montant))).toBe(faits.budget.total)
    expect(lignes(projet, 'contrats')).toHaveLength(1)
    expect(lignes(projet, 'contrats')[0]).toMatchObject({ contrat: projet.contrat.id, budget: faits.budget.total })
    expect(
      lignes(projet, 'fiches')
        .map(l => l.fiche)
        .sort(),
    ).toEqual(fiches.map(f => f.id))
    expect(lignes(projet, 'etapes')).toHaveLength(somme(fiches.map(f => f.calendrier?.etapes?.length)))
    expect(lignes(projet, 'indicateurs')).toHaveLength(
      somme([...fiches.map(f => f.indicateurs?.length), projet.evaluation.indicateurs?.length]),
    )
    expect(lignes(projet, 'roles').filter(l => l.role === 'partenaire')).toHaveLength(
      somme(fiches.map(f => f.partenaires?.length)),
    )
    const acteurs = lignes(projet, 'acteurs')
    expect(acteurs.filter(a => a.signataire)).toHaveLength(faits.signataires.length)
    const pilotees = fiches.flatMap(f => [
      ...new Set((f.pilotes ?? []).map(p => (typeof p === 'string' ? p : p.acteur))),
    ])
    expect(somme(acteurs.map(a => a.fiches_pilotees))).toBe(pilotees.filter(Boolean).length)
    const [un] = projet.axes.axes ?? []
    if (un) {
      const siennes = faits.fiches.filter(f => f.axes.includes(un.id))
      expect(lignes(projet, 'axes').find(l => l.axe === un.id)).toMatchObject({ fiches: siennes.length })
    }
  })

  it('n’ont rien d’illisible : ni objet, ni date sans jour, ni nombre en texte', async () => {
    const contrat = contratDe(await projetDe(nom), 'ici')
    for (const table of TABLES)
      for (const ligne of table.lignes(contrat)) {
        expect(ligne).toHaveLength(table.colonnes.length)
        for (const [c, donnee] of ligne.entries()) {
          const valeur = enCase(donnee)
          const { genre } = table.colonnes[c] as (typeof table.colonnes)[number]
          if (valeur === null) continue
          if (genre === 'date') expect(valeur).toEqual({ date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) })
          else if (['nombre', 'montant', 'annee'].includes(genre)) expect(typeof valeur).toBe('number')
          else if (genre === 'oui-non') expect(typeof valeur).toBe('boolean')
          else expect(typeof valeur).toBe('string')
        }
      }
  })
})

it('ont des colonnes aux noms distincts, que la feuille « Lisez-moi » explique toutes', async () => {
  for (const { colonnes } of TABLES) {
    expect(new Set(colonnes.map(({ cle }) => cle)).size).toBe(colonnes.length)
    expect(new Set(colonnes.map(({ titre }) => titre)).size).toBe(colonnes.length)
    for (const { cle, sens } of colonnes) {
      expect(cle).toMatch(/^[a-z_]+$/)
      expect(sens).toMatch(/[.)]$/)
    }
  }
  const remplies = vides(TABLES)
  ajouter(remplies, contratDe(await projetDe('pays-de-valdouve'), 'ici'))
  const [guide] = enFeuilles(remplies, { titre: 'T', jour: '2026-11-23', version: '1', contrats: 1, avis: ['Abîmé.'] })
  const dit = guide && 'guide' in guide ? guide.guide.flatMap(bloc => Object.values(bloc)) : []
  const pleines = remplies.filter(r => r.lignes.length > 0)
  for (const { table } of pleines) for (const { sens } of table.colonnes) expect(dit.join('\n')).toContain(sens)
  expect(dit).toContain('Abîmé.')
})

it('disent quand elles sont trop grandes pour un classeur', () => {
  const [premiere, ...autres] = vides(TABLES)
  if (!premiere) throw new Error('aucune table')
  expect(tropPourUnClasseur([premiere, ...autres])).toBeNull()
  expect(tropPourUnClasseur([{ ...premiere, lignes: new Array(1_000_001) }])).toMatch(/1\s000\s001\slignes/)
  const pleines = [premiere, ...autres].map(({ table }) => ({ table, lignes: new Array(50_000) }))
  expect(tropPourUnClasseur(pleines)).toMatch(/trop pour un classeur/)
})

it('gardent une date telle qu’elle est dite, et en donnent un jour pour trier', () => {
  const projet = {
    contrat: { format: 1, id: 'c', titre: 'C' },
    territoire: {},
    acteurs: {},
    diagnostic: {},
    axes: {},
    gouvernance: {},
    evaluation: {},
    fiches: [
      { id: 'dix', numero: '1.10', calendrier: { debut: '2026', fin: '2027-T3' } },
      { id: 'deux', numero: '1.2', calendrier: { debut: '2026-03-15', fin: '2028-02' } },
    ],
    suivi: [
      {
        annee: 2027,
        fiches: [{ fiche: 'dix', avancement: 40, mesures: { passages: 310, avis: 'bon' } }],
        mesures: { taux: 5.9 },
      },
    ],
    faits: {
      fiches: [],
      signataires: [],
      porteurs: [],
      departements: [],
      phase: 'signature',
      budget: { total: 0, par_financeur: [] },
    },
  } as unknown as Projet
  expect(lignes(projet, 'fiches')).toMatchObject([
    { fiche: 'deux', debut: '2026-03-15', debut_jour: '2026-03-15', fin: '2028-02', fin_jour: '2028-02-29' },
    { fiche: 'dix', debut: '2026', debut_jour: '2026-01-01', fin: '2027-T3', fin_jour: '2027-09-30' },
  ])
  expect(lignes(projet, 'mesures')).toMatchObject([
    { annee: 2027, fiche: 'dix', indicateur: 'passages', valeur: 310, valeur_texte: null },
    { annee: 2027, fiche: 'dix', indicateur: 'avis', valeur: null, valeur_texte: 'bon' },
    { annee: 2027, fiche: null, indicateur: 'taux', valeur: 5.9 },
  ])
  expect(lignes(projet, 'suivi')).toMatchObject([{ annee: 2027, fiche: 'dix', avancement: 40 }])
})
