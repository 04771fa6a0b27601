// What a trap receives when the parser has stopped, and the shape of a trap.
import type { Trouvaille } from '../faute.ts'
import type { Ligne } from '../lignes.ts'

export type Cas = {
  /** The user's text; `copie` is the same with the faults already found overwritten. */
  readonly texte: string
  readonly copie: string
  readonly lignes: readonly Ligne[]
  /** Where the parser stopped, the line that holds it, and its reason (English, js-yaml's). */
  readonly place: number
  readonly ligne: number
  readonly raison: string
}

/** Recognises one mistake near the place where the parser stopped, or answers null. */
export type Piege = (cas: Cas) => Trouvaille | null

/** The last lines before the stop, nearest first: a parser notices a mistake a few lines late. */
export function lignesProches(cas: Cas, combien: number): Ligne[] {
  const proches: Ligne[] = []
  for (let i = cas.ligne; i >= 0 && proches.length < combien; i--) {
    const ligne = cas.lignes[i]
    if (ligne !== undefined && ligne.contenu !== '' && !ligne.contenu.startsWith('#')) proches.push(ligne)
  }
  return proches
}
