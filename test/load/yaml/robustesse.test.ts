// Hostile or absurd input: never an exception, never a hang, always a placed fault when nothing can be read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decoder } from '../../../src/load/yaml/decode.ts'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import { REEL } from './fiche-reelle.ts'

function verifier(texte: string): void {
  const { racine, fautes } = lireYaml(texte)
  if (racine === null) expect(fautes.some(faute => faute.bloquant)).toBe(true)
  // One assertion for all: some of these files have a fault on each of 200 000 lines.
  const mauvaise = fautes.find(
    ({ debut, fin, message, conseil }) =>
      debut < 0 || fin < debut || fin > texte.length || message === '' || conseil === '',
  )
  expect(mauvaise).toBeUndefined()
  const places = fautes.map(faute => `${faute.regle}@${faute.debut}`)
  expect(new Set(places).size).toBe(places.length)
}

const morceau = fc.constantFrom(
  ...'\t\n\r:-#,[]{}"\'&*!|>%@`?~ \u00a0•–\\',
  '\r\n',
  ': ',
  '- ',
  ' #',
  '---\n',
  '<<: ',
  '\0',
  '\ud800',
  '\n  ',
  '\ufeff',
  '👩',
  '? ',
  '!!str ',
)

describe('robustesse', { timeout: 30_000 }, () => {
  it('ne lève jamais : chaînes quelconques', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.oneof(morceau, fc.string({ maxLength: 3 })), { maxLength: 40 }).map(bouts => bouts.join('')),
        ),
        verifier,
      ),
      { numRuns: 3000 },
    )
  })

  it('ne lève jamais : documents réels abîmés', () => {
    const coup = fc.record({
      place: fc.nat(REEL.length),
      retire: fc.nat(6),
      ajoute: fc.oneof(fc.constant(''), morceau),
    })
    fc.assert(
      fc.property(fc.array(coup, { minLength: 1, maxLength: 4 }), coups => {
        verifier(
          coups.reduce(
            (texte, { place, retire, ajoute }) => texte.slice(0, place) + ajoute + texte.slice(place + retire),
            REEL,
          ),
        )
      }),
      { numRuns: 3000 },
    )
  })

  it('décode n’importe quels octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), octets => verifier(decoder(octets).texte)),
      { numRuns: 1000 },
    )
  })

  const gros: Record<string, string> = {
    'crochets emboîtés': '['.repeat(10_000),
    'accolades emboîtées': '{a: '.repeat(10_000),
    'tirets emboîtés': `${'- '.repeat(10_000)}x`,
    'clés emboîtées': Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    'un texte de 5 Mo': `a: ${'é'.repeat(5_000_000)}\n`,
    'un bloc de 5 Mo': `a: |\n${'  ligne de texte\n'.repeat(300_000)}`,
    'un guillemet de 5 Mo': `a: "${'x'.repeat(5_000_000)}\n`,
    'des deux-points par milliers': 'a: b : c\n'.repeat(20_000),
    'des deux-points sur une ligne': `a: ${'b : '.repeat(200_000)}\n`,
    'des guillemets par milliers': 'a: "b" c\n'.repeat(20_000),
    'des tabulations': `a:\n${'\t'.repeat(1_000_000)}b: 1\n`,
    'des espaces': `a${' '.repeat(2_000_000)}b\nc: 1\n`,
    'des espaces insécables': `a${'\u00a0'.repeat(1_000_000)}b\nc: 1\n${'\u00a0'.repeat(1_000_000)}d: 2\n`,
    'des esperluettes': `a: ${'&'.repeat(1_000_000)} ${'& '.repeat(300_000)}\n`,
    'des étoiles': `${'*'.repeat(1_000_000)} a\nb: * c\n`,
    'des crochets jamais fermés': 'a: [b\n'.repeat(50_000),
    'des accolades sans valeur': `a: { ${'b, '.repeat(100_000)} }\n`,
    'des lignes vides': `a: b\n${'\n'.repeat(300_000)}  c\n@\n`,
    'des marques d’ordre': `a: b\n${'\ufeff\n\n'.repeat(200_000)}`,
    'des caractères nuls': '\0'.repeat(1_000_000),
    'des puces': `a:\n${'  • b\n'.repeat(50_000)}`,
    'des puces sous des clés': 'a:\n  • b\n'.repeat(2000),
    'des clés en double': 'a: 1\n'.repeat(3000),
    'une bombe de renvois': `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]\n`).join('')}`,
    'des documents': '---\na: 1\n'.repeat(20_000),
  }
  for (const [nom, texte] of Object.entries(gros)) it(`tient : ${nom}`, () => verifier(texte), 30_000)
})
