// The shape of a team's profile: our French reader accepts what ajv accepts with schemas/profil.schema.json, and nothing else.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import nomenclatures from '../../../schemas/nomenclatures.schema.json' with { type: 'json' }
import forme from '../../../schemas/profil.schema.json' with { type: 'json' }
import { lireYaml } from '../../../src/load/yaml/read.ts'
import { sources } from '../../../src/profiles/index.ts'
import { lireFormeDeProfil } from '../../../src/schema/profil/forme.ts'

const valide = new Ajv2020({ strict: false, schemas: [nomenclatures] }).compile(forme)

function lire(profil: unknown) {
  const { racine, fautes } = lireYaml(JSON.stringify(profil, null, 1))
  expect(fautes).toEqual([])
  if (racine === null) throw new Error('unread')
  return lireFormeDeProfil(racine)
}

it.each(sources().map(s => [s['x-profil'].nom, s] as const))('lit %s tel qu’il est', (_, source) => {
  const { valeur, fautes } = lire(source)
  expect(fautes).toEqual([])
  expect(valeur).toEqual(source)
})

it('le profil donné en exemple a la forme voulue, selon ajv', () => {
  expect(valide(parse(readFileSync('test/profils/equipe/projet/profils/mon-departement.yaml', 'utf8')))).toBe(true)
})

type Table = Record<string, unknown>
const lieux = (v: unknown): Table[] =>
  v !== null && typeof v === 'object' ? [v as Table, ...Object.values(v).flatMap(lieux)] : []

it('refuse, comme ajv, ce qu’une main maladroite a changé', () => {
  const regionaux = sources()
    .filter(s => Object.keys(s.$defs ?? {}).length > 0)
    .slice(1, 4)
  const intrus = fc.constantFrom<unknown>(
    null,
    '',
    'x',
    3,
    -1,
    2.5,
    [],
    ['a'],
    {},
    { type: 'object' },
    { pattern: 'x' },
  )
  const mots = fc.constantFrom(
    'pattern',
    'format',
    'items',
    'minItems',
    'then',
    'enum',
    'gravite',
    'propriete',
    'type',
    '$ref',
  )
  const verdicts = new Set<boolean>()
  fc.assert(
    fc.property(
      fc.constantFrom(...regionaux),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('ôter', 'changer', 'ajouter'),
      intrus,
      mots,
      (source, ou, cle, geste, valeur, mot) => {
        const copie = structuredClone(source)
        const endroits = lieux(copie)
        const endroit = endroits[ou % endroits.length] as Table
        const nom = Object.keys(endroit)[cle % Math.max(1, Object.keys(endroit).length)] ?? mot
        if (geste === 'ôter' && !Array.isArray(endroit)) delete endroit[nom]
        else if (geste === 'changer') endroit[nom] = valeur
        else if (!Array.isArray(endroit)) endroit[mot] = valeur
        const lu = lire(copie)
        const [ecrit, compris] = [valide(copie), valide(lu.valeur)]
        verdicts.add(ecrit)
        // A text may be written without its quotes: what counts is what was understood.
        const accepte = lu.fautes.length === 0
        expect([JSON.stringify(endroit).slice(0, 300), accepte || !ecrit, !accepte || compris]).toEqual([
          JSON.stringify(endroit).slice(0, 300),
          true,
          true,
        ])
      },
    ),
    { numRuns: 600 },
  )
  expect(verdicts.size).toBe(2)
})
