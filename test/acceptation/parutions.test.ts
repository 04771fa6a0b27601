// A new release gives no new fault to a contract that was signed before it: rules are injected here as a later version would bring them.
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rayons } from '../../src/catalogue.ts'
import { expliquer, presenter, verifier } from '../../src/index.ts'
import type { Coherence } from '../../src/model/regle.ts'
import { PARUTIONS } from '../../src/model/versions.ts'
import { type Atelier, actives, ouvrir } from './outils/atelier.ts'

const SIGNE = { apres: '2027-01-15', avant: '2027-01-14' } as const

vi.mock('../../src/model/versions.ts', async original => {
  const { jourDeParution } = await original<typeof import('../../src/model/versions.ts')>()
  const PARUTIONS = { '0.2.0': '2027-01-15' }
  const dates: Readonly<Record<string, string>> = PARUTIONS
  return { PARUTIONS, jourDeParution: (v: string) => Number(dates[v]?.replaceAll('-', '') ?? jourDeParution(v)) }
})

vi.mock('../../src/rules/index.ts', async original => {
  const vraies = await original<typeof import('../../src/rules/index.ts')>()
  const { COHERENCES } = vraies
  const [modele] = COHERENCES
  const neuve = (id: string, reste: Partial<Coherence>): Coherence =>
    ({
      ...modele,
      gravite: 'erreur',
      phase: 'preparation',
      source: { titre: 'Cohérence', force: 'outil' },
      suppose: [],
      check: () => [{ at: ['contrat', 'titre'], message: 'Le titre déplaît.' }],
      ...reste,
      id,
    }) as Coherence
  const neuves = [
    neuve('essai-de-l-outil', { version: '0.2.0' }),
    neuve('essai-pas-encore-paru', { version: '9.0.0' }),
    neuve('essai-de-l-usage', {
      version: '0.2.0',
      gravite: 'avertissement',
      source: { titre: 'Usage', force: 'usage' },
    }),
    neuve('essai-date', { version: '0.2.0', depuis: '2027-01-10' }),
    neuve('essai-d-origine', {}),
  ]
  return { ...vraies, COHERENCES: [...COHERENCES, ...neuves] }
})

vi.mock('../../src/resources.ts', async original => {
  const vrai = await original<typeof import('../../src/resources.ts')>()
  const vieillir = (texte: string): string => {
    const copie = JSON.parse(texte) as { $defs: Record<string, { 'x-regle': object }> }
    for (const id of ['copil', 'articulation-prs'])
      Object.assign((copie.$defs[id] as { 'x-regle': object })['x-regle'], { version: '0.2.0' })
    return JSON.stringify(copie)
  }
  const lire: typeof vrai.lire = (rayon, fichier) =>
    fichier === 'profils/national.schema.json' ? vieillir(vrai.lire(rayon, fichier)) : vrai.lire(rayon, fichier)
  return { ...vrai, lire }
})

let atelier: Atelier | undefined
afterEach(() => atelier?.fermer())

const PROFIL = './profils/equipe.yaml'
const PROPRE = 'titre-de-l-equipe'

/** A contract that all the new rules object to, signed that day or not at all. */
function contrat(signature: string | undefined, profil = 'national'): Atelier {
  atelier = ouvrir(undefined)
  const acte = signature === undefined ? '' : `actes:\n  - { id: contrat, type: contrat, date: ${signature} }\n`
  const phase = signature === undefined ? 'signature' : 'mise-en-oeuvre'
  atelier.ecrire('contrat.yaml', `format: 1\nid: essai\ntitre: Essai\nprofil: [${profil}]\nphase: ${phase}\n${acte}`)
  atelier.ecrire('gouvernance.yaml', 'description: Une gouvernance.\n')
  atelier.ecrire('territoire.yaml', 'descripsion: Un pays.\n')
  return atelier
}

/** What the rules under trial say, once active. */
async function poids(dossier: Atelier, regles: readonly string[]): Promise<Record<string, string>> {
  const dites = actives(await dossier.juger({ date: '2028-06-01' })).filter(({ regle }) => regles.includes(regle))
  return Object.fromEntries(dites.map(({ regle, gravite }) => [regle, gravite]))
}

const TOUTES = [
  ...['essai-de-l-outil', 'essai-pas-encore-paru', 'essai-de-l-usage', 'essai-date', 'essai-d-origine'],
  ...['copil', 'articulation-prs', 'cle-inconnue'],
]
const PLEIN = {
  'essai-de-l-outil': 'erreur',
  'essai-de-l-usage': 'avertissement',
  'essai-date': 'erreur',
  'essai-d-origine': 'erreur',
  copil: 'avertissement',
  'articulation-prs': 'erreur',
  'cle-inconnue': 'erreur',
}

describe('une règle venue avec une nouvelle version', () => {
  it('pèse son poids sur un contrat signé le jour de sa parution ou après', async () => {
    expect(await poids(contrat(SIGNE.apres), TOUTES)).toEqual({ ...PLEIN, 'essai-pas-encore-paru': 'information' })
  })
  it('et sur un contrat qui n’est pas signé', async () => {
    expect(await poids(contrat(undefined), TOUTES)).toEqual({ ...PLEIN, 'essai-pas-encore-paru': 'erreur' })
  })
  it('informe seulement de ce qui était signé ; la forme et les règles d’origine comptent toujours', async () => {
    const information = ['essai-de-l-outil', 'essai-pas-encore-paru', 'essai-de-l-usage', 'essai-date', 'copil']
    expect(await poids(contrat(SIGNE.avant), TOUTES)).toEqual({
      ...Object.fromEntries([...information, 'articulation-prs'].map(id => [id, 'information'])),
      'essai-d-origine': 'erreur',
      'cle-inconnue': 'erreur',
    })
  })
  it('ne s’applique pas avant la date de son texte', async () => {
    const { projet, remarques } = await contrat('2027-01-09').juger({ date: '2028-06-01' })
    expect(projet.regles.find(({ id }) => id === 'essai-date')?.etat).toBe('sans-objet')
    expect(remarques.map(({ regle }) => regle)).not.toContain('essai-date')
  })
  it('garde son poids dans un profil d’équipe qui la cite, dont les règles à elle ne changent pas', async () => {
    const profil = (id: string) => `$schema: https://json-schema.org/draft/2020-12/schema
$id: https://contrat-local-sante.example/schemas/1/profils/equipe.schema.json
title: Équipe
description: Une règle à elle, et une du programme.
x-profil: { nom: equipe }
allOf: [{ $ref: "#/$defs/${id}" }, { $ref: "national.schema.json#/$defs/copil" }]
$defs:
  ${id}:
    x-regle: { id: ${id}, gravite: avertissement, phase: preparation, resume: R., message: M., pourquoi: P., conseil: C.,
      lieu: /contrat/titre, source: { titre: Équipe, date: 2028-01, force: outil }, exemple: { faux: "# contrat.yaml\\n", juste: "# contrat.yaml\\n" } }
    properties: { contrat: { properties: { titre: { const: Autre } } } }
`
    const regles = [PROPRE, 'copil']
    for (const [jour, copil] of [
      [SIGNE.avant, 'information'],
      [SIGNE.apres, 'avertissement'],
    ] as const) {
      const projet = contrat(jour, PROFIL)
      projet.ecrire('profils/equipe.yaml', profil(PROPRE))
      expect(await poids(projet, regles)).toEqual({ [PROPRE]: 'avertissement', copil })
      projet.fermer()
    }
    const date = contrat(SIGNE.avant, PROFIL)
    date.ecrire('profils/equipe.yaml', profil(PROPRE).replace('resume: R.', 'version: 0.2.0, resume: R.'))
    const { remarques } = await date.juger({ date: '2028-06-01' })
    expect(remarques.filter(r => r.regle === 'profil-mal-forme').map(r => r.message)).toEqual([
      expect.stringContaining('numéro du programme'),
    ])
  })
})

describe('les machines et les relecteurs', () => {
  it('reçoivent le même poids dans chaque présentation', async () => {
    const { dossier } = contrat(SIGNE.avant)
    const options = { dossier, date: '2028-06-01', maintenant: new Date('2028-06-01T12:00:00Z'), grille: true }
    const cite = await verifier(['.'], options)
    const dire = (format: string) => presenter(cite, { format, couleur: false, nom: 'cls', largeur: 200 })
    const { runs } = JSON.parse(await dire('sarif'))
    const resultat = runs[0].results.find((r: { ruleId: string }) => r.ruleId === 'essai-de-l-outil')
    expect(resultat.level).toBe('note')
    expect(JSON.parse(await dire('json')).remarques.find((r: { regle: string }) => r.regle === 'copil')).toMatchObject({
      gravite: 'information',
      etat: 'actif',
    })
    const regle = runs[0].tool.driver.rules.find((r: { id: string }) => r.id === 'articulation-prs')
    expect(regle).toMatchObject({ defaultConfiguration: { level: 'error' }, properties: { version: '0.2.0' } })
    expect(
      JSON.parse(await dire('gitlab')).find((r: { check_name: string }) => r.check_name === 'copil').severity,
    ).toBe('info')
    const grille = await dire('grille')
    expect(grille).toContain('(règle plus récente que la signature)')
  })
  it('lisent depuis quand la règle existe', () => {
    const page = (id: string) => expliquer(id, { couleur: false, nom: 'cls', largeur: 200 }).replaceAll('\u00a0', ' ')
    expect(page('articulation-prs')).toContain('version 0.2.0 : pour un contrat signé avant le 15/01/2027, c’est une')
    expect(page('essai-pas-encore-paru')).toContain('pour un contrat signé avant sa parution, c’est une simple')
    expect(page('volet-sante-mentale')).not.toContain('version')
  })
})

describe('les dates de parution', () => {
  it('sont celles du journal des changements', async () => {
    const { PARUTIONS: vraies } =
      await vi.importActual<typeof import('../../src/model/versions.ts')>('../../src/model/versions.ts')
    const journal = readFileSync('CHANGELOG.md', 'utf8')
    const titres = [...journal.matchAll(/^## \[?(\d+\.\d+\.\d+)\]?.*?(\d{4}-\d{2}-\d{2})/gm)].map(t => [t[1], t[2]])
    const [, ...suivantes] = titres.reverse()
    expect(Object.entries(vraies)).toEqual(suivantes)
    expect(PARUTIONS).not.toEqual(vraies)
  })
  it('ne concernent ni la lecture, ni la forme, ni les identifiants', () => {
    const toujours = rayons().filter(({ titre }) => /^(Lecture|Fichiers|Forme)/.test(titre))
    expect(toujours.length).toBe(3)
    expect(toujours.flatMap(({ regles }) => regles).filter(({ version }) => version !== undefined)).toEqual([])
  })
})
