// Prose of a contract: whatever people typed or pasted, the HTML obeys the vocabulary and says the same thing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyserHtml } from '../../../src/render/html.ts'
import { markdown } from '../../../src/render/markdown.ts'

const plat = (texte: string) => markdown(texte).replace(/\n/g, '').replaceAll('\u00A0', ' ')

describe('la prose devient le HTML du vocabulaire', () => {
  it.each([
    ['**gras** et *italique*', '<p><strong>gras</strong> et <em>italique</em></p>'],
    ['# Titre', '<p><strong>Titre</strong></p>'],
    ['une <b onclick="x()">balise</b>', '<p>une &lt;b onclick=&quot;x()&quot;&gt;balise&lt;/b&gt;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['[site](https://ars.fr/?a=1&b=2)', '<p><a href="https://ars.fr/?a=1&amp;b=2">site</a></p>'],
    ['[piège](javascript:alert(1))', '<p>piège</p>'],
    ['[fichier](file:///etc/passwd)', '<p>fichier</p>'],
    ['![une carte](http://x.fr/c.png)', '<p>une carte</p>'],
    ['ars@exemple.fr', '<p><a href="mailto:ars@exemple.fr">ars@exemple.fr</a></p>'],
    ['`code` ~~barré~~', '<p>code ~~barré~~</p>'],
    [
      'coût : [à compléter : nombre de tournées].',
      '<p>coût : <em data-a-completer>à compléter : nombre de tournées</em>.</p>',
    ],
    ['[A COMPLETER]', '<p><em data-a-completer>A COMPLETER</em></p>'],
    ['[à compléter](https://a.fr)', '<p><a href="https://a.fr">à compléter</a></p>'],
    ['3. trois\n4. quatre', '<ol start="3"><li>trois</li><li>quatre</li></ol>'],
    ['a  \nb', '<p>a<br>b</p>'],
  ])('%s', (texte, html) => {
    expect(plat(texte)).toBe(html)
  })

  it('les puces collées depuis Word deviennent une liste', () => {
    expect(plat('Nos buts :\n• un\n• deux')).toBe('<p>Nos buts :</p><ul><li>un</li><li>deux</li></ul>')
    expect(plat('Nos buts :\n– un\n– deux')).toBe('<p>Nos buts :</p><ul><li>un</li><li>deux</li></ul>')
  })

  it('un tiret qui ouvre une ligne au milieu d’une phrase n’est pas une liste', () => {
    expect(plat('les partenaires du contrat\n– notamment la caisse – participent')).not.toContain('<li>')
  })

  it('un tableau garde ses colonnes de nombres', () => {
    expect(plat('| a | b |\n|---|--:|\n| 1 | 2 |')).toContain('<th data-nombre>b</th>')
  })

  it('n’importe quelle prose obéit au vocabulaire, dans une section, une cellule ou une liste', () => {
    const signe = fc.constantFrom(
      '#',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '`',
      '|',
      '-',
      '>',
      '<',
      '!',
      '\n',
      ' ',
      '    ',
      '1. ',
      '- ',
      'a',
      'é',
      '[à compléter',
      'http://a.fr',
      '<a>',
      '&amp;',
      '\\',
      '~',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(signe, { maxLength: 60 }).map(s => s.join('')),
        ),
        texte => {
          const html = markdown(texte)
          expect(analyserHtml(`<section>${html}</section>`).fautes).toEqual([])
          expect(analyserHtml(`<table><tr><td>${html}</td></tr></table>`).fautes).toEqual([])
          expect(analyserHtml(`<ul><li>${html}</li></ul>`).fautes).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('des imbrications sans fin ne débordent pas et restent dans le vocabulaire', () => {
    const listes = Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')
    for (const texte of ['> '.repeat(5000).concat('a'), listes, '['.repeat(5000), '*a **a '.repeat(1000)])
      expect(analyserHtml(markdown(texte)).fautes).toEqual([])
  })
})

it('une ligne sans signe, lue sans détour, dit la même chose que lue en Markdown', () => {
  const bouts = [
    'Le bus',
    ' ',
    '12',
    '-',
    '–',
    ' : ',
    '« oui »',
    "l'été",
    '"',
    '!',
    '(',
    ')',
    '1.',
    '+',
    '=',
    '#',
    '|',
    '~',
    'http:',
    '/',
    '.',
    ';',
    '\u00A0',
    '\t',
    '^',
    '$',
    '{',
    '}',
    '\u2028',
    'œ',
    '💙',
    'é',
    ',',
    '…',
    '?',
    'www.a.fr',
    '&',
    '*',
    '_',
    '@',
    '[',
    ']',
    '\\',
    '<',
    '>',
    '`',
  ]
  const ligne = fc.array(fc.constantFrom(...bouts), { minLength: 1, maxLength: 9 }).map(b => b.join(''))
  const fin = '<p><em>fin</em></p>\n'
  fc.assert(
    fc.property(ligne, texte => {
      const suivi = markdown(`${texte}\n\n*fin*`)
      // Some lines go on into the next paragraph's reading: a fence, a table, a list.
      fc.pre(suivi.endsWith(`</p>\n${fin}`))
      expect(markdown(texte)).toBe(suivi.slice(0, -fin.length))
    }),
    { numRuns: 3000 },
  )
})
