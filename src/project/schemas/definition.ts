// A list of identifiers → the two schemas that an editor needs of it: what to propose, and what to accept.

export type Schema = Readonly<Record<string, unknown>>

/** An identifier, and what people call what it designates. */
export type Designation = { readonly id: string; readonly nom?: string }

/** What else may stand there, besides the identifiers that are known. */
export type Autre = { readonly pattern: string }

/** Proposed one by one, with their names; nothing is refused here. */
export function propositions(designations: readonly Designation[]): Schema {
  if (designations.length === 0) return {}
  return {
    defaultSnippets: designations.map(({ id, nom }) => ({
      label: id,
      ...(nom === undefined ? {} : { description: nom }),
      bodyText: ecrit(id),
    })),
  }
}

/** Only what is declared is accepted, and `message` says so; anything that looks like an identifier when `autre` is given. */
export function definition(
  designations: readonly Designation[],
  { proposes, message, autre }: { readonly proposes: string; readonly message: string; readonly autre?: Autre },
): Schema {
  const commun = { type: ['string', 'integer'], allOf: [{ $ref: `#/$defs/${proposes}` }] }
  if (autre !== undefined) return { ...commun, ...autre }
  const nombres = designations.flatMap(d => (nombreLu(d.id) === undefined ? [] : [{ ...d, id: nombreLu(d.id) }]))
  return {
    ...commun,
    if: { type: 'string' },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
    then: liste(designations, message),
    else: nombres.length === 0 ? { type: 'string', errorMessage: message } : liste(nombres, message),
  }
}

function liste(designations: readonly { id: unknown; nom?: string }[], errorMessage: string): Schema {
  return {
    enum: designations.map(d => d.id),
    enumDescriptions: designations.map(d => d.nom ?? ''),
    errorMessage,
  }
}

/** Without its quotes, an editor takes `44999` for a number (YAML 1.2, core schema), and `012` for twelve. */
function nombreLu(id: string): number | undefined {
  const nombre = /^(\d+|\d+e-?\d+|0x[\da-f]+|0o[0-7]+)$/.test(id) ? Number(id) : Number.NaN
  return Number.isSafeInteger(nombre) ? nombre : undefined
}

/** As it is to be written in YAML, inside the snippet of an editor: no sign of an identifier has a meaning there. */
function ecrit(id: string): string {
  const nu = /^[a-z][a-z0-9-]*$/i.test(id) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(id)
  return nu ? id : JSON.stringify(id).replace(/[\\$}]/g, '\\$&')
}
