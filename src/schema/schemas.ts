// The schemas of the files, as published in schemas/, and how to walk them.
import type { Chemin } from '../model/chemin.ts'
import type { Genre } from '../model/partie.ts'
import { lire } from '../resources.ts'

/** What this program reads of a schema: a small, known part of JSON Schema, and its own `x-` words. */
export type Schema = {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly (string | number)[]
  readonly enumDescriptions?: readonly string[]
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly 'x-lecture'?: Lecture
  readonly 'x-reference'?: readonly string[]
  readonly 'x-fichier'?: boolean
  readonly 'x-cles'?: readonly string[]
  readonly 'x-champs'?: Readonly<Record<string, readonly string[]>>
}

/** How a value is read: « French values are read by the type the schema gives ». */
export type Lecture =
  | 'texte'
  | 'prose'
  | 'identifiant'
  | 'nombre'
  | 'montant'
  | 'part'
  | 'entier'
  | 'valeur'
  | 'date'
  | 'booleen'

const lus = new Map<string, Schema>()

/** A published schema, parsed when it is first needed: most runs need few of them. `nom`: one of ours. */
function publie(nom: string): Schema {
  const connu = lus.get(nom)
  if (connu !== undefined) return connu
  const schema = JSON.parse(lire('schemas', `${nom}.schema.json`)) as Schema
  lus.set(nom, schema)
  return schema
}

/** A schema, `$ref` followed, and the file it stands in, against which those inside it are resolved. */
export type Situe = {
  readonly schema: Schema
  readonly source: string
  /** What the reading of each value asks, drawn from the schema once. */
  readonly lecture: Lecture | undefined
  readonly reference: readonly string[] | undefined
  readonly cles: readonly string[] | undefined
  readonly fichier: boolean
  /** May a text stand there? */
  readonly texte: boolean
  /** Those already asked for, by key. */
  readonly proprietes: Map<string, Situe>
}

const situes = new WeakMap<Schema, Situe>()

export function schemaDe(genre: Genre): Situe {
  return situer(publie(genre), genre)
}

/** Follows `$ref`; what stands beside it (title, description) wins over what it points to. */
function situer(schema: Schema, source: string): Situe {
  const connu = situes.get(schema)
  if (connu !== undefined) return connu
  const situe = schema.$ref === undefined ? decrire(schema, source) : suivre(schema, schema.$ref, source)
  situes.set(schema, situe)
  return situe
}

function suivre(schema: Schema, ref: string, source: string): Situe {
  const [fichier = '', chemin = ''] = ref.split('#')
  const ou = fichier === '' ? source : fichier.replace('.schema.json', '')
  const nom = chemin.replace('/$defs/', '')
  const but = situer(publie(ou).$defs?.[nom] as Schema, ou)
  const { $ref: _, ...propre } = schema
  return decrire({ ...but.schema, ...propre }, but.source)
}

function decrire(schema: Schema, source: string): Situe {
  return {
    schema,
    source,
    lecture: schema['x-lecture'],
    reference: schema['x-reference'],
    cles: schema['x-cles'],
    fichier: schema['x-fichier'] === true,
    texte: accepte(schema, 'string'),
    proprietes: new Map(),
  }
}

export function propriete(situe: Situe, cle: string): Situe | undefined {
  const connue = situe.proprietes.get(cle)
  if (connue !== undefined) return connue
  const { properties, additionalProperties } = situe.schema
  const directe = properties && Object.hasOwn(properties, cle) ? properties[cle] : undefined
  // Keys that users invent are not kept.
  if (directe === undefined)
    return typeof additionalProperties === 'object' ? situer(additionalProperties, situe.source) : undefined
  const trouvee = situer(directe, situe.source)
  situe.proprietes.set(cle, trouvee)
  return trouvee
}

export function element({ schema, source }: Situe): Situe | undefined {
  return schema.items === undefined ? undefined : situer(schema.items, source)
}

/** The schema that governs a place of a document. */
export function schemaA(genre: Genre, chemin: Chemin): Situe | undefined {
  let ici: Situe | undefined = schemaDe(genre)
  for (const cle of chemin) {
    if (ici === undefined) return undefined
    ici = typeof cle === 'number' ? element(ici) : propriete(ici, cle)
  }
  return ici
}

export function accepte(schema: Schema, type: string): boolean {
  return Array.isArray(schema.type) ? schema.type.includes(type) : schema.type === type
}

/** Every word of a nomenclature, in its order; of a theme, also the fields of the law it belongs to. */
export function nomenclature(nom: string): { readonly code: string; readonly champs: readonly string[] }[] {
  const def = publie('nomenclatures').$defs?.[nom]
  return (def?.enum ?? []).map(code => ({ code: String(code), champs: def?.['x-champs']?.[code] ?? [] }))
}

/** `theme` and `prevention` → `Prévention`; the code itself where no label is known. */
export function libelle(nomenclature: string, code: string | number): string {
  const def = publie('nomenclatures').$defs?.[nomenclature]
  const rang = def?.enum?.indexOf(code) ?? -1
  return def?.enumDescriptions?.[rang] ?? String(code)
}
