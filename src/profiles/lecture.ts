// From profiles' JSON Schemas to their lists of obligations: what each keeps, in its order, with its own annotations.
import { partiesLues } from './lit.ts'
import type { Obligation, Profil, SourceProfil } from './profil.ts'

/** What `x-regle` holds: an obligation before what is left out takes its default and what it reads is derived. */
type Annotation = Omit<Obligation, 'porte_sur' | 'couvre' | 'lit'> & Partial<Pick<Obligation, 'porte_sur' | 'couvre'>>
type Entrees = ReadonlyMap<string, Obligation>

/** Profiles that refer to one another or to themselves. Throws on a reference that leads nowhere. */
export function lireProfils(sources: readonly SourceProfil[]): Profil[] {
  const entrees: Entrees = new Map(sources.flatMap(entreesDe))
  return sources.map(source => ({
    ...source['x-profil'],
    titre: source.title,
    description: source.description,
    obligations: source.allOf.map(({ $ref }) => {
      const obligation = entrees.get($ref.startsWith('#') ? `${fichierDe(source)}${$ref}` : $ref)
      if (obligation === undefined) throw new Error(`${source.$id}: ${$ref} leads to no obligation`)
      return obligation
    }),
  }))
}

function fichierDe({ $id }: SourceProfil): string {
  return $id.slice($id.lastIndexOf('/') + 1)
}

/** `#/$defs/x` is the profile's own, `national.schema.json#/$defs/x` the entry of a neighbour: each is read once, by its second name. */
function entreesDe(source: SourceProfil): [nom: string, obligation: Obligation][] {
  return Object.entries(source.$defs ?? {})
    .filter(([, schema]) => 'x-regle' in schema)
    .map(([id, schema]) => [`${fichierDe(source)}#/$defs/${id}`, obligationDe(schema)])
}

function obligationDe(schema: object): Obligation {
  const annotation = (schema as { 'x-regle': Annotation })['x-regle']
  let lit: Obligation['lit'] | undefined
  return {
    ...annotation,
    porte_sur: annotation.porte_sur ?? 'absence',
    couvre: annotation.couvre ?? [],
    // Only of the profiles that judge: there are many more.
    get lit() {
      lit ??= partiesLues(schema)
      return lit
    },
  }
}
