// Somebody who stops in the middle: Ctrl-C, Ctrl-D, a closed window; what was being typed is not lost.

/** The name that inquirer gives to the same thing, so that the program answers both alike (code 130). */
const NOM = 'ExitPromptError'

export class Interruption extends Error {
  /** A long text not finished yet. */
  readonly brouillon: string | undefined

  constructor(brouillon?: string) {
    super('interrupted')
    this.name = NOM
    this.brouillon = brouillon === '' ? undefined : brouillon
  }
}

export function estInterruption(erreur: unknown): erreur is Error & { readonly brouillon?: string } {
  return erreur instanceof Error && erreur.name === NOM
}
