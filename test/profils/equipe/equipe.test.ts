// A team's own profile in a project: what it adds, each kind of mistake with its line, and what a hostile one is refused.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Schema, Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exporter, presenter, verifier } from '../../../src/index.ts'
import { sources } from '../../../src/profiles/index.ts'

const PROJET = 'test/profils/equipe/projet'
const PROFIL = 'profils/mon-departement.yaml'
const REGLE = 'copil-deux-fois-par-an'
const texte = readFileSync(join(PROJET, PROFIL), 'utf8')

const dossiers: string[] = []
afterEach(() => {
  for (const dossier of dossiers.splice(0)) rmSync(dossier, { recursive: true })
})

function copie(fichiers: Record<string, string> = {}): string {
  const dossier = mkdtempSync(join(tmpdir(), 'cls-equipe-'))
  dossiers.push(dossier)
  cpSync(PROJET, dossier, { recursive: true })
  for (const [nom, contenu] of Object.entries(fichiers)) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true })
    writeFileSync(join(dossier, nom), contenu)
  }
  return dossier
}

const jugement = (dossier: string) => ({ dossier, maintenant: new Date('2026-11-22T12:00:00Z') })
const juger = (dossier: string) => verifier(['.'], jugement(dossier))

/** The remarks on the profile, by line; and whether its rule was judged. */
async function remarquesDe(profil: string) {
  const { rapport } = await juger(copie({ [PROFIL]: profil }))
  const fautes = rapport.remarques.filter(r => r.fichier === PROFIL)
  const etat = rapport.projets[0]?.regles.find(r => r.id === REGLE)?.etat
  return { fautes, etat, regles: rapport.projets[0]?.regles ?? [] }
}

const ligneDe = (profil: string, morceau: string) => profil.slice(0, profil.indexOf(morceau)).split('\n').length

describe('le profil d’une équipe', () => {
  it('ajoute sa règle à celles de la région, avec sa source et sa ligne', async () => {
    const cite = await juger(copie())
    const projet = cite.rapport.projets[0]
    expect(projet?.profils).toEqual(['grand-est', './profils/mon-departement.yaml'])
    expect(projet?.regles.map(({ id }) => id)).toEqual(expect.arrayContaining(['coordination-mi-temps', REGLE]))
    const [remarque, ...autres] = cite.rapport.remarques.filter(r => r.regle === REGLE)
    expect(autres).toEqual([])
    expect(remarque).toMatchObject({
      gravite: 'avertissement',
      etat: 'actif',
      fichier: 'gouvernance.yaml',
      ligne: 1,
      source: { force: 'usage' },
    })
    expect(cite.rapport.remarques.filter(r => r.regle === 'profil-mal-forme')).toEqual([])
    expect(cite.catalogue.filter(({ id }) => id === REGLE).length).toBe(1)
    for (const format of ['texte', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'])
      expect(await presenter(cite, { format, couleur: false, nom: 'cls', largeur: 100 })).toContain(REGLE)
  })

  it('est celui que le README donne à copier', () => {
    const readme = readFileSync('README.md', 'utf8')
    const [debut, fin] = [readme.indexOf('<!-- debut:profil -->'), readme.indexOf('<!-- fin:profil -->')]
    expect(readme.slice(debut, fin)).toBe(`<!-- debut:profil -->\n\n\`\`\`yaml\n${texte}\`\`\`\n\n`)
  })

  it('fait de chaque exemple ce qu’il annonce', async () => {
    const { faux, juste } = parse(texte).$defs[REGLE]['x-regle'].exemple
    const etat = async (extrait: string) => {
      const { rapport } = await juger(copie({ 'gouvernance.yaml': extrait }))
      return rapport.projets[0]?.regles.find(r => r.id === REGLE)?.etat
    }
    expect([await etat(faux), await etat(juste)]).toEqual(['remarque', 'satisfaite'])
  })

  it('se tait quand le contrat y répond, quand un fichier manque, et avant sa phase', async () => {
    const gouvernance = readFileSync(join(PROJET, 'gouvernance.yaml'), 'utf8')
    const etat = async (dossier: string) =>
      (await juger(dossier)).rapport.projets[0]?.regles.find(r => r.id === REGLE)?.etat
    expect(await etat(copie({ 'gouvernance.yaml': gouvernance.replace('minimum: 1', 'minimum: 2') }))).toBe(
      'satisfaite',
    )
    expect(await etat(copie({ 'gouvernance.yaml': gouvernance.replace('type: copil', 'type: cotech') }))).toBe(
      'sans-objet',
    )
    expect(await etat(copie({ 'gouvernance.yaml': gouvernance.replace('par: an', 'par: [') }))).toBe('non-jugee')
    const contrat = readFileSync(join(PROJET, 'contrat.yaml'), 'utf8')
    expect(await etat(copie({ 'contrat.yaml': contrat.replace('programmation', 'preparation') }))).toBe('a-venir')
  })

  it('écrit seul, laisse juger les règles nationales', async () => {
    const contrat = readFileSync(join(PROJET, 'contrat.yaml'), 'utf8').replace('  - grand-est\n', '')
    const { rapport } = await juger(copie({ 'contrat.yaml': contrat }))
    expect(rapport.projets[0]?.profils).toEqual(['national', './profils/mon-departement.yaml'])
    const ids = rapport.projets[0]?.regles.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['ars-signataire', REGLE]))
    expect(ids).not.toContain('coordination-mi-temps')
  })

  it('garde une à une des règles livrées, s’il les nomme', async () => {
    const garde = 'grand-est.schema.json#/$defs/coordination-mi-temps'
    const contrat = readFileSync(join(PROJET, 'contrat.yaml'), 'utf8').replace('  - grand-est\n', '')
    const dossier = copie({
      'contrat.yaml': contrat,
      [PROFIL]: texte.replace('allOf:\n', `allOf:\n  - $ref: "${garde}"\n`),
    })
    const { rapport } = await juger(dossier)
    const ids = rapport.projets[0]?.regles.map(({ id }) => id)
    expect(ids).toContain('coordination-mi-temps')
    expect(ids).not.toContain('coordination-cofinancee')
  })

  it('s’écrit aussi en JSON', async () => {
    const json = JSON.stringify(parse(texte), null, 2)
    const contrat = readFileSync(join(PROJET, 'contrat.yaml'), 'utf8').replace('mon-departement.yaml', 'autre.json')
    const { rapport } = await juger(copie({ 'contrat.yaml': contrat, 'profils/autre.json': json }))
    expect(rapport.remarques.map(r => r.regle)).toContain(REGLE)
    expect(rapport.remarques.filter(r => r.fichier.startsWith('profils/'))).toEqual([])
  })

  it('est un JSON Schema : un autre validateur rend le même verdict', async () => {
    const gouvernance = readFileSync(join(PROJET, 'gouvernance.yaml'), 'utf8')
    const profil = parse(texte) as Schema
    const validateur = new Validator(profil, '2020-12')
    for (const source of sources()) validateur.addSchema(structuredClone(source) as unknown as Schema)
    for (const [minimum, attendu] of [
      [1, false],
      [2, true],
      [12, true],
    ] as const) {
      const dossier = copie({ 'gouvernance.yaml': gouvernance.replace('minimum: 1', `minimum: ${minimum}`) })
      const consolide = JSON.parse((await exporter('.', jugement(dossier))).json)
      const { rapport } = await juger(dossier)
      expect(rapport.remarques.some(r => r.regle === REGLE)).toBe(!attendu)
      expect(validateur.validate(consolide).valid).toBe(attendu)
    }
  })
})

/** What is written instead of what, the line in fault (that of this text once written), what is said. */
type Faute = [quoi: string, avant: string, apres: string, message: RegExp, conseil: RegExp, juge?: true]

const FAUTES: readonly Faute[] = [
  [
    'un mot refusé',
    'minimum: { minimum: 2 }',
    'minimum: { pattern: "(a+)+$" }',
    /« pattern » n’est pas admis/,
    /bloquer/,
  ],
  ['format', 'minimum: { minimum: 2 }', 'minimum: { format: date }', /« format » n’est pas admis/, /const/],
  ['un mot écorché', '    then:\n', '    the:\n', /« the » n’est pas admis/, /« then »/],
  ['un mot étranger', '    then:\n', '    __proto__:\n', /« __proto__ » n’est pas admis/, /Mots admis/],
  ['un mot hérité', '    then:\n', '    constructor:\n', /« constructor » n’est pas admis/, /./],
  [
    'un type inconnu',
    'minimum: { minimum: 2 }',
    'minimum: { type: entier }',
    /« entier » n’est pas une valeur de « type »/,
    /integer/,
  ],
  ['une liste pour un schéma', 'minimum: { minimum: 2 }', 'minimum: []', /attend des clés et leurs valeurs/, /./],
  ['un texte pour un nombre', 'minimum: { minimum: 2 }', 'minimum: { minimum: deux }', /attend un nombre/, /./],
  ['une annotation incomplète', '      phase: programmation\n', '', /Il manque « phase »/, /phase: …/],
  [
    'une phase inconnue',
    'phase: programmation',
    'phase: programation',
    /« programation » n’est pas une valeur/,
    /« programmation »/,
  ],
  ['une erreur', 'gravite: avertissement', 'gravite: erreur', /ne peut venir que de la loi/, /avertissement/],
  ['la voix de la loi', 'force: usage', 'force: loi', /au nom de la loi/, /recommandation/],
  ['un autre nom', `id: ${REGLE}`, 'id: autre-nom', /n’est pas le nom de sa règle/, /copil-deux-fois-par-an/],
  [
    'un lieu impossible',
    'lieu: /gouvernance/instances',
    'lieu: gouvernance',
    /ne convient pas pour « lieu »/,
    /pointeur/,
  ],
  [
    'une partie écorchée',
    'required: [gouvernance]',
    'required: [gouvernence]',
    /n’a pas de « gouvernence »/,
    /« gouvernance »/,
  ],
  [
    'une règle tue',
    '      source:\n',
    '      couvre: [ars-signataire]\n      source:\n',
    /faire taire « ars-signataire »/,
    /couvre/,
  ],
  [
    'une règle tue inconnue',
    '      source:\n',
    '      couvre: [copill]\n      source:\n',
    /« copill » n’existe pas/,
    /« copil »/,
  ],
  [
    'un renvoi en rond',
    '    then:\n',
    `    allOf:\n      - $ref: "#/$defs/${REGLE}"\n    then:\n`,
    /ramène à la règle/,
    /Retirez/,
  ],
  [
    'un renvoi perdu',
    'allOf:\n',
    'allOf:\n  - $ref: "grand-est.schema.json#/$defs/coordination-mitemps"\n',
    /ne mène à aucune règle/,
    /coordination-mi-temps/,
    true,
  ],
  [
    'un renvoi au dehors',
    'allOf:\n',
    'allOf:\n  - $ref: "https://exemple.example/x.json"\n',
    /ne convient pas/,
    /profil livré/,
    true,
  ],
  ['le nom d’un profil livré', 'nom: mon-departement', 'nom: grand-est', /nom d’un profil livré/, /autre/, true],
  ['une clé de trop', 'title:', 'titre:', /« titre » n’est pas admis/, /« title »/, true],
]

describe('une faute de profil est dite à sa ligne, et ce qui s’y trompe n’est pas jugé :', () => {
  it.each<Faute>(FAUTES)('%s', async (_, avant, apres, message, conseil, juge) => {
    const profil = texte.replace(avant, () => apres)
    expect(profil).not.toBe(texte)
    const { fautes, etat, regles } = await remarquesDe(profil)
    const faute = fautes.find(f => message.test(f.message.replaceAll('\u00a0', ' ')))
    expect(fautes.map(f => f.message)).toContain(faute?.message)
    expect(faute).toMatchObject({ regle: 'profil-mal-forme', gravite: 'erreur', etat: 'actif' })
    expect(faute?.conseil?.replaceAll('\u00a0', ' ')).toMatch(conseil)
    const lignes = apres.split('\n').length
    const debut = apres === '' ? ligneDe(texte, 'x-regle') : ligneDe(profil, apres)
    expect(faute?.ligne).toBeGreaterThanOrEqual(debut)
    expect(faute?.ligne).toBeLessThanOrEqual(debut + Math.max(0, lignes - 1))
    expect(etat).toBe(juge ? 'remarque' : undefined)
    expect(regles.map(({ id }) => id)).toContain('coordination-mi-temps')
  })

  it('le nom d’une règle livrée', async () => {
    const { fautes, regles } = await remarquesDe(texte.replaceAll(REGLE, 'copil'))
    expect(fautes.map(f => [f.regle, f.ligne])).toEqual([['profil-mal-forme', 10]])
    expect(regles.filter(({ id }) => id === 'copil').length).toBe(1)
  })
  it('une règle que « allOf » ne nomme pas', async () => {
    const sans = texte.replace(`#/$defs/${REGLE}"`, () => 'national.schema.json#/$defs/copil"')
    const { fautes, etat } = await remarquesDe(sans)
    expect(fautes.map(f => [f.ligne, f.message])).toEqual([[10, expect.stringContaining('allOf')]])
    expect(etat).toBeUndefined()
  })
  it('le YAML lui-même', async () => {
    const { fautes, regles } = await remarquesDe(texte.replace('nom: mon-departement', '\tnom: mon-departement'))
    expect(fautes.map(f => [f.regle, f.ligne])).toEqual([['tabulation', 6]])
    expect(regles.map(({ id }) => id)).toContain('coordination-mi-temps')
  })
  it('rien d’écrit', async () => {
    expect((await remarquesDe('')).fautes.map(f => f.regle)).toEqual(['fichier-vide'])
    expect((await remarquesDe('- a\n')).fautes.map(f => f.regle)).toEqual(['profil-mal-forme'])
  })
})

describe('un profil hostile est refusé sans attendre :', () => {
  const regle = (corps: string) => texte.replace(/ {4}if:[\s\S]*$/, () => corps)
  const refus = async (profil: string) => {
    const debut = performance.now()
    const { fautes, etat } = await remarquesDe(profil)
    expect(performance.now() - debut).toBeLessThan(10_000)
    expect(fautes.length).toBeGreaterThan(0)
    expect(etat).toBeUndefined()
    return fautes.map(f => f.message.replaceAll('\u00a0', ' ')).join('\n')
  }

  it('mille emboîtements', async () => {
    await refus(regle(`    not: ${'{ not: '.repeat(1000)}{}${' }'.repeat(1000)}\n`))
  })
  it('des renvois qui se multiplient', async () => {
    const ids = Array.from({ length: 60 }, (_, n) => `r${n}`)
    const annotation = /( {4}x-regle:[\s\S]*?)(?= {4}if:)/.exec(texte)?.[1] ?? ''
    const suite = (n: number) => `    allOf: [{ $ref: "#/$defs/r${n + 1}" }, { $ref: "#/$defs/r${n + 1}" }]\n`
    const regles = ids.map(
      (id, n) => `  ${id}:\n${annotation.replace(REGLE, id)}${n < 59 ? suite(n) : '    type: object\n'}`,
    )
    const profil = regle(`    $ref: "#/$defs/r0"\n`) + regles.join('')
    expect(await refus(profil)).toContain('demande trop de calcul')
  })
  it('des renvois en rond, à plusieurs', async () => {
    const annotation = /( {4}x-regle:[\s\S]*?)(?= {4}if:)/.exec(texte)?.[1] ?? ''
    const autre = `  autre:\n${annotation.replace(REGLE, 'autre')}    $ref: "#/$defs/${REGLE}"\n`
    expect(await refus(regle('    $ref: "#/$defs/autre"\n') + autre)).toContain('ramène à la règle')
  })
  it('un fichier énorme', async () => {
    expect(await refus(`${texte}# ${'x'.repeat(600_000)}\n`)).toContain('500 000 caractères')
    expect(await refus(`${texte}# ${'x'.repeat(6_000_000)}\n`)).toContain('1 Mo')
  })
  it('des milliers de fautes', async () => {
    await refus(regle(`    allOf:\n${'      - { patern: a, $ref: "#/$defs/x" }\n'.repeat(9000)}`))
  })
  it('trois cents profils abîmés au hasard, sans que rien ne casse', async () => {
    const lignes = texte.split('\n')
    const morceaux = ['', 'null', '[]', '{}', '3', '"#/$defs/x"', '{ $ref: "#/$defs/toString" }', '[{}]', 'true']
    const geste = fc.tuple(
      fc.nat(lignes.length - 1),
      fc.constantFrom(...morceaux),
      fc.constantFrom('ôter', 'changer', 'ajouter'),
    )
    const dossier = copie()
    await fc.assert(
      fc.asyncProperty(fc.array(geste, { minLength: 1, maxLength: 3 }), async gestes => {
        const copiees = [...lignes]
        for (const [n, morceau, quoi] of gestes) {
          const marge = /^ */.exec(copiees[n] ?? '')?.[0] ?? ''
          if (quoi === 'changer') copiees[n] = (copiees[n] ?? '').replace(/:.*$/, () => `: ${morceau}`)
          else copiees.splice(n, quoi === 'ôter' ? 1 : 0, ...(quoi === 'ôter' ? [] : [`${marge}not: ${morceau}`]))
        }
        writeFileSync(join(dossier, PROFIL), copiees.join('\n'))
        const { rapport } = await juger(dossier)
        expect(rapport.projets[0]?.regles.map(({ id }) => id)).toContain('coordination-mi-temps')
      }),
      { numRuns: 300 },
    )
  }, 60_000)
  it('__proto__ en guise de nom', async () => {
    await refus(texte.replace(`  ${REGLE}:`, '  __proto__:'))
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    './profils/../../ailleurs.yaml',
    './profils/lien.yaml',
    './profils/absent.yaml',
    './profils/mon-departemen.yaml',
  ])('le chemin %s', async chemin => {
    const contrat = readFileSync(join(PROJET, 'contrat.yaml'), 'utf8').replace('./profils/mon-departement.yaml', chemin)
    const dossier = join(copie({ 'projet/contrat.yaml': contrat, 'ailleurs.yaml': texte }), 'projet')
    mkdirSync(join(dossier, 'profils'))
    writeFileSync(join(dossier, PROFIL), texte)
    symlinkSync(join(dossier, '../ailleurs.yaml'), join(dossier, 'profils/lien.yaml'))
    const { rapport } = await juger(dossier)
    const [faute, ...autres] = rapport.remarques.filter(r => r.regle.startsWith('profil-'))
    expect(autres).toEqual([])
    expect(faute).toMatchObject({ regle: 'profil-inconnu', fichier: 'contrat.yaml', ligne: 6 })
    expect(faute?.conseil).toMatch(chemin.includes('departemen') ? /mon-departement\.yaml/ : /README/)
    expect(rapport.projets[0]?.profils).toEqual(['grand-est'])
  })
})
