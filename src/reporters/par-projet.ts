// Whose each remark is: those of a project inside another are its own, those on a repository's settings may be nobody's.
import { posix } from 'node:path'
import type { Rapport } from '../model/rapport.ts'
import type { Remarque } from '../model/regle.ts'

/** The remarks of each project, by folder. Every project has its list. */
export function parProjet({ projets, remarques }: Rapport): ReadonlyMap<string, readonly Remarque[]> {
  const trouvees = new Map<string, Remarque[]>(projets.map(({ dossier }) => [dossier, []]))
  for (const r of remarques) trouvees.get(projetDe(r, trouvees) ?? '')?.push(r)
  return trouvees
}

/** Those that stand in no project. */
export function horsProjet({ projets, remarques }: Rapport): readonly Remarque[] {
  const connus = new Map(projets.map(projet => [projet.dossier, projet]))
  return remarques.filter(r => projetDe(r, connus) === undefined)
}

function projetDe({ fichier }: Remarque, projets: ReadonlyMap<string, unknown>): string | undefined {
  for (let ici = posix.dirname(fichier); ; ici = posix.dirname(ici)) {
    if (projets.has(ici)) return ici
    if (posix.dirname(ici) === ici) return undefined
  }
}
