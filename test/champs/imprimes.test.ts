// The words printed on a form: each is known again, however Word or LibreOffice writes its blanks and quotes; others are not.
import { array, assert, constantFrom, property, string, tuple } from 'fast-check'
import { expect, it } from 'vitest'
import { direImprimes, INVITES, lireImprimes, normaliser } from '../../src/champs/index.ts'

const mot = string({ minLength: 1, maxLength: 12 })
const phrase = array(mot, { minLength: 1, maxLength: 8 }).map(mots => mots.join(' '))

it('ce qui est imprimé est reconnu, quels que soient ses blancs ; tient en propriétés de 255 signes', () => {
  const blanc = constantFrom('\u00a0', '  ', '\n', '\t')
  assert(
    property(array(tuple(phrase, blanc), { maxLength: 300 }), lues => {
      const proprietes = direImprimes(new Set(lues.map(([dite]) => dite)))
      expect(proprietes.every(([, valeur]) => valeur.length <= 255)).toBe(true)
      const imprime = lireImprimes(new Map(proprietes))
      expect(imprime === undefined).toBe(lues.length === 0)
      for (const [dite, autre] of lues) expect(imprime?.(` ${dite.replaceAll(' ', autre)}`)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('un mot de plus se voit ; le blanc et ce qui invite à écrire, jamais', () => {
  const imprimes = Array.from({ length: 400 }, (_, n) => `Titre de la case ${n}`)
  const imprime = lireImprimes(new Map(direImprimes(new Set(imprimes))))
  const changees = imprimes.map(dite => `${dite}, à revoir`)
  expect(changees.filter(dite => imprime?.(dite)).length).toBeLessThan(4)
  for (const rien of [' \u00a0\n', ...Object.values(INVITES)]) expect(imprime?.(rien)).toBe(true)
  expect(new Set(changees.map(normaliser)).size).toBe(400)
})
