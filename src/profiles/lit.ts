// Which parts of a project an obligation reads: a part that could not be read must silence the obligations that need it, and only them.
import faits from '../../schemas/faits.schema.json' with { type: 'json' }
import { PARTIES, type Partie } from '../model/partie.ts'

/** Names of the facts that an obligation may speak of. */
export const FAITS: readonly string[] = Object.keys(faits.properties)

const PROVENANCE: Readonly<Record<string, { readonly 'x-provient': readonly string[] }>> = faits.properties

/** Keywords under which a schema judges the same value, not one of its properties. */
export const MEMES: readonly string[] = ['if', 'then', 'else', 'not', 'allOf', 'anyOf']

/** In the order of `PARTIES`, each once. */
export function partiesLues(schema: object): Partie[] {
  const noms = new Set(
    proprietes(schema).flatMap(([nom, sous]) =>
      nom === 'faits'
        ? proprietes(sous).flatMap(
            ([fait]) => (Object.hasOwn(PROVENANCE, fait) && PROVENANCE[fait]?.['x-provient']) || [],
          )
        : [nom],
    ),
  )
  return PARTIES.filter(partie => noms.has(partie))
}

/** The properties that a schema speaks of, wherever it does, with what it says of each. */
function proprietes(schema: object): [nom: string, schema: object][] {
  return Object.entries(schema).flatMap(([mot, valeur]) => {
    if (mot === 'properties') return Object.entries(valeur as Record<string, object>)
    if (mot === 'required') return (valeur as readonly string[]).map((nom): [string, object] => [nom, {}])
    if (MEMES.includes(mot)) return [valeur as object].flat().flatMap(proprietes)
    return []
  })
}
