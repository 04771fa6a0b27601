// A table's grid: which cell covers which column once spans are laid out, and how wide each column is.
import type { Bloc, Cellule, Rangee, Tableau } from '../arbre.ts'
import { texteDe } from '../arbre.ts'

/** One cell of one row; without `cellule`, a hole: covered from above (`suite`) or missing in a short row. */
export type Case = {
  readonly colonne: number
  readonly colonnes: number
  readonly cellule?: Cellule
  readonly suite: boolean
}
export type Grille = { readonly cases: readonly (readonly Case[])[]; readonly largeurs: readonly number[] }

/** Columns beyond which nothing is legible; Word itself stops at 63. */
const COLONNES_MAX = 40

const grilles = new WeakMap<Tableau, Map<number, Grille>>()

/** Both the estimate of pages and the writing ask for it: computed once for a table and a width. */
export function largeursDe(tableau: Tableau, largeur: number): Grille {
  const connues = grilles.get(tableau) ?? new Map<number, Grille>()
  grilles.set(tableau, connues)
  const grille = connues.get(largeur) ?? calculer(tableau, largeur)
  connues.set(largeur, grille)
  return grille
}

function calculer(tableau: Tableau, largeur: number): Grille {
  const { cases, nombre } = disposer([tableau.entete, tableau.corps])
  return { cases, largeurs: repartir(cases, nombre, largeur) }
}

/** Spans of the header never reach into the body. */
function disposer(groupes: readonly (readonly Rangee[])[]): { cases: Case[][]; nombre: number } {
  const cases: Case[][] = []
  for (const rangees of groupes) {
    let ouvertes: { colonne: number; colonnes: number; reste: number }[] = []
    for (const [i, rangee] of rangees.entries()) {
      const ligne: Case[] = ouvertes.map(({ colonne, colonnes }) => ({ colonne, colonnes, suite: true }))
      const prises = new Set(
        ouvertes.flatMap(({ colonne, colonnes }) => Array.from({ length: colonnes }, (_, n) => colonne + n)),
      )
      const nouvelles: typeof ouvertes = []
      let colonne = 0
      for (const cellule of rangee.cellules) {
        while (prises.has(colonne)) colonne++
        if (colonne >= COLONNES_MAX) break
        let colonnes = 1
        while (colonnes < cellule.colonnes && colonne + colonnes < COLONNES_MAX && !prises.has(colonne + colonnes))
          colonnes++
        ligne.push({ colonne, colonnes, cellule, suite: false })
        const reste = Math.min(cellule.rangees, rangees.length - i) - 1
        if (reste > 0) nouvelles.push({ colonne, colonnes, reste })
        colonne += colonnes
      }
      ouvertes = [...ouvertes.map(o => ({ ...o, reste: o.reste - 1 })), ...nouvelles].filter(o => o.reste > 0)
      cases.push(ligne.sort((a, b) => a.colonne - b.colonne))
    }
  }
  const nombre = cases.flat().reduce((max, c) => Math.max(max, c.colonne + c.colonnes), 1)
  return { cases: cases.map(ligne => combler(ligne, nombre)), nombre }
}

/** A short row is completed by empty cells: Word and screen readers want a regular grid. */
function combler(ligne: readonly Case[], nombre: number): Case[] {
  const pleine: Case[] = []
  let colonne = 0
  for (const une of [...ligne, { colonne: nombre, colonnes: 0, suite: false }]) {
    if (une.colonne > colonne) pleine.push({ colonne, colonnes: une.colonne - colonne, suite: false })
    if (une.colonnes > 0) pleine.push(une)
    colonne = une.colonne + une.colonnes
  }
  return pleine
}

/** Widths asked for are kept, the others share what is left by the length of their text. Whole twips, their sum exact. */
function repartir(cases: readonly (readonly Case[])[], nombre: number, largeur: number): number[] {
  const voulues: (number | undefined)[] = Array.from({ length: nombre })
  const poids: number[] = Array.from({ length: nombre }, () => 6)
  for (const { cellule, colonne, colonnes } of cases.flat()) {
    if (!cellule || colonnes > 1) continue
    voulues[colonne] ??= cellule.largeur
    poids[colonne] = Math.max(poids[colonne] ?? 6, Math.min(48, longueur(cellule.enfants)))
  }
  const demandees = voulues.reduce<number>((total, part) => total + (part ?? 0), 0)
  const libres = poids.reduce((total, p, i) => (voulues[i] === undefined ? total + p : total), 0)
  const reste = libres > 0 ? Math.max(10, 100 - demandees) : 0
  const parts = poids.map((p, i) => voulues[i] ?? (p / libres) * reste)
  const somme = parts.reduce((a, b) => a + b, 0)
  const bords = [0]
  for (const part of parts) bords.push((bords.at(-1) ?? 0) + part)
  const en = (bord: number) => Math.round(((bords[bord] ?? 0) / somme) * largeur)
  return parts.map((_, i) => en(i + 1) - en(i))
}

/** Characters of a cell's longest paragraph, a word never broken. */
function longueur(blocs: readonly Bloc[]): number {
  return blocs.reduce((max, bloc) => {
    if (bloc.genre === 'liste') return bloc.elements.reduce((m, { enfants }) => Math.max(m, longueur(enfants) + 3), max)
    return 'enfants' in bloc && bloc.genre !== 'section' ? Math.max(max, texteDe(bloc.enfants).length + 2) : max
  }, 0)
}
