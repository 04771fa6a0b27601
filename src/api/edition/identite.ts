// Identifiers and file names that are free, and the refusal of those that are not.
import { UserError } from '../../model/erreur.ts'
import { nomDeFichier } from '../../model/nom-de-fichier.ts'
import { enIdentifiant } from '../../schema/raconter.ts'
import type { Atelier } from './atelier.ts'
import { ciblesDe } from './cibles.ts'
import { uneChose } from './mots.ts'

/** The same identifier, or with a number behind when something has it already. */
export function idLibre(atelier: Atelier, base: string, enPlus: ReadonlySet<string> = new Set()): string {
  const pris = new Set(ciblesDe(atelier.lu).map(c => c.id))
  let libre = base
  for (let n = 2; pris.has(libre) || enPlus.has(libre); n++) libre = `${base}-${n}`
  return libre
}

/** Throws UserError for an identifier that is misshapen or taken. `sauf`: a kind whose names count only among themselves. */
export function verifierId(atelier: Atelier, id: string, { sauf }: { readonly sauf?: 'indicateur' } = {}): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const propose = enIdentifiant(id)
    throw new UserError(
      `« ${id} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union seulement.`,
      propose === '' ? undefined : `Écrivez par exemple « ${idLibre(atelier, propose)} ».`,
    )
  }
  const pris = sauf === undefined ? ciblesDe(atelier.lu).find(c => c.id === id && c.sorte !== 'indicateur') : undefined
  if (pris !== undefined)
    throw new UserError(
      `L’identifiant « ${id} » est déjà pris : ${uneChose([pris.sorte])} le porte dans ${pris.fichier}.`,
      `« ${idLibre(atelier, id)} » est libre.`,
    )
}

/** The path of a new fiche's file, free on every disk. */
export function fichierDeFiche(atelier: Atelier, id: string): string {
  const noms = atelier.nomsDans('fiches').map(nom => nom.replace(/\.yaml$/i, ''))
  return `fiches/${nomDeFichier(id, noms)}.yaml`
}
