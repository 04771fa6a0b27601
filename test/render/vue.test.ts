// Values in words, and texts that nobody foresaw.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composer } from '../../src/render/index.ts'
import { compte, date, duDate, duree, leDate, mesure, montant, nombre, part } from '../../src/render/vue/mots.ts'
import { plein } from './plein.ts'

const lisse = (texte: string | null) => texte?.replace(/\u00A0/g, ' ')

describe('en mots', () => {
  it.each([
    ['2027', '2027', 'en 2027', 'de 2027'],
    ['2027-01-15', '15 janvier 2027', 'le 15 janvier 2027', 'du 15 janvier 2027'],
    ['2027-08-01', '1er août 2027', 'le 1er août 2027', 'du 1er août 2027'],
    ['2027-03', 'mars 2027', 'en mars 2027', 'de mars 2027'],
    ['2027-04', 'avril 2027', 'en avril 2027', 'd’avril 2027'],
    ['2027-T1', '1er trimestre 2027', 'au 1er trimestre 2027', 'du 1er trimestre 2027'],
    ['2027-T3', '3e trimestre 2027', 'au 3e trimestre 2027', 'du 3e trimestre 2027'],
    ['2026-S1', '1er semestre 2026', 'au 1er semestre 2026', 'du 1er semestre 2026'],
  ])('la date %s', (iso, nue, le, du) => {
    expect([lisse(date(iso)), lisse(leDate(iso)), lisse(duDate(iso))]).toEqual([nue, le, du])
  })

  it('les périodes', () => {
    expect(lisse(date('2017-06/2017-09-08'))).toBe('de juin 2017 au 8 septembre 2017')
    expect(lisse(duree('2027-01-01', '2031-12-31'))).toBe('du 1er janvier 2027 au 31 décembre 2031')
    expect(duree('2026', '2028-T2')).toBe('de 2026 au 2e trimestre 2028')
    expect(duree('2026-10', undefined)).toBe('à partir d’octobre 2026')
    expect(duree(undefined, '2028')).toBe('jusqu’en 2028')
    expect(duree(undefined, '2028-06')).toBe('jusqu’à juin 2028')
    expect(duree('2028', '2028')).toBe('en 2028')
    expect(duree('[à compléter : a/b]', '2028')).toBe('de [à compléter : a/b] à 2028')
    expect([duree(undefined, undefined), date(undefined)]).toEqual([null, null])
  })

  it('les sommes, avec des espaces insécables', () => {
    expect(montant(60000)).toBe('60\u00A0000\u00A0€')
    expect(montant(1250.5)).toBe('1\u00A0250,50\u00A0€')
    expect([lisse(montant(0)), lisse(montant(-12)), montant(undefined)]).toEqual(['0 €', '−12 €', null])
    expect(lisse(montant(1234567.899))).toBe('1 234 567,90 €')
  })

  it('les nombres, les parts, les mesures et les comptes', () => {
    expect([nombre(5.9), lisse(nombre(12400)), nombre(-0.5), nombre('néant')]).toEqual([
      '5,9',
      '12 400',
      '−0,5',
      'néant',
    ])
    expect(lisse(part(12.5))).toBe('12,5 %')
    expect(lisse(mesure(5.9, 'pour 10 000 habitants'))).toBe('5,9 pour 10 000 habitants')
    expect([0, 1, 1.5, 2].map(n => lisse(compte(n, 'fiche')))).toEqual(['0 fiche', '1 fiche', '1,5 fiche', '2 fiches'])
  })
})

const MORCEAUX = [
  '&', '<', '>', '"', "'", '`', '{{', '}}', '{{{', '{{> x}}', '<script>', '</p>', '<!--', ']]>', '&amp;', '&#0;', '[à compléter', '[à compléter : x]',
  '](javascript:x)', '[a](b)', '![i](x.png)', '|', '\n', '\n\n', '\n- ', '\n1. ', '\n> ', '\n# ', '\n    ', '```', '~~~', '***', '__', '\u0000', '\u0007',
  '\uFFFF', '\uE0001:2\uE001', '\uD83D', '👩‍⚕️', 'é', '\u202E', ' ', 'mot',
] // biome-ignore format: a list of traps

const texteHostile = fc.array(fc.constantFrom(...MORCEAUX), { minLength: 1, maxLength: 12 }).map(m => m.join(''))

describe('quoi que contiennent les textes', () => {
  it('le document n’a aucune faute, et rien n’y devient une balise', () => {
    fc.assert(
      fc.property(fc.array(texteHostile, { minLength: 7, maxLength: 7 }), textes => {
        let rang = 0
        const remplacer = (valeur: unknown, cle = ''): unknown => {
          if (Array.isArray(valeur)) return valeur.map(v => remplacer(v, cle))
          if (valeur !== null && typeof valeur === 'object')
            return Object.fromEntries(Object.entries(valeur).map(([c, v]) => [c, remplacer(v, c)]))
          return typeof valeur === 'string' && / \p{L}+\d+$/u.test(valeur) ? textes[rang++ % textes.length] : valeur
        }
        const { faits, ...contenu } = plein()
        const projet = { ...(remplacer(contenu) as typeof contenu), faits }
        for (const etat of ['projet', 'signature'] as const) {
          const { html } = composer(projet, { modele: 'contrat', etat })
          expect(html).not.toMatch(/<script|<!--|javascript:x"/)
        }
      }),
      { numRuns: 25 },
    )
  })
})
