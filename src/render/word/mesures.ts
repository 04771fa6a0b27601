// Sizes of the page, in twips (twentieths of a point): A4, margins of 2 cm, a little more at the top for the header.

export const PAGE = {
  largeur: 11906,
  hauteur: 16838,
  marge: 1134,
  haut: 1304,
  bas: 1134,
  entete: 567,
  pied: 510,
} as const
export type SortePage = 'couverture' | 'portrait' | 'paysage'

export const MARGE_CELLULE = 100
/** English metric units (those of pictures): 635 a twip, 9525 a pixel at 96 a inch. */
export const EMU_TWIP = 635
export const EMU_PIXEL = 9525
export const TWIPS_PIXEL = 15
/** A figure takes at most that part of the page's height. */
export const PART_FIGURE = 0.6

export function largeurUtile(sorte: SortePage): number {
  return (sorte === 'paysage' ? PAGE.hauteur : PAGE.largeur) - 2 * PAGE.marge
}

export function hauteurUtile(sorte: SortePage): number {
  return (sorte === 'paysage' ? PAGE.largeur : PAGE.hauteur) - PAGE.haut - PAGE.bas
}
