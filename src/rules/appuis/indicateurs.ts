// The indicators of the fiches and of the contract as a whole, with their places and dated values.
import type { Chemin } from '../../model/chemin.ts'
import type { Indicateur, Projet, ValeurDatee } from '../../model/projet.generated.ts'

export type IndicateurSitue = { readonly indicateur: Indicateur; readonly at: Chemin }

export function indicateursSitues(projet: Projet): readonly IndicateurSitue[] {
  const fiches = projet.fiches.flatMap((fiche, rang) =>
    fiche.sortie ? [] : situer(fiche.indicateurs ?? [], ['fiches', rang, 'indicateurs']),
  )
  return [...fiches, ...situer(projet.evaluation.indicateurs ?? [], ['evaluation', 'indicateurs'])]
}

export function anneeDe(valeur: ValeurDatee | undefined): number | undefined {
  return typeof valeur === 'object' ? valeur.annee : undefined
}

export function nommerIndicateur({ id, libelle }: Indicateur): { readonly titre: string } {
  return { titre: libelle ?? id ?? 'sans libellé' }
}

function situer(indicateurs: readonly Indicateur[], at: Chemin): readonly IndicateurSitue[] {
  return indicateurs.map((indicateur, rang) => ({ indicateur, at: [...at, rang] }))
}
