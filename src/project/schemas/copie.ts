// A published schema → its copy for editors: it judges alike, and what an editor proposes or inserts from it is never to be deleted.

type Schema = Readonly<Record<string, unknown>>

/** Words under which other schemas stand, one by name. */
const TABLES = new Set(['properties', '$defs'])
/** Words under which another schema stands. */
const SEULS = new Set(['items', 'additionalProperties'])
/** Notes for this program, of no use to an editor. */
const NOTES = new Set(['x-lecture', 'x-reference', 'x-fichier', 'x-cles'])

/** Without its `$id`: some editors (yaml-language-server 1.20) look there, on the network, for the files it refers to. */
export function copier({ $id: _, ...schema }: Schema): Schema {
  return adapter(schema)
}

function adapter(schema: Schema): Schema {
  const copie = Object.fromEntries(
    Object.entries(schema).flatMap(([mot, valeur]) => (NOTES.has(mot) ? [] : [[mot, descendre(mot, valeur)]])),
  )
  return facon(schema)(copie, schema)
}

function descendre(mot: string, valeur: unknown): unknown {
  if (TABLES.has(mot))
    return Object.fromEntries(Object.entries(valeur as Schema).map(([cle, sous]) => [cle, adapter(sous as Schema)]))
  return SEULS.has(mot) && typeof valeur === 'object' ? adapter(valeur as Schema) : valeur
}

type Facon = (copie: Schema, schema: Schema) => Schema

function facon(schema: Schema): Facon {
  if (schema['x-reference'] !== undefined) return accepte(schema, 'object') ? idOuTable : reference
  if (schema['x-cles'] !== undefined) return tableIndexee
  if (schema['x-lecture'] === 'booleen') return ouiOuNon
  if (accepte(schema, 'boolean')) return texte
  if (Array.isArray(schema.type)) return texteDAbord
  return schema.required === undefined ? copie => copie : sansGabarit
}

function accepte({ type }: Schema, attendu: string): boolean {
  return Array.isArray(type) && type.includes(attendu)
}

/** The name under which what is accepted for these kinds stands in `identifiants.schema.json`. */
export function nomDesIdentifiants(cibles: readonly string[]): string {
  return cibles.join('-ou-')
}

/** The name under which what is only proposed stands there. */
export function nomDesPropositions(cibles: readonly string[]): string {
  return `${nomDesIdentifiants(cibles)}-proposes`
}

function renvoi(schema: Schema, nommer = nomDesIdentifiants): Schema {
  const cibles = (schema['x-reference'] ?? schema['x-cles']) as readonly string[]
  return { $ref: `identifiants.schema.json#/$defs/${nommer(cibles)}` }
}

const reference: Facon = ({ type: _, pattern: __, ...copie }, schema) => ({ ...copie, ...renvoi(schema) })

/** What is not of a map is asked of the identifier alone, and the reverse: a mistake gets one remark, from the right side. */
const idOuTable: Facon = ({ pattern: _, properties, additionalProperties, required, ...copie }, schema) => ({
  ...copie,
  allOf: [renvoi(schema, nomDesPropositions)],
  if: { type: 'object' },
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
  then: { properties, additionalProperties, ...(required === undefined ? {} : exiger(required)) },
  else: renvoi(schema),
})

const tableIndexee: Facon = (copie, schema) => ({ ...copie, propertyNames: renvoi(schema) })

const texteDAbord: Facon = (copie, { type }) => ({
  ...copie,
  type: [...(type as string[])].sort((a, b) => Number(b === 'string') - Number(a === 'string')),
})

/** A type that an editor checks without proposing « true » and « false » wherever a text is written. */
const texte: Facon = ({ type, pattern: _, ...copie }) => ({ ...copie, anyOf: [discret({ type })] })

const ouiOuNon: Facon = ({ type, pattern, ...copie }) => ({
  ...copie,
  defaultSnippets: ['oui', 'non'].map(mot => ({ label: mot, bodyText: mot })),
  ...discret({ type, pattern }),
})

function discret(schema: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
  return { if: true, then: schema }
}

/** Required keys are checked; an editor that sees them here would write them all, empty, around the one that was chosen. */
const sansGabarit: Facon = ({ required, ...copie }) => ({ ...copie, ...exiger(required) })

function exiger(required: unknown): Schema {
  return { allOf: [{ required }] }
}
