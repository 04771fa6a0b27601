// Pictures drawn from anything: nothing outside the frame, no word over another, everything legible in black and white, the SVG sound.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dessinerCalendrier } from '../../../src/render/dessins/calendrier.ts'
import type { Graphique } from '../../../src/render/dessins/dessin.ts'
import { dessinerGouvernance } from '../../../src/render/dessins/gouvernance.ts'
import { dessinerGraphique, ecrire, graduations } from '../../../src/render/dessins/graphique.ts'
import { couper, largeurTexte } from '../../../src/render/dessins/lettres.ts'
import { dessinerMatrice } from '../../../src/render/dessins/matrice.ts'
import { MOTIFS, type Scene, texte } from '../../../src/render/dessins/scene.ts'
import { svg } from '../../../src/render/dessins/svg.ts'
import { dessinerTerritoire } from '../../../src/render/dessins/territoire.ts'
import { lireXml, tous } from '../../outils/xml.ts'
import { fautesDe } from './aides.ts'

const PIEGES = [
  '<script>alert(1)</script>',
  '" onload="x',
  "'&amp;]]>",
  'https://exemple.fr',
  '\u202Eaz',
  '\u0000\uFFFF',
  '\uD83D',
  '👩‍⚕️',
  'x'.repeat(90),
]
const mot = fc.oneof(fc.constantFrom(...PIEGES, 'Accéder aux soins', 'l’été', 'Santé'), fc.string({ maxLength: 20 }))
const nom = fc.array(mot, { minLength: 1, maxLength: 9 }).map(mots => mots.join(' '))
const couleur = fc.integer({ min: 0, max: 0xffffff }).map(n => n.toString(16).padStart(6, '0').toUpperCase())
const largeur = fc.integer({ min: 110, max: 257 })
const moment = fc.option(fc.double({ min: 2015, max: 2045, noNaN: true }), { nil: null })
const ligne = fc.record({
  nom,
  debut: moment,
  fin: moment,
  mots: nom,
  etapes: fc.array(fc.double({ min: 2015, max: 2045, noNaN: true }), { maxLength: 4 }),
  incertaine: fc.boolean(),
})
const liste = <T>(de: fc.Arbitrary<T>, max: number, min = 1) => fc.array(de, { minLength: min, maxLength: max })

const calendrier = fc.record({
  groupes: liste(fc.record({ titre: nom, couleur, lignes: liste(ligne, 5) }), 5),
  annees: fc
    .tuple(fc.integer({ min: 2020, max: 2028 }), fc.integer({ min: 0, max: 14 }))
    .map(([a, n]) => [a, a + n] as const),
})
const matrice = fc.integer({ min: 1, max: 10 }).chain(n =>
  fc.record({
    colonnes: fc.array(fc.record({ court: nom, titre: nom, couleur }), { minLength: n, maxLength: n }),
    groupes: liste(
      fc.record({
        titre: nom,
        lignes: liste(
          fc
            .array(fc.integer({ min: 0, max: 40 }), { minLength: n, maxLength: n })
            .chain(comptes => nom.map(titre => ({ titre, comptes, total: comptes.reduce((a, b) => a + b, 0) }))),
          6,
        ),
      }),
      4,
    ),
  }),
)
const instance = fc.record({ nom, lignes: fc.array(nom, { maxLength: 4 }), aCreer: fc.boolean() })
const gouvernance = fc.record({
  niveaux: fc.array(fc.record({ titre: fc.constantFrom('Décider', 'Suivre', 'Agir'), instances: liste(instance, 6) }), {
    minLength: 1,
    maxLength: 3,
  }),
  animation: fc.option(instance, { nil: null }),
  details: fc.integer({ min: 0, max: 3 }),
})
const territoire = fc.record({
  tuiles: liste(fc.record({ valeur: fc.integer({ max: 9e6, min: 0 }).map(String), mots: nom }), 5),
  parts: fc.array(fc.record({ nom, mots: nom, court: nom, population: fc.integer({ min: 1, max: 1e6 }) }), {
    maxLength: 6,
  }),
  titreDesParts: nom,
})
const graphique = (sorte: Graphique['sorte']): fc.Arbitrary<Graphique> =>
  fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: sorte === 'barres' ? 1 : 6 }))
    .chain(([categories, series]) =>
      fc.record({
        sorte: fc.constant(sorte),
        empile: fc.constant(sorte === 'colonnes'),
        titre: fc.constant('Budget'),
        format: fc.constantFrom('#,##0" €"', '0" %"'),
        categories: fc.array(nom, { minLength: categories, maxLength: categories }),
        series: fc.array(
          fc.record({
            nom,
            couleur,
            valeurs: fc.array(fc.option(fc.integer({ min: -10, max: 9_999_999 }), { nil: null }), {
              minLength: categories,
              maxLength: categories,
            }),
          }),
          { minLength: series, maxLength: series },
        ),
      }),
    )

const DESSINS: readonly [string, fc.Arbitrary<Scene>][] = [
  ['calendrier', fc.tuple(calendrier, largeur).map(([d, l]) => dessinerCalendrier(d, l))],
  ['matrice', fc.tuple(matrice, largeur).map(([d, l]) => dessinerMatrice(d, l))],
  ['gouvernance', fc.tuple(gouvernance, largeur).map(([d, l]) => dessinerGouvernance(d, l))],
  ['territoire', fc.tuple(territoire, largeur).map(([d, l]) => dessinerTerritoire(d, l))],
  ['colonnes', fc.tuple(graphique('colonnes'), largeur).map(([d, l]) => dessinerGraphique(d, l, 66))],
  ['barres', fc.tuple(graphique('barres'), largeur).map(([d, l]) => dessinerGraphique(d, l, 66))],
]

describe('quoi qu’on dessine', () => {
  it.each(DESSINS)('%s : dans le cadre, sans mots l’un sur l’autre, lisible', (_, scenes) => {
    fc.assert(
      fc.property(scenes, scene => {
        expect(fautesDe(scene)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each(DESSINS)('%s : le SVG est bien formé, sans script, geste, style ni adresse', (_, scenes) => {
    fc.assert(
      fc.property(scenes, scene => {
        const racine = lireXml(svg(scene, { texte: '<script> & "x" \u0007' }))
        const noeuds = tous(racine)
        expect(new Set(noeuds.map(n => n.nom))).toEqual(
          new Set(noeuds.map(n => n.nom).filter(n => ['svg', 'rect', 'path', 'text'].includes(n))),
        )
        const attributs = new Set(noeuds.flatMap(n => Object.keys(n.attributs)))
        expect([...attributs].filter(a => /^on|href|style|src|^id$|class/i.test(a))).toEqual([])
        expect(noeuds[0]?.attributs).toMatchObject({ role: 'img', 'aria-label': '<script> & "x" ' })
      }),
      { numRuns: 30 },
    )
  })
})

describe('le contrôle d’un dessin', () => {
  const mots = (x: number, plus = {}) => ({
    ...texte({ x, y: 0, l: 40, h: 5 }, 'Accéder aux soins', { taille: 8 }),
    ...plus,
  })
  const forme = { genre: 'rectangle' as const, x: 0, y: 0, l: 5, h: 5, fond: 'FFFF99' }
  it.each([
    ['ce qui sort du cadre', [mots(90)], /hors du cadre/],
    ['des mots l’un sur l’autre', [mots(0), mots(10)], /se recouvrent/],
    ['des mots trop pâles', [mots(0, { couleur: '999999' })], /texte pâle/],
    ['des mots blancs sur rien', [mots(0, { couleur: 'FFFFFF', sur: '000000' })], /rien sous/],
    ['une forme trop pâle', [forme], /forme pâle/],
  ])('voit %s', (_, formes, attendu) => {
    expect(fautesDe({ largeur: 100, hauteur: 20, formes }).join()).toMatch(attendu)
    expect(
      fautesDe({ largeur: 100, hauteur: 20, formes: [mots(0), mots(50), { ...forme, y: 9, bord: '333333' }] }),
    ).toEqual([])
  })
})

describe('les mots d’un dessin', () => {
  it('se coupent entre les mots, puis s’abrègent', () => {
    expect(couper('Un bus santé dans les bourgs du Marais', 30, { taille: 8, lignes: 2 })).toEqual([
      'Un bus santé dans les',
      'bourgs du Marais',
    ])
    expect(couper('Un bus santé dans les bourgs du Marais et aux Tilleuls', 30, { taille: 8 })).toEqual([
      'Un bus santé dans…',
    ])
    expect(couper('x'.repeat(500), 20, { taille: 8, lignes: 3 })).toHaveLength(1)
    expect(couper('  ', 20, { taille: 8 })).toEqual([])
  })

  it('ne dépassent jamais la largeur donnée', () => {
    fc.assert(
      fc.property(nom, fc.integer({ min: 12, max: 120 }), fc.integer({ min: 1, max: 4 }), (mots, l, lignes) => {
        const faites = couper(mots, l, { taille: 8, lignes })
        expect(faites.length).toBeLessThanOrEqual(lignes)
        for (const ligne of faites) expect(largeurTexte(ligne, 8)).toBeLessThanOrEqual(l)
      }),
    )
  })
})

describe('les graduations', () => {
  it('sont rondes, peu nombreuses, et couvrent les valeurs', () => {
    expect(graduations(1_746_000)).toEqual([0, 500_000, 1_000_000, 1_500_000, 2_000_000])
    expect(graduations(0)).toEqual([0])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), max => {
        const pas = graduations(max)
        expect(pas.at(-1)).toBeGreaterThanOrEqual(max)
        expect(pas.length).toBeLessThanOrEqual(7)
      }),
    )
  })
  it('s’écrivent à la française', () => {
    expect([ecrire(1_500_000, '[$-40C]#,##0" €"'), ecrire(62.4, '0" %"')]).toEqual([
      '1\u00A0500\u00A0000\u00A0€',
      '62\u00A0%',
    ])
  })
})

describe('en noir et blanc', () => {
  it('chaque série a sa trame, jamais seulement sa couleur', () => {
    expect(new Set(MOTIFS).size).toBe(MOTIFS.length)
    const series = ['a', 'b', 'c', 'd', 'e', 'f'].map(nom => ({ nom, couleur: '333333', valeurs: [1] }))
    const { formes } = dessinerGraphique(
      { sorte: 'colonnes', empile: true, titre: '', format: '0', categories: ['2027'], series },
      170,
      66,
    )
    const trames = formes.flatMap(f => (f.genre === 'rectangle' ? [f.motif] : []))
    expect(new Set(trames).size).toBe(6)
  })
})
