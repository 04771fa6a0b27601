// The TypeScript types of a consolidated project, made from its schema.
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import type { Schema } from './projet.ts'

const ENTETE = `// Engendré par « npm run generate » à partir de schemas/ : ne pas modifier à la main.
`

/** The consolidated schema → the text of `src/model/projet.generated.ts`. */
export async function typesProjet(projet: Schema): Promise<string> {
  const texte = await compile(sansTitres(projet) as JSONSchema, 'Projet', {
    bannerComment: ENTETE,
    additionalProperties: false,
    unreachableDefinitions: true,
    format: false,
    strictIndexSignatures: true,
    ignoreMinAndMaxItems: true,
  })
  return texte
    .replaceAll(/\n \*\s*\n \* This interface was referenced by [^*]*\* via the `definition` "\w+"\./g, '')
    .replaceAll(/^export interface/gm, 'export type')
    .replaceAll(/^(export type \w+) \{/gm, '$1 = {')
}

/** Titles would become the names of the types: French sentences with accents. The names of the definitions serve better. */
function sansTitres(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(sansTitres)
  if (schema === null || typeof schema !== 'object') return schema
  if ('$ref' in schema) return { $ref: schema.$ref }
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([cle, valeur]) => cle !== 'title' || typeof valeur !== 'string')
      .filter(([cle]) => !['enumDescriptions', '$id', '$schema'].includes(cle))
      .map(([cle, valeur]) => [cle, sansTitres(valeur)]),
  )
}
