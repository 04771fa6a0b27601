// Which box each cell of a returned form is: by its control before its bookmark, by the mark that covers its table, wherever it stands.
import { describe, expect, it } from 'vitest'
import type { BlocLu, CelluleLue, MarqueLue, TableauLu, TexteLu } from '../../src/bureautique/texte/index.ts'
import { grilles } from '../../src/echanges/word/cases.ts'

const cellule = (colonne: number, blocs: readonly BlocLu[] = [], marques: readonly string[] = []): CelluleLue => ({
  ...{ blocs, texte: '', markdown: '', colonne, colonnes: 1, suite: false, marques, place: `colonne ${colonne + 1}` },
})
const tableau = (rang: number, ...lignes: readonly CelluleLue[][]): TableauLu => ({
  ...{ genre: 'tableau', rang, lignes: lignes.map(cellules => ({ cellules })) },
})
type Ou = Pick<MarqueLue, 'dansCellule'> & { readonly tableaux?: readonly TableauLu[] }
const marque = (sorte: MarqueLue['sorte'], nom: string, { dansCellule, tableaux = [] }: Ou): MarqueLue => ({
  ...{
    sorte,
    nom,
    alias: null,
    vide: false,
    paragraphes: [],
    tableaux,
    texte: '',
    markdown: '',
    place: '',
    dansCellule,
  },
})
const texte = (blocs: readonly BlocLu[], marques: readonly MarqueLue[]): TexteLu => ({
  ...{ format: 'docx', blocs, marques, proprietes: new Map(), commentaires: [], revisions: [], avis: [] },
})
const en = (rang: number, ligne: number, colonne: number) => ({ dansCellule: [{ tableau: rang, ligne, colonne }] })

describe('les cases d’un formulaire', () => {
  it('se reconnaissent au contrôle, sinon au premier signet', () => {
    const table = tableau(1, [cellule(0), cellule(1)], [cellule(0), cellule(2)])
    const marques = [
      marque('signet', 'fiche_a__enjeux', en(1, 0, 1)),
      marque('controle', 'fiche-a.titre', en(1, 0, 1)),
      marque('signet', 'fiche_a__statut', en(1, 0, 1)),
      marque('signet', 'fiche_a__priorite', en(1, 1, 2)),
      marque('signet', 'fiche_a__themes', en(1, 1, 2)),
      marque('controle', 'sans rapport', en(1, 1, 2)),
    ]
    const vue = grilles(texte([table], marques)).get(table)
    expect(vue?.rangees.map(r => r.map(c => c.cible))).toEqual([
      [undefined, { marque: { fiche: 'a', champ: 'titre' }, par: 'controle' }],
      [undefined, { marque: { fiche: 'a', champ: 'priorite' }, par: 'signet' }],
    ])
  })

  it('restent celles de leur tableau, au même endroit d’un autre', () => {
    const [un, deux] = [tableau(1, [cellule(0)]), tableau(2, [cellule(0)])]
    const vues = grilles(texte([un, deux], [marque('controle', 'fiche-a.titre', en(2, 0, 0))]))
    expect([un, deux].map(t => vues.get(t)?.rangees[0]?.[0]?.cible?.marque)).toEqual([
      undefined,
      { fiche: 'a', champ: 'titre' },
    ])
  })

  it('savent quelle marque couvre leur tableau, même dans une cellule', () => {
    const dedans = tableau(2, [cellule(0)])
    const dehors = tableau(1, [cellule(0, [dedans])])
    const marques = [
      marque('signet', 'fiche_a__budget', { ...en(1, 0, 0), tableaux: [dedans] }),
      marque('signet', 'fiche_b__pilotes', { dansCellule: null, tableaux: [dehors, dedans] }),
    ]
    const vues = grilles(texte([dehors], marques))
    expect([dehors, dedans].map(t => vues.get(t)?.couverte)).toEqual([
      { fiche: 'b', champ: 'pilotes' },
      { fiche: 'a', champ: 'budget' },
    ])
  })

  it('prennent la marque d’une ligne qui les entoure, si toutes disent la même', () => {
    const table = tableau(1, [
      cellule(0, [], ['fiche-a.budget.r1.montant', 'fiche_a__budget__r1__montant']),
      cellule(1, [], ['fiche-a.budget.r1.montant', 'fiche-a.budget.r2.montant']),
      cellule(2, [], ['fiche-a.enjeux']),
    ])
    const cibles = grilles(texte([table], []))
      .get(table)
      ?.rangees[0]?.map(c => c.cible?.marque)
    expect(cibles).toEqual([{ fiche: 'a', tableau: 'budget', cle: 'r1', colonne: 'montant' }, undefined, undefined])
  })
})
