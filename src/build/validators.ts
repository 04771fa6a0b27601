// Compiles the schemas to plain functions, so that no schema is compiled while the program runs.
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { alleger } from './alleger.ts'
import { build } from './esbuild.ts'
import { PARTIES, type Schema, type Sources, schemaProjet } from './projet.ts'

const COMPLET = 'https://contrat-local-sante.example/schemas/1/projet-textes-requis.schema.json'

/**
 * Schemas and profiles → the text of an ES module exporting `formes` (one validator by kind of file) and `obligations`
 * (by profile then rule: `exige`, and `concerne` when the obligation begins with an `if`).
 */
export async function codeValidateurs(sources: Sources, profils: Sources): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  })
  // No schema of ours uses these keywords, and each function would pay for them at each call.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false })
  ajv.addSchema({ ...depouiller(schemaProjet(sources, true)), $id: COMPLET })
  ajv.addSchema(depouiller(sources.nomenclatures as Schema))
  for (const profil of Object.values(profils)) ajv.addSchema(depouiller(profil))
  const refs: Record<string, string> = {}
  for (const nom of [...PARTIES, 'fiche', 'suivi']) refs[`forme_${nom}`] = `${COMPLET}#/$defs/${nom}`
  ajv.addSchema({ ...depouiller(schemaDepot(sources)), $id: `${COMPLET}-depot` })
  refs.forme_cls = `${COMPLET}-depot`
  for (const { cle, ref } of obligationsDe(profils)) refs[cle] = ref
  return `${await bundle(standalone(ajv, refs))}\n`
}

const ANNOTATIONS = /^(title|description|enumDescriptions|x-.*)$/
const TABLES = new Set(['properties', '$defs'])

/** A schema without the words meant for people: the functions would carry them. */
function depouiller(schema: Schema): Schema {
  const garder = ([cle, valeur]: [string, unknown]) => {
    if (ANNOTATIONS.test(cle)) return []
    return [[cle, TABLES.has(cle) ? chacun(valeur as Schema) : parcourir(valeur)]]
  }
  const chacun = (table: Schema) => Object.fromEntries(Object.entries(table).map(([nom, s]) => [nom, parcourir(s)]))
  const parcourir = (valeur: unknown): unknown => {
    if (Array.isArray(valeur)) return valeur.map(parcourir)
    return valeur !== null && typeof valeur === 'object' ? depouiller(valeur as Schema) : valeur
  }
  return Object.fromEntries(Object.entries(schema).flatMap(garder))
}

/** `cls.yaml` is no part of a project, but is read and judged in the same way. */
function schemaDepot(sources: Sources): Schema {
  const projet = schemaProjet({ ...sources, depot: sources.cls as Schema }, true)
  const defs = projet.$defs as Record<string, Schema>
  return { ...(defs.depot as Schema), $defs: defs }
}

function obligationsDe(profils: Sources): { cle: string; ref: string }[] {
  return Object.values(profils).flatMap(profil =>
    Object.entries((profil.$defs ?? {}) as Record<string, Schema>)
      .filter(([, def]) => def['x-regle'] !== undefined)
      .flatMap(([id, def]) => {
        const ref = `${String(profil.$id)}#/$defs/${id}`
        const cle = `obligation_${id.replaceAll('-', '_')}`
        const si = def.if === undefined ? [] : [{ cle: `condition_${id.replaceAll('-', '_')}`, ref: `${ref}/if` }]
        return [{ cle, ref }, ...si]
      }),
  )
}

/** The ES module that ajv writes requires small helpers, as CommonJS would: imported instead, and bundled so that it needs nothing. */
async function bundle(code: string): Promise<string> {
  const importes = code.replaceAll(/const (\w+) = require\("([^"]+)"\)\.default;?/g, 'import $1 from "$2";')
  const contents = alleger(importes)
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'js', sourcefile: 'validateurs.js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'node20',
    minify: true,
    banner: { js: '// Engendré par « npm run generate » : ne pas modifier à la main.' },
  })
  return outputFiles[0]?.text ?? ''
}
