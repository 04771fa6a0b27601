// The schemas of the files, as published in schemas/, and how to walk them.
import acteurs from '../../schemas/acteurs.schema.json' with { type: 'json' }
import axes from '../../schemas/axes.schema.json' with { type: 'json' }
import cls from '../../schemas/cls.schema.json' with { type: 'json' }
import commun from '../../schemas/commun.schema.json' with { type: 'json' }
import contrat from '../../schemas/contrat.schema.json' with { type: 'json' }
import diagnostic from '../../schemas/diagnostic.schema.json' with { type: 'json' }
import evaluation from '../../schemas/evaluation.schema.json' with { type: 'json' }
import fiche from '../../schemas/fiche.schema.json' with { type: 'json' }
import gouvernance from '../../schemas/gouvernance.schema.json' with { type: 'json' }
import nomenclatures from '../../schemas/nomenclatures.schema.json' with { type: 'json' }
import suivi from '../../schemas/suivi.schema.json' with { type: 'json' }
import territoire from '../../schemas/territoire.schema.json' with { type: 'json' }
import type { Chemin } from '../model/chemin.ts'
import type { Genre } from '../model/partie.ts'

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

const SCHEMAS: Readonly<Record<string, Schema>> = {
  contrat,
  territoire,
  acteurs,
  diagnostic,
  axes,
  fiche,
  gouvernance,
  evaluation,
  suivi,
  cls,
  commun,
  nomenclatures,
} as unknown as Readonly<Record<string, Schema>>

/** A schema and the file it stands in, against which its own `$ref` are resolved. */
export type Situe = { readonly schema: Schema; readonly source: string }

const resolus = new WeakMap<Schema, Situe>()

export function schemaDe(genre: Genre): Situe {
  return { schema: SCHEMAS[genre] as Schema, source: genre }
}

/** Follows `$ref`; what stands beside it (title, description) wins over what it points to. */
export function resoudre({ schema, source }: Situe): Situe {
  if (schema.$ref === undefined) return { schema, source }
  const connu = resolus.get(schema)
  if (connu !== undefined) return connu
  const [fichier = '', chemin = ''] = schema.$ref.split('#')
  const ou = fichier === '' ? source : fichier.replace('.schema.json', '')
  const nom = chemin.replace('/$defs/', '')
  const vise = SCHEMAS[ou]?.$defs?.[nom] as Schema
  const { $ref: _, ...propre } = schema
  const but = resoudre({ schema: vise, source: ou })
  const situe = { schema: { ...but.schema, ...propre }, source: but.source }
  resolus.set(schema, situe)
  return situe
}

export function propriete({ schema, source }: Situe, cle: string): Situe | undefined {
  const directe = schema.properties && Object.hasOwn(schema.properties, cle) ? schema.properties[cle] : undefined
  const autre = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
  const choisie = directe ?? autre
  return choisie === undefined ? undefined : resoudre({ schema: choisie, source })
}

export function element({ schema, source }: Situe): Situe | undefined {
  return schema.items === undefined ? undefined : resoudre({ schema: schema.items, source })
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

/** `theme` and `prevention` → `Prévention`; the code itself where no label is known. */
export function libelle(nomenclature: string, code: string | number): string {
  const def = SCHEMAS.nomenclatures?.$defs?.[nomenclature]
  const rang = def?.enum?.indexOf(code) ?? -1
  return def?.enumDescriptions?.[rang] ?? String(code)
}
