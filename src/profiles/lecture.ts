// From a profile's JSON Schema to its list of obligations: what it keeps, in its order, with its own annotations.
import { partiesLues } from './lit.ts'
import type { Obligation, Profil, SourceProfil } from './profil.ts'

/** What `x-regle` holds: an obligation before what is left out takes its default and what it reads is derived. */
type Annotation = Omit<Obligation, 'porte_sur' | 'couvre' | 'lit'> & Partial<Pick<Obligation, 'porte_sur' | 'couvre'>>

/** `connus`: every profile that this one may refer to, itself included or not. Throws on a reference that leads nowhere. */
export function lireProfil(source: SourceProfil, connus: readonly SourceProfil[]): Profil {
  const { nom, ars, departements } = source['x-profil']
  return {
    nom,
    titre: source.title,
    description: source.description,
    ...(ars === undefined ? {} : { ars }),
    ...(departements === undefined ? {} : { departements }),
    obligations: source.allOf.map(({ $ref }) => obligation($ref, source, connus)),
  }
}

/** `#/$defs/x` is the profile's own, `national.schema.json#/$defs/x` the entry of a neighbour. */
function obligation($ref: string, source: SourceProfil, connus: readonly SourceProfil[]): Obligation {
  const [fichier, id] = $ref.split('#/$defs/')
  const profil = fichier ? connus.find(({ $id }) => $id.endsWith(`/${fichier}`)) : source
  const schema = profil?.$defs?.[id ?? '']
  if (schema === undefined || !('x-regle' in schema)) throw new Error(`${source.$id}: ${$ref} leads to no obligation`)
  const annotation = schema['x-regle'] as Annotation
  return {
    ...annotation,
    porte_sur: annotation.porte_sur ?? 'absence',
    couvre: annotation.couvre ?? [],
    lit: partiesLues(schema),
  }
}
