// The mistakes of templates, told all at once: those that somebody really makes, each at its line, and none in what is right.
import { describe, expect, it } from 'vitest'
import { ROLES_PARAGRAPHE } from '../../src/render/arbre.ts'
import { verifierGabarits } from '../../src/render/gabarits/verifier.ts'
import { GABARITS, gabaritLivre } from '../../src/render/gabarits.ts'
import { composer } from '../../src/render/index.ts'
import { MODELES } from '../../src/render/vue/demande.ts'
import { plein } from './plein.ts'

const PREAMBULE = 'contrat/preambule'
const dites = (propres: Readonly<Record<string, string>>) =>
  verifierGabarits(new Map(Object.entries(propres))).map(f =>
    `${f.gabarit}:${f.ligne} ${f.message}`.replaceAll('\u00A0', ' '),
  )
const preambule = (texte: string) => dites({ [PREAMBULE]: texte }).map(dit => dit.replace(`${PREAMBULE}:`, ''))
const livre = (nom: string) => gabaritLivre(nom).texte

describe('ce qui est juste ne dit rien', () => {
  it('les gabarits livrés, pour chaque document', () => {
    expect(dites({})).toEqual([])
  })

  it('leur copie, avec ou sans changement de mots', () => {
    expect(dites(Object.fromEntries(GABARITS.map(nom => [nom, livre(nom)])))).toEqual([])
    expect(
      dites({ 'contrat/articles/objet': livre('contrat/articles/objet').replace('Objet et champ', 'But') }),
    ).toEqual([])
  })

  it.each([
    '<h1>{{periode.libelle}}</h1>{{#if preambule}}<p>a</p>{{else}}<p>b</p>{{/if}}',
    '{{#each articles}}{{#each sections}}<p>{{titre}} {{../numero}} {{@root.etat}} {{@index}}</p>{{/each}}{{/each}}',
    '{{#each articles as |article|}}<p>{{article.numero}}</p>{{/each}}',
    '{{#with periode}}<p>{{dates}}{{../preambule}}</p>{{/with}}',
    '{{#if preambule}}<p id="x">a</p>{{else}}<p id="x">b</p>{{/if}}',
    '{{#each articles}}<p id="n-{{numero}}">{{numero}}</p>{{/each}}',
    '{{#if preambule}}<ul><li>a</li>{{else}}<ul>{{/if}}</ul>',
    '{{!-- {{#if}} <div> --}}<p>{{articles.length}} {{renvois.objet}}</p>',
    '{{> partiels/puces visas}}',
    '<table><tr><th>a</th><td>b</td></tr></table><p><img src="{{etat}}" alt="{{attribut etat}}"></p>',
    '<h1>a</h1>{{#each apres_preambule}}<h{{niveau}}>{{titre}}</h{{niveau}}>{{/each}}<h2>b</h2>',
    '{{> ailleurs}}',
  ])('%s', texte => {
    const { ailleurs, ...seul } = { [PREAMBULE]: texte, ailleurs: '<p>de ce contrat</p>' }
    expect(dites(texte.includes('ailleurs') ? { ...seul, ailleurs } : seul)).toEqual([])
  })
})

describe('ce qui ne l’est pas est dit, à sa ligne', () => {
  it.each<[string, string[]]>([
    ['\n{{periode.libele}}', ['2 « libele » n’existe pas dans « periode ». Vouliez-vous dire « libelle » ?']],
    [
      '{{#if preambule}}\n{{#if contexte}}{{prembule}}{{/if}}\n{{/if}}',
      ['2 « prembule » n’existe pas ici. Vouliez-vous dire « preambule » ?'],
    ],
    [
      '{{#each articles}}\n<p>{{nuemro}}</p>{{/each}}',
      ['2 « nuemro » n’existe pas ici. Vouliez-vous dire « numero » ?'],
    ],
    ['\n<p>{{../x}}</p>', ['2 « ../x » remonte plus haut que les données.']],
    [
      '<p>{{@root.articles.objet}}</p>',
      ['1 « objet » n’existe pas dans « articles » : c’est une liste, que {{#each}} parcourt.'],
    ],
    [
      '<p>{{preambule.texte}}</p>',
      ['1 « texte » n’existe pas dans « preambule » : un texte ne contient rien d’autre.'],
    ],
    ['<p>{{@first}}</p>', ['1 « @first » n’a de sens que dans {{#each}}.']],
    ['<p>{{articles}}</p>', ['1 « articles » est une liste, que {{#each}} parcourt : on attend un texte.']],
    ['{{#each preambule}}<p>a</p>{{/each}}', ['1 « preambule » n’est pas une liste : {{#each}} n’a rien à parcourir.']],
    [
      '{{pros preambule}}',
      [
        '1 L’aide « pros » n’existe pas. Aides connues : texte, code, attribut, prose, ligne, vu. Vouliez-vous dire « prose » ?',
      ],
    ],
    [
      '{{#eachs articles}}<p>a</p>{{/eachs}}',
      ['1 Le bloc « eachs » n’existe pas. Blocs connus : if, unless, each, with. Vouliez-vous dire « each » ?'],
    ],
    [
      '{{> partiels/puce visas}}',
      ['1 Le gabarit « partiels/puce » n’existe pas. Vouliez-vous dire « partiels/puces » ?'],
    ],
    [
      '<p>{{{preambule}}}</p>',
      ['1 Les triples accolades ne sont pas permises : le texte doit être échappé. Écrivez {{…}} ou {{prose …}}.'],
    ],
    [
      'a\n<p>{{preambule</p>\n<p>b</p>',
      [
        '1 Du texte se trouve à la racine du document, hors d’un paragraphe : « a ».',
        '2 Les accolades ouvertes ici ne sont pas fermées : il manque }}.',
      ],
    ],
    ['\n{{#if preambule}}<p>a</p>', ['2 {{#if}} n’est jamais fermé : il manque {{/if}}.']],
    [
      '{{#with periode}}\n{{#if dates}}<p>{{dates}}</p>\n{{/with}}',
      ['2 {{#if}} n’est jamais fermé : il manque {{/if}}.'],
    ],
    [
      '{{#each articles}}\n<p>{{numero}}</p>\n<p>{{preambule}}</p>',
      ['1 {{#each}} n’est jamais fermé : il manque {{/each}}.'],
    ],
    ['<p>a</p>\n{{/if}}', ['2 {{/if}} ne ferme rien : {{#if}} n’est pas ouvert.']],
    [
      '{{#each articles}}<p>a</p>{{/eahc}}',
      ['1 {{/eahc}} ne ferme rien : {{#eahc}} n’est pas ouvert. Vouliez-vous dire {{/each}} ?'],
    ],
    ['{{else}}', ['1 {{else}} se trouve hors de tout bloc.']],
    [
      '\n<div>a</div>',
      [
        '2 <div> n’est pas du vocabulaire. Sont permis à la racine du document : section, h1, h2, h3, h4, p, ul, ol, table, figure.',
      ],
    ],
    ['<p>a', ['1 <p> n’est jamais fermé : il manque </p>.']],
    [
      '<p>\n<p>a</p></p>',
      ['2 <p> ne peut pas se trouver dans <p>. Y sont permis : du texte, strong, em, a, sup, br, img.'],
    ],
    ['<p style="color:red">a</p>', ['1 <p> n’a pas d’attribut style. Sont permis : id, data-role, data-champ.']],
    ['<p data-role="titre">a</p>', [`1 <p data-role="titre"> : on attend l’un de : ${ROLES_PARAGRAPHE.join(', ')}.`]],
    ['<h1>a</h1>\n<h3>b</h3>', ['2 Le titre passe de <h1> à <h3> : il manque un niveau. Écrivez <h2>.']],
    [
      '\n<table><tr><td>a</td></tr></table>',
      [
        '2 Ce tableau n’a pas d’en-tête : mettez les titres des colonnes dans <thead>, ou celui de chaque ligne dans <th>.',
      ],
    ],
    [
      '<p><img src="a.png"></p>',
      [
        '1 <img> demande l’attribut alt.',
        '1 Cette image n’a pas d’alternative : dites dans alt="…" ce qu’elle montre.',
      ],
    ],
    [
      '<p><img src="a.png" alt=" "></p>',
      ['1 Cette image n’a pas d’alternative : dites dans alt="…" ce qu’elle montre.'],
    ],
    ['<p id="x">a</p>\n<p id="x">b</p>', ['2 L’identifiant « x » est déjà pris dans « contrat/preambule », ligne 1.']],
    [
      '{{#each articles}}\n<p id="x">a</p>{{/each}}',
      ['2 L’identifiant « x » serait le même à chaque tour de {{#each}} : ajoutez-y une valeur.'],
    ],
    ['<p><a href="#nulle-part" data-renvoi>a</a></p>', ['1 Le renvoi « #nulle-part » ne mène nulle part.']],
    ['\n{{> contrat/preambule}}', ['2 « contrat/preambule » s’appelle lui-même sans fin.']],
    ['{{#if preambule}}\n{{> contrat/preambule}}{{/if}}', ['2 « contrat/preambule » s’appelle lui-même sans fin.']],
  ])('%j', (texte, attendues) => {
    expect(preambule(texte)).toEqual(attendues)
  })

  it('cinq fautes, cinq lignes, en une fois', () => {
    const lignes = livre('contrat/articles/gouvernance').split('\n')
    lignes.splice(
      2,
      0,
      '<p>{{contenu.descriptoin}}</p>',
      '{{> partiels/personne referents}}',
      '<h4>Notre gouvernance</h4>',
      '<div>Schéma</div>',
      '{{#if referents}}<p>Oui</p>',
    )
    expect(dites({ 'contrat/articles/gouvernance': lignes.join('\n') }).map(dit => dit.split(' ')[0])).toEqual(
      [3, 4, 5, 6, 7].map(n => `contrat/articles/gouvernance:${n}`),
    )
  })

  it('un gabarit illisible n’empêche pas de lire les autres', () => {
    const fautes = dites({
      'contrat/visas': '{{#if visas}}',
      'contrat/editos': '{{editoss}}',
      'contrat/articles/prs': '{{ "a b }}',
    })
    expect(fautes.map(dit => dit.split(':')[0])).toEqual(['contrat/articles/prs', 'contrat/editos', 'contrat/visas'])
  })

  it('un fichier qu’aucun document n’emploie, avec le nom qu’il devrait porter', () => {
    expect(dites({ 'contrat/article/gouvernance': '<p>a</p>' })).toEqual([
      'contrat/article/gouvernance:1 Aucun document n’emploie ce gabarit : vouliez-vous le nommer « contrat/articles/gouvernance.hbs » ?',
    ])
  })
})

describe('le jugement et le document s’accordent', () => {
  it.each([
    '<p>{{periode.libele}}</p>',
    '<p>a</p>\n<div>\na</div>\n<p>b</p>\n',
    '{{#if preambule}}<p>a</p>',
    '<p>{{articles}}</p>',
    '{{> partiels/puce visas}}',
    '{{> contrat/preambule}}',
  ])('%s : refusé par l’un comme par l’autre', texte => {
    const propres = new Map([[PREAMBULE, texte]])
    expect(verifierGabarits(propres)).not.toEqual([])
    expect(() => composer(plein(), { modele: 'contrat', etat: 'projet' }, { gabarits: propres })).toThrow(
      'contrat/preambule',
    )
  })

  it('chaque document a sa forme', () => {
    for (const modele of MODELES)
      expect(dites({ [`${modele}/${modele}`]: '<h1>{{rien_de_tel}}</h1>' })[0]).toMatch(
        /:1 « rien_de_tel » n’existe pas ici/,
      )
  })
})

describe('un gabarit hostile', () => {
  it.each([
    ['accolades', '{{'.repeat(300_000)],
    ['balises', '<p>'.repeat(100_000)],
    ['blocs', '{{#if etat}}'.repeat(2000)],
    ['guillemets', `<p id="${'"'.repeat(200_000)}>`],
    ['texte', 'a'.repeat(900_000)],
    ['ouvrants', '<'.repeat(200_000)],
  ])('%s : le jugement finit', (_, texte) => {
    expect(preambule(texte).length).toBeGreaterThan(0)
  })

  it('des gabarits qui en appellent deux, qui en appellent deux…', () => {
    const chaine = Array.from({ length: 40 }, (_, n) => [
      `x/p${n}`,
      n === 39 ? '<p>a</p>' : `{{> x/p${n + 1}}}{{> x/p${n + 1}}}`,
    ])
    expect(dites({ ...Object.fromEntries(chaine), [PREAMBULE]: '{{> x/p0}}' })).toEqual([])
  })
})
