// The fast reader against the reference parser: same texts, same keys, same order, and places that point at the right source.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import type { Noeud } from '../../../src/model/noeud.ts'
import { oracle, plat } from './plat.ts'

const mot = fc.constantFrom(
  'santé',
  'bus',
  'Prévention',
  '1.10',
  '01000',
  'oui',
  '2026-03-01',
  '1E5279',
  '~',
  'l’accès',
  '👩‍⚕️',
  'a:b',
  'x#y',
  '60\u00a0000',
  'http://x.fr/a',
  '«\u00a0Bus\u00a0»',
  '__proto__',
  'null',
)
const phrase = fc.array(mot, { minLength: 1, maxLength: 5 }).map(mots => mots.join(' '))
const cle = fc.oneof(
  fc.constantFrom('id', 'titre', 'texte', '2026', 'toString', '__proto__', 'é à'),
  fc.stringMatching(/^[a-z][a-z_]{0,8}$/),
)

/** A value, as the lines it takes: the first may follow `cle:` or `- `, the others are already indented from 0. */
type Bloc = { premiere: string; suite: string[] }
const enLigne = (premiere: string): Bloc => ({ premiere, suite: [] })
const cite = fc.oneof(
  phrase.map(texte => `"${texte}, \\"x\\" \\u00e9 : #z"`),
  phrase.map(texte => `'${texte} : [''] { # '`),
)
const litteral = fc
  .record({
    signe: fc.constantFrom('|', '>'),
    fin: fc.constantFrom('', '-', '+'),
    lignes: fc.array(
      fc.oneof(
        phrase,
        fc.constant(''),
        phrase.map(p => `  ${p}`),
        fc.constant('- a: "'),
      ),
      { maxLength: 5 },
    ),
    note: fc.boolean(),
  })
  .map(
    ({ signe, fin, lignes, note }): Bloc => ({
      premiere: `${signe}${fin}${note ? ' # note' : ''}`,
      suite: ['  début', ...lignes.map(ligne => (ligne === '' ? '' : `  ${ligne}`)), '', ''].slice(
        0,
        lignes.length + 2,
      ),
    }),
  )
const plie = fc
  .record({ a: phrase, b: phrase, vide: fc.boolean() })
  .map(({ a, b, vide }): Bloc => ({ premiere: a, suite: [...(vide ? [''] : []), `   ${b}`] }))
const guillemetsPlies = fc
  .tuple(phrase, phrase)
  .map(([a, b]): Bloc => ({ premiere: `"${a}  `, suite: ['', `    ${b} "`] }))
const flux: fc.Arbitrary<string> = fc.letrec<{ v: string }>(tie => ({
  v: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      mot.filter(m => !/[:#]/.test(m)),
      cite,
    ),
    fc.array(tie('v'), { maxLength: 3 }).map(v => `[ ${v.join(', ')} ]`),
    fc
      .uniqueArray(fc.tuple(cle, tie('v')), { selector: ([c]) => c, maxLength: 3 })
      .map(e => `{${e.map(([c, v]) => `${c}: ${v}`).join(',')}}`),
  ),
})).v

const { valeur } = fc.letrec<{ valeur: Bloc; table: Bloc; liste: Bloc }>(tie => ({
  valeur: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      phrase.map(enLigne),
      cite.map(enLigne),
      flux.map(enLigne),
      fc.constant(enLigne('')),
      litteral,
      plie,
      guillemetsPlies,
    ),
    tie('table'),
    tie('liste'),
  ),
  table: fc
    .tuple(
      fc.uniqueArray(fc.tuple(cle, tie('valeur'), fc.boolean()), { selector: ([c]) => c, minLength: 1, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([entrees, commentaire]) => ({
      premiere: '\n',
      suite: [...(commentaire ? ['# note'] : []), ...entrees.flatMap(([c, v, q]) => poser(`${q ? `"${c}"` : c}:`, v))],
    })),
  liste: fc
    .array(tie('valeur'), { minLength: 1, maxLength: 4 })
    .map(valeurs => ({ premiere: '\n', suite: valeurs.flatMap(v => poser('-', v)) })),
}))

function poser(tete: string, { premiere, suite }: Bloc): string[] {
  const decalees = suite.map(ligne => (ligne === '' ? '' : `  ${ligne}`))
  if (premiere !== '\n') return [premiere === '' ? tete : `${tete} ${premiere}`, ...decalees]
  const compacte = tete === '-' && !(suite[0] ?? '').startsWith('#')
  return compacte ? [`- ${suite[0]}`, ...decalees.slice(1)] : [tete, ...decalees]
}

const document = fc
  .tuple(valeur, fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([{ premiere, suite }, saut, marque]) =>
    `${marque ? '---\n' : ''}racine:${premiere === '\n' ? '' : ` ${premiere}`}\n${suite.map(l => (l === '' ? '' : `  ${l}`)).join('\n')}\n`.replaceAll(
      '\n',
      saut,
    ),
  )

function verifierPlaces(texte: string, noeud: Noeud): void {
  const source = texte.slice(noeud.debut, noeud.fin)
  if (noeud.genre === 'texte') {
    if (noeud.style === 'nu' && !/[\r\n]/.test(source)) expect(source).toBe(noeud.texte)
    if (noeud.style === 'cite') expect(source).toMatch(/^(["'])[\s\S]*\1$/)
    if (noeud.style === 'bloc') expect(source).toMatch(/^[|>][\s\S]*\S$|^[|>]$/)
    return
  }
  if (noeud.accolades && /^[[{]/.test(source))
    expect(source).toMatch(noeud.genre === 'liste' ? /^\[[\s\S]*\]$/ : /^\{[\s\S]*\}$/)
  const enfants = noeud.genre === 'liste' ? noeud.elements : noeud.entrees.map(entree => entree.valeur)
  for (const enfant of enfants) {
    expect(enfant.debut).toBeGreaterThanOrEqual(noeud.debut)
    expect(enfant.fin).toBeLessThanOrEqual(noeud.fin)
    verifierPlaces(texte, enfant)
  }
  if (noeud.genre === 'table')
    for (const { cle, place } of noeud.entrees) {
      const vue = texte.slice(place.debut, place.fin)
      expect([cle, `"${cle}"`, `'${cle}'`]).toContain(vue)
    }
}

describe('accord avec le lecteur de référence', { timeout: 30_000 }, () => {
  it('lit comme lui les documents bien écrits', () => {
    let compares = 0
    fc.assert(
      fc.property(document, texte => {
        const attendu = oracle(texte)
        const { racine, fautes } = lireYaml(texte)
        if (attendu === undefined) return
        compares++
        expect(fautes, texte).toEqual([])
        expect(plat(racine), texte).toEqual(attendu)
        if (racine !== null) verifierPlaces(texte, racine)
      }),
      { numRuns: 1500 },
    )
    expect(compares).toBeGreaterThan(1200)
  })

  it('ne lit jamais autrement que lui ce que les deux acceptent', () => {
    const bout = fc.constantFrom(
      'a',
      'b: ',
      'c:\n',
      '- ',
      '  ',
      '\n',
      '"x"',
      "'y'",
      '[',
      ']',
      '{',
      '}',
      ', ',
      '# n\n',
      '|\n',
      '>-\n',
      'é ',
      '? ',
      ': ',
      'd',
    )
    let compares = 0
    fc.assert(
      fc.property(fc.array(bout, { maxLength: 14 }), bouts => {
        const texte = bouts.join('')
        const { racine, fautes } = lireYaml(texte)
        const attendu = oracle(texte)
        // A whole file that is one `|` block: the two differ on a first line starting with #, and no contract is that.
        const bloc = racine?.genre === 'texte' && racine.style === 'bloc'
        if (fautes.length > 0 || attendu === undefined || bloc) return
        compares++
        expect(plat(racine), texte).toEqual(attendu)
      }),
      { numRuns: 6000 },
    )
    expect(compares).toBeGreaterThan(200)
  })
})
