// What the calendar and its lines share: their data, and where a moment stands on paper.

/** Moments are years with a decimal part: 2027.5 is the middle of 2027. Null: not said. */
export type LigneDeCalendrier = {
  readonly nom: string
  readonly debut: number | null
  readonly fin: number | null
  /** What is written when nothing can be drawn. */
  readonly mots: string
  readonly etapes: readonly number[]
  /** Not decided yet: its bar is hatched. */
  readonly incertaine: boolean
  /** A number to write on the bar, year by year. */
  readonly comptes?: readonly number[]
}
export type GroupeDeCalendrier = {
  readonly titre: string
  readonly couleur: string
  readonly lignes: readonly LigneDeCalendrier[]
}
export type Calendrier = {
  readonly groupes: readonly GroupeDeCalendrier[]
  /** First and last year drawn. */
  readonly annees: readonly [number, number]
  /** Millimetres of a line. */
  readonly ligne?: number
}
/** Where lines are drawn: the words left of `gauche`, the bars right of it. */
export type Cadre = {
  readonly gauche: number
  readonly largeur: number
  readonly bas: number
  readonly annees: readonly [number, number]
  readonly ligne: number
}
export const TAILLE = 8

export function abscisse({ gauche, largeur, annees: [debut, fin] }: Cadre, moment: number): number {
  const part = (moment - debut) / (fin + 1 - debut)
  return gauche + Math.min(1, Math.max(0, part)) * (largeur - gauche)
}
