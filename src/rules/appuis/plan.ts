// The plan's tree laid flat: each axis with its place, its parents, and every identifier a fiche may attach itself to.
import type { Chemin } from '../../model/chemin.ts'
import type { Axe, Objectif } from '../../model/projet.generated.ts'
import { parProjet } from './memoire.ts'

export type ObjectifSitue = { readonly objectif: Objectif; readonly at: Chemin }
export type AxeSitue = {
  readonly axe: Axe
  readonly at: Chemin
  /** From the outermost axis down to the parent. */
  readonly parents: readonly Axe[]
  /** The axis's own objectives, at any depth, parents before children. */
  readonly objectifs: readonly ObjectifSitue[]
}

/** Parents before children, in the order of the file. */
export const axesAPlat = parProjet((projet): readonly AxeSitue[] =>
  descendre(projet.axes.axes ?? [], ['axes', 'axes'], []),
)

/** What a fiche attached to this very axis may name: the axis, or one of its objectives. */
export function identifiants({ axe, objectifs }: AxeSitue): readonly string[] {
  return [axe.id, ...objectifs.flatMap(({ objectif }) => objectif.id ?? [])]
}

function descendre(axes: readonly Axe[], at: Chemin, parents: readonly Axe[]): readonly AxeSitue[] {
  return axes.flatMap((axe, rang) => {
    const ici = [...at, rang]
    const situe = { axe, at: ici, parents, objectifs: objectifsAPlat(axe.objectifs ?? [], [...ici, 'objectifs']) }
    return [situe, ...descendre(axe.axes ?? [], [...ici, 'axes'], [...parents, axe])]
  })
}

function objectifsAPlat(objectifs: readonly Objectif[], at: Chemin): readonly ObjectifSitue[] {
  return objectifs.flatMap((objectif, rang) => {
    const ici = [...at, rang]
    return [{ objectif, at: ici }, ...objectifsAPlat(objectif.objectifs ?? [], [...ici, 'objectifs'])]
  })
}
