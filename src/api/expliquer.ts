// `explain`: the catalogue of rules, and the page of a rule (a team's own included) or of a profile.
import { identifiantsDeRegles, rayons, regle } from '../catalogue.ts'
import { reglagesDuProjet } from '../check/selection.ts'
import { projetDe } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'
import type { Regle } from '../model/regle.ts'
import { plusProche } from '../proche.ts'
import { NOMS_DE_PROFILS, profil } from '../profiles/index.ts'
import { reglesDEquipe } from '../project/profils.ts'
import { presenterCatalogue, presenterRegle } from '../reporters/explication.ts'
import { presenterProfil } from '../reporters/explication-profil.ts'
import type { Presentation } from '../reporters/index.ts'
import { type Jugement, optionsDe } from './jugement.ts'
import { lire } from './projets.ts'

/** The catalogue, or the page of one rule or of one profile. Throws UserError for an unknown name. */
export function expliquer(id: string | undefined, presentation: Presentation): string {
  if (id === undefined) return presenterCatalogue(rayons(), presentation)
  const page = pageConnue(id, presentation)
  if (page === undefined) throw inconnue(id, presentation, [])
  return page
}

/** The same, and the rules that the team of the project of this folder (or above it) wrote. */
export async function expliquerIci(
  id: string | undefined,
  presentation: Presentation,
  ici: Pick<Jugement, 'dossier' | 'maintenant'>,
): Promise<string> {
  const livree = id === undefined ? expliquer(id, presentation) : pageConnue(id, presentation)
  if (id === undefined || livree !== undefined) return livree ?? ''
  const projet = projetDe(ici.dossier)
  const propres =
    projet === undefined ? [] : reglesDEquipe(await lire(projet, optionsDe(ici), reglagesDuProjet(projet, ici.dossier)))
  const trouvee = propres.find(r => r.id === id)
  if (trouvee === undefined) throw inconnue(id, presentation, propres)
  return presenterRegle(trouvee, presentation)
}

function pageConnue(id: string, presentation: Presentation): string | undefined {
  const trouvee = regle(id)
  if (trouvee !== undefined) return presenterRegle(trouvee, presentation)
  const nomme = profil(id)
  return nomme && presenterProfil(nomme, profil('national')?.obligations ?? [], presentation)
}

function inconnue(id: string, { nom }: Presentation, propres: readonly Regle[]): UserError {
  const noms = [...identifiantsDeRegles(), ...NOMS_DE_PROFILS, ...propres.map(r => r.id)]
  const proche = plusProche(id, noms)
  return new UserError(
    `La règle « ${id} » n’existe pas.`,
    proche === undefined
      ? `Toutes les règles : ${nom} explain. Une règle de votre équipe s’explique depuis le dossier de son contrat.`
      : `Vouliez-vous dire « ${proche} » ?`,
  )
}
