// What the tests of exchanges share: words for every box, fiches at random, and a fiche as a form gives it back.
import { join } from 'node:path'
import fc from 'fast-check'
import {
  type Cellules,
  CHAMPS,
  type Champ,
  type Contexte,
  cleDeTexte,
  clesDeLignes,
  contexteDe,
  type FicheEnMots,
  type FicheRendue,
  type Ligne,
  type Provenance,
  TABLEAUX,
  type Tableau,
} from '../../src/champs/index.ts'
import { clesDe } from '../../src/echanges/fusion/alignement.ts'
import { lireProjet } from '../../src/project/read.ts'

export const VALDOUVE = join(import.meta.dirname, '../../examples/pays-de-valdouve')
export const { projet: PROJET } = lireProjet(VALDOUVE, { date: '2026-11-23' })
export const CONTEXTE: Contexte = contexteDe(PROJET)

/** Texts that all say something else in this box. */
export function motsPour(champ: Champ, tableau?: Tableau): readonly string[] {
  const lettres = ['Alpha', 'Béta', 'Gamma', 'Delta', 'Epsilon']
  switch (champ.genre) {
    case 'prose':
      return lettres.map(l => `${l} : un paragraphe.\n\n- une liste de ${l}\n- et la suite`)
    case 'date':
      return ['mars 2027', '2028', '3e trimestre 2027', '15 mars 2027', 'de mars à juin 2029']
    case 'annee':
      return ['2026', '2027', '2028', '2029']
    case 'montant':
      return ['1 000 €', '60 000 €', '12,50 €', '3 400 €']
    case 'valeur':
      return ['12', 'une centaine', '800', '5,9']
    case 'choix':
      return CONTEXTE.choix(champ, tableau)
        .map(c => c.libelle)
        .slice(0, 5)
    case 'cases': {
      const libelles = CONTEXTE.choix(champ, tableau).map(c => c.libelle)
      return libelles.slice(0, 3).flatMap((l, n) => [l, [l, libelles[n + 1]].filter(Boolean).join('\n')])
    }
    case 'qui':
      return [...CONTEXTE.acteurs.slice(0, 3).map(a => a.libelle), 'Croix-Rouge locale', 'Les Amis du Lavoir']
    default:
      return lettres.map(l => `${l} de ${champ.titre}`)
  }
}

export function remplies(paires: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(paires.filter(([, texte]) => texte !== ''))
}

export function texteAuHasard(champ: Champ, tableau?: Tableau, vide = 2): fc.Arbitrary<string> {
  const mots = motsPour(champ, tableau)
  return fc.oneof({ weight: vide, arbitrary: fc.constant('') }, { weight: 5, arbitrary: fc.constantFrom(...mots) })
}

/** `numero`: makes its main cell unlike any other. */
export function ligneAuHasard(tableau: Tableau, numero: number, prefixe = ''): fc.Arbitrary<Ligne> {
  const colonnes = tableau.colonnes.filter(c => c.genre !== 'cle')
  const avecId = tableau.colonnes.some(c => c.genre === 'cle')
  return fc.tuple(...colonnes.map(c => texteAuHasard(c, tableau))).map(textes => {
    const cellules = remplies(colonnes.map((c, n) => [c.nom, textes[n] ?? '']))
    const principale = `${prefixe}${'rstuvwxyz'[numero % 9]?.repeat(6)} ${numero}`
    const id = avecId
      ? { cle: `id-${prefixe}${numero}`, ou: [...tableau.cles, numero] }
      : { ou: [...tableau.cles, numero] }
    return {
      ...id,
      cellules: { ...(avecId && { id: id.cle as string }), ...cellules, [tableau.principale]: principale },
    }
  })
}

export const FICHE: fc.Arbitrary<FicheEnMots> = fc
  .tuple(
    fc.tuple(...CHAMPS.map(c => texteAuHasard(c))),
    fc.tuple(
      ...TABLEAUX.map(t =>
        fc
          .integer({ min: 0, max: 4 })
          .chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => ligneAuHasard(t, i)))),
      ),
    ),
  )
  .map(([textes, tables]) => ({
    simples: remplies(CHAMPS.map((c, n) => [c.nom, textes[n] ?? ''])),
    tableaux: Object.fromEntries(TABLEAUX.map((t, n) => [t.nom, tables[n] ?? []])),
  }))

export const SURE: Provenance = { par: 'controle', place: 'tableau 1, ligne 1', confiance: 'sure' }

/** As a form gives it back, every mark in place; `sansMarques`: its tables were pasted. */
export function rendre(
  fiche: FicheEnMots,
  envoyee: FicheEnMots,
  { sansMarques = false, provenance = SURE }: { readonly sansMarques?: boolean; readonly provenance?: Provenance } = {},
): FicheRendue {
  const tous = (cellules: Cellules, champs: readonly Champ[]) =>
    Object.fromEntries(
      champs.filter(c => c.genre !== 'cle').map(c => [c.nom, { texte: cellules[c.nom] ?? '', provenance }]),
    )
  return {
    fiche: 'une-fiche',
    nom: 'Fiche action 1',
    simples: tous(fiche.simples, CHAMPS),
    tableaux: Object.fromEntries(
      TABLEAUX.map(t => {
        const envoyees = envoyee.tableaux[t.nom] ?? []
        const lignes = (fiche.tableaux[t.nom] ?? []).map(l => {
          const rang = envoyees.findIndex(e => JSON.stringify(e.ou) === JSON.stringify(l.ou))
          const cle = sansMarques || rang < 0 ? {} : { cle: clesDeLignes(envoyees)[rang] as string }
          return { ...cle, cellules: tous(l.cellules, t.colonnes) }
        })
        return [t.nom, { lignes, entier: true }]
      }),
    ),
    mots: [],
  }
}

/** What a fiche says, whatever its writing and the order of its rows. */
export function dire(fiche: FicheEnMots, contexte: Contexte = CONTEXTE): unknown {
  const simples = CHAMPS.map(c => [c.nom, cleDeTexte(fiche.simples[c.nom] ?? '', c, contexte)] as const)
  return {
    simples: Object.fromEntries(simples.filter(([, cle]) => cle !== '' && cle !== '[]')),
    tableaux: Object.fromEntries(
      TABLEAUX.map(t => [
        t.nom,
        (fiche.tableaux[t.nom] ?? [])
          .map(l => JSON.stringify(Object.entries(sansVides(clesDe(l.cellules, t, contexte))).sort()))
          .sort(),
      ]),
    ),
  }
}

function sansVides(cles: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cles).filter(([, cle]) => cle !== '' && cle !== '[]'))
}
