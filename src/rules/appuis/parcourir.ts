// A walk over everything a project says, whatever the part: for rules that look for a kind of value and not for a place.
import type { Chemin } from '../../model/chemin.ts'
import { PARTIES } from '../../model/partie.ts'
import type { Projet } from '../../model/projet.generated.ts'

export type Feuille = string | number

/**
 * What `voir` finds among the texts and numbers of the project's parts, facts left out. The path it receives is alive:
 * a rule that keeps it copies it, so that the thousands of values with nothing to say cost nothing.
 */
export function chercher<T>(
  projet: Projet,
  voir: (valeur: Feuille, vivant: Chemin) => T | undefined,
  passer: (cle: string) => boolean = () => false,
): readonly T[] {
  const trouves: T[] = []
  const vivant: (string | number)[] = []
  const descendre = (cle: string | number, valeur: unknown) => {
    vivant.push(cle)
    if (typeof valeur === 'string' || typeof valeur === 'number') {
      const trouve = voir(valeur, vivant)
      if (trouve !== undefined) trouves.push(trouve)
    } else if (Array.isArray(valeur)) {
      for (let rang = 0; rang < valeur.length; rang++) descendre(rang, valeur[rang])
    } else if (typeof valeur === 'object' && valeur !== null) {
      const table = valeur as Readonly<Record<string, unknown>>
      for (const nom of Object.keys(table)) if (!passer(nom)) descendre(nom, table[nom])
    }
    vivant.pop()
  }
  for (const partie of PARTIES) descendre(partie, projet[partie])
  return trouves
}
