// The acts that found the contract, and whether the day judged has passed their date.
import type { Chemin } from '../../model/chemin.ts'
import { apresCertainement } from '../../model/date.ts'
import type { Contrat, Projet } from '../../model/projet.generated.ts'

export type Acte = NonNullable<Contrat['actes']>[number]
export type ActeSitue = { readonly acte: Acte; readonly at: Chemin }

/** The contract itself; a préfiguration only founds a contract of that nature, since it prepares the other ones. */
export function actesFondateurs({ contrat }: Projet): readonly ActeSitue[] {
  return (contrat.actes ?? []).flatMap((acte, rang) => {
    const fonde =
      acte.type === 'contrat' ||
      acte.type === 'convention-cadre' ||
      (acte.type === 'prefiguration' && contrat.nature === 'prefiguration')
    return fonde ? [{ acte, at: ['contrat', 'actes', rang] }] : []
  })
}

export function estPasse({ acte }: ActeSitue, projet: Projet): boolean {
  return apresCertainement(projet.faits.date, acte.date)
}

export function estAVenir({ acte }: ActeSitue, projet: Projet): boolean {
  return apresCertainement(acte.date, projet.faits.date)
}
