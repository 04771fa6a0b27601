// `cls validate --reference`: what is known no longer counts, whatever moves around it; the file is written once, then only shrinks.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import { confronter } from '../../src/index.ts'
import type { EtatDeRegle } from '../../src/model/rapport.ts'
import { fausseIo } from '../commands/fausse-io.ts'
import { fabriquer, REMARQUE } from '../reporters/outils.ts'

const FAUTIF = 'test/acceptation/fautif/projet'
const REFERENCE = 'connues.json'
let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-reference-'))
  cpSync(FAUTIF, dossier, { recursive: true })
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

const lire = (fichier: string) => readFileSync(join(dossier, fichier), 'utf8')
const changer = (fichier: string, changement: (texte: string) => string) =>
  writeFileSync(join(dossier, fichier), changement(lire(fichier)))
const entrees = () => JSON.parse(lire(REFERENCE)).remarques as { fichier: string; regle: string; nombre?: number }[]

async function cls(...args: readonly string[]) {
  return clsDans(dossier, 'validate', '--date', '2026-11-22', ...args)
}
async function clsDans(ou: string, ...args: readonly string[]) {
  const io = fausseIo({ dossier: ou, largeur: 200 })
  const code = await lancer(args, io)
  return { code, ...io.ecrit }
}
const geler = () => cls('--reference', REFERENCE, '--geler')
const comparer = async () => {
  const { code, sortie } = await cls('--reference', REFERENCE, '--format', 'json')
  const { remarques, totaux } = JSON.parse(sortie)
  const de = (etat: string) =>
    remarques.filter((r: { etat: string }) => r.etat === etat).map((r: { regle: string }) => r.regle)
  return { code, totaux, nouvelles: de('actif'), connues: de('reference') }
}

describe('geler', () => {
  it('écrit toutes les remarques actives, puis plus rien ne compte', async () => {
    expect((await cls()).code).toBe(1)
    const { code, sortie, erreur } = await geler()
    expect([code, erreur]).toEqual([0, expect.stringContaining(join(dossier, REFERENCE))])
    expect(sortie).toMatch(
      /Aucune remarque nouvelle\. \(4 à venir, 1 écart motivé\) — 8 remarques connues \(référence\)\n$/,
    )
    const { totaux, nouvelles, connues, code: ensuite } = await comparer()
    expect([ensuite, nouvelles, connues.length]).toEqual([0, [], 8])
    expect(totaux).toEqual({
      erreurs: 0,
      avertissements: 0,
      informations: 0,
      a_venir: 4,
      ecarts_motives: 1,
      reference: 8,
    })
  })

  it('écrit un fichier lisible, versionné, dans un ordre stable, une remarque par ligne', async () => {
    await geler()
    const premier = lire(REFERENCE)
    rmSync(join(dossier, REFERENCE))
    await geler()
    expect(lire(REFERENCE)).toBe(premier)
    expect(JSON.parse(premier)).toMatchObject({ version: 1 })
    expect(premier.split('\n').filter(ligne => ligne.startsWith('    {"fichier":'))).toHaveLength(entrees().length)
  })

  it('ne touche pas un fichier déjà juste', async () => {
    await geler()
    changer(REFERENCE, texte => texte.replace('Remarques déjà', 'Les remarques déjà'))
    const avant = lire(REFERENCE)
    expect(await geler()).toMatchObject({ code: 0, erreur: expect.stringContaining('Rien à changer') })
    expect(lire(REFERENCE)).toBe(avant)
  })

  it('retire ce qui est corrigé', async () => {
    await geler()
    const avant = entrees()
    changer('fiches/air-sain.yaml', texte => texte.replace('environement', 'environnement'))
    expect((await geler()).code).toBe(0)
    const apres = entrees()
    expect(apres).toHaveLength(avant.length - 1)
    expect(avant).toEqual(expect.arrayContaining(apres))
  })

  it('n’ajoute jamais une remarque nouvelle : le code est 1, avec une phrase', async () => {
    await geler()
    const avant = lire(REFERENCE)
    changer('contrat.yaml', texte => `${texte}inventee: oui\n`)
    const { code, erreur } = await geler()
    expect([code, lire(REFERENCE)]).toEqual([1, avant])
    expect(erreur).toContain('Une remarque est nouvelle')
  })

  it('garde ce qu’un fichier devenu illisible cache', async () => {
    await geler()
    const avant = lire(REFERENCE)
    changer('fiches/air-sain.yaml', () => 'titre: "pas fini\n')
    expect((await geler()).code).toBe(1)
    expect(lire(REFERENCE)).toBe(avant)
  })

  it('garde ce qu’une phase plus ancienne ne doit pas encore', async () => {
    await geler()
    const avant = lire(REFERENCE)
    expect((await cls('--reference', REFERENCE, '--geler', '--phase', 'preparation')).code).toBe(0)
    expect(lire(REFERENCE)).toBe(avant)
  })

  it('garde ce qu’une relecture avait vu, quand on ne la demande pas', async () => {
    const suite = 'resultats_attendus: Des soins, des visites, etc.\n'
    changer('fiches/bus-sante.yaml', texte => `${texte.replace(/^resultats_attendus:.*\n/m, '')}${suite}`)
    expect((await cls('--reference', REFERENCE, '--geler', '--relecture')).code).toBe(0)
    const avant = lire(REFERENCE)
    expect(avant).toContain('"et-caetera"')
    expect((await geler()).code).toBe(0)
    expect(lire(REFERENCE)).toBe(avant)
  })

  it('garde ce qu’une règle non jugée ne peut pas dire, retire ce qu’une règle jugée ne dit plus', async () => {
    const demande = { fichier: REFERENCE, dossier, geler: true, nom: 'cls' }
    const avec = { ...REMARQUE, regle: 'axe-sans-fiche' }
    writeFileSync(join(dossier, REFERENCE), (await confronter(fabriquer([avec]), demande)).aEcrire ?? '')
    const sans = (etat: EtatDeRegle) => {
      const cite = fabriquer([])
      const projets = cite.rapport.projets.map(p => ({ ...p, regles: [{ id: 'axe-sans-fiche', etat }] }))
      return confronter({ ...cite, rapport: { ...cite.rapport, projets } }, demande)
    }
    expect((await sans('non-jugee')).aEcrire).toBeUndefined()
    expect(JSON.parse((await sans('satisfaite')).aEcrire ?? '').remarques).toEqual([])
  })

  it('gèle un contrat sans remarque : une liste vide', async () => {
    rmSync(dossier, { recursive: true })
    cpSync('examples/pays-de-valdouve', dossier, { recursive: true })
    expect((await geler()).code).toBe(0)
    expect(JSON.parse(lire(REFERENCE)).remarques).toEqual([])
    changer('contrat.yaml', texte => `${texte}inventee: oui\n`)
    expect(await comparer()).toMatchObject({ code: 1, nouvelles: ['cle-inconnue'] })
  })
})

describe('une remarque est reconnue', () => {
  const neuf = { code: 0, nouvelles: [] }

  it('après des lignes ajoutées et des fins de ligne de Windows', async () => {
    await geler()
    for (const fichier of [
      'contrat.yaml',
      'acteurs.yaml',
      'axes.yaml',
      'fiches/air-sain.yaml',
      'fiches/bus-sante.yaml',
    ])
      changer(fichier, texte => `# Une ligne.\n\n${texte}`.replaceAll('\n', '\r\n'))
    expect(await comparer()).toMatchObject(neuf)
  })

  it('après un élément ajouté en tête de sa liste', async () => {
    await geler()
    changer('fiches/air-sain.yaml', texte => texte.replace(/^publics:\n/m, 'publics:\n  - personnes-agees\n'))
    expect(await comparer()).toMatchObject(neuf)
  })

  it('quand les avertissements comptent', async () => {
    await geler()
    expect((await cls('--strict')).code).toBe(1)
    expect((await cls('--strict', '--reference', REFERENCE)).code).toBe(0)
  })

  it('quand sa gravité et ses mots ont changé', async () => {
    const demande = { fichier: REFERENCE, dossier, geler: true, nom: 'cls' }
    const gelee = await confronter(fabriquer([REMARQUE]), demande)
    writeFileSync(join(dossier, REFERENCE), gelee.aEcrire ?? '')
    const autrement = { ...REMARQUE, gravite: 'avertissement', message: 'Dit autrement.' } as const
    const { cite, nouvelles } = await confronter(fabriquer([autrement]), { ...demande, geler: false })
    expect([nouvelles, cite.rapport.remarques]).toEqual([0, [{ ...autrement, etat: 'reference' }]])
    const ailleurs = await confronter(fabriquer([{ ...REMARQUE, chemin: '/autre' }]), { ...demande, geler: false })
    expect(ailleurs.nouvelles).toBe(1)
  })

  it('dans chaque présentation : tue, ou donnée pour connue', async () => {
    await geler()
    const en = async (format: string) => (await cls('--reference', REFERENCE, '--format', format)).sortie
    expect(JSON.parse(await en('gitlab'))).toEqual([])
    expect(await en('github')).toBe('')
    expect(await en('markdown')).toContain('8 remarques connues (référence)**')
    expect(await en('junit')).not.toContain('<failure')
    const { results } = JSON.parse(await en('sarif')).runs[0]
    const genres = results.map((r: { suppressions: { kind: string }[] }) => r.suppressions[0]?.kind)
    expect(genres.filter((genre: string) => genre === 'external')).toHaveLength(8)
  })

  it('quel que soit le dossier d’où le programme est lancé', async () => {
    await geler()
    const chemin = join(dossier, REFERENCE)
    const { code, sortie } = await clsDans(
      dirname(dossier),
      'validate',
      dossier,
      '--date',
      '2026-11-22',
      '--reference',
      chemin,
    )
    expect([code, sortie]).toEqual([0, expect.stringMatching(/8 remarques connues \(référence\)\n$/)])
  })

  it('dans un fichier renommé, et geler de nouveau y met le nouveau nom sans rien ajouter', async () => {
    await geler()
    const avant = entrees()
    renameSync(join(dossier, 'fiches/air-sain.yaml'), join(dossier, 'fiches/air-pur.yaml'))
    expect(await comparer()).toMatchObject(neuf)
    expect((await geler()).code).toBe(0)
    expect(avant.map(e => e.fichier)).toContain('fiches/air-sain.yaml')
    const ailleurs = avant.map(e => ({ ...e, fichier: e.fichier.replace('air-sain', 'air-pur') }))
    expect(entrees()).toEqual(ailleurs)
    expect(await comparer()).toMatchObject(neuf)
  })

  it('dans le dossier renommé de son contrat, à côté d’un contrat tout pareil', async () => {
    const racine = mkdtempSync(join(tmpdir(), 'cls-references-'))
    for (const nom of ['nord', 'sud']) cpSync(FAUTIF, join(racine, nom), { recursive: true })
    const valider = (...args: readonly string[]) =>
      clsDans(racine, 'validate', '--date', '2026-11-22', '--reference', REFERENCE, ...args)
    expect((await valider('--geler')).code).toBe(0)
    renameSync(join(racine, 'sud'), join(racine, 'midi'))
    expect((await valider()).code).toBe(0)
    rmSync(racine, { recursive: true })
  })

  it('mais ni quand son fichier existe encore, ni quand deux fichiers peuvent être le sien, ni une de plus', async () => {
    await geler()
    const bus = join(dossier, 'fiches/bus-sante.yaml')
    cpSync(bus, join(dossier, 'fiches/autocar.yaml'))
    expect((await comparer()).code).toBe(1)
    cpSync(bus, join(dossier, 'fiches/tram.yaml'))
    rmSync(bus)
    expect((await comparer()).nouvelles.length).toBeGreaterThan(0)
    rmSync(join(dossier, 'fiches/tram.yaml'))
    expect(await comparer()).toMatchObject(neuf)
    changer('fiches/autocar.yaml', texte => `${texte}inventee: oui\n`)
    expect(await comparer()).toMatchObject({ code: 1, nouvelles: ['cle-inconnue'] })
  })

  it('autant de fois qu’elle l’était, et pas une de plus', async () => {
    const demande = { fichier: REFERENCE, dossier, geler: true, nom: 'cls' }
    const avec = (nombre: number) => confronter(fabriquer(Array(nombre).fill(REMARQUE)), demande)
    const poser = (texte: string | undefined) => writeFileSync(join(dossier, REFERENCE), texte ?? '')
    poser((await avec(3)).aEcrire)
    expect(entrees()).toMatchObject([{ regle: REMARQUE.regle, nombre: 3 }])
    expect(await avec(5)).toMatchObject({ nouvelles: 2, cite: { rapport: { totaux: { reference: 3, erreurs: 2 } } } })
    const moins = await avec(2)
    expect(moins.nouvelles).toBe(0)
    poser(moins.aEcrire)
    expect(entrees()).toMatchObject([{ nombre: 2 }])
    expect((await avec(3)).nouvelles).toBe(1)
  })
})

describe('plusieurs contrats', () => {
  it('geler l’un ne retire rien de ce qui est connu de l’autre, sauf s’il n’existe plus', async () => {
    const racine = mkdtempSync(join(tmpdir(), 'cls-references-'))
    for (const nom of ['nord', 'sud']) cpSync(FAUTIF, join(racine, nom), { recursive: true })
    const valider = (...args: readonly string[]) => clsDans(racine, 'validate', '--date', '2026-11-22', ...args)
    const reference = ['--reference', 'outils/connues.json', '--geler']
    expect((await valider(...reference)).code).toBe(0)
    const avant = readFileSync(join(racine, 'outils/connues.json'), 'utf8')
    expect(avant).toContain('"../nord/contrat.yaml"')
    await valider('nord', ...reference)
    expect(readFileSync(join(racine, 'outils/connues.json'), 'utf8')).toBe(avant)
    rmSync(join(racine, 'sud'), { recursive: true })
    await valider('nord', ...reference)
    expect(readFileSync(join(racine, 'outils/connues.json'), 'utf8')).not.toContain('sud/')
    rmSync(racine, { recursive: true })
  })
})

describe('un refus en une phrase, code 2', () => {
  it('sans le fichier : comment le créer', async () => {
    const { code, erreur, sortie } = await cls('--reference', 'absent.json')
    expect([code, sortie]).toEqual([2, ''])
    expect(erreur).toMatch(/n’existe pas[\s\S]*cls validate --reference absent\.json --geler/)
    expect(existsSync(join(dossier, 'absent.json'))).toBe(false)
  })

  it.each([
    ['vide', ''],
    ['coupé', '{ "version": 1, "remarques": ['],
    ['d’une autre sorte', '[]'],
    ['sans version', '{ "remarques": [] }'],
    ['sans remarques', '{ "version": 1 }'],
    [
      'dont une remarque n’a pas de règle',
      '{ "version": 1, "remarques": [{ "fichier": "a", "chemin": "", "extrait": "" }] }',
    ],
    [
      'dont un nombre est faux',
      '{ "version": 1, "remarques": [{ "fichier": "a", "regle": "b", "chemin": "", "extrait": "", "nombre": -1 }] }',
    ],
    ['avec un prototype', '{ "__proto__": { "version": 1, "remarques": [] } }'],
    ['en conflit', '<<<<<<< HEAD\n{ "version": 1, "remarques": [] }\n'],
  ])('un fichier %s', async (_, texte) => {
    writeFileSync(join(dossier, REFERENCE), texte)
    for (const options of [[], ['--geler']]) {
      const { code, erreur } = await cls('--reference', REFERENCE, ...options)
      expect([code, erreur]).toEqual([2, expect.stringContaining('n’est pas un fichier de référence, ou il est abîmé')])
    }
    expect(lire(REFERENCE)).toBe(texte)
  })

  it('un fichier d’une version plus récente', async () => {
    writeFileSync(join(dossier, REFERENCE), '{ "version": 2, "remarques": {} }')
    expect(await cls('--reference', REFERENCE)).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('plus récente'),
    })
  })

  it('un dossier', async () => {
    mkdirSync(join(dossier, 'ici'))
    expect(await cls('--reference', 'ici')).toMatchObject({
      code: 2,
      erreur: expect.stringContaining('ne peut pas être lu'),
    })
  })

  it('--geler sans --reference, ou sur une part des contrats', async () => {
    expect(await cls('--geler')).toMatchObject({ code: 2, erreur: expect.stringContaining('--reference') })
    const part = await cls('--geler', '--reference', REFERENCE, '--tranche', '1/2')
    expect(part).toMatchObject({ code: 2, erreur: expect.stringContaining('ni --depuis, ni --tranche') })
  })
})
