// What a reporter is: a report and how to show it → text. It sorts nothing, counts nothing, prints nothing, decides no exit code.
import type { RapportCite } from '../model/rapport.ts'

export type Presentation = {
  readonly couleur: boolean
  /** How the program was called: `cls` or `clsante`. */
  readonly nom: string
  /** Columns of the terminal. */
  readonly largeur: number
  /** The working directory as seen from the root of the repository (`contrats/nord`): what a forge starts paths from. */
  readonly depuisLaRacine?: string
  /** The file it goes to, when it goes to one: its extension may choose the form. */
  readonly fichier?: string
  /** Told, in a sentence, what had to be left out for the format's sake. */
  readonly avertir?: (phrase: string) => void
  /** Warnings count as errors. */
  readonly strict?: boolean
}

export type Reporter = {
  readonly nom: string
  readonly presenter: (cite: RapportCite, presentation: Presentation) => string
}
