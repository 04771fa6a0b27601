// The interpreter of the closed keywords against two independent validators, on schemas and values drawn at random.
import { type Schema, Validator } from '@cfworker/json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mots, respecte, TropDeCalcul } from '../../../src/schema/profil/juge.ts'
import { CAS } from '../cas.ts'
import { ENTREES, projet, selonAjv } from '../outils.ts'

const DIALECTE = 'https://json-schema.org/draft/2020-12/schema'
const CLES = ['a', 'b', 'type']

const scalaire = fc.oneof(
  fc.constantFrom('', 'a', 'été', '👩‍⚕️', 'copil'),
  fc.integer({ min: -2, max: 4 }),
  fc.constantFrom(0.5, 2.5),
  fc.boolean(),
  fc.constant(null),
)
const { valeur } = fc.letrec<{ valeur: unknown }>(tie => ({
  valeur: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalaire,
    fc.array(tie('valeur'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...CLES), tie('valeur'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))
const nombre = fc.integer({ min: 0, max: 3 })
const type = fc.constantFrom('string', 'number', 'integer', 'boolean', 'array', 'object', 'null')

const { mots } = fc.letrec<{ mots: Mots }>(tie => {
  const sous = tie('mots') as fc.Arbitrary<Mots>
  const plusieurs = fc.array(sous, { minLength: 1, maxLength: 2 })
  return {
    mots: fc.oneof(
      { maxDepth: 2 },
      fc.constant({}),
      fc.record(
        {
          type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
          properties: fc.dictionary(fc.constantFrom(...CLES), sous, { maxKeys: 2, noNullPrototype: true }),
          required: fc.uniqueArray(fc.constantFrom(...CLES), { maxLength: 2 }),
          items: sous,
          contains: sous,
          minContains: nombre,
          maxContains: nombre,
          const: valeur,
          enum: fc.array(valeur, { minLength: 1, maxLength: 3 }),
          minItems: nombre,
          maxItems: nombre,
          minLength: nombre,
          minimum: nombre,
          maximum: nombre,
          exclusiveMinimum: nombre,
          exclusiveMaximum: nombre,
          if: sous,
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: sous,
          else: sous,
          not: sous,
          allOf: plusieurs,
          anyOf: plusieurs,
          $ref: fc.constantFrom('#/$defs/un', '#/$defs/deux'),
        },
        { requiredKeys: [] },
      ),
    ) as fc.Arbitrary<Mots>,
  }
})

/** A schema whose `$ref` lead to two others, which refer to none. */
const schema = fc
  .tuple(mots, mots, mots)
  .map(([racine, un, deux]) => ({ ...racine, $defs: { un: sansRenvoi(un), deux: sansRenvoi(deux) } }))

function sansRenvoi<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema, (cle, v) => (cle === '$ref' ? undefined : v)))
}

function selonNous(racine: Mots & { $defs: Record<string, Mots> }, donnee: unknown): boolean {
  const suivre = (ref: string) => ({ mots: racine.$defs[ref.slice('#/$defs/'.length)] ?? {}, suivre })
  return respecte(racine, donnee, suivre, { reste: 1_000_000 })
}

describe('l’interprète des mots admis', () => {
  it('juge comme deux autres validateurs', () => {
    const verdicts = new Set<boolean>()
    fc.assert(
      fc.property(schema, fc.array(valeur, { minLength: 1, maxLength: 4 }), (racine, donnees) => {
        const autre = new Validator({ $schema: DIALECTE, ...(racine as Schema) }, '2020-12')
        const validateur = new Ajv2020({ strict: false })
        // As in our own build. Following what was evaluated, ajv 8.20 writes an undefined name for an `else` that nothing reaches.
        Object.assign(validateur.opts, { unevaluated: false })
        const ajv = validateur.compile(racine)
        for (const donnee of donnees) {
          const nous = selonNous(racine, donnee)
          verdicts.add(nous)
          expect([nous, ajv(donnee)]).toEqual([autre.validate(donnee).valid, nous])
        }
      }),
      { numRuns: 120 },
    )
    expect(verdicts.size).toBe(2)
  }, 60_000)

  it('juge les règles livrées comme les fonctions qui en sont engendrées', () => {
    const rien = () => undefined
    for (const cas of CAS) {
      const juge = projet(cas.change)
      for (const { id, entree } of ENTREES) {
        const tient = (m: unknown) => respecte(m as Mots, juge, rien, { reste: 100_000 })
        const concerne = entree.if === undefined || tient(entree.if)
        expect([id, concerne ? (tient(entree) ? 'satisfaite' : 'remarque') : 'sans-objet']).toEqual([
          id,
          selonAjv(id, juge),
        ])
      }
    }
  })

  it('s’arrête devant trop de travail, et devant un renvoi sans fin', () => {
    const suivre = () => ({ mots: { $ref: '#' }, suivre })
    expect(() => respecte({ $ref: '#' }, 1, suivre, { reste: 1_000_000 })).toThrow(TropDeCalcul)
    const liste = Array.from({ length: 1000 }, () => 0)
    expect(() => respecte({ items: { minimum: 0 } }, liste, suivre, { reste: 500 })).toThrow(TropDeCalcul)
  })

  it('ne prend pas pour une clé ce que tout objet hérite', () => {
    const tient = (m: Mots, v: unknown) => respecte(m, v, () => undefined, { reste: 100 })
    expect(tient({ required: ['constructor'] }, {})).toBe(false)
    expect(tient({ properties: { toString: { type: 'string' as const } } }, {})).toBe(true)
  })
})
