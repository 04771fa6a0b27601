// The functions that the schemas and the profiles were compiled to: the only door to them.
import * as engendres from './validateurs.generated.js'

/** What ajv says of a fault: where, and which keyword failed. */
export type ErreurAjv = {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}
type Validateur = ((donnees: unknown) => boolean) & { readonly errors?: readonly ErreurAjv[] | null }

const fonctions = engendres as unknown as Readonly<Record<string, Validateur>>

function fonction(nom: string): Validateur {
  const trouvee = fonctions[nom]
  if (trouvee === undefined) throw new Error(`Pas de fonction engendrée « ${nom} » : lancez « npm run generate ».`)
  return trouvee
}

/** All the faults of shape of one file's values; empty when the shape is right. */
export function erreursDeForme(genre: string, valeur: unknown): readonly ErreurAjv[] {
  const valide = fonction(`forme_${genre}`)
  return valide(valeur) ? [] : [...(valide.errors ?? [])]
}

/** Does the consolidated project meet an obligation; is it concerned at all (the `if` of the obligation)? */
export function juger(
  obligation: string,
  projet: unknown,
): { readonly concerne: boolean; readonly satisfait: boolean } {
  const nom = obligation.replaceAll('-', '_')
  const condition = fonctions[`condition_${nom}`]
  if (condition !== undefined && !condition(projet)) return { concerne: false, satisfait: true }
  return { concerne: true, satisfait: fonction(`obligation_${nom}`)(projet) }
}
