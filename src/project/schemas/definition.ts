// A list of identifiers → what an editor needs of it: what to propose, what to accept as a value, what to accept as a key.

export type Schema = Readonly<Record<string, unknown>>

/** An identifier, what people call what it designates, and, for a key, the schema of the value it takes. */
export type Designation = { readonly id: string; readonly nom?: string; readonly valeur?: Schema }

/**
 * `message`: what is said of an identifier that is not in the list. `autre`: nothing can be refused but what does not look like this.
 * `communes`: those that the project does not name are accepted too.
 */
export type Usage = {
  readonly message: string
  readonly autre?: { readonly pattern: string }
  readonly communes?: boolean
}

/** Proposed one by one, with their names; nothing is refused here. */
export function propositions(designations: readonly Designation[]): Schema {
  if (designations.length === 0) return {}
  return {
    defaultSnippets: designations.map(({ id, nom }) => ({
      label: ecrit(id),
      ...(nom === undefined ? {} : { description: nom }),
      bodyText: ecrit(id).replace(/[\\$}]/g, '\\$&'),
    })),
  }
}

/** Only what is declared is accepted; anything that looks like an identifier when `autre` is given. `proposees`: their propositions. */
export function definition(designations: readonly Designation[], proposees: Schema, usage: Usage): Schema {
  // The same sentence everywhere: an editor shows once what is said twice of the same value.
  const commun = { type: ['string', 'integer'], errorMessage: usage.message, allOf: [proposees] }
  if (usage.autre !== undefined) return { ...commun, ...usage.autre }
  const nombres = designations.flatMap(({ id }) => nombreLu(id) ?? [])
  const chiffres =
    nombres.length === 0
      ? { type: 'string', errorMessage: usage.message }
      : { enum: [...new Set(nombres)], errorMessage: usage.message }
  const textes = {
    type: 'string',
    enum: designations.map(d => d.id),
    enumDescriptions: designations.map(d => d.nom ?? ''),
    errorMessage: usage.message,
  }
  return {
    ...commun,
    if: { type: 'integer' },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
    then: usage.communes ? { minimum: 1000, maximum: 99999 } : chiffres,
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
    else: usage.communes ? { if: { not: { pattern: COMMUNE } }, then: textes } : textes,
  }
}

/** The code of a commune. */
export const COMMUNE = '^(\\d{5}|2[AB]\\d{3})$'

/** The keys of a table: proposed with their names, and with room for the value that each takes. */
export function cles(designations: readonly Designation[], { message, autre }: Usage): Schema {
  const proprietes = designations.map(({ id, nom, valeur }) => [
    id,
    { ...(nom === undefined ? {} : { title: nom, description: nom }), ...(valeur ?? { anyOf: [{}] }) },
  ])
  const admis = autre ?? { enum: designations.map(d => d.id), errorMessage: message }
  return { properties: Object.fromEntries(proprietes), propertyNames: { ...admis, doNotSuggest: true } }
}

/** Without its quotes, an editor takes `44999` for a number (YAML 1.2, core schema), and `012` for twelve. */
function nombreLu(id: string): number | undefined {
  const nombre = /^(\d+|\d+e-?\d+|0x[\da-f]+|0o[0-7]+)$/.test(id) ? Number(id) : Number.NaN
  return Number.isSafeInteger(nombre) ? nombre : undefined
}

/** As it is to be written in YAML. */
function ecrit(id: string): string {
  const nu = /^[a-z][a-z0-9-]*$/i.test(id) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(id)
  return nu ? id : JSON.stringify(id)
}
