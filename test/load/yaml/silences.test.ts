// What looks like a trap and is none: the reader says nothing, and reads it as written.
import { describe, expect, it } from 'vitest'
import { lireYaml } from '../../../src/load/yaml/read.ts'
import { simple } from './plat.ts'

const N = '\u00a0'
const CAS: readonly (readonly [string, unknown])[] = [
  ['a:\tb\n', { a: 'b' }],
  ['texte: |\n  a\tb\n  \tc\n', { texte: 'a\tb\n\tc\n' }],
  ['---\na: 1\n', { a: '1' }],
  ['# note\n---\na: 1\n...\n', { a: '1' }],
  ['url: http://exemple.fr:80/z\nh: 12:30\n', { url: 'http://exemple.fr:80/z', h: '12:30' }],
  ['titre: "Prévention : tabac"\n', { titre: 'Prévention : tabac' }],
  ['- Axe 1 : prévention\n', [{ 'Axe 1': 'prévention' }]],
  ['titre: Action # commentaire\n#commentaire\nb: Action#1\n', { titre: 'Action', b: 'Action#1' }],
  ['a: « Bus » santé\nb: “Bus” santé\n', { a: '« Bus » santé', b: '“Bus” santé' }],
  [
    `a: 60${N}000 € et${N}plus\ntexte: |\n  ${N}a\n${' '.repeat(2)}b${N}: c\n`,
    { a: `60${N}000 € et${N}plus`, texte: `${N}a\nb${N}: c\n` },
  ],
  ['a: – à voir\nb: • x\n', { a: '– à voir', b: '• x' }],
  ['- • x\n- -5\n- a - b\n', ['• x', '-5', 'a - b']],
  ['texte: |\n  • a\n  - b\n  * c\n', { texte: '• a\n- b\n* c\n' }],
  ['a: {}\nb: []\nc: { d: , e: }\nf: [1,2]\n', { a: {}, b: [], c: { d: '', e: '' }, f: ['1', '2'] }],
  ['a: { "x, y": "1,5", z: "a, b" }\n', { a: { 'x, y': '1,5', z: 'a, b' } }],
  [
    '1.10: 1.10\n2026: 01000\nd: 2026-03-01\ne: 1E5279\nf: ~\ng: oui\nh: null\n',
    { '1.10': '1.10', '2026': '01000', d: '2026-03-01', e: '1E5279', f: '~', g: 'oui', h: 'null' },
  ],
  ['a: Est-ce que ? oui\nQuoi ? dit-il: non\n', { a: 'Est-ce que ? oui', 'Quoi ? dit-il': 'non' }],
  ['a: Est-ce atteint ?\nb: 1\n', { a: 'Est-ce atteint ?', b: '1' }],
  ['texte: |\n  ?\nb: 1\n', { texte: '?\n', b: '1' }],
  ['- Qui ?\n- c: 1\n  d: 2\n', ['Qui ?', { c: '1', d: '2' }]],
  ['"<<": 1\n', { '<<': '1' }],
  ['a: x & y * z ! @ %\n', { a: 'x & y * z ! @ %' }],
  ['- mailto:a@b.example\n- titre:Bonjour\n', ['mailto:a@b.example', 'titre:Bonjour']],
  ['a:\n- b\n- c\n', { a: ['b', 'c'] }],
  ['a: [\n  b,\n  c\n  ]\n', { a: ['b', 'c'] }],
  ['a: "x\n  y"\nb: p\n  q\n', { a: 'x y', b: 'p q' }],
  ['a: b\rc: d\r', { a: 'b', c: 'd' }],
  ['é: 👩‍⚕️\n"b ": 1\n', { é: '👩‍⚕️', 'b ': '1' }],
  ['\ufeffa: 1\nb: 2\n', { a: '1', b: '2' }],
  ['texte: |\n  ---\nb: 1\n', { texte: '---\n', b: '1' }],
]

describe('ce qui ressemble à un piège sans en être un', () => {
  for (const [texte, lu] of CAS) {
    it(JSON.stringify(texte), () => {
      const { racine, fautes } = lireYaml(texte)
      expect(fautes).toEqual([])
      expect(simple(racine)).toEqual(lu)
    })
  }

  it('garde les clés dangereuses comme de simples entrées', () => {
    const { racine } = lireYaml('__proto__: { x: 1 }\nconstructor: 2\ntoString: 3\n')
    expect(racine?.genre === 'table' && racine.entrees.map(entree => entree.cle)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
