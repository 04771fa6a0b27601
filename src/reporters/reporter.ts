// What a reporter is: a report and how to show it → text. It sorts nothing, counts nothing, prints nothing, decides no exit code.
import type { RapportCite } from '../model/rapport.ts'

export type Presentation = {
  readonly couleur: boolean
  /** How the program was called: `cls` or `clsante`. */
  readonly nom: string
  /** Columns of the terminal. */
  readonly largeur: number
}

export type Reporter = {
  readonly nom: string
  readonly presenter: (cite: RapportCite, presentation: Presentation) => string
}
