// Objectives inside objectives, with the word of their level.
import { label, type Objectif, type Reperes, titreDObjectif } from './reperes.ts'

export type VueObjectif = {
  readonly titre: string
  readonly niveau: string | null
  readonly description: string | null
  readonly territoires: readonly string[]
  readonly objectifs: readonly VueObjectif[]
}

/** Lists inside lists are legible, and allowed in a document, down to a certain depth only: below, all stand on one level. */
const PROFONDEUR = 6

export function objectifs(r: Reperes, liste: readonly Objectif[] | undefined, rang = 1): VueObjectif[] {
  return (liste ?? []).flatMap(o => {
    const dessous = objectifs(r, o.objectifs, rang + 1)
    const ici: VueObjectif = {
      titre: titreDObjectif(o),
      niveau: label('niveau_objectif', o.niveau),
      description: o.description ?? null,
      territoires: (o.territoires ?? []).map(r.lieu),
      objectifs: rang < PROFONDEUR ? dessous : [],
    }
    return rang < PROFONDEUR ? [ici] : [ici, ...dessous]
  })
}
