// Everything a project says, whatever the part: for rules that look for a kind of value and not for a place.
import type { Chemin } from '../../model/chemin.ts'
import { PARTIES } from '../../model/partie.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { parProjet } from './memoire.ts'

export type Feuille = string | number
type Cle = string | number

/** A list or a map, by its key in what contains it. */
type Contenant = { readonly cle: Cle; readonly dans: Contenant | undefined }
/** The texts and numbers of a project, side by side: value, key, and what contains it. */
type Feuilles = { readonly valeurs: Feuille[]; readonly cles: Cle[]; readonly contenants: Contenant[] }

/**
 * What `voir` finds among the texts and numbers of the project's parts, facts left out, in the order of the parts.
 * It receives each value, its key, and a function that gives its path: thousands of values have nothing to say, and cost no path.
 * `passer`: keys whose content does not count.
 */
export function chercher<T>(
  projet: Projet,
  voir: (valeur: Feuille, cle: Cle, chemin: () => Chemin) => T | undefined,
  passer?: (cle: string) => boolean,
): readonly T[] {
  const { valeurs, cles, contenants } = feuilles(projet)
  const trouves: T[] = []
  let rang = 0
  const chemin = () => cheminDe(cles[rang] as Cle, contenants[rang])
  for (; rang < valeurs.length; rang++) {
    const trouve = voir(valeurs[rang] as Feuille, cles[rang] as Cle, chemin)
    if (trouve === undefined) continue
    const [, ...dedans] = passer === undefined ? [] : chemin()
    if (!dedans.some(cle => typeof cle === 'string' && passer?.(cle))) trouves.push(trouve)
  }
  return trouves
}

function cheminDe(cle: Cle, contenant: Contenant | undefined): Chemin {
  const chemin = [cle]
  for (let ici = contenant; ici !== undefined; ici = ici.dans) chemin.push(ici.cle)
  return chemin.reverse()
}

const feuilles = parProjet((projet): Feuilles => {
  const toutes: Feuilles = { valeurs: [], cles: [], contenants: [] }
  for (const partie of PARTIES) cueillir(toutes, projet[partie], { cle: partie, dans: undefined })
  return toutes
})

function cueillir(toutes: Feuilles, contenu: object, contenant: Contenant): void {
  if (Array.isArray(contenu))
    for (let rang = 0; rang < contenu.length; rang++) ranger(toutes, rang, contenu[rang], contenant)
  else for (const cle in contenu) ranger(toutes, cle, (contenu as Readonly<Record<string, unknown>>)[cle], contenant)
}

function ranger(toutes: Feuilles, cle: Cle, valeur: unknown, contenant: Contenant): void {
  if (typeof valeur === 'string' || typeof valeur === 'number') {
    toutes.valeurs.push(valeur)
    toutes.cles.push(cle)
    toutes.contenants.push(contenant)
  } else if (typeof valeur === 'object' && valeur !== null) cueillir(toutes, valeur, { cle, dans: contenant })
}
