// How points are shown: under which name of the program, how wide, in colours or not, on which date.

export type Affichage = {
  /** How the program was called: `cls` or `clsante`. */
  readonly nom: string
  readonly largeur: number
  readonly couleur: boolean
  /** What a calendar says of when it was made; the day judged, unless said otherwise. */
  readonly horodatage?: Date
}
