// The fiches of a project as rules look at them: their place, what was derived for them, whether they still count.
import type { Chemin } from '../../model/chemin.ts'
import type { Faits, Fiche, Projet } from '../../model/projet.generated.ts'
import { parProjet } from './memoire.ts'

export type FicheSituee = {
  readonly fiche: Fiche
  readonly fait: Faits['fiches'][number]
  readonly at: Chemin
}

/** Those which have not left the contract. */
export const fichesPresentes = parProjet((projet): readonly FicheSituee[] =>
  situees(projet).filter(({ fiche }) => fiche.sortie === undefined),
)

/** Those which count: neither gone nor waiting for an act that is not signed. */
export const fichesActives = parProjet((projet): readonly FicheSituee[] =>
  situees(projet).filter(({ fait }) => fait.active),
)

function situees(projet: Projet): readonly FicheSituee[] {
  return projet.fiches.flatMap((fiche, rang) => {
    const fait = projet.faits.fiches[rang]
    return fait ? [{ fiche, fait, at: ['fiches', rang] }] : []
  })
}
