// The lightened validators must say what ajv itself says, fault for fault, in the same order.
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alleger } from '../../src/build/alleger.ts'
import { PARTIES, schemaProjet } from '../../src/build/projet.ts'
import { lireSchemas } from '../../src/build/sources.ts'
import { erreursDeForme } from '../../src/schema/validateurs.ts'

const sources = lireSchemas()
const ajv = new Ajv2020({ allErrors: true, strict: false, messages: false, inlineRefs: false })
const projet = schemaProjet(sources, true) as { $defs: Record<string, { properties?: object }> }
ajv.addSchema({ ...projet, $id: 'https://essai.example/projet' })
ajv.addSchema(sources.nomenclatures as object)

const valeur = fc.letrec(lier => ({
  tout: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      '',
      'à compléter',
      '2026',
      '2026-03-15',
      'bus-sante',
      '52269',
      'signature',
      1,
      0,
      -3,
      2.5,
      true,
      null,
    ),
    fc.string({ maxLength: 8 }),
    fc.array(lier('tout'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('id', 'titre', 'nom', 'type', 'debut', 'fin', '__proto__', 'a/b~c'), lier('tout'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).tout

describe.each([...PARTIES, 'fiche', 'suivi'])('%s', genre => {
  const direct = ajv.getSchema(`https://essai.example/projet#/$defs/${genre}`)
  const cles = Object.keys(projet.$defs[genre]?.properties ?? {})

  it('dit les mêmes fautes', () => {
    expect(cles.length).toBeGreaterThan(0)
    let fautes = 0
    const fichier = fc.oneof(
      {
        weight: 9,
        arbitrary: fc.dictionary(fc.constantFrom(...cles, 'inconnue'), valeur, { maxKeys: 6, noNullPrototype: true }),
      },
      valeur,
    )
    fc.assert(
      fc.property(fichier, donnees => {
        const dites = erreursDeForme(genre, donnees)
        direct?.(donnees)
        fautes += dites.length
        // The paths of the schemas differ by the name of the schema alone.
        expect(dites).toEqual(direct?.errors ?? [])
      }),
      { numRuns: 300 },
    )
    expect(fautes).toBeGreaterThan(100)
  })
})

it('refuse un code qu’il ne connaît pas', () => {
  expect(() => alleger('const err0 = {autrement:1};vErrors.push(err0);')).toThrow('ajv écrit autrement que prévu')
})
