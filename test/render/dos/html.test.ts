// The closed HTML: what is allowed becomes a tree, all else is a fault at its line.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraphe, Tableau } from '../../../src/render/arbre.ts'
import { texteDe } from '../../../src/render/arbre.ts'
import { analyserHtml, lentement } from '../../../src/render/html.ts'
import { composer } from '../../../src/render/index.ts'
import { plein } from '../plein.ts'

const fautes = (html: string) => analyserHtml(html).fautes.map(({ ligne, message }) => `${ligne}: ${message}`)
const seul = (html: string) => analyserHtml(html).arbre[0]

describe('ce qui est hors du vocabulaire est refusé, à sa ligne', () => {
  it.each([
    ['<p>a</p>\n<div>b</div>', /^2: <div> n’est pas du vocabulaire\. .*à la racine.* : section, h1/],
    ['<p>\n<table></table></p>', /^2: <table> ne peut pas se trouver dans <p>/],
    ['<section>\n\nperdu</section>', /^[123]: Du texte se trouve dans <section>.*« perdu »/],
    ['<p class="x">a</p>', /<p> n’a pas d’attribut class\. Sont permis : id, data-role, data-champ\./],
    ['<p style="color:red">a</p>', /n’a pas d’attribut style/],
    ['<p onclick="x()">a</p>', /n’a pas d’attribut onclick/],
    ['<script>alert(1)</script>', /<script> n’est pas du vocabulaire/],
    ['<p data-role="titre">a</p>', /on attend l’un de : surtitre, chapeau/],
    ['<table><tr data-bande="rouge"><td>a</td></tr></table>', /six chiffres hexadécimaux/],
    ['<p><a href="javascript:alert(1)">a</a></p>', /on attend une adresse http\(s\), mailto ou #ancre/],
    ['<p><a>a</a></p>', /<a> demande l’attribut href/],
    ['<figure><img src="x.png"></figure>', /<img> demande l’attribut alt/],
    ['<p>a', /^1: <p> n’est jamais fermé/],
    ['<p>a</p></p>', /^1: <\/p> ne ferme rien/],
    ['<p><strong>a</p>', /<strong> n’est jamais fermé/],
    ['<section/>', /<section\/> ne ferme rien/],
    ['<p id="a">x</p>\n<p id="a">y</p>', /^2: L’identifiant « a » est déjà pris à la ligne 1/],
    ['<p><a href="#rien" data-renvoi>x</a></p>', /Le renvoi « #rien » ne mène nulle part/],
    [
      '<p><a href="http://a.fr"><strong><a href="http://b.fr">x</a></strong></a></p>',
      /<a> ne peut pas se trouver dans <strong>/,
    ],
    ['<p data-role>a</p>', /on attend l’un de/],
    ['<table><tr><td colspan="0">a</td></tr></table>', /un entier de 1 à 30/],
    ['<!doctype html><p>a</p>', /doctype/],
    ['<p constructor="x">a</p>', /n’a pas d’attribut constructor/],
  ])('%s', (html, attendu) => {
    expect(fautes(html)).toHaveLength(1)
    expect(fautes(html)[0]).toMatch(attendu)
  })

  it('un élément refusé ne cache pas la suite, et ce qu’il contient n’est pas reproché deux fois', () => {
    expect(fautes('<div><div><b>x</b></div></div>\n<p>bon</p>\n<center>y</center>')).toHaveLength(2)
  })

  it('des centaines d’éléments imbriqués sont refusés, sans déborder', () => {
    expect(fautes(`${'<section>'.repeat(5000)}${'</section>'.repeat(5000)}`)[0]).toMatch(/imbriqués/)
  })
})

describe('ce qui est permis devient un arbre', () => {
  it('les blancs sont ceux d’un navigateur ; les espaces insécables restent', () => {
    const p = seul('<p>\n  Un\n  mot <strong> gras </strong> et\u00a0: <br> fin </p>') as Paragraphe
    expect(texteDe(p.enfants)).toBe('Un mot gras et\u00a0:  fin')
  })

  it('les entités se lisent, et rien ne s’ajoute', () => {
    expect(texteDe((seul('<p>&eacute; &amp;amp; &lt;b&gt; &#x1F600;</p>') as Paragraphe).enfants)).toBe(
      'é &amp; <b> 😀',
    )
  })

  it('le texte libre d’une cellule devient un paragraphe', () => {
    const table = seul('<table><tr><td>a<p>b</p> c </td></tr></table>') as Tableau
    expect(table.corps[0]?.cellules[0]?.enfants.map(b => b.genre)).toEqual(['paragraphe', 'paragraphe', 'paragraphe'])
  })

  it('une section peut porter plusieurs mots', () => {
    expect(seul('<section data-saut data-signatures></section>')).toMatchObject({ roles: ['saut', 'signatures'] })
  })

  it('l’en-tête d’une colonne de nombres s’aligne sur eux', () => {
    const html =
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>x</td><td data-nombre>1</td></tr></tbody></table>'
    expect((seul(html) as Tableau).entete[0]?.cellules.map(c => c.nombre)).toEqual([false, true])
  })

  it('tout texte échappé se retrouve tel quel, hors blancs et signes de contrôle', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), texte => {
        const html = texte
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
        const { arbre, fautes } = analyserHtml(`<p>x${html}x</p>`)
        expect(fautes).toEqual([])
        expect(texteDe((arbre[0] as Paragraphe).enfants)).toBe(`x${texte}x`.replace(/[ \t\n\r\f]+/g, ' '))
      }),
    )
  })

  it('n’importe quel texte se lit sans lever d’exception', () => {
    const morceau = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<td',
        '<table>',
        '</a>',
        '<tr>',
        '<!--',
        '<![CDATA[',
        '&#0;',
        '</',
        '<a href="#x">',
      ),
    )
    fc.assert(
      fc.property(fc.array(morceau), morceaux => {
        expect(Array.isArray(analyserHtml(morceaux.join('')).arbre)).toBe(true)
      }),
    )
  })
})

describe('lu d’une traite ou par parse5', () => {
  const sansLigne = (valeur: unknown) => JSON.stringify(valeur, (cle, v) => (cle === 'ligne' ? undefined : v))
  const memes = (html: string) => {
    const [vite, lent] = [analyserHtml(html), lentement(html)]
    expect(sansLigne(vite.arbre)).toBe(sansLigne(lent.arbre))
    expect(vite.fautes).toEqual(lent.fautes)
  }

  it.each(['contrat', 'fiches'] as const)('le document « %s » complet', modele => {
    const { html } = composer(plein(), { modele, etat: 'projet' })
    expect(html.length).toBeGreaterThan(10_000)
    memes(html)
  })

  it('des morceaux de HTML au hasard', () => {
    const bouts = [
      ...['<p>', '</p>', '<section>', '</section>', '<ul>', '<li>', '</li>', '</ul>', '<strong>', '</strong>', '<br>'],
      ...['<p id="a">', '<p id="b" data-role="vu">', '<p data-role>', '<a href="#a">', '</a>', '<section data-saut>'],
      ...['<p id="a" id="c">', "<p id='d'>", '<p id=e>', '<P>', '<br/>', '< p>', '<p >', '<!-- x -->', '<p', '>', '"'],
      ...[
        '&amp;',
        '&lt;',
        '&quot;',
        '&eacute;',
        '&#233;',
        '&',
        '&amp',
        ' ',
        '\n',
        '\r\n',
        '\t',
        '\0',
        'mot',
        'l’été',
        ' : ',
      ],
    ]
    const html = fc.array(fc.constantFrom(...bouts), { maxLength: 14 }).map(b => b.join(''))
    fc.assert(fc.property(html, memes), { numRuns: 3000 })
  })

  it('des titres de colonnes et de lignes qui se répètent, au hasard', () => {
    const titres = [
      '<th>Titre</th>',
      '<th data-largeur="22">Titre<p data-role="aide"><strong>À relire</strong> – aide</p></th>',
      '<th id="a">Titre</th>',
      '<th data-champ="titre">Titre</th>',
      '<th><table><caption>Coûts</caption><thead><tr><th>Titre</th></tr></thead><tr><td>x</td></tr></table></th>',
      '<th><figure><img src="a.png" alt="A"><figcaption>Ici</figcaption></figure></th>',
      '<th><a href="#a" data-renvoi></a></th>',
      '<th><p>Titre</th>',
      '<th>Titre',
      '<td>x</td>',
    ]
    const rangee = fc.array(fc.constantFrom(...titres), { maxLength: 3 }).map(b => `<tr>${b.join('')}</tr>`)
    const colonnes = fc.constantFrom(
      '<thead><tr><th data-champ="nom" data-saisie="ligne">Nom</th></tr></thead>',
      '<thead><tr><th data-champ="cout" data-saisie="ligne" data-nombre>Coût</th></tr></thead>',
      '<thead><tr id="b"><th>Nom</th></tr></thead>',
      '<thead><tr><th>Nom</th>',
      '',
    )
    const tableau = fc
      .tuple(colonnes, fc.array(rangee, { maxLength: 3 }), fc.constantFrom('<caption>Coûts</caption>', ''))
      .map(
        ([tete, rangees, legende]) =>
          `<table data-champ="t">${legende}${tete}<tbody>${rangees.join('')}<tr data-champ="r1"></tr></tbody></table>`,
      )
    const html = fc
      .array(tableau, { maxLength: 4 })
      .map(tableaux => tableaux.map((t, n) => `<section id="s${n}">${t}</section>`).join(''))
    fc.assert(fc.property(html, memes), { numRuns: 600 })
  })
})
