// The cells of a sheet as they are found, within what a plan ever fills: beyond, rows and columns are left out and counted, or the file is refused.
import { enNombre } from '../../mots.ts'
import type { Case } from './classeur.ts'

/** A sheet may say a million rows; nobody fills fifty thousand of them by hand. */
export const LIGNES_MAX = 50_000
export const COLONNES_MAX = 1_000
/** Places of the whole workbook, empty ones between two cells included. */
const PLACES_MAX = 3_000_000
export const FEUILLES_MAX = 200

/** How much room is left in a workbook; `depasse` when it was not enough. */
export type Reserve = { places: number; depasse: boolean }
export const nouvelleReserve = (): Reserve => ({ places: PLACES_MAX, depasse: false })

export type Grille = {
  readonly lignes: (Case | null)[][]
  readonly reserve: Reserve
  /** Cells that hold something and stand too far. */
  horsBornes: number
}
export const nouvelleGrille = (reserve: Reserve): Grille => ({ lignes: [], reserve, horsBornes: 0 })

const VIDE: (Case | null)[] = []

/** A cell takes its place; a text of blanks, far away, is nothing. */
export function poser(grille: Grille, ligne: number, colonne: number, cellule: Case): void {
  const { lignes, reserve } = grille
  if (ligne >= LIGNES_MAX || colonne >= COLONNES_MAX) {
    if (typeof cellule.valeur !== 'string' || cellule.valeur.trim() !== '') grille.horsBornes++
    return
  }
  while (lignes.length <= ligne) lignes.push(VIDE)
  if (lignes[ligne] === VIDE) lignes[ligne] = []
  const cases = lignes[ligne] as (Case | null)[]
  const ajout = Math.max(0, colonne + 1 - cases.length)
  if (reserve.places < ajout) {
    reserve.depasse = true
    return
  }
  reserve.places -= ajout
  while (cases.length < colonne) cases.push(null)
  cases[colonne] = cellule
}

/** What was left out of a sheet, as a sentence. */
export function avisDeGrille({ horsBornes }: Grille, nom: string): string[] {
  if (horsBornes === 0) return []
  return [
    `Feuille « ${nom} » : seules les ${enNombre(LIGNES_MAX)} premières lignes et les ${enNombre(COLONNES_MAX)} premières colonnes sont lues ; ce qui est plus loin ne l’est pas.`,
  ]
}
