// How far a run could see: what it says nothing of stays in the reference.
import { resolve } from 'node:path'
import { projetDe } from '../load/files.ts'
import { REGLES_YAML } from '../load/yaml/regles.ts'
import type { RapportCite } from '../model/rapport.ts'
import type { Remarque } from '../model/regle.ts'
import { REGLES_PROJET } from '../project/regles.ts'
import { REGLES_FORME } from '../schema/regles.ts'
import type { Connue } from './reference-fichier.ts'

/** The rules that speak of any file, whatever the run: a report does not list them. The others have a state in each project where they were judged. */
const TOUJOURS = new Set([...REGLES_YAML, ...REGLES_PROJET, ...REGLES_FORME].map(({ id }) => id))

/**
 * What this run says nothing of: another project than those it judged, a rule that it did not judge there (another profile, something
 * unreadable), a file in which something new was found (a faulty line may hide the rest of its file).
 */
export function invisibilite(
  { rapport, catalogue }: RapportCite,
  remarques: readonly Remarque[],
  dossier: string,
  racine: string,
): (connue: Connue) => boolean {
  const juges = new Map(
    rapport.projets.map(p => [resolve(dossier, p.dossier), new Map(p.regles.map(r => [r.id, r.etat]))]),
  )
  const abimes = new Set(remarques.filter(r => r.etat === 'actif').map(r => resolve(dossier, r.fichier)))
  const facultatives = new Set(catalogue.map(r => r.id).filter(id => !TOUJOURS.has(id)))
  return ({ fichier, regle }) => {
    const complet = resolve(racine, fichier)
    const projet = projetDe(complet)
    // A file or a project that is no more.
    if (projet === undefined) return false
    const regles = juges.get(projet)
    if (regles === undefined) return true
    const etat = regles.get(regle)
    return etat === 'non-jugee' || (etat === undefined && facultatives.has(regle)) || abimes.has(complet)
  }
}
