// What is shown of a report: a text made by a reporter.
import { UserError } from '../model/erreur.ts'
import { FORMATS } from '../model/format.ts'
import type { RapportCite } from '../model/rapport.ts'
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
