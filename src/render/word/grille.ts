// A table's grid: which cell covers which column once spans are laid out, and how wide each column is.
import type { Bloc, Cellule, Rangee, Tableau } from '../arbre.ts'
import { texteDe } from '../arbre.ts'
import { desserrer } from './mots-entiers.ts'

/** One cell of one row; no `cellule`: a hole: covered from above (`suite`) or missing in a short row. */
export type Case = {
  readonly colonne: number
  readonly colonnes: number
  readonly cellule: Cellule | undefined
  readonly suite: boolean
}
export type Grille = { readonly cases: readonly (readonly Case[])[]; readonly largeurs: readonly number[] }

/** Word has no more. What stands further joins the last cell: nothing is lost. */
const COLONNES_MAX = 63

const grilles = new WeakMap<Tableau, Map<number, Grille>>()

/** Both the estimate of pages and the writing ask for it: computed once for a table and a width. */
export function largeursDe(tableau: Tableau, largeur: number, lettre: number): Grille {
  const connues = grilles.get(tableau) ?? new Map<number, Grille>()
  grilles.set(tableau, connues)
  const grille = connues.get(largeur) ?? calculer(tableau, largeur, lettre)
  connues.set(largeur, grille)
  return grille
}

function calculer(tableau: Tableau, largeur: number, lettre: number): Grille {
  const { cases, nombre } = disposer([tableau.entete, tableau.corps])
  return { cases, largeurs: desserrer(repartir(cases, nombre, largeur), cases, lettre) }
}

type Ouverte = { colonne: number; colonnes: number; reste: number }

/** Spans of the header never reach into the body. */
function disposer(groupes: readonly (readonly Rangee[])[]): { cases: Case[][]; nombre: number } {
  const lignes: Case[][] = []
  for (const rangees of groupes) {
    let ouvertes: Ouverte[] = []
    for (let i = 0; i < rangees.length; i++) {
      const { cellules } = rangees[i] as Rangee
      if (ouvertes.length === 0 && cellules.every(({ rangees }) => rangees === 1)) lignes.push(ligneSimple(cellules))
      else {
        const { ligne, suivantes } = ligneCouverte(cellules, ouvertes, rangees.length - i)
        lignes.push(ligne)
        ouvertes = suivantes
      }
    }
  }
  const nombre = lignes.reduce((max, ligne) => Math.max(max, finDe(ligne.at(-1))), 1)
  for (let i = 0; i < lignes.length; i++)
    if (!pleine(lignes[i] ?? [], nombre)) lignes[i] = combler(lignes[i] ?? [], nombre)
  return { cases: lignes, nombre }
}

const finDe = (une: Case | undefined): number => (une === undefined ? 0 : une.colonne + une.colonnes)

/** Nearly all rows: nothing covers them, each cell comes after the other. */
function ligneSimple(cellules: readonly Cellule[]): Case[] {
  const ligne: Case[] = []
  let colonne = 0
  for (const [rang, cellule] of cellules.entries()) {
    if (colonne >= COLONNES_MAX) {
      deborder(ligne, cellules.slice(rang))
      break
    }
    const colonnes = Math.min(cellule.colonnes, COLONNES_MAX - colonne)
    ligne.push({ colonne, colonnes, cellule, suite: false })
    colonne += colonnes
  }
  return ligne
}

function deborder(ligne: Case[], restes: readonly Cellule[]): void {
  const rang = ligne.findLastIndex(({ cellule }) => cellule !== undefined)
  const derniere = ligne[rang]
  if (!derniere?.cellule) return
  const enfants = [derniere.cellule, ...restes].flatMap(cellule => cellule.enfants)
  ligne[rang] = { ...derniere, cellule: { ...derniere.cellule, enfants } }
}

/** A row of which some columns are covered from above, or which covers those below. `reste`: rows from this one on. */
function ligneCouverte(cellules: readonly Cellule[], ouvertes: readonly Ouverte[], reste: number) {
  const ligne: Case[] = ouvertes.map(({ colonne, colonnes }) => ({
    colonne,
    colonnes,
    cellule: undefined,
    suite: true,
  }))
  const prises = new Set(
    ouvertes.flatMap(({ colonne, colonnes }) => Array.from({ length: colonnes }, (_, n) => colonne + n)),
  )
  const nouvelles: Ouverte[] = []
  let colonne = 0
  for (const [rang, cellule] of cellules.entries()) {
    while (prises.has(colonne)) colonne++
    if (colonne >= COLONNES_MAX) {
      deborder(ligne, cellules.slice(rang))
      break
    }
    let colonnes = 1
    while (colonnes < cellule.colonnes && colonne + colonnes < COLONNES_MAX && !prises.has(colonne + colonnes))
      colonnes++
    ligne.push({ colonne, colonnes, cellule, suite: false })
    nouvelles.push({ colonne, colonnes, reste: Math.min(cellule.rangees, reste) - 1 })
    colonne += colonnes
  }
  const suivantes = [...ouvertes.map(o => ({ ...o, reste: o.reste - 1 })), ...nouvelles].filter(o => o.reste > 0)
  return { ligne: ligne.sort((a, b) => a.colonne - b.colonne), suivantes }
}

/** Does each cell start where the one before ends, up to the last column? */
function pleine(ligne: readonly Case[], nombre: number): boolean {
  let fin = 0
  for (const { colonne, colonnes } of ligne) {
    if (colonne !== fin) return false
    fin = colonne + colonnes
  }
  return fin === nombre
}

/** A short row is completed by empty cells: Word and screen readers want a regular grid. */
function combler(ligne: readonly Case[], nombre: number): Case[] {
  const comblee: Case[] = []
  let colonne = 0
  for (const une of [...ligne, { colonne: nombre, colonnes: 0, cellule: undefined, suite: false }]) {
    if (une.colonne > colonne)
      comblee.push({ colonne, colonnes: une.colonne - colonne, cellule: undefined, suite: false })
    if (une.colonnes > 0) comblee.push(une)
    colonne = une.colonne + une.colonnes
  }
  return comblee
}

/** Widths asked for are kept, the others share what is left by the length of their text. Whole twips, their sum exact. */
function repartir(cases: readonly (readonly Case[])[], nombre: number, largeur: number): number[] {
  const voulues: (number | undefined)[] = Array.from({ length: nombre })
  const poids: number[] = Array.from({ length: nombre }, () => 6)
  for (const ligne of cases)
    for (const { cellule, colonne, colonnes } of ligne)
      if (cellule !== undefined && colonnes === 1 && voulues[colonne] === undefined) voulues[colonne] = cellule.largeur
  for (const ligne of voulues.includes(undefined) ? cases : [])
    for (const { cellule, colonne, colonnes } of ligne) {
      const deja = poids[colonne] ?? 6
      if (cellule !== undefined && colonnes === 1 && voulues[colonne] === undefined && deja < 48)
        poids[colonne] = Math.max(deja, Math.min(48, longueur(cellule.enfants)))
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
