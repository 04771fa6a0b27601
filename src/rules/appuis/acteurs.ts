// The actors of a project, and who stands behind an entry « for somebody » (an identifier, or `acteur`, or `nom`).
import type { Chemin } from '../../model/chemin.ts'
import type { Acteurs, Financeur, Projet, Quelquun, Referent } from '../../model/projet.generated.ts'
import { parProjet } from './memoire.ts'

export type Acteur = NonNullable<Acteurs['acteurs']>[number]
export type ActeurSitue = { readonly acteur: Acteur; readonly at: Chemin }

export const acteursSitues = parProjet((projet): readonly ActeurSitue[] =>
  (projet.acteurs.acteurs ?? []).map((acteur, rang) => ({ acteur, at: ['acteurs', 'acteurs', rang] })),
)

export function signataires(projet: Projet): readonly ActeurSitue[] {
  const ids = new Set(projet.faits.signataires)
  return acteursSitues(projet).filter(({ acteur }) => ids.has(acteur.id))
}

/** The identifier of the declared actor an entry names, if it names one. */
export function idActeur(entree: Quelquun | Referent | Financeur): string | undefined {
  if (typeof entree === 'string') return entree
  return 'acteur' in entree ? entree.acteur : undefined
}

/** Actors are declared and the ARS is not among them: what seems to be missing elsewhere may be its part, and that is said once. */
export function arsManque({ acteurs, faits }: Projet): boolean {
  return (acteurs.acteurs ?? []).length > 0 && !faits.types_acteurs.includes('ars')
}
