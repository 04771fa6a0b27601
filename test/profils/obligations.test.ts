// Each obligation met, broken and beside the point, on small projects; two independent validators must agree on all of them.
import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import formeDuProjet from '../../schemas/projet.schema.json' with { type: 'json' }
import { profils } from '../../src/profiles/index.ts'
import { CAS } from './cas.ts'
import { DUREES } from './cas-regions.ts'
import { type Cas, ENTREES, projet, selonAjv, selonCfworker, type Verdict } from './outils.ts'

function attendu({ remarque = [], sansObjet = [], satisfaite = [] }: Cas, id: string): Verdict {
  if (remarque.includes(id)) return 'remarque'
  const jamaisDit = DUREES.includes(id) && !satisfaite.includes(id)
  return jamaisDit || sansObjet.includes(id) ? 'sans-objet' : 'satisfaite'
}

describe.each(CAS.map(cas => [cas.quand, cas] as const))('quand %s', (_, cas) => {
  const juge = projet(cas.change)
  const attendus = ENTREES.map(({ id }) => [id, attendu(cas, id)])

  it('le projet pourrait exister', () => {
    // biome-ignore lint/suspicious/noExplicitAny: the published schema, as JSON.
    expect(new Validator(formeDuProjet as any, '2020-12').validate(juge).errors).toEqual([])
  })
  it('les fonctions engendrées rendent ce verdict', () => {
    expect(ENTREES.map(({ id }) => [id, selonAjv(id, juge)])).toEqual(attendus)
  })
  it('un autre validateur rend le même', () => {
    expect(ENTREES.map(({ id }) => [id, selonCfworker(id, juge)])).toEqual(attendus)
  })
})

it('chaque obligation est satisfaite, enfreinte, et sans objet si elle a une condition', () => {
  for (const { id, entree } of ENTREES) {
    const verdicts = new Set(CAS.map(cas => attendu(cas, id)))
    expect([id, verdicts.has('satisfaite'), verdicts.has('remarque'), verdicts.has('sans-objet')]).toEqual([
      id,
      true,
      true,
      entree.if !== undefined,
    ])
  }
})

it('tous les profils livrés sont couverts', () => {
  const ids = new Set(profils().flatMap(({ obligations }) => obligations.map(({ id }) => id)))
  expect([...ids].sort()).toEqual(ENTREES.map(({ id }) => id).sort())
})
