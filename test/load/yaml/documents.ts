// Well-written documents made by chance: blocks and flows, every way to quote and to fold, comments, odd spellings of numbers and dates.
import fc from 'fast-check'

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
  ...[
    'null',
    'NULL',
    'true',
    'False',
    'YES',
    'off',
    'y',
    '.inf',
    '-.INF',
    '.NaN',
    '0x1F',
    '0o17',
    '017',
    '1_000',
    '.5',
  ],
  ...[
    '+1',
    '-0',
    '1e3',
    '1E-3',
    '12:30:45',
    '2026-03-01T10:00:00Z',
    '2026-3-1',
    '1,5',
    '5 %',
    '<<x',
    'é\u0301',
    'नमस्ते',
  ],
  ...['x\u2028y', '\u3000x', 'ע', 'x\u200by', 'c#', '=', 'a&b', 'a*b', 'a!b', 'x@y', 'a_b', '(x)', '«', '…', '—'],
)
const phrase = fc.array(mot, { minLength: 1, maxLength: 5 }).map(mots => mots.join(' '))
const cle = fc.oneof(
  fc.constantFrom('id', 'titre', 'texte', '2026', 'toString', '__proto__', 'é à'),
  fc.stringMatching(/^[a-z][a-z_]{0,8}$/),
)

/** What only a block of prose may hold. */
const rude = fc.constantFrom(
  '- a: "',
  '# titre',
  '"',
  "l'",
  '\\',
  'a : b',
  '[',
  '} x',
  '\tx',
  '• y',
  '@',
  '`',
  '%',
  '&',
  '*',
  '? ',
  '!x',
  '---x',
)

/** A value, as the lines it takes: the first may follow `cle:` or `- `, the others are already indented from 0. */
type Bloc = { premiere: string; suite: string[] }
const enLigne = (premiere: string): Bloc => ({ premiere, suite: [] })
const echappe = fc.constantFrom(
  '\\t',
  '\\x41',
  '\\u00e9',
  '\\U0001F600',
  '\\/',
  '\\_',
  '\\N',
  '\\e',
  '\\n',
  '\\\\',
  '\\"',
)
const cite = fc.oneof(
  fc.tuple(phrase, echappe).map(([texte, signe]) => `"${texte}, ${signe}x${signe} : #z"`),
  phrase.map(texte => `'${texte} : [''] { # \\ '`),
)
const litteral = fc
  .record({
    signe: fc.constantFrom('|', '>'),
    fin: fc.constantFrom('', '-', '+', '4', '4-', '+4'),
    lignes: fc.array(
      fc.oneof(
        phrase,
        fc.constant(''),
        phrase.map(p => `  ${p}`),
        fc.tuple(rude, phrase).map(([signe, p]) => `${signe} ${p}`),
      ),
      { maxLength: 5 },
    ),
    note: fc.boolean(),
  })
  .map(
    ({ signe, fin, lignes, note }): Bloc => ({
      premiere: `${signe}${fin}${note ? ' # note' : ''}`,
      // With an indicator, the first line may start with blanks of its own.
      suite: [
        fin.includes('4') ? '    début' : '  début',
        ...lignes.map(ligne => (ligne === '' ? '' : `  ${ligne}`)),
        '',
        '',
      ].slice(0, lignes.length + 2),
    }),
  )
const plie = fc
  .record({ a: phrase, b: phrase, vide: fc.boolean() })
  .map(({ a, b, vide }): Bloc => ({ premiere: a, suite: [...(vide ? [''] : []), `   ${b}`] }))
const guillemetsPlies = fc
  .tuple(phrase, phrase)
  .map(([a, b]): Bloc => ({ premiere: `"${a}  `, suite: ['', `    ${b} "`] }))
const guillemetsCoupes = fc.tuple(fc.constantFrom('"', "'"), phrase, phrase).map(
  ([signe, a, b]): Bloc => ({
    premiere: `${signe}${a}${signe === '"' ? '\\' : ''}`,
    suite: [`  ${b}${signe} # note`],
  }),
)
const flux: fc.Arbitrary<string> = fc.letrec<{ v: string }>(tie => ({
  v: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      mot.filter(m => !/[:#,]/.test(m)),
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
      guillemetsCoupes,
      phrase.map(p => enLigne(`${p} # note`)),
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

/** A document of one key, `racine`, read without a fault. */
export const document = fc
  .tuple(valeur, fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([{ premiere, suite }, saut, marque]) =>
    `${marque ? '---\n' : ''}racine:${premiere === '\n' ? '' : ` ${premiere}`}\n${suite.map(l => (l === '' ? '' : `  ${l}`)).join('\n')}\n`.replaceAll(
      '\n',
      saut,
    ),
  )
