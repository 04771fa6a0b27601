// Sizes of the page, in twips (twentieths of a point).

/** A page: its size, its margins, and where header and footer stand. */
export type FormatDePage = {
  readonly largeur: number
  readonly hauteur: number
  readonly haut: number
  readonly droite: number
  readonly bas: number
  readonly gauche: number
  readonly entete: number
  readonly pied: number
  /** Average width of a letter in its tables, a little more. */
  readonly lettre: number
}
/** A4, margins of 2 cm, a little more at the top for the header. */
export const A4: FormatDePage = {
  largeur: 11906,
  hauteur: 16838,
  haut: 1304,
  droite: 1134,
  bas: 1134,
  gauche: 1134,
  entete: 567,
  pied: 510,
  lettre: 110,
}
/** `annexe`: upright, without line numbers; only where the others have some. */
export type SortePage = 'couverture' | 'portrait' | 'paysage' | 'annexe'

export const MARGE_CELLULE = 100
/** English metric units (those of pictures): 635 a twip, 9525 a pixel at 96 a inch. */
export const EMU_TWIP = 635
export const EMU_PIXEL = 9525
export const TWIPS_PIXEL = 15
export const TWIPS_MM = 1440 / 25.4
/** A figure takes at most that part of the page's height. */
export const PART_FIGURE = 0.6

/** Width and height of a page of this kind: one that lies down already is not turned. */
export function cotes({ largeur, hauteur }: FormatDePage, sorte: SortePage): readonly [number, number] {
  return sorte === 'paysage' && largeur < hauteur ? [hauteur, largeur] : [largeur, hauteur]
}

export function largeurUtile(page: FormatDePage, sorte: SortePage): number {
  return cotes(page, sorte)[0] - page.gauche - page.droite
}

export function hauteurUtile(page: FormatDePage, sorte: SortePage): number {
  return cotes(page, sorte)[1] - page.haut - page.bas
}

/** Room for a line of handwriting, in twips: eight millimetres. */
export const LIGNE = 454
