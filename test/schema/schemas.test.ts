// The published schemas: complete in French, and what is generated from them up to date.
import { readFileSync } from 'node:fs'
import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { type Schema, schemaProjet } from '../../src/build/projet.ts'
import { lireProfils, lireSchemas, RACINE } from '../../src/build/sources.ts'
import { typesProjet } from '../../src/build/types.ts'
import { codeValidateurs } from '../../src/build/validators.ts'

const sources = lireSchemas()
const lire = (chemin: string) => readFileSync(new URL(chemin, RACINE), 'utf8')

/** Every schema of a property found in a schema, with the path that leads to it. */
function proprietes(schema: unknown, chemin = ''): { chemin: string; schema: Schema }[] {
  if (schema === null || typeof schema !== 'object') return []
  return Object.entries(schema).flatMap(([cle, valeur]) => {
    const ici = `${chemin}/${cle}`
    const siennes =
      cle === 'properties' && chemin.split('/').at(-1) !== 'properties'
        ? Object.entries(valeur as Schema).map(([nom, s]) => ({ chemin: `${ici}/${nom}`, schema: s as Schema }))
        : []
    return [...siennes, ...proprietes(valeur, ici)]
  })
}

describe('les schémas publiés', () => {
  it.each(Object.keys(sources))('%s : un titre et une description, en français, pour chaque propriété', nom => {
    const muettes = proprietes(sources[nom])
      .filter(({ chemin }) => nom !== 'faits' || !chemin.includes('/properties/', 12))
      .filter(({ schema }) => typeof schema.title !== 'string' || typeof schema.description !== 'string')
    expect(muettes.map(p => p.chemin)).toEqual([])
    expect(sources[nom]?.$id).toBe(`https://contrat-local-sante.example/schemas/1/${nom}.schema.json`)
  })

  it('les nomenclatures ont un libellé par valeur, et leurs thèmes ne citent que des champs et des socles connus', () => {
    const defs = sources.nomenclatures?.$defs as Record<string, { enum: string[]; enumDescriptions: string[] }>
    for (const [nom, def] of Object.entries(defs)) {
      expect([nom, def.enumDescriptions.length]).toEqual([nom, def.enum.length])
      expect([nom, new Set(def.enum).size]).toEqual([nom, def.enum.length])
    }
    const theme = defs.theme as unknown as { enum: string[]; 'x-champs': Schema; 'x-socles': Schema }
    for (const [cle, liste] of [
      ['champ', theme['x-champs']],
      ['socle', theme['x-socles']],
    ] as const)
      for (const [code, vises] of Object.entries(liste)) {
        expect(theme.enum).toContain(code)
        for (const vise of vises as string[]) expect(defs[cle]?.enum).toContain(vise)
      }
  })

  it('les objets sont fermés', () => {
    const ouverts: string[] = []
    const voir = (schema: unknown, chemin: string) => {
      if (schema === null || typeof schema !== 'object') return
      const s = schema as Schema
      if (s.properties !== undefined && s.additionalProperties !== false && typeof s.type !== 'undefined')
        ouverts.push(chemin)
      for (const [cle, valeur] of Object.entries(s)) voir(valeur, `${chemin}/${cle}`)
    }
    for (const [nom, schema] of Object.entries(sources)) voir(schema, nom)
    expect(ouverts).toEqual([])
  })
})

describe('ce qui est engendré des schémas', () => {
  it('le schéma du projet consolidé est à jour', () => {
    expect(lire('schemas/projet.schema.json')).toBe(`${JSON.stringify(schemaProjet(sources), null, 2)}\n`)
  })
  it('les types sont à jour', async () => {
    expect(lire('src/model/projet.generated.ts')).toBe(await typesProjet(schemaProjet(sources)))
  })
  it('les validateurs sont à jour', async () => {
    expect(lire('src/schema/validateurs.generated.js')).toBe(await codeValidateurs(sources, lireProfils()))
  })
  it('le schéma du projet consolidé se suffit : un validateur indépendant le lit sans autre fichier', () => {
    const validateur = new Validator(schemaProjet(sources) as object, '2020-12', false)
    expect(validateur.validate({ format: 2 }).valid).toBe(false)
  })
})
