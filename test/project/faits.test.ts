// What follows from a project: inheritance, signature, activity of fiches, money.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { lireProjet } from '../../src/project/read.ts'

const dossiers: string[] = []
afterEach(() => {
  for (const dossier of dossiers.splice(0)) rmSync(dossier, { recursive: true })
})

function projet(fichiers: Record<string, string>) {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-faits-'))
  dossiers.push(dossier)
  const tous = { 'contrat.yaml': 'format: 1\nid: essai\ntitre: Essai\n', ...fichiers }
  for (const [nom, texte] of Object.entries(tous)) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true })
    writeFileSync(join(dossier, nom), texte)
  }
  return dossier
}
const lire = (fichiers: Record<string, string>, date = '2026-11-22') => lireProjet(projet(fichiers), { date })
const faits = (fichiers: Record<string, string>, date?: string) => lire(fichiers, date).projet.faits
const contrat = (suite: string) => ({ 'contrat.yaml': `format: 1\nid: essai\ntitre: Essai\n${suite}` })

const AXES = `axes:
  - id: acces
    titre: Accès
    themes: [acces-aux-soins]
    publics: [precarite]
    objectifs:
      - id: attirer
        titre: Attirer
        territoires: ["44999"]
  - id: libre
    titre: Libre
`

describe('l’héritage des fiches', () => {
  it('suit l’axe, à travers un objectif ; ce que la fiche dit elle-même l’emporte', () => {
    const { fiches, champs, socles, themes_connus } = faits({
      'axes.yaml': AXES,
      'fiches/a.yaml': 'id: a\ntitre: A\nrattachements: [attirer]\n',
      'fiches/b.yaml': 'id: b\ntitre: B\nrattachements: [acces]\nthemes: [handicap]\npublics: [handicap]\n',
    })
    expect(fiches[0]).toMatchObject({
      axes: ['acces'],
      themes: ['acces-aux-soins'],
      champs: ['soins'],
      publics: ['precarite'],
      territoires: ['44999'],
    })
    expect(fiches[1]).toMatchObject({
      axes: ['acces'],
      themes: ['handicap'],
      champs: ['medico-social'],
      publics: ['handicap'],
      territoires: [],
    })
    expect({ champs, socles, themes_connus }).toEqual({
      champs: ['soins', 'medico-social'],
      socles: ['acces', 'parcours'],
      themes_connus: true,
    })
  })
  it('sait qu’un thème manque', () => {
    expect(
      faits({ 'axes.yaml': AXES, 'fiches/a.yaml': 'id: a\ntitre: A\nrattachements: [libre]\n' }).themes_connus,
    ).toBe(false)
  })
})

describe('la date de signature', () => {
  it.each<[string, Record<string, string>, string | undefined, number]>([
    ['rien : on juge au jour dit', contrat(''), undefined, 20261122],
    [
      'l’acte fondateur le plus ancien, premier jour d’une date partielle',
      contrat(
        'actes:\n  - { id: a, type: avenant, date: 2020 }\n  - { id: c, type: contrat, date: 2022-02 }\n  - { id: p, type: prefiguration, date: 2021 }\n',
      ),
      '2021',
      20210101,
    ],
    [
      'sans acte, la dernière signature',
      {
        'acteurs.yaml':
          'acteurs:\n  - { id: x, nom: X, signature: { date: 2023-05-02 } }\n  - { id: y, nom: Y, signature: { date: 2023-06 } }\n',
      },
      '2023-06',
      20230601,
    ],
    [
      'en mise en œuvre, la dernière délibération',
      {
        ...contrat('phase: mise-en-oeuvre\nperiode: { debut: 2020 }\n'),
        'acteurs.yaml': 'acteurs:\n  - { id: x, nom: X, deliberation: { date: 2021-01-05 } }\n',
      },
      '2021-01-05',
      20210105,
    ],
    ['… sinon le début de la période', contrat('phase: mise-en-oeuvre\nperiode: { debut: 2020 }\n'), '2020', 20200101],
    [
      'avant la mise en œuvre, une délibération ne signe rien',
      {
        ...contrat('phase: redaction\n'),
        'acteurs.yaml': 'acteurs:\n  - { id: x, nom: X, deliberation: { date: 2021-01-05 } }\n',
      },
      undefined,
      20261122,
    ],
  ])('%s', (_, fichiers, date, jour) => {
    const { signature, jour_juge, signe } = faits(fichiers)
    expect({ date: signature?.date, jour: jour_juge, signe }).toEqual({ date, jour, signe: date !== undefined })
  })
})

describe('la période', () => {
  it.each([
    ['de jour à jour', 'debut: 2026-01-01, fin: 2030-12-31', { fin: 20301231, duree: 5 }],
    ['d’année en année', 'debut: 2026, fin: 2028', { fin: 20281231, duree: 3 }],
    ['prolongée', 'debut: 2026, fin: 2028, fin_effective: 2030', { fin: 20281231, duree: 3 }],
    ['sans début', 'fin: 2028-06', { fin: 20280630, duree: undefined }],
    ['sans fin', 'debut: 2026', { fin: undefined, duree: undefined }],
    ['à l’envers', 'debut: 2030, fin: 2026', { fin: undefined, duree: undefined }],
  ])('%s', (_, periode, attendu) => {
    const { fin, duree } = faits(contrat(`periode: { ${periode} }\n`))
    expect({ fin, duree }).toEqual(attendu)
  })
})

describe('la part de l’ARS et celle de la collectivité dans la coordination', () => {
  const ACTEURS = `acteurs:
  - { id: ars, nom: ARS, type: ars }
  - { id: cc, nom: CC, type: collectivite }
  - { id: ville, nom: Ville, type: collectivite }
  - { id: cpam, nom: CPAM, type: cpam }
  - { id: muet, nom: Sans type }
`
  it.each([
    ['à parts égales', ['ars, part: 50 %', 'cc, part: 50 %'], 0],
    ['à parts égales, à côté d’un autre', ['ars, part: 40 %', 'cc, part: 40 %', 'cpam, part: 20 %'], 0],
    ['à parts égales, deux collectivités', ['ars, part: 50 %', 'cc, part: 30 %', 'ville, part: 20 %'], 0],
    ['à un arrondi près', ['ars, montant: 24 950', 'cc, montant: 25 050'], 0],
    ['l’ARS paie plus', ['ars, part: 60 %', 'cc, part: 40 %'], 20],
    ['la collectivité paie plus', ['ars, montant: 10 000', 'cc, montant: 30 000'], -50],
    ['la part de l’autre reste à compléter', ['ars, part: 50 %', 'cc, part: 50 %', 'cpam, part: à compléter'], 0],
    ['une part reste à compléter', ['ars, part: 50 %', 'cc, part: à compléter'], undefined],
    ['une part et un montant', ['ars, part: 50 %', 'cc, montant: 20 000'], undefined],
    ['une collectivité sur deux', ['ars, part: 50 %', 'cc, part: 30 %', 'ville'], undefined],
    ['l’ARS seule', ['ars, part: 100 %'], undefined],
    [
      'un financeur qui n’est pas déclaré',
      ['ars, part: 40 %', 'cc, part: 20 %', '{ nom: Ville }, part: 20 %'],
      undefined,
    ],
    ['un financeur sans type', ['ars, part: 40 %', 'cc, part: 20 %', 'muet, part: 20 %'], undefined],
    ['rien pour personne', ['ars, part: 0 %', 'cc, part: 0 %'], undefined],
  ] as const)('%s', (_, financement, attendu) => {
    const lignes = financement.map(ligne => `    - { financeur: ${ligne} }\n`).join('')
    const gouvernance = `coordination:\n  etp: 0,5\n  financement:\n${lignes}`
    const trouve = faits({ 'acteurs.yaml': ACTEURS, 'gouvernance.yaml': gouvernance })
    expect(trouve.coordination_ecart).toBe(attendu)
    expect(trouve.etp).toBe(0.5)
    expect(trouve.coordination_financeurs).toContain('ars')
  })
})

describe('une fiche', () => {
  const fichiers = {
    ...contrat(
      'actes:\n  - { id: socle, type: contrat, date: 2024 }\n  - { id: conv, type: convention-application, effet: suspensif, date: 2025-06 }\n  - { id: plus-tard, type: convention-application, effet: suspensif }\n',
    ),
    'fiches/a.yaml': 'id: a\ntitre: A\nactes: [conv]\n',
    'fiches/b.yaml': 'id: b\ntitre: B\nactes: [plus-tard]\n',
    'fiches/c.yaml': 'id: c\ntitre: C\nsortie: { date: 2025, motif: pérennisée }\n',
    'fiches/d.yaml': 'id: d\ntitre: D\n',
  }
  const actives = (date: string) =>
    faits(fichiers, date)
      .fiches.filter(f => f.active)
      .map(f => f.id)
  it('attend la signature de l’acte suspensif qui l’apporte, dernier jour d’une date partielle', () => {
    expect(actives('2025-06-29')).toEqual(['d'])
    expect(actives('2025-06-30')).toEqual(['a', 'd'])
  })
})

describe('le budget', () => {
  it('additionne lignes et enveloppes, par financeur et par année, sans perdre ce qui n’a ni l’un ni l’autre', () => {
    const { budget } = faits({
      ...contrat(
        'financement:\n  enveloppes:\n    - { financeur: { nom: Fondation }, montant: 1 000 €, annee: 2027 }\n',
      ),
      'acteurs.yaml': 'acteurs:\n  - { id: ars, nom: ARS }\n',
      'fiches/a.yaml':
        'id: a\ntitre: A\nbudget:\n  lignes:\n    - { montant: "0,10", financeur: ars, annee: 2026 }\n    - { montant: "0,20", financeur: ars, annee: 2027 }\n    - { montant: 5 }\n',
      'fiches/b.yaml': 'id: b\ntitre: B\nbudget: { total: 100 € }\n',
      'fiches/c.yaml': 'id: c\ntitre: C\nsortie: { motif: finie }\nbudget: { total: 999 € }\n',
    })
    expect(budget).toEqual({
      total: 1105.3,
      par_financeur: [
        { financeur: 'ars', montant: 0.3 },
        { financeur: 'Fondation', montant: 1000 },
      ],
      par_annee: [
        { annee: 2026, montant: 0.1 },
        { annee: 2027, montant: 1000.2 },
      ],
      sans_financeur: 105,
      sans_annee: 105,
    })
  })
})

describe('ce qui reste à compléter', () => {
  it('est absent du projet, et listé avec sa note à sa place, même après un voisin fautif', () => {
    const lu = lire({
      'acteurs.yaml': 'acteurs:\n  - nom: Sans identifiant\n  - id: b\n    nom: à compléter (voir la mairie)\n',
      'fiches/a.yaml': 'id: a\ntitre: À compléter\n',
    })
    expect(lu.projet.acteurs.acteurs).toEqual([{ id: 'b' }])
    expect(lu.projet.faits.a_completer).toEqual([
      { chemin: '/acteurs/acteurs/0/nom', note: 'voir la mairie' },
      { chemin: '/fiches/0/titre' },
    ])
    expect(lu.problemes.map(p => p.regle)).toEqual(['cle-manquante'])
  })
})

describe('les références', () => {
  it('une seule remarque par identifiant inconnu, à son premier emploi ; ce qui est juste reste', () => {
    const lu = lire({
      'acteurs.yaml': 'acteurs:\n  - { id: mairie, nom: Mairie }\n',
      'fiches/a.yaml': 'id: a\ntitre: A\npilotes: [mairi, mairie]\n',
      'fiches/b.yaml': 'id: b\ntitre: B\npilotes: [mairi]\n',
    })
    expect(lu.problemes.map(p => [p.regle, p.lieu.document.fichier, p.lieu.chemin])).toEqual([
      ['reference-inconnue', 'fiches/a.yaml', '/pilotes/0'],
    ])
    expect(lu.problemes[0]?.conseil).toMatch(/«\smairie\s»/)
    expect(lu.projet.fiches.map(f => f.pilotes)).toEqual([['mairie'], []])
    expect(lu.situer(['fiches', 0, 'pilotes', 0])?.chemin).toBe('/pilotes/1')
  })
  it('un visa ou un pilote coupé par « : » donne une seule remarque, qui dit de mettre des guillemets', () => {
    const lu = lire({
      ...contrat('visas:\n  - Vu : le code de la santé publique\n  - texte: Vu la loi\n'),
      'fiches/a.yaml': 'id: a\ntitre: A\npilotes:\n  - Croix-Rouge : antenne locale\n  - fonctoin: Directrice\n',
    })
    expect(lu.problemes.map(p => [p.regle, p.lieu.document.fichier, p.lieu.chemin])).toEqual([
      ['deux-points-non-proteges', 'contrat.yaml', '/visas/0'],
      ['deux-points-non-proteges', 'fiches/a.yaml', '/pilotes/0'],
      ['cle-inconnue', 'fiches/a.yaml', '/pilotes/1/fonctoin'],
    ])
    expect(lu.problemes[0]?.conseil).toContain('"Vu : le code de la santé publique"')
  })
  it('se taisent quand le fichier qui les porterait est illisible', () => {
    const lu = lire({
      'acteurs.yaml': 'acteurs:\n\t- id: mairie\n',
      'fiches/a.yaml': 'id: a\ntitre: A\npilotes: [mairie]\n',
    })
    expect(lu.problemes.map(p => p.regle)).toEqual(['tabulation'])
  })
})
