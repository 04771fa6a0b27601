// The shipped profiles: their shape, their annotations, what they keep, and what src/profiles says of them.
import { type Schema, Validator } from '@cfworker/json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import nomenclatures from '../../schemas/nomenclatures.schema.json' with { type: 'json' }
import forme from '../../schemas/profil.schema.json' with { type: 'json' }
import { lireProfils, obligationsDe, profil, profils, sources } from '../../src/profiles/index.ts'
import { COHERENCES } from '../../src/rules/index.ts'
import { ENTREES } from './outils.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true, schemas: [nomenclatures] })
const valide = ajv.compile(forme)
const autre = new Validator(forme as unknown as Schema, '2020-12')
autre.addSchema(nomenclatures as unknown as Schema)

/** What a region asks in place of a national rule. */
const REMPLACEES: Readonly<Record<string, string>> = { 'grand-est': 'coordination-plein-temps' }

const ids = (nom: string) => profil(nom)?.obligations.map(({ id }) => id) ?? []

describe.each(sources().map(source => [source['x-profil'].nom, source] as const))('le profil %s', (nom, source) => {
  it('a la forme d’un profil', () => {
    expect(valide(source) ? [] : valide.errors).toEqual([])
    expect(autre.validate(source).errors).toEqual([])
    expect(source.$id).toBe(`https://contrat-local-sante.example/schemas/1/profils/${nom}.schema.json`)
  })
  it('nomme une à une les règles nationales, puis les siennes', () => {
    const siennes = Object.keys(source.$defs ?? {})
    const refs = source.allOf.map(({ $ref }) => $ref)
    const gardees = ids('national').filter(id => REMPLACEES[nom] !== id)
    const nationales = nom === 'national' ? [] : gardees.map(id => `national.schema.json#/$defs/${id}`)
    expect(refs).toEqual([...nationales, ...siennes.map(id => `#/$defs/${id}`)])
  })
})

describe('la forme d’un profil refuse', () => {
  const FAUTES: Record<string, (entree: Record<string, unknown>) => unknown> = {
    'un mot hors de la liste': entree => Object.assign(entree, { pattern: '(a+)+$' }),
    'un mot hors de la liste, en profondeur': entree => Object.assign(entree, { not: { items: { format: 'date' } } }),
    'une condition sans suite': entree => Object.assign(entree, { if: { type: 'object' } }),
    'une référence au dehors': entree => Object.assign(entree, { $ref: 'https://exemple.example/x.json' }),
    'une règle sans annotation': entree => delete entree['x-regle'],
    'une erreur qui ne vient pas de la loi': entree =>
      Object.assign(entree['x-regle'] as object, { source: { titre: 'Un guide', force: 'region' } }),
    'une phase inconnue': entree => Object.assign(entree['x-regle'] as object, { phase: 'ecriture' }),
    'un exemple sans nom de fichier': entree =>
      Object.assign(entree['x-regle'] as object, { exemple: { faux: 'a: 1\n', juste: 'a: 2\n' } }),
  }
  it.each(Object.entries(FAUTES))('%s', (_, gater) => {
    const copie = structuredClone(sources()[0]) as unknown as { $defs: Record<string, Record<string, unknown>> }
    gater(copie.$defs['ars-signataire'] ?? {})
    expect(valide(copie)).toBe(false)
    expect(autre.validate(copie).valid).toBe(false)
  })
})

describe.each(ENTREES.map(({ id, entree }) => [id, entree] as const))('l’obligation %s', (id, entree) => {
  const regle = entree['x-regle']
  it('porte son nom, une source et une force', () => {
    const source = regle.source as { titre: string; date?: string; force: string }
    expect(regle.id).toBe(id)
    expect(source.date).toMatch(/^\d{4}/)
    if (regle.gravite === 'erreur') expect(source.force).toBe('loi')
    if (source.force === 'region') expect(source.titre).toMatch(/^ARS /)
  })
  it('a ses dates dans sa condition, et elles seules', () => {
    const jour = (date: unknown) => (typeof date === 'string' ? Number(date.replaceAll('-', '')) : undefined)
    const faits = (entree.if as Schema | undefined)?.properties?.faits as Schema | undefined
    const borne = faits?.properties?.jour_juge as Schema | undefined
    expect([borne?.minimum, borne?.exclusiveMaximum]).toEqual([jour(regle.depuis), jour(regle.jusqu_a)])
    if (borne) expect(faits?.required).toContain('jour_juge')
    const { if: _condition, ...reste } = entree
    expect(JSON.stringify({ ...reste, 'x-regle': undefined })).not.toContain('jour_juge')
  })
  it('ne juge pas la phase : elle n’est qu’une annotation', () => {
    expect(JSON.stringify({ ...entree, 'x-regle': undefined })).not.toMatch(/rang_phase|"phase"/)
  })
  it('parle un français soigné', () => {
    for (const cle of ['resume', 'message', 'pourquoi', 'conseil', 'note']) {
      const texte = String(regle[cle] ?? 'Rien.').replaceAll(/`[^`]*`/g, 'x')
      expect(texte).toMatch(/^[A-ZÉÀÎ].*[.…]$/s)
      expect(texte).not.toMatch(/'| [:;!?»]|« |\s{2}/)
    }
    expect(String(regle.message).split(/[.] /).length).toBeGreaterThan(1)
  })
})

describe('src/profiles', () => {
  it('livre les profils dans l’ordre de sa liste', () => {
    const [premier, ...regions] = profils().map(({ nom }) => nom)
    expect(premier).toBe('national')
    expect(regions).toEqual([...regions].sort())
    expect(profil('alsace')).toBeUndefined()
  })
  it('ne donne deux fois ni une règle ni un département', () => {
    expect(new Set(ENTREES.map(({ id }) => id)).size).toBe(ENTREES.length)
    const departements = profils().flatMap(({ departements = [] }) => departements)
    expect(new Set(departements).size).toBe(departements.length)
  })
  it('donne un profil à chacune des dix-huit ARS, et une ARS à chaque département', () => {
    const agences = profils().flatMap(({ ars }) => ars ?? [])
    expect(new Set(agences).size).toBe(18)
    expect(agences.length).toBe(profils().length - 1)
    const metropole = Array.from({ length: 95 }, (_, rang) => String(rang + 1).padStart(2, '0'))
    const codes = [
      ...metropole.filter(code => code !== '20'),
      '2A',
      '2B',
      '971',
      '972',
      '973',
      '974',
      '976',
      '977',
      '978',
    ]
    expect(
      profils()
        .flatMap(({ departements = [] }) => departements)
        .sort(),
    ).toEqual(codes.sort())
  })
  it('ne donne que des adresses de service, d’un département de la région ou du siège, chacune une fois', () => {
    const avec = profils().filter(({ contacts }) => contacts !== undefined)
    expect(avec.map(({ nom }) => nom)).toEqual(['grand-est'])
    for (const { contacts = [], departements = [] } of avec) {
      expect(contacts.map(({ departement }) => departement)).toEqual([undefined, ...departements])
      expect(new Set(contacts.map(({ courriel }) => courriel)).size).toBe(contacts.length)
      for (const { courriel } of contacts)
        expect(courriel).toMatch(/^ars-grandest-(cls|dt\d\d-delegue)@ars\.sante\.fr$/)
    }
  })
  it('dit de chaque région ce qui a été cherché, et que cela n’ajoute aucune règle', () => {
    for (const { nom, description } of profils()) {
      expect([nom, description]).toEqual([nom, expect.stringMatching(/aucune (règle|autre)/)])
      expect(description).not.toMatch(/'| [:;!?»]|« |\s{2}/)
    }
  })
  it('ajoute aux règles nationales celles de la région', () => {
    const propres = (nom: string) => ids(nom).filter(id => !ids('national').includes(id))
    const attendues: Record<string, string[]> = {
      'auvergne-rhone-alpes': ['financement-paritaire', 'diagnostic-chiffre'],
      bretagne: ['population-minimale'],
      'grand-est': ['coordination-mi-temps', 'coordination-cofinancee'],
      guadeloupe: ['duree-guadeloupe'],
      'hauts-de-france': ['prefecture-hauts-de-france', 'fin-avec-le-prs', 'echelle-intercommunale'],
      'ile-de-france': ['prefecture-signataire'],
      'la-reunion': ['duree-la-reunion', 'prefecture-la-reunion', 'plan-annexe'],
      normandie: ['duree-normandie'],
      'pays-de-la-loire': ['socle-prevention', 'socle-acces', 'socle-parcours'],
      'provence-alpes-cote-d-azur': ['duree-provence-alpes-cote-d-azur'],
    }
    for (const { nom } of profils()) expect([nom, propres(nom)]).toEqual([nom, attendues[nom] ?? []])
  })
  it('réunit plusieurs profils, chaque règle une fois', () => {
    const reunies = obligationsDe(['pays-de-la-loire', 'grand-est', 'inconnu']).map(({ id }) => id)
    expect(reunies).toEqual([...ids('pays-de-la-loire'), 'coordination-mi-temps', 'coordination-cofinancee'])
  })
  it('sait quelles parties du projet lit chaque règle', () => {
    const lit = Object.fromEntries(obligationsDe(profils().map(({ nom }) => nom)).map(({ id, lit }) => [id, lit]))
    expect(lit).toMatchObject({
      'ars-signataire': ['acteurs'],
      'articulation-prs': ['contrat'],
      ptsm: ['contrat', 'acteurs'],
      'champ-soins': ['contrat', 'axes', 'fiches'],
      'socle-acces': ['contrat', 'axes', 'fiches'],
      'diagnostic-source': ['contrat', 'diagnostic'],
      'coordination-mi-temps': ['gouvernance'],
      'coordination-cofinancee': ['acteurs', 'gouvernance'],
      'duree-normandie': ['contrat'],
      'financement-paritaire': ['acteurs', 'gouvernance'],
      'population-minimale': ['territoire'],
      'prefecture-la-reunion': ['territoire', 'acteurs'],
      evaluation: ['evaluation'],
    })
    expect(Object.values(lit).filter(parties => parties.length === 0)).toEqual([])
  })
  it('ne couvre que des règles qui existent : nationales, de cohérence, ou ce que demande une région voisine', () => {
    const couvrables = [...ids('national'), ...COHERENCES.map(({ id }) => id), 'prefecture-signataire']
    for (const { couvre } of profils().flatMap(({ obligations }) => obligations))
      expect(couvrables).toEqual(expect.arrayContaining([...couvre]))
    expect(
      obligationsDe(['pays-de-la-loire'])
        .flatMap(({ couvre }) => couvre)
        .sort(),
    ).toEqual(
      ids('national')
        .filter(id => id.startsWith('champ-'))
        .sort(),
    )
  })
  it('refuse une référence qui ne mène nulle part', () => {
    const [national] = sources()
    if (national === undefined) throw new Error('no national profile')
    const perdu = { ...national, allOf: [{ $ref: 'national.schema.json#/$defs/inconnue' }] }
    expect(() => lireProfils([...sources(), perdu])).toThrow(/leads to no obligation/)
  })
})
