// A template of somebody unknown: it reaches nothing but the data, and it ends.
import { describe, expect, it } from 'vitest'
import { examiner, FauteDeGabarit, type Gabarit, remplir } from '../../src/templates.ts'

const AIDES = { texte: (t: string) => t, code: (t: string) => t, prose: (t: string) => t }
const DONNEES = { a: 'x', liste: Array.from({ length: 600 }, () => ({ n: 1 })), o: { b: 'c' } }
const tours = (dedans: string) => `{{#each @root.liste}}${dedans}{{/each}}`

function raison(texte: string, partiels: readonly Gabarit[] = []): string {
  try {
    return remplir({ nom: 'essai', texte }, DONNEES, partiels, AIDES).texte
  } catch (erreur) {
    if (erreur instanceof FauteDeGabarit) return erreur.raison
    throw erreur
  }
}

describe('un gabarit hostile', () => {
  it.each([
    '{{constructor}}',
    '{{this.constructor}}',
    '{{@root.constructor}}',
    '{{[__proto__]}}',
    '{{o.__proto__.b}}',
    '{{o.constructor.constructor}}',
    '{{a.constructor}}',
    '{{#each o.constructor}}x{{/each}}',
    '{{#if toString}}x{{/if}}',
    '{{../a}}',
    '{{../../../a}}',
    '{{@root.ailleurs}}',
    '{{@racine}}',
    '{{#with o}}{{../../b}}{{/with}}',
  ])('%s n’atteint que les données', texte => {
    expect(raison(texte)).toMatch(/n’existe pas dans les données/)
  })

  it.each([
    '{{#with (lookup o "constructor")}}atteint{{/with}}',
    '{{#with (lookup o "__proto__")}}atteint{{/with}}',
    '{{#with (lookup liste "constructor")}}atteint{{/with}}',
    '{{liste.constructor}}',
    '{{liste.__proto__}}',
  ])('%s ne trouve rien', texte => {
    expect(raison(texte)).toBe('')
  })

  it.each([
    ['{{lookup o "b"}}', /l’aide « lookup » n’existe pas/],
    ['{{> (lookup o "constructor")}}', /n’existe pas/],
    ['{{> @partial-block}}', /n’existe pas/],
    ['{{#> b}}x{{/b}}', /pas permise/],
    ['{{{a}}}', /triples accolades/],
    ['{{log a}}', /l’aide « log » n’existe pas/],
  ])('%s est refusé', (texte, attendu) => {
    expect(raison(texte)).toMatch(attendu)
  })

  it('les boucles dans les boucles s’arrêtent', () => {
    expect(raison(tours(tours(tours('x'))))).toMatch(/écrivent sans fin/)
    expect(raison(tours(tours('y'.repeat(1_000_000))))).toMatch(/écrivent sans fin/)
    expect(raison(tours(tours('z'))).length).toBe(360_000)
  })

  it('les gabarits qui s’appellent aussi', () => {
    const soi = [{ nom: 'b', texte: '{{> b}}{{> b}}' }]
    const deux = [
      { nom: 'b', texte: '{{> c}}' },
      { nom: 'c', texte: '{{> b}}' },
    ]
    const double = Array.from({ length: 60 }, (_, n) => ({
      nom: `p${n}`,
      texte: n === 59 ? 'x' : `{{> p${n + 1}}}{{> p${n + 1}}}`,
    }))
    expect(raison('{{> b}}', soi)).toMatch(/s’appelle lui-même sans fin/)
    expect(raison('{{> b}}', deux)).toMatch(/s’appelle lui-même sans fin/)
    expect(raison('{{> p0}}', double)).toMatch(/écrivent sans fin/)
  })
})

describe('examiner', () => {
  it('dit toutes les fautes qui se voient sans données', () => {
    const texte =
      '{{{a}}}\n{{inconnue a}}\n{{#repeter a}}{{log b}}{{/repeter}}\n{{> ailleurs}}\n{{#if (prose a)}}{{/if}}\n{{prose a}}'
    expect(
      examiner({ nom: 'essai', texte }, ['essai'], AIDES).map(({ ligne, raison }) => [ligne, raison.slice(0, 20)]),
    ).toEqual([
      [1, 'les triples accolade'],
      [2, 'l’aide « inconnue » '],
      [3, 'le bloc « repeter » '],
      [3, 'l’aide « log » n’exi'],
      [4, 'le gabarit « ailleur'],
      [5, '« prose » ne peut pa'],
    ])
  })
})
