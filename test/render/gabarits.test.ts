// Templates: everything escaped, every mistake said in French with the template and the line.
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lireProjet } from '../../src/project/read.ts'
import { GABARITS, gabaritLivre } from '../../src/render/gabarits.ts'
import { composer } from '../../src/render/index.ts'
import { FauteDeGabarit, type Gabarit, remplir } from '../../src/templates.ts'
import { grilleJugee } from './grille-jugee.ts'
import { plein } from './plein.ts'
import { projet } from './projets.ts'

const AIDES = {
  texte: (t: string) => t.replaceAll('<', '&lt;'),
  prose: (t: string) => `<p>${t}</p>`,
  code: (t: string) => t,
}
const DONNEES = { a: '<b>', vide: null, liste: [{ n: 1 }, { n: 2 }], table: {}, vrai: true, fonction: () => 'non' }

function rempli(texte: string, partiels: readonly Gabarit[] = []): string {
  return remplir({ nom: 'essai', texte }, DONNEES, partiels, AIDES).texte
}

describe('remplir', () => {
  it('échappe, appelle les aides, parcourt les listes', () => {
    expect(rempli('{{a}}{{vide}} {{prose a}} {{#each liste}}{{n}}{{#unless @last}}, {{/unless}}{{/each}}')).toBe(
      '&lt;b> <p><b></p> 1, 2',
    )
  })

  it('appelle d’autres gabarits, même par un nom calculé', () => {
    const partiels = [{ nom: 'x/un', texte: 'un {{n}}\n' }]
    expect(rempli('{{#with (lookup liste 0)}}{{> x/un}}{{/with}}', partiels)).toBe('un 1')
  })

  it('écrit une fois ce qu’un gabarit constant dit d’une même liste, et lui laisse lire ce qu’on lui donne', () => {
    const partiels = [{ nom: 'x/liste', texte: '{{#each this}}{{prose n}}{{/each}}\n', constant: true }]
    const [un, deux] = [[{ n: 'un' }], [{ n: 'deux' }]]
    const dites: string[] = []
    const aides = { ...AIDES, prose: (t: string) => `${dites.push(t)} ${t}, ` }
    const texte = '{{#each liste}}{{> x/liste cases}}{{/each}}'
    const donnees = { liste: [{ cases: un }, { cases: deux }, { cases: un }] }
    expect(remplir({ nom: 'essai', texte }, donnees, partiels, aides).texte).toBe('1 un, 2 deux, 1 un, ')
    expect(dites).toEqual(['un', 'deux'])
  })

  it('lit encore par un nom calculé dans un gabarit appelé', () => {
    const partiels = [{ nom: 'x/un', texte: '{{#with (lookup this 1)}}{{n}}{{/with}}\n' }]
    expect(rempli('{{> x/un liste}}', partiels)).toBe('2')
    expect(() => rempli('{{> x/un table}}{{#with (lookup table "constructor")}}{{n}}{{/with}}', partiels)).not.toThrow()
  })

  it.each([
    ['{{inconnu}}', 1, '« inconnu » n’existe pas dans les données'],
    ['\n{{#if inconnu}}{{/if}}', 2, '« inconnu » n’existe pas'],
    ['\n\n{{#each table.liste}}{{/each}}', 3, '« liste » n’existe pas'],
    ['{{#if vide.b}}{{/if}}', 1, '« b » n’existe pas'],
    ['a\n{{{a}}}', 2, 'les triples accolades ne sont pas permises'],
    ['{{&a}}', 1, 'les triples accolades'],
    ['{{constructor}}', 1, '« constructor » n’existe pas'],
    ['{{table.__proto__}}', 1, '« __proto__ » n’existe pas'],
    ['{{fonction.name}}', 1, '« name » n’existe pas'],
    ['\n{{liste}}', 2, 'on attend un texte, et non une liste'],
    ['{{prose vrai}}', 1, 'on attend un texte, et non oui ou non'],
    ['{{log a}}', 1, 'l’aide « log » n’existe pas. Aides connues : texte, prose'],
    ['{{#repeter a}}{{/repeter}}', 1, 'le bloc « repeter » n’existe pas'],
    ['\n{{> ailleurs}}', 2, 'le gabarit « ailleurs » n’existe pas'],
    ['{{> (prose a)}}', 1, '« prose » ne peut pas être appelé entre parenthèses'],
    ['{{#*inline "x"}}{{/inline}}', 1, 'cette écriture n’est pas permise ici'],
    ['a\n{{#if a}}', 2, 'l’écriture est incorrecte'],
  ])('%j : ligne %i, %s', (texte, ligne, raison) => {
    const faute = attraper(() => rempli(texte))
    expect(faute.message).toContain(raison)
    expect(faute).toMatchObject({ gabarit: 'essai', ligne })
  })

  it('un gabarit qui s’appelle lui-même ne fait pas tourner sans fin', () => {
    expect(attraper(() => rempli('{{> b}}', [{ nom: 'b', texte: '{{> b}}' }])).message).toContain('s’appelle lui-même')
  })

  it('dit quel gabarit a écrit une ligne', () => {
    const partiels = [{ nom: 'b', texte: 'un\ndeux {{a}}\ntrois\n' }]
    const { texte, origine } = remplir({ nom: 'essai', texte: 'zéro\n{{> b}}\nfin\n' }, { a: 'x\ny' }, partiels, AIDES)
    expect(texte.split('\n')).toEqual(['zéro', 'un', 'deux x', 'y', 'trois', 'fin', ''])
    expect([1, 2, 3, 5, 6].map(origine)).toEqual([
      { gabarit: 'essai', ligne: 1 },
      { gabarit: 'b', ligne: 1 },
      { gabarit: 'b', ligne: 2 },
      { gabarit: 'b', ligne: 3 },
      { gabarit: 'essai', ligne: 3 },
    ])
  })
})

describe('les gabarits livrés', () => {
  it('sont ceux de la liste, tous et seulement', () => {
    const presents = (readdirSync('templates', { recursive: true }) as string[])
      .filter(f => f.endsWith('.hbs'))
      .map(f => f.replaceAll('\\', '/').replace(/\.hbs$/, ''))
    expect(presents.sort()).toEqual([...GABARITS].sort())
    expect(existsSync('templates/contrat/contrat.hbs')).toBe(true)
  })

  it('servent tous', async () => {
    const servis = new Set<string>()
    const espion = (nom: string) => {
      const { texte } = gabaritLivre(nom)
      return { nom, texte: `<!--${nom}-->${texte}` }
    }
    const noter = (html: string) => {
      for (const [, nom = ''] of html.matchAll(/<!--([^>]*?)-->/g)) servis.add(nom)
    }
    const p = plein()
    const corps = { ...p, contrat: { ...p.contrat, mise_en_page: { fiches: 'corps' as const } } }
    const acteurs = { acteurs: [{ id: 'a', nom: 'La CPTS', type: 'cpts' as const }] }
    const creux = projet({ acteurs, contrat: { ...p.contrat, clauses: {}, sections: [{ titre: 'x' }] } })
    for (const q of [p, corps, creux])
      noter(composer(q, { modele: 'contrat', etat: 'projet' }, { gabarit: espion }).html)
    noter(composer(p, { modele: 'contrat', etat: 'projet', signatures: 'separees' }, { gabarit: espion }).html)
    const pour = p.acteurs.acteurs?.[0]?.id ?? ''
    noter(composer(p, { modele: 'deliberation', etat: 'projet', pour }, { gabarit: espion }).html)
    noter(composer(p, { modele: 'fiche-vierge', etat: 'projet' }, { gabarit: espion }).html)
    for (const modele of ['fiches', 'plan-actions', 'synthese'] as const)
      noter(composer(p, { modele, etat: 'projet' }, { gabarit: espion }).html)
    // With neither budget nor governance, there is room for the others.
    const { projet: exemple } = lireProjet('examples/val-de-grisemont', { date: '2026-11-22' })
    const pauvre = { ...exemple, gouvernance: {}, fiches: exemple.fiches.map(({ budget: _, ...f }) => f) }
    for (const q of [exemple, pauvre])
      noter(composer(q, { modele: 'synthese', etat: 'projet' }, { gabarit: espion }).html)
    const grille = await grilleJugee('pays-de-valdouve')
    noter(composer(p, { modele: 'grille', etat: 'projet', grille }, { gabarit: espion }).html)
    expect(GABARITS.filter(nom => !servis.has(nom))).toEqual([])
  })

  it('une balise de travers est dite à la ligne du gabarit qui l’écrit', () => {
    const gabarit = (nom: string) =>
      nom === 'contrat/articles/revision'
        ? { nom, texte: '<h1>Article</h1>\n{{prose texte}}\n<div>non</div>\n' }
        : gabaritLivre(nom)
    const faute = attraper(() => composer(plein(), { modele: 'contrat', etat: 'projet' }, { gabarit }))
    expect(faute).toMatchObject({ gabarit: 'contrat/articles/revision', ligne: 3 })
    expect(faute.message).toContain('<div>')
  })
})

function attraper(faire: () => unknown): FauteDeGabarit {
  try {
    faire()
  } catch (erreur) {
    if (erreur instanceof FauteDeGabarit) return erreur
    throw erreur
  }
  throw new Error('aucune faute')
}
