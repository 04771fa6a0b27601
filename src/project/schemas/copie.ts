// A published schema → its copy for editors: it judges alike, and what an editor proposes or inserts from it is never to be deleted.
import type { Schema } from './definition.ts'

/** Words under which other schemas stand, one by name. */
const TABLES = new Set(['properties', '$defs'])
/** Words under which another schema stands. */
const SEULS = new Set(['items', 'additionalProperties'])
/** Notes for this program, of no use to an editor. */
const NOTES = new Set(['x-lecture', 'x-reference', 'x-fichier', 'x-cles'])

/** Not references, since what they name need not be declared; proposed all the same. */
const A_PROPOSER: Readonly<Record<string, Schema>> = { ref_commune: { 'x-reference': ['commune'] } }

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
    return Object.fromEntries(
      Object.entries(valeur as Schema).map(([cle, sous]) => [
        cle,
        adapter({ ...A_PROPOSER[cle], ...(sous as Schema) }),
      ]),
    )
  return SEULS.has(mot) && typeof valeur === 'object' ? adapter(valeur as Schema) : valeur
}

type Facon = (copie: Schema, schema: Schema) => Schema

function facon(schema: Schema): Facon {
  const types = Array.isArray(schema.type) ? (schema.type as string[]) : []
  if (types.includes('object')) return ouTable
  if (schema['x-reference'] !== undefined) return reference
  if (schema['x-cles'] !== undefined) return tableIndexee
  if (schema['x-lecture'] === 'booleen') return ouiOuNon
  if (types.includes('boolean')) return texte
  if (schema.type === 'array') return liste
  return schema.required === undefined ? valeur : sansGabarit
}

/** The name under which what is accepted for these kinds stands in `identifiants.schema.json`. */
export function nomDesIdentifiants(cibles: readonly string[]): string {
  return cibles.join('-ou-')
}

/** The name under which what is only proposed stands there. */
export function nomDesPropositions(cibles: readonly string[]): string {
  return `${nomDesIdentifiants(cibles)}-proposes`
}

/** The name under which the keys of a table stand there. */
export function nomDesCles(cibles: readonly string[]): string {
  return `cles-${nomDesIdentifiants(cibles)}`
}

function renvoi(schema: Schema, nommer = nomDesIdentifiants): Schema {
  const cibles = (schema['x-reference'] ?? schema['x-cles']) as readonly string[]
  return { $ref: `identifiants.schema.json#/$defs/${nommer(cibles)}` }
}

const reference: Facon = ({ type: _, pattern: __, ...copie }, schema) => ({ ...copie, ...renvoi(schema) })

/** What is not of a map is asked of the other form alone, and the reverse: a mistake gets one remark, from the right side. */
const ouTable: Facon = ({ type, pattern, properties, additionalProperties, required, ...copie }, schema) => {
  const reference = schema['x-reference'] !== undefined
  const seul = { type: (type as string[]).filter(t => t !== 'object'), pattern, ...phrase(schema) }
  return {
    ...copie,
    // Proposed in its place, and never refused: that is said below.
    anyOf: [reference ? renvoi(schema, nomDesPropositions) : {}],
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
    then: { properties, additionalProperties, ...exiger(required) },
    else: reference ? renvoi(schema) : seul,
  }
}

const tableIndexee: Facon = (copie, schema) => ({ ...copie, allOf: [renvoi(schema, nomDesCles)] })

/** A type that an editor checks without proposing « true » and « false » wherever a text is written. */
const texte: Facon = ({ type, pattern: _, ...copie }, schema) => ({
  ...copie,
  anyOf: [discret({ type, ...phrase(schema) })],
})

const ouiOuNon: Facon = ({ type, pattern, ...copie }, schema) => ({
  ...copie,
  defaultSnippets: ['oui', 'non'].map(mot => ({ label: mot, bodyText: mot })),
  ...discret({ type, pattern, ...phrase(schema) }),
})

function discret(schema: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
  return { if: true, then: schema }
}

const liste: Facon = copie => ({
  ...copie,
  errorMessage: 'On attend ici une liste : à la ligne, un élément après chaque tiret.',
})

/** The first type decides what an editor writes after the key: for a number, it would be `0`. */
const valeur: Facon = (copie, schema) => {
  if (!Array.isArray(schema.type)) return copie
  const type = [...(schema.type as string[])].sort((a, b) => Number(b === 'string') - Number(a === 'string'))
  return { ...copie, type, ...phrase(schema) }
}

/** Required keys are checked; an editor that sees them here would write them all, empty, around the one that was chosen. */
const sansGabarit: Facon = ({ required, ...copie }) => ({ ...copie, ...exiger(required) })

function exiger(cles: unknown): Schema {
  if (cles === undefined) return {}
  return { allOf: (cles as string[]).map(cle => ({ required: [cle], errorMessage: `Il manque la clé « ${cle} ».` })) }
}

/** In place of a type in English, or of a pattern. */
function phrase({ title, description }: Schema): Schema {
  const nom = String(title).replace(/^\p{Lu}(?!\p{Lu})/u, lettre => lettre.toLowerCase())
  return { errorMessage: `Valeur attendue ici : ${nom}. ${description}` }
}
