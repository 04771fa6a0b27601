// What several rules ask of the same project is worked out once.
import type { Projet } from '../../model/projet.generated.ts'

/** The same function, which remembers its answer for as long as the project lives. The answer is shared: nobody may change it. */
export function parProjet<T>(calculer: (projet: Projet) => T): (projet: Projet) => T {
  const connus = new WeakMap<Projet, { readonly valeur: T }>()
  return projet => {
    const connu = connus.get(projet)
    if (connu !== undefined) return connu.valeur
    const valeur = calculer(projet)
    connus.set(projet, { valeur })
    return valeur
  }
}
