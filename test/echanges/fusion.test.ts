// The merge holds its promise over random fiches and random edits by two partners and the coordinator: nothing is lost, nothing is guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cellules,
  CHAMPS,
  type Champ,
  cleDeTexte,
  type FicheEnMots,
  type Ligne,
  TABLEAUX,
  type Tableau,
} from '../../src/champs/index.ts'
import { appliquer } from '../../src/echanges/fusion/appliquer.ts'
import type { Changement } from '../../src/echanges/fusion/changement.ts'
import { empreintes } from '../../src/echanges/fusion/empreintes.ts'
import { fusionner } from '../../src/echanges/fusion/fusion.ts'
import { CONTEXTE, dire, FICHE, ligneAuHasard, motsPour, rendre } from './outils.ts'

const TOURS = process.env.CLS_TOUT ? 600 : 20

type Geste =
  | { readonly genre: 'case'; readonly champ: Champ; readonly texte: string }
  | {
      readonly genre: 'cellule'
      readonly tableau: Tableau
      readonly rang: number
      readonly champ: Champ
      readonly texte: string
    }
  | { readonly genre: 'retrait'; readonly tableau: Tableau; readonly rang: number }
  | { readonly genre: 'ajout'; readonly tableau: Tableau; readonly ligne: Ligne }

/** One gesture at most in each box, cell or row of a fiche. */
function gestes(fiche: FicheEnMots): fc.Arbitrary<readonly Geste[]> {
  const texte = (champ: Champ, tableau?: Tableau) => fc.constantFrom('', ...motsPour(champ, tableau))
  const cases = CHAMPS.map(champ => texte(champ).map((t): Geste => ({ genre: 'case', champ, texte: t })))
  const lignes = TABLEAUX.flatMap(tableau => {
    const colonnes = tableau.colonnes.filter(c => c.genre !== 'cle')
    const siennes = (fiche.tableaux[tableau.nom] ?? []).flatMap((_, rang): fc.Arbitrary<Geste>[] => [
      ...colonnes.map(champ =>
        // A main cell left empty would make another row of it.
        (champ.nom === tableau.principale
          ? fc.constantFrom('Nouvelle manière', 'Autre idée')
          : texte(champ, tableau)
        ).map((t): Geste => ({ genre: 'cellule', tableau, rang, champ, texte: t })),
      ),
      fc.constant<Geste>({ genre: 'retrait', tableau, rang }),
    ])
    const neuves = [7, 8, 9].map(n =>
      ligneAuHasard(tableau, n, 'neuve-').map(
        (l): Geste => ({ genre: 'ajout', tableau, ligne: { cellules: sansId(l.cellules) } }),
      ),
    )
    return [...siennes, ...neuves]
  })
  return fc.subarray([...cases, ...lignes]).chain(choisis => fc.tuple(...choisis))
}

function sansId({ id: _, ...autres }: Cellules): Cellules {
  return autres
}

function faire(fiche: FicheEnMots, faits: readonly Geste[]): FicheEnMots {
  const simples: Record<string, string> = { ...fiche.simples }
  for (const g of faits) if (g.genre === 'case') simples[g.champ.nom] = g.texte
  const tableaux = Object.fromEntries(
    TABLEAUX.map(t => {
      const siens = faits.filter(g => g.genre !== 'case' && g.tableau === t)
      const retires = new Set(siens.flatMap(g => (g.genre === 'retrait' ? [g.rang] : [])))
      const gardees = (fiche.tableaux[t.nom] ?? []).flatMap((ligne, n) => {
        if (retires.has(n)) return []
        const cellules = { ...ligne.cellules }
        for (const g of siens) if (g.genre === 'cellule' && g.rang === n) cellules[g.champ.nom] = g.texte
        return [{ ...ligne, cellules }]
      })
      return [t.nom, [...gardees, ...siens.flatMap(g => (g.genre === 'ajout' ? [g.ligne] : []))]]
    }),
  )
  return { simples, tableaux }
}

/** The same row is touched by one gesture alone, or by cells apart: a row is not removed by one and changed by another. */
function separer(faits: readonly Geste[]): readonly Geste[] {
  const retires = new Set(faits.flatMap(g => (g.genre === 'retrait' ? [`${g.tableau.nom}${g.rang}`] : [])))
  return faits.filter(g => g.genre !== 'cellule' || !retires.has(`${g.tableau.nom}${g.rang}`))
}

/** Texts alone, no row more or less; a main cell only where rows have ids. */
function cellesDe(fiche: FicheEnMots): fc.Arbitrary<readonly Geste[]> {
  return gestes(fiche).map(tous =>
    tous.filter(
      g =>
        g.genre === 'case' ||
        (g.genre === 'cellule' &&
          (g.champ.nom !== g.tableau.principale || g.tableau.colonnes.some(c => c.genre === 'cle'))),
    ),
  )
}

/** Those of a fiche that another does not have at the same place. */
function textesDe(lui: FicheEnMots, fiche: FicheEnMots): readonly (readonly [string, string])[] {
  const cases = Object.entries(lui.simples).filter(([nom, texte]) => texte !== '' && fiche.simples[nom] !== texte)
  const lignes = Object.entries(lui.tableaux).flatMap(([nom, siennes]) =>
    siennes.flatMap(({ ou, cellules }) => {
      const envoyee = fiche.tableaux[nom]?.find(l => l.ou === ou && ou !== undefined)
      return Object.entries(cellules).flatMap(([colonne, texte]) =>
        texte === '' || texte === envoyee?.cellules[colonne] ? [] : [[`${nom}.${colonne}`, texte] as const],
      )
    }),
  )
  return [...cases, ...lignes]
}

function enUneLigne(texte: string): string {
  return texte.replaceAll(/\s*\n\s*/g, ' / ')
}

function estDans(ligne: Ligne | undefined, fiche: FicheEnMots, nom: string): boolean {
  const dire = (l: Ligne) =>
    JSON.stringify(
      Object.entries(l.cellules)
        .filter(([, t]) => t !== '')
        .sort(),
    )
  return ligne !== undefined && (fiche.tableaux[nom] ?? []).some(l => dire(l) === dire(ligne))
}

/** A row without an id is known by what it says: what is done to one that is renamed comes from one person, or the others are asked. */
function partager(faits: readonly Geste[], hasard: Iterator<number>): [Geste[], Geste[], Geste[]] {
  const parts: [Geste[], Geste[], Geste[]] = [[], [], []]
  const rangee = (g: Geste) =>
    g.genre === 'cellule' && !g.tableau.colonnes.some(c => c.genre === 'cle') ? `${g.tableau.nom}${g.rang}` : ''
  const renommees = new Set(
    faits.flatMap(g => (g.genre === 'cellule' && g.champ.nom === g.tableau.principale ? rangee(g) : [])),
  )
  const auteurs = new Map<string, number>()
  for (const g of faits) {
    const ici = rangee(g)
    const qui = auteurs.get(ici) ?? hasard.next().value ?? 0
    if (ici !== '' && renommees.has(ici)) auteurs.set(ici, qui)
    parts[qui as 0 | 1 | 2].push(g)
  }
  return parts
}

const propres = (c: Changement) => c.verdict === 'propre'

describe('two partners and the coordinator', () => {
  it('gives the union of what they did when it is apart, in whatever order it comes', () => {
    fc.assert(
      fc.property(
        FICHE.chain(f => fc.tuple(fc.constant(f), gestes(f), fc.infiniteStream(fc.nat(2)))),
        ([fiche, tous, hasard]) => {
          const faits = separer(tous)
          const parts = partager(faits, hasard)
          const [un, deux] = [rendre(faire(fiche, parts[0]), fiche), rendre(faire(fiche, parts[1]), fiche)]
          const projet = faire(fiche, parts[2])
          const union = dire(faire(fiche, faits))
          for (const ordre of [
            [un, deux],
            [deux, un],
          ]) {
            let ici = projet
            for (const rendue of ordre) {
              const changements = fusionner(fiche, rendue, ici, CONTEXTE)
              expect(changements.filter(c => !propres(c))).toEqual([])
              ici = appliquer(ici, changements)
            }
            expect(dire(ici)).toEqual(union)
          }
        },
      ),
      { numRuns: TOURS },
    )
  })

  it('asks exactly when two have changed the same text otherwise', () => {
    fc.assert(
      fc.property(
        FICHE.chain(f => fc.tuple(fc.constant(f), cellesDe(f), cellesDe(f))),
        ([fiche, partenaire, coordinatrice]) => {
          const [lui, elle] = [faire(fiche, partenaire), faire(fiche, coordinatrice)]
          const changements = fusionner(fiche, rendre(lui, fiche), elle, CONTEXTE)
          const verdicts = new Map(
            changements.map(c => [`${c.champ}.${c.ligne?.ou?.at(-1) ?? ''}.${c.colonne ?? ''}`, c.verdict]),
          )
          const attendus = new Map<string, string>()
          const juger = (
            ou: string,
            champ: Champ,
            [b = '', l = '', e = '']: readonly (string | undefined)[],
            t?: Tableau,
          ) => {
            const [base, sien, notre] = [b, l, e].map(texte => cleDeTexte(texte, champ, CONTEXTE, t))
            if (sien !== base) attendus.set(ou, notre === sien ? 'deja' : notre === base ? 'propre' : 'conflit')
          }
          for (const champ of CHAMPS)
            juger(
              `${champ.nom}..`,
              champ,
              [fiche, lui, elle].map(f => f.simples[champ.nom]),
            )
          for (const t of TABLEAUX)
            for (const [rang] of (fiche.tableaux[t.nom] ?? []).entries())
              for (const c of t.colonnes.filter(x => x.genre !== 'cle'))
                juger(
                  `${t.nom}.${rang}.${c.nom}`,
                  c,
                  [fiche, lui, elle].map(f => f.tableaux[t.nom]?.[rang]?.cellules[c.nom]),
                  t,
                )
          expect(verdicts).toEqual(attendus)
        },
      ),
      { numRuns: TOURS },
    )
  })

  it('loses nothing, and settles for good', () => {
    fc.assert(
      fc.property(
        FICHE.chain(f => fc.tuple(fc.constant(f), gestes(f), gestes(f), fc.boolean())),
        ([fiche, partenaire, coordinatrice, sansMarques]) => {
          const lui = faire(fiche, separer(partenaire))
          const rendue = rendre(lui, fiche, { sansMarques })
          const projet = faire(fiche, separer(coordinatrice))
          const changements = fusionner(fiche, rendue, projet, CONTEXTE)
          const suite = appliquer(projet, changements.filter(propres))
          const dits = changements.map(c => c.apres)
          // Every text that he changed is in the project, or is told.
          const tout = JSON.stringify(suite)
          for (const [champ, texte] of textesDe(lui, fiche))
            expect(
              tout.includes(JSON.stringify(texte).slice(1, -1)) ||
                dits.some(d => d.includes(texte) || d.includes(enUneLigne(texte))),
              `${champ} ${texte}`,
            ).toBe(true)
          // Nothing of hers goes without a word: what is not asked was sent as it stands.
          for (const c of changements)
            if (propres(c) && c.geste === 'retrait') expect(estDans(c.ligne, fiche, c.champ)).toBe(true)
          // Once more: nothing is left to take; and once conflicts are taken, nothing is left to ask.
          expect(fusionner(fiche, rendue, suite, CONTEXTE).filter(propres)).toEqual([])
          const tranchee = appliquer(
            suite,
            changements.filter(c => c.verdict === 'conflit' && c.geste !== 'ajout'),
          )
          expect(
            fusionner(fiche, rendue, tranchee, CONTEXTE).filter(c => c.verdict === 'conflit' && c.geste === 'case'),
          ).toEqual([])
          // A form that comes back as it left says nothing, whatever was done since.
          expect(fusionner(fiche, rendre(fiche, fiche, { sansMarques }), projet, CONTEXTE)).toEqual([])
          expect(fusionner(empreintes(fiche, CONTEXTE), rendre(fiche, fiche), projet, CONTEXTE)).toEqual([])
        },
      ),
      { numRuns: TOURS },
    )
  })

  it('tells boxes as well from fingerprints as from what was sent', () => {
    fc.assert(
      fc.property(
        FICHE.chain(f => fc.tuple(fc.constant(f), gestes(f), cellesDe(f))),
        ([fiche, partenaire, coordinatrice]) => {
          const rendue = rendre(faire(fiche, separer(partenaire)), fiche)
          const bref = (envoyee: FicheEnMots | string, projet: FicheEnMots) =>
            fusionner(envoyee, rendue, projet, CONTEXTE).map(({ verdict, geste, champ, colonne, apres }) => [
              verdict,
              geste,
              champ,
              colonne,
              apres,
            ])
          const elle = faire(fiche, coordinatrice)
          const cases = (tous: ReturnType<typeof bref>) => tous.filter(([, geste]) => geste === 'case')
          expect(cases(bref(empreintes(fiche, CONTEXTE), elle))).toEqual(cases(bref(fiche, elle)))
          // And rows too, as long as nobody else touched the table.
          expect(bref(empreintes(fiche, CONTEXTE), fiche)).toEqual(bref(fiche, fiche))
        },
      ),
      { numRuns: TOURS },
    )
  })
})
