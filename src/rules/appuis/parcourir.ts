// Everything a project says, whatever the part: for rules that look for a kind of value and not for a place.
import type { Chemin } from '../../model/chemin.ts'
import { PARTIES } from '../../model/partie.ts'
import type { Projet } from '../../model/projet.generated.ts'
import type { Feuille, Regard } from '../../model/regle.ts'

type Cle = string | number
/** One who looks: `passer` are the keys whose content does not count for it. */
export type Regardeur<T> = { readonly voir: Regard<T>; readonly passer?: ReadonlySet<string> | undefined }
type Actif<T> = Regardeur<T> & { readonly trouves: T[] }
/** Where the walk stands: `ici` holds the keys from the project down to what contains the value, `cle` its own. */
type Tour = { readonly ici: Cle[]; cle: Cle; readonly chemin: () => Chemin; readonly passees: ReadonlySet<string> }

/**
 * What each one finds among the texts and numbers of the project's parts, facts left out, in the order of the parts.
 * One walk serves them all, and nothing is kept of it: a list of all that a big project says takes more room than its files.
 */
export function regarder<T>(projet: Projet, regardeurs: readonly Regardeur<T>[]): readonly (readonly T[])[] {
  const actifs = regardeurs.map((regardeur): Actif<T> => ({ ...regardeur, trouves: [] }))
  const ici: Cle[] = []
  const tour: Tour = {
    ici,
    cle: '',
    chemin: () => [...ici, tour.cle],
    passees: new Set(actifs.flatMap(({ passer }) => [...(passer ?? [])])),
  }
  for (const partie of PARTIES) descendre(partie, projet[partie], actifs, tour)
  return actifs.map(({ trouves }) => trouves)
}

/** The same for one alone. */
export function chercher<T>(projet: Projet, voir: Regard<T>, passer?: ReadonlySet<string>): readonly T[] {
  return regarder(projet, [{ voir, passer }])[0] ?? []
}

function descendre<T>(cle: Cle, contenu: object, actifs: readonly Actif<T>[], tour: Tour): void {
  tour.ici.push(cle)
  if (Array.isArray(contenu)) for (let rang = 0; rang < contenu.length; rang++) une(rang, contenu[rang], actifs, tour)
  else
    for (const cle in contenu) {
      const valeur = (contenu as Readonly<Record<string, unknown>>)[cle]
      une(cle, valeur, tour.passees.has(cle) ? actifs.filter(({ passer }) => !passer?.has(cle)) : actifs, tour)
    }
  tour.ici.pop()
}

function une<T>(cle: Cle, valeur: unknown, actifs: readonly Actif<T>[], tour: Tour): void {
  if (typeof valeur === 'string' || typeof valeur === 'number') {
    tour.cle = cle
    for (const { voir, trouves } of actifs) ranger(voir(valeur as Feuille, cle, tour.chemin), trouves)
  } else if (typeof valeur === 'object' && valeur !== null) descendre(cle, valeur, actifs, tour)
}

function ranger<T>(trouve: T | undefined, trouves: T[]): void {
  if (trouve !== undefined) trouves.push(trouve)
}
