// The copies made for editors judge as the published schemas do: only what an editor proposes and says differs.
import { type Schema as SchemaJson, Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { lireSchemas } from '../../src/build/sources.ts'
import type { Chemin } from '../../src/model/chemin.ts'
import { PARTIES } from '../../src/model/partie.ts'
import { schemaSeul } from '../../src/project/schemas/index.ts'
import { GENRES, placesDe } from './places.ts'

const sources = lireSchemas()
/** A project of which nothing could be read: every identifier may be right. */
const RIEN = {
  projet: {
    ...{ format: 1, contrat: {}, territoire: {}, acteurs: {}, diagnostic: {}, axes: {}, gouvernance: {} },
    ...{ evaluation: {}, fiches: [], suivi: [] },
  } as never,
  incertaines: new Set(PARTIES),
}

const VALEURS: readonly unknown[] = [
  ...['x', 'À compléter (demander)', 'Un texte', 'oui', '44999', '2A004', 'QN04499M', '2026-03', '60 000 €', '12 %'],
  ...[12, 1.5, 44999, true, false, null, [], ['x'], [12], {}, { nom: 'x' }, { titre: 'x' }, { x: 'x' }, { x: ['x'] }],
]

describe.each(GENRES)('la copie du schéma %s', genre => {
  const publie = new Validator(sources[genre] as SchemaJson, '2020-12')
  for (const autre of ['commun', 'nomenclatures']) publie.addSchema(sources[autre] as SchemaJson)
  const copie = new Validator(JSON.parse(schemaSeul(genre, RIEN)) as SchemaJson, '2020-12')

  it('accepte et refuse, à chaque endroit, ce qu’accepte et refuse le schéma publié', () => {
    const bons: unknown[] = []
    const desaccords: string[] = []
    for (const { chemin } of placesDe(genre))
      for (const valeur of VALEURS) {
        const document = dans(chemin, valeur)
        const verdict = publie.validate(document).valid
        if (verdict) bons.push(document)
        if (copie.validate(document).valid !== verdict) desaccords.push(JSON.stringify(document))
      }
    expect(desaccords).toEqual([])
    expect(bons.length).toBeGreaterThan(placesDe(genre).length)
  }, 60_000)

  const schemas = new Map(placesDe(genre).map(p => [p.chemin.join('/'), p.schema]))

  /** What each table on the way requires is given, so that what stands at its end is what decides. */
  function dans(chemin: Chemin, valeur: unknown, ici: Chemin = []): unknown {
    const cle = chemin[ici.length]
    if (cle === undefined) return valeur
    const suite = dans(chemin, valeur, [...ici, cle])
    if (typeof cle === 'number') return [suite]
    const requises = schemas.get(ici.join('/'))?.required ?? []
    return { ...Object.fromEntries(requises.map(r => [r, exemple([...ici, r])])), [cle]: suite }
  }

  function exemple(chemin: Chemin): unknown {
    const { enum: valeurs, type } = schemas.get(chemin.join('/')) ?? {}
    return valeurs?.[0] ?? (String(type).startsWith('integer') ? 2026 : 'x')
  }
})
