// What is shown of a report, and `explain`: texts made by the reporters.
import { identifiantsDeRegles, RAYONS, regle } from '../catalogue.ts'
import { UserError } from '../model/erreur.ts'
import { FORMATS } from '../model/format.ts'
import type { RapportCite } from '../model/rapport.ts'
import { plusProche } from '../proche.ts'
import { presenterCatalogue, presenterRegle } from '../reporters/explication.ts'
import { type Presentation, REPORTERS } from '../reporters/index.ts'
import { suggerer } from './jugement.ts'

/** A report as text, by the name of a reporter (`texte`, `json`, `sarif`…). Throws UserError for an unknown one. */
export async function presenter(
  cite: RapportCite,
  { format, ...presentation }: Presentation & { readonly format: string },
): Promise<string> {
  const connu = FORMATS.find(nom => nom === format)
  if (connu === undefined) throw new UserError(`Le format « ${format} » n’existe pas.`, suggerer(format, FORMATS))
  const reporter = await REPORTERS[connu]()
  return reporter.presenter(cite, presentation)
}

/** The catalogue, or the page of one rule. Throws UserError for an unknown rule. */
export function expliquer(id: string | undefined, presentation: Presentation): string {
  if (id === undefined) return presenterCatalogue(RAYONS, presentation)
  const trouvee = regle(id)
  if (trouvee !== undefined) return presenterRegle(trouvee, presentation)
  const proche = plusProche(id, identifiantsDeRegles())
  throw new UserError(
    `La règle « ${id} » n’existe pas.`,
    proche === undefined ? `Toutes les règles : ${presentation.nom} explain` : `Vouliez-vous dire « ${proche} » ?`,
  )
}
