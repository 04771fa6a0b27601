// Values typed by French hands, read by the type the schema gives.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCompleter, lireValeur } from '../../src/schema/valeurs.ts'

describe('lireValeur', () => {
  it.each([
    ['nombre', '5,9', 5.9],
    ['nombre', '12 400', 12400],
    ['nombre', '12 400', 12400],
    ['nombre', '12 400,5', 12400.5],
    ['nombre', '1.234.567', 1234567],
    ['nombre', '1.234,50', 1234.5],
    ['nombre', '-3', -3],
    ['montant', '60 000 €', 60000],
    ['montant', '60 000 €', 60000],
    ['montant', '342 k€', 342000],
    ['montant', '1,5 M€', 1500000],
    ['montant', '1250.5', 1250.5],
    ['montant', '0,1 €', 0.1],
    ['part', '50 %', 50],
    ['part', '33,3%', 33.3],
    ['entier', '2026', 2026],
    ['entier', '12 400', 12400],
    ['booleen', 'oui', true],
    ['booleen', 'Non', false],
    ['booleen', 'true', true],
    ['date', '2026', '2026'],
    ['date', '2026-03', '2026-03'],
    ['date', '15/03/2026', '2026-03-15'],
    ['date', '1/3/2026', '2026-03-01'],
    ['date', '2026-T3', '2026-T3'],
    ['date', '2026-S1', '2026-S1'],
    ['date', '2017-06/2017-09-08', '2017-06/2017-09-08'],
    ['date', '29/02/2028', '2028-02-29'],
    ['texte', '1.10', '1.10'],
    ['texte', '01000', '01000'],
    ['texte', 'oui', 'oui'],
    ['valeur', '5,9', 5.9],
    ['valeur', 'faible', 'faible'],
    ['valeur', '12 %', '12 %'],
  ] as const)('%s « %s »', (lecture, texte, attendu) => {
    expect(lireValeur(lecture, texte)).toBe(attendu)
  })

  it.each([
    ['nombre', 'beaucoup'],
    ['nombre', '1,2,3'],
    ['montant', '1.250'],
    ['montant', '60 000 francs'],
    ['entier', '12,5'],
    ['booleen', 'peut-être'],
    ['date', '31/02/2026'],
    ['date', '2026-13'],
    ['date', '2026-02-30'],
    ['date', 'mars 2026'],
    ['date', '2026-T5'],
    ['date', '2026/2027/2028'],
  ] as const)('%s « %s » ne se lit pas, et dit ce qui est attendu', (lecture, texte) => {
    expect(lireValeur(lecture, texte)).toEqual({ illisible: expect.stringMatching(/^(un |une |«\soui)/) })
  })

  it('relit tout nombre comme la France l’écrit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (entier, centimes) => {
        const nombre = Number(`${entier}.${String(centimes).padStart(2, '0')}`)
        const francais = nombre.toLocaleString('fr-FR', { maximumFractionDigits: 2 })
        expect(lireValeur('nombre', francais)).toBe(nombre)
        expect(lireValeur('montant', `${francais} €`)).toBe(nombre)
      }),
    )
  })

  it('relit tout jour, en français comme en ISO', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), date => {
        const iso = date.toISOString().slice(0, 10)
        expect(lireValeur('date', iso)).toBe(iso)
        expect(lireValeur('date', iso.split('-').reverse().join('/'))).toBe(iso)
      }),
    )
  })

  it('ne lève jamais', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), texte => {
        for (const lecture of ['nombre', 'montant', 'part', 'entier', 'valeur', 'date', 'booleen'] as const)
          lireValeur(lecture, texte)
        aCompleter(texte)
      }),
    )
  })
})

describe('aCompleter', () => {
  it.each([
    ['à compléter', ''],
    ['À COMPLÉTER', ''],
    ['a completer', ''],
    ['À compléter (demander à la CPAM)', 'demander à la CPAM'],
    ['à compléter.', ''],
  ])('« %s »', (texte, note) => {
    expect(aCompleter(texte)).toEqual({ note })
  })
  it.each(['à compléter par la CPAM', 'il reste à compléter', 'complété', ''])(
    '« %s » est un texte comme un autre',
    texte => {
      expect(aCompleter(texte)).toBeUndefined()
    },
  )
})
