// `completion`: the identifiers of a project, by kind, as people may have to type them.
import { toutesLesRegles } from '../catalogue.ts'
import { projetDe } from '../load/files.ts'
import { identifiants } from '../project/identifiants.ts'
import { lireProjet } from '../project/read.ts'
import { type Jugement, optionsDe } from './jugement.ts'

/** Of the project at or above a folder; of this kind, or of any (`tout`); an objective is cited where an axis is. Rules need no project. */
export function motsDe(sorte: string, dossier: string, jugement: Jugement): readonly string[] {
  if (sorte === 'regle') return toutesLesRegles().map(regle => regle.id)
  const ici = projetDe(dossier)
  if (ici === undefined) return []
  const { projet } = lireProjet(ici, optionsDe(jugement))
  if (sorte === 'indicateur')
    return [...(projet.evaluation.indicateurs ?? []), ...projet.fiches.flatMap(f => f.indicateurs ?? [])].flatMap(
      ({ id }) => id ?? [],
    )
  const sortes = sorte === 'axe' ? ['axe', 'objectif'] : [sorte]
  return identifiants(projet).flatMap(({ id, sorte: sienne }) =>
    sorte === 'tout' || sortes.includes(sienne) ? id : [],
  )
}
