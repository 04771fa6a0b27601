// The conversation without a terminal: somebody answers by the question, and what was understood is looked at.
import { describe, expect, it } from 'vitest'
import { conduire } from '../../../src/commands/dialogue/conduire.ts'
import { entretienDe } from '../../../src/commands/dialogue/entretien-de.ts'
import { type Etat, utiles } from '../../../src/commands/dialogue/moteur.ts'
import { nomLong } from '../../../src/commands/dialogue/noms.ts'
import { parcoursDe } from '../../../src/commands/dialogue/parcours.ts'
import { plier } from '../../../src/commands/dialogue/plier.ts'
import {
  date,
  departements,
  entier,
  habitants,
  lieux,
  net,
  nombre,
  quartiers,
} from '../../../src/commands/dialogue/saisies.ts'
import { ETAPES, RETOUR, repondant } from './repondant.ts'

const PARCOURS = parcoursDe('mon-cls')

async function converser(dites: Parameters<typeof repondant>[0], depart: Etat = { recueil: {} }) {
  const { qui, posees, reste, dit } = repondant(dites)
  const gardes: Etat[] = []
  const recueil = await conduire(qui, { parcours: PARCOURS, depart, garder: etat => void gardes.push(etat) })
  const entretien = recueil && entretienDe(utiles(PARCOURS, recueil))
  return { entretien, posees: posees.map(q => q.texte), questions: posees, reste, dit, gardes }
}

const A_LA_MAIN = [
  ['Quel est le territoire', []],
  ['Est-ce un territoire inventé', 'Oui'],
  ['Numéro', '77'],
  ['Quelles intercommunalités', 'CC d’Aure 200 000 009'],
  ['Combien d’habitants', '41 200'],
  ['De quelle année', '2022'],
] as const

describe('la conversation', () => {
  it('recueille ce qui est répondu', async () => {
    const { entretien, reste } = await converser([
      ...A_LA_MAIN,
      ['Titre du contrat', 'CLS d’Aure'],
      ['Où en êtes-vous', 'Rédaction'],
      ['Qui d’autre prend part', ['Préfecture', 'Centre hospitalier']],
      ['Nom exact\u00a0: Préfecture', 'Préfecture de l’Aure'],
      ['Nom exact', 'Hôpital d’Aure'],
      ['Quand le contrat', '1er mars 2027'],
      ['Pour combien', '5 ans'],
      ['Comment le diagnostic', 'Vingt entretiens.\n\nTrois ateliers.'],
      ['Sur quelle étude', 'Portrait'],
      ['De quand date', '2025'],
      ['Quel est le premier besoin', 'Un médecin'],
      ['Titre du premier axe', 'Accéder aux soins'],
      ['Thèmes de l’axe 1', ['Accès aux soins']],
      ['À quels besoins', ['Un médecin']],
      ['Titre de l’axe 2', 'Bien vieillir'],
      ['Combien de fois', 'deux fois par an'],
      ['Y aura-t-il', 'Non'],
      ['Quel temps', '0,5'],
      ['Titre d’une première action', 'Un bus santé'],
      ['De quel axe', 'Bien vieillir'],
      ['Qui conduit', 'Hôpital d’Aure'],
      ['Pour quels publics', ['Tous']],
    ])
    expect(reste).toEqual([])
    expect(entretien).toEqual({
      titre: 'CLS d’Aure',
      phase: 'redaction',
      periode: { debut: '2027-03-01', annees: 5 },
      territoire: {
        description: undefined,
        fictif: true,
        departements: ['77'],
        echelle: 'intercommunale',
        epci: [{ nom: 'CC d’Aure', code: '200000009' }],
        communes: [],
        quartiers: [],
        population: { valeur: 41200, annee: 2022 },
      },
      profils: ['ile-de-france'],
      porteur: { nom: 'CC d’Aure', forme: 'communaute-de-communes' },
      ars: ['Agence régionale de santé Île-de-France'],
      acteurs: [
        { cle: 'prefecture', type: 'prefecture', nom: 'Préfecture de l’Aure', signe: true },
        { cle: 'etablissement-sante', type: 'etablissement-sante', nom: 'Hôpital d’Aure', signe: false },
      ],
      diagnostic: {
        methode: 'Vingt entretiens.\n\nTrois ateliers.',
        source: { titre: 'Portrait', date: '2025' },
        constats: [],
        besoins: ['Un médecin'],
      },
      axes: [
        { titre: 'Accéder aux soins', themes: ['acces-aux-soins'], besoins: [0] },
        { titre: 'Bien vieillir', themes: [], besoins: [] },
      ],
      gouvernance: {
        copil: ['porteur', 'ars.0', 'prefecture'],
        frequence: 'deux fois par an',
        cotech: false,
        employeur: 'porteur',
        etp: 0.5,
        financeurs: [],
      },
      fiche: {
        titre: 'Un bus santé',
        description: undefined,
        axe: 1,
        pilote: 'etablissement-sante',
        partenaires: [],
        themes: [],
        publics: ['tous'],
        debut: undefined,
      },
    })
  })

  it('tire du territoire choisi les communes, la population, la région, le titre et le porteur', async () => {
    const { entretien, questions } = await converser([['Quel est le territoire', ['cc grand langres']]])
    expect(entretien).toMatchObject({
      titre: 'Contrat local de santé de la Communauté de communes du Grand Langres',
      profils: ['grand-est'],
      porteur: { nom: 'Communauté de communes du Grand Langres', forme: 'communaute-de-communes' },
      ars: ['Agence régionale de santé Grand Est'],
      territoire: { departements: ['52'], epci: [{ nom: 'CC du Grand Langres' }], fictif: false },
    })
    expect(entretien?.territoire.communes.length).toBeGreaterThan(40)
    expect(entretien?.territoire.population).toMatchObject({ valeur: expect.any(Number), source: expect.any(String) })
    const annonce = questions.find(q => q.id === 'echelle')?.annonce?.join(' ')
    expect(annonce).toContain('Grand Est')
    expect(annonce).toContain('Licence Ouverte')
  })

  it('demande quelles ARS signent quand le territoire est à cheval sur deux régions', async () => {
    const dites = [['Quel est le territoire', ['redon agglomération']]] as const
    const { entretien, posees } = await converser([
      ...dites,
      ['Quelles ARS', ['Agence régionale de santé Bretagne', 'Agence régionale de santé Pays de la Loire']],
    ])
    expect(posees).toContain('Quelles ARS signent\u00a0?')
    expect(entretien?.profils).toEqual(['bretagne', 'pays-de-la-loire'])
    expect(entretien?.ars).toHaveLength(2)
    expect((await converser(dites)).entretien?.profils).toHaveLength(1)
  })

  it('va au bout sans une seule réponse', async () => {
    const { entretien } = await converser([])
    expect(entretien).toMatchObject({ profils: ['national'], phase: 'preparation', axes: [] })
    expect(entretien?.titre).toBeUndefined()
  })

  it('n’écrit rien quand on s’arrête à la fin', async () => {
    expect((await converser([['Écrire', 'M’arrêter']])).entretien).toBeUndefined()
  })

  it('donne à chaque question une raison, et un exemple à celles où l’on écrit', async () => {
    const { questions } = await converser([
      ...A_LA_MAIN,
      ['Quand le contrat', '2027'],
      ['Sur quelle étude', 'Portrait'],
      ['Quel est le premier besoin', 'Un médecin'],
      ['Titre du premier axe', 'A'],
      ['Titre d’une première', 'B'],
      ['Qui d’autre prend', ['Association']],
    ])
    expect(questions.length).toBeGreaterThan(40)
    for (const { id, genre, texte, pourquoi, exemple = '' } of questions) {
      expect(pourquoi.length, id).toBeGreaterThan(10)
      if ((genre === 'texte' || genre === 'prose') && !/ (2e|l’axe 2)/.test(texte)) expect(exemple, id).not.toBe('')
      expect(`${texte}${pourquoi}${exemple}`.replaceAll(' ; ', '')).not.toMatch(/« | »| [:;!?]|\.\.\.|'/)
    }
  })
})

describe('revenir, sauter, reprendre', () => {
  it('revient d’une question, par-dessus les étapes, et montre la réponse d’avant', async () => {
    const { posees, entretien, dit } = await converser([
      ['Quel est le territoire', RETOUR],
      ['Quel est le territoire', ['52269']],
      ['Quartiers', null],
      ['Comment présenter', RETOUR],
      ['Quartiers', 'QN05201M Les Ailes'],
      ['Quelles règles', RETOUR],
    ])
    expect(dit).toContain('C’est la première question\u00a0: il n’y a rien avant.')
    const debut = posees.findIndex(t => t.startsWith('Comment présenter'))
    expect(posees.slice(debut, debut + 6).map(t => t.slice(0, 9))).toEqual([
      ...['Comment p', 'Quartiers', 'Comment p', 'Quelles r', 'Comment p', 'Quelles r'],
    ])
    expect(entretien?.territoire.quartiers).toEqual([{ code: 'QN05201M', nom: 'Les Ailes' }])
  })

  it('saute à une étape déjà atteinte, et revient où l’on en était', async () => {
    const { posees, questions, entretien } = await converser([
      ['Quand le contrat', '2027'],
      ['Pour combien', '5'],
      ['Comment le diagnostic', null],
      ['Titre du premier axe', ETAPES],
      ['Où aller', 'Étape 4'],
      ['Quand le contrat', '2028'],
      ['Pour combien', '4'],
      ['Comment le diagnostic', ETAPES],
      ['Où aller', 'Reprendre là où'],
    ])
    const listes = questions.filter(q => q.id === 'etapes')
    expect(listes.map(q => q.genre === 'choix' && q.choix.at(-1)?.nom)).toEqual([
      'Étape 6 – Les axes',
      'Étape 6 – Les axes',
    ])
    expect(posees.filter(t => t.startsWith('Quand le contrat'))).toHaveLength(2)
    expect(entretien?.periode).toEqual({ debut: '2028', annees: 4 })
  })

  it('corrige ce qui n’était que proposé quand le territoire change, et garde ce qui a été choisi', async () => {
    const dites = [
      ['Quel est le territoire', ['cc grand langres']],
      ['Titre du contrat', 'Le nôtre'],
      ['Écrire', 'Revenir'],
      ['Où aller', 'Étape 1'],
      ['Quel est le territoire', ['saint-nazaire agglomération']],
    ] as const
    const { entretien } = await converser(dites)
    expect(entretien).toMatchObject({ titre: 'Le nôtre', profils: ['pays-de-la-loire'] })
    expect(entretien?.porteur.nom).not.toContain('Langres')
  })

  it('oublie une réponse dont la question ne se pose plus', async () => {
    const { entretien } = await converser([
      ['Titre d’une première', 'Un bus'],
      ['Écrire', 'Revenir'],
      ['Où aller', 'Étape 8'],
      ['Titre d’une première', null],
    ])
    expect(entretien?.fiche).toBeUndefined()
  })

  it('garde après chaque réponse de quoi reprendre à la même question', async () => {
    const { gardes, posees } = await converser([['Quel est le territoire', ['52269']]])
    for (const [rang, etat] of gardes.entries()) {
      if (rang % 7 !== 0) continue
      const suite = await converser([], etat)
      expect(suite.posees).toEqual(posees.slice(rang + 1))
    }
  })

  it('pose de nouveau une question dont la réponse gardée ne convient plus', async () => {
    const recueil = { lieux: ['epci:999999999'], echelle: 'galactique', quartiers: 'QN1', debut: ['2027'] }
    const { posees } = await converser([], { recueil, ici: 'echelle' })
    expect(posees.slice(0, 2).map(t => t.slice(0, 9))).toEqual(['Quel est ', 'À quelle '])
  })

  it('retient un texte long quitté avant sa fin', async () => {
    const { questions, gardes } = await converser([
      ['Comment le diagnostic', { geste: 'retour', brouillon: 'Vingt entr' }],
      ['Comment le diagnostic', 'Vingt entretiens'],
    ])
    expect(gardes.some(g => g.brouillons?.['diagnostic.methode'] === 'Vingt entr')).toBe(true)
    expect(gardes.at(-1)?.brouillons).toEqual({})
    expect(questions.filter(q => q.id === 'diagnostic.methode')).toHaveLength(2)
  })
})

it.each([
  ['CC du Grand Langres', 'de la Communauté de communes du Grand Langres'],
  ['Métropole Rouen Normandie', 'de la Métropole Rouen Normandie'],
  ['Nantes Métropole', 'de Nantes Métropole'],
  ['Le Havre', 'du Havre'],
  ['Les Sables-d’Olonne', 'des Sables-d’Olonne'],
  ['Épinal', 'd’Épinal'],
])('met %s dans un titre', (nom, attendu) => {
  expect(nomLong(nom, 'de')).toBe(attendu)
})

describe('ce qui est tapé', () => {
  it.each([
    [net, '  Accès\u200b aux\tsoins ', 'Accès aux soins'],
    [net, 'Je ne sais pas encore', undefined],
    [net, 'A COMPLETER', undefined],
    [(t: string) => departements(t).valeur, '1, 2a et 974; 44', ['01', '2A', '974', '44']],
    [(t: string) => departements(t).valeur, '', []],
    [(t: string) => habitants(t).valeur, '41\u202f200 habitants', 41200],
    [(t: string) => habitants(t).valeur, '?', undefined],
    [(t: string) => entier(t, 1, 15).valeur, '5 ans', 5],
    [(t: string) => date(t).valeur, '2027', '2027'],
    [(t: string) => nombre(t, 0, 10).valeur, '0,5 ETP', 0.5],
    [
      (t: string) => quartiers(t).valeur,
      'qn04499m Les Tilleuls ; Le Port',
      [{ code: 'QN04499M', nom: 'Les Tilleuls' }, { nom: 'Le Port' }],
    ],
    [(t: string) => date(t).valeur, 'Août 2027', '2027-08'],
    [(t: string) => date(t).valeur, '3/2027', '2027-03'],
    [(t: string) => date(t).valeur, '29/02/2028', '2028-02-29'],
    [
      (t: string) => lieux(t, 'commune').valeur,
      'Valdouve (44999) ; Paris 12 ;',
      [{ nom: 'Valdouve', code: '44999' }, { nom: 'Paris 12' }],
    ],
    [(t: string) => lieux(t, 'epci').valeur, 'CC A, 200000008', [{ nom: 'CC A', code: '200000008' }]],
  ] as const)('est compris', (lire, texte, attendu) => {
    expect(lire(texte)).toEqual(attendu)
  })

  it.each([
    [departements('Loire').faute, 'Loire'],
    [departements('96').faute, '96'],
    [habitants('beaucoup').faute, 'beaucoup'],
    [entier('99', 1, 15).faute, 'entre 1 et 15'],
    [date('29/02/2027').faute, '29/02/2027'],
    [date('brumaire 2027').faute, 'brumaire'],
    [lieux('CC A 2000000', 'epci').faute, 'neuf chiffres'],
    [quartiers('QN123 Les Tilleuls').faute, 'QN04499M'],
    [nombre('une moitié', 0, 10).faute, '0,5'],
  ])('est refusé en disant quoi écrire', (faute, attendu) => {
    expect(faute).toContain(attendu)
  })

  it('est plié sans couper les mots ni les espaces insécables', () => {
    expect(plier('un deux\u00a0: trois quatre cinq', 21)).toBe('un deux\u00a0: trois\nquatre cinq')
  })
})
