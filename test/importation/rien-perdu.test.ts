// Random workbooks: every cell that is not blank is placed, quoted in a remark, left aside, or recognised; just one of these, and its words are there.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lettres } from '../../src/bureautique/classeur/cellules.ts'
import type { Case, ClasseurLu } from '../../src/bureautique/classeur/index.ts'
import { importerClasseur, tracesDe } from '../../src/importation/index.ts'
import { CONTEXTE } from './plans.ts'

const TITRES = [
  'Action',
  'N°',
  'Axe',
  'Objectifs',
  'Pilote',
  'Partenaires',
  'Rôle du partenaire',
  'Montant',
  'Financeurs',
  'Coût',
  'Calendrier',
  'Début',
  'Indicateurs',
  'Cible',
  'Public',
  'Statut',
  'Remarques',
  'Avis',
  'Enjeux',
  'Descriptif',
  'Thèmes',
  'Moyens',
]
const TEXTES = [
  'Un bus santé',
  'Fiche 3',
  'FA 2 : Marcher',
  '12',
  'Axe 1',
  'Axe 9 : Ailleurs',
  'ARS / CPAM',
  'CAF ; clubs (service jeunesse)',
  '15 k€',
  '12 500 € par an',
  '2027-2029',
  'courant 2028',
  'Total',
  'Note : à revoir',
  'Jeunes',
  'Jeunes ; inconnus',
  '- un\n- deux',
  'OS 1 : Mieux',
  'Objectif général : tout',
  'En cours',
  '300',
  'Humains : un poste',
  'Santé mentale',
  'texte libre, avec une virgule',
  'Action',
]

const texte = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 8, arbitrary: fc.constantFrom(...TEXTES) },
  { weight: 2, arbitrary: fc.string({ maxLength: 20 }) },
)

const feuille = fc
  .record({
    avant: fc.array(fc.array(texte, { maxLength: 2 }), { maxLength: 3 }),
    entete: fc.shuffledSubarray(TITRES, { minLength: 2, maxLength: 8 }),
    corps: fc.array(fc.array(texte, { maxLength: 9 }), { maxLength: 10 }),
    fusions: fc.array(
      fc.record({
        ligne: fc.nat(12),
        colonne: fc.nat(8),
        lignes: fc.integer({ min: 1, max: 3 }),
        colonnes: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ avant, entete, corps, fusions }) => ({ lignes: [...avant, entete, ...corps], fusions: separees(fusions) }))

type Fusion = ClasseurLu['feuilles'][number]['fusions'][number]

/** Merged cells never overlap. */
function separees(fusions: readonly Fusion[]): Fusion[] {
  const [une, deux] = fusions
  if (une === undefined || deux === undefined) return [...fusions]
  const loin = deux.ligne >= une.ligne + une.lignes || une.ligne >= deux.ligne + deux.lignes
  return loin ? [une, deux] : [une]
}

function classeurDe({
  lignes,
  fusions,
}: {
  readonly lignes: readonly (readonly string[])[]
  readonly fusions: readonly Fusion[]
}): ClasseurLu {
  const cache = (l: number, c: number) =>
    fusions.some(
      f =>
        l >= f.ligne &&
        l < f.ligne + f.lignes &&
        c >= f.colonne &&
        c < f.colonne + f.colonnes &&
        !(l === f.ligne && c === f.colonne),
    )
  const cases = lignes.map((ligne, l) =>
    ligne.map((valeur, c): Case | null => (valeur.trim() === '' || cache(l, c) ? null : { valeur })),
  )
  const vide = new Set<number>()
  return {
    sorte: 'xlsx',
    feuilles: [{ nom: 'Plan', cachee: false, lignes: cases, fusions, lignesCachees: vide, colonnesCachees: vide }],
    proprietes: new Map(),
    avis: [],
  }
}

const lettresDe = (t: string) => t.replace(/[\s\u00a0:]+/g, '')

it('ne perd aucune case', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(feuille, donnees => {
      const classeur = classeurDe(donnees)
      const importation = importerClasseur(classeur, CONTEXTE, { fichier: 'plan.xlsx' })
      const traces = new Map(tracesDe(importation).map(t => [t.place, t]))
      const remarques = importation.fiches.flatMap(f =>
        // A label and its text may share a cell.
        f.rendue.mots.flatMap(m => [lettresDe(m.texte), lettresDe(`${m.sur}${m.texte}`)]),
      )
      const restes = importation.restes.map(r => lettresDe(r.texte))
      for (const [l, ligne] of (classeur.feuilles[0]?.lignes ?? []).entries())
        for (const [c, cellule] of ligne.entries()) {
          if (cellule === null) continue
          const place = `feuille « Plan », case ${lettres(c)}${l + 1}`
          const trace = traces.get(place)
          expect(trace, `${place} : ${cellule.valeur}`).toBeDefined()
          if (trace?.sort === 'remarque')
            expect(remarques.some(r => r.includes(lettresDe(String(cellule.valeur))))).toBe(true)
          if (trace?.sort === 'reste') expect(restes).toContain(lettresDe(String(cellule.valeur)))
        }
    }),
    { numRuns: process.env.CLS_TOUT === '1' ? 3000 : 120 },
  )
})

it('lit une très longue feuille jusqu’au bout', { timeout: 120_000 }, () => {
  const nombre = process.env.CLS_TOUT === '1' ? 50_000 : 2_000
  const lignes = Array.from({ length: nombre }, (_, n) =>
    n === 0 ? ['Action', 'Pilote', 'Enjeux'] : [`Fiche ${n % 900} : Agir`, 'CPAM', 'Un enjeu'],
  )
  const { fiches } = importerClasseur(classeurDe({ lignes, fusions: [] }), CONTEXTE, { fichier: 'plan.xlsx' })
  expect(fiches.length).toBe(nombre - 1)
  expect(fiches.at(-1)?.titre).toBe('Agir')
})
