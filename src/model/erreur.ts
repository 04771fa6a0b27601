// The way we were called is wrong: a French sentence and what to do, for the user alone (exit code 2, no stack).

const MARQUE = 'contrat-local-sante/erreur-utilisateur'

/** Recognised by its brand, never by `instanceof`: each bundled chunk may hold its own copy of this class. */
export class UserError extends Error {
  readonly marque = MARQUE
  readonly codeDeSortie = 2

  constructor(
    message: string,
    /** What to do about it, as a sentence. */
    readonly conseil?: string,
  ) {
    super(message)
    this.name = 'UserError'
  }
}

export function estUserError(erreur: unknown): erreur is UserError {
  return erreur instanceof Error && 'marque' in erreur && erreur.marque === MARQUE
}
