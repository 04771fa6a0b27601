// Compiles the schemas to plain functions, so that no schema is compiled while the program runs.
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
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
    code: { source: true, lines: true },
  })
  ajv.addSchema({ ...schemaProjet(sources, true), $id: COMPLET })
  ajv.addSchema(sources.nomenclatures as object)
  for (const profil of Object.values(profils)) ajv.addSchema(profil)
  const refs: Record<string, string> = {}
  for (const nom of [...PARTIES, 'fiche', 'suivi']) refs[`forme_${nom}`] = `${COMPLET}#/$defs/${nom}`
  ajv.addSchema({ ...schemaDepot(sources), $id: `${COMPLET}-depot` })
  refs.forme_cls = `${COMPLET}-depot`
  for (const { cle, ref } of obligationsDe(profils)) refs[cle] = ref
  const commonjs = await bundle(standalone(ajv, refs))
  return `${commonjs}\n`
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

/** The CommonJS that ajv writes requires small helpers of its own: bundled into one ES module that needs nothing. */
async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'js', sourcefile: 'validateurs.cjs' },
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
