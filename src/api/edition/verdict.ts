// Does an edit leave the project at least as right as it was? A new fault in its files refuses it.
import { UserError } from '../../model/erreur.ts'
import type { ProblemeSitue } from '../../project/fautes.ts'
import { positions } from '../../project/places.ts'
import type { ProjetLu } from '../../project/read.ts'

/** An image or an annex may be copied later. */
const TOLEREES = new Set(['fichier-introuvable'])

/** What tells one fault from another, wherever it stands. */
export function fautesDe({ problemes }: ProjetLu): readonly string[] {
  return problemes.filter(p => !TOLEREES.has(p.regle)).map(cleDe)
}

/** Throws UserError when the project has faults that it did not have. `admises`: those it is known to have had. */
export function refuserSiFaux(avant: ProjetLu, apres: ProjetLu, admises: readonly string[] = []): void {
  const connues = new Set([...fautesDe(avant), ...admises])
  const nombre = (lu: ProjetLu, regle: string) => lu.problemes.filter(p => p.regle === regle).length
  const neuve = apres.problemes.find(
    p =>
      !TOLEREES.has(p.regle) &&
      !connues.has(cleDe(p)) &&
      nombre(apres, p.regle) > nombre(avant, p.regle) &&
      nombre(apres, p.regle) > admises.filter(cle => cle.startsWith(`${p.regle} `)).length,
  )
  if (neuve === undefined) return
  const { document, debut } = neuve.lieu
  const { ligne } = positions(document.texte)(debut)
  throw new UserError(
    `Rien n’a été écrit, car une faute apparaîtrait dans ${document.fichier}, ligne ${ligne} : ${neuve.message}`,
    neuve.conseil,
  )
}

function cleDe({ regle, message }: ProblemeSitue): string {
  return `${regle} ${message}`
}
