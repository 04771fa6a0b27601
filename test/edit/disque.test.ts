// `validate --corriger` on a real folder: what is written, what is not, what is said, and the exit codes.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cls, contenus, SAIN, sain, sansModeline } from './outils.ts'

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, renameSync: vi.fn(fs.renameSync) }
})
const { renameSync: renommer } = await vi.importActual<typeof import('node:fs')>('node:fs')
afterEach(() => vi.mocked(renameSync).mockReset().mockImplementation(renommer))

const BUS = 'fiches/bus.yaml'
const FAUTIVE = String(SAIN[BUS]).replace('prevention', 'prevension')
const TERRITOIRE = 'fictif: yes\nechelle: communale\n'
const fautif = () => sain({ [BUS]: FAUTIVE, 'territoire.yaml': TERRITOIRE })
const lire = (dossier: string, fichier: string) => readFileSync(join(dossier, fichier), 'utf8')

describe('ce qui est écrit', () => {
  it('corrige, dit où et quoi, puis juge ce qui reste ; une seconde fois, plus rien', async () => {
    const dossier = fautif()
    const { code, sortie, erreur } = await cls(dossier, 'validate', '--corriger')
    expect(sansModeline(lire(dossier, BUS))).toBe(SAIN[BUS])
    expect(erreur).toBe(
      [
        'fiches/bus.yaml, ligne 5 : « - prevension » devient « - prevention »',
        'territoire.yaml, ligne 2 : « fictif: yes » devient « fictif: oui »',
        '2 corrections faites.',
        'Pour l’éditeur : une première ligne ajoutée à 5 fichiers.',
        'Pour l’éditeur : 12 copies de schéma écrites dans .cls/schemas.',
        '\n',
      ].join('\n'),
    )
    expect(sortie).toContain('Contrat d’essai — phase preparation')
    expect(sortie).not.toContain('se corrige')
    const apres = contenus(dossier)
    const seconde = await cls(dossier, 'validate', '--corriger')
    expect(seconde).toMatchObject({ code, sortie, erreur: 'Il n’y a rien à corriger automatiquement.\n\n' })
    expect(contenus(dossier)).toEqual(apres)
  })

  it('le rapport annonce ce que --corriger fera, sous le nom par lequel on appelle le programme', async () => {
    const { sortie } = await cls(fautif(), 'validate')
    expect(sortie).toMatch(/\n2 remarques se corrigent d’elles-mêmes : cls validate --corriger\n$/)
  })

  it('garde les droits du fichier', async () => {
    const dossier = fautif()
    chmodSync(join(dossier, BUS), 0o640)
    await cls(dossier, 'validate', '--corriger')
    expect(statSync(join(dossier, BUS)).mode & 0o777).toBe(0o640)
  })

  it('ne touche qu’aux contrats que l’on juge', async () => {
    const dossier = sain({ 'nord/contrat.yaml': 'format: 1\nid: nord\ntitre: Nord\nphase: Préparation\n' })
    const avant = contenus(dossier)
    await cls(dossier, 'validate', 'nord', '--corriger')
    const apres = contenus(dossier)
    expect(sansModeline(lire(dossier, 'nord/contrat.yaml'))).toContain('phase: preparation\n')
    for (const fichier of Object.keys(avant).filter(f => !f.startsWith('nord/')))
      expect(apres[fichier]).toBe(avant[fichier])
  })

  it('corrige le cls.yaml d’un dépôt quand on donne son dossier, pas quand on donne un contrat', async () => {
    const depot = () =>
      sain({
        'nord/contrat.yaml': 'format: 1\nid: nord\ntitre: Nord\n',
        'cls.yaml': 'ignorer: [x]\ngravites:\n  Numéro-en-double: information\n',
      })
    const entier = depot()
    rmSync(join(entier, 'contrat.yaml'))
    await cls(entier, 'validate', '--corriger')
    expect(lire(entier, 'cls.yaml')).toBe('ignorer: [x]\ngravites:\n  numero-en-double: information\n')
    const partie = depot()
    await cls(partie, 'validate', 'nord', '--corriger')
    expect(lire(partie, 'cls.yaml')).toContain('Numéro')
  })
})

describe('pour l’éditeur', () => {
  const MODELINE = '# yaml-language-server: $schema='
  it('une première ligne aux fichiers qui n’en ont pas, avec leur fin de ligne, sans toucher à la leur', async () => {
    const crlf = `\ufeff# À nous\r\n${TERRITOIRE.replaceAll('\n', '\r\n')}`
    const ailleurs = `# À nous\n${MODELINE}ailleurs.json\n${SAIN['acteurs.yaml']}`
    const dossier = sain({ 'territoire.yaml': crlf, 'acteurs.yaml': ailleurs, 'axes.yaml': '# rien encore\n' })
    await cls(dossier, 'validate', '--corriger')
    expect(lire(dossier, 'territoire.yaml')).toBe(
      `\ufeff${MODELINE}.cls/schemas/territoire.schema.json\r\n${crlf.slice(1).replace('yes', 'oui')}`,
    )
    expect(lire(dossier, 'acteurs.yaml')).toBe(ailleurs)
    expect(lire(dossier, 'axes.yaml')).toBe('# rien encore\n')
    expect(lire(dossier, BUS)).toBe(`${MODELINE}../.cls/schemas/fiche.schema.json\n${SAIN[BUS]}`)
  })

  it('des schémas à jour : ce qui est périmé est remplacé, une fin de ligne n’est pas une péremption', async () => {
    const dossier = sain()
    await cls(dossier, 'validate', '--corriger')
    const schema = join(dossier, '.cls/schemas/fiche.schema.json')
    const frais = readFileSync(schema, 'utf8')
    writeFileSync(schema, frais.replaceAll('\n', '\r\n'))
    expect((await cls(dossier, 'validate', '--corriger')).erreur).toContain('rien à corriger')
    writeFileSync(schema, '{}\n')
    expect((await cls(dossier, 'validate', '--corriger')).erreur).toContain('1 copie de schéma écrite')
    expect(readFileSync(schema, 'utf8')).toBe(frais)
  })

  it('un projet que fait « init » n’en a pas besoin', async () => {
    const dossier = sain({ 'reponses.yaml': 'contrat:\n  titre: Essai\n' })
    await cls(dossier, 'init', 'neuf', '--reponses', 'reponses.yaml')
    const avant = contenus(join(dossier, 'neuf'))
    expect((await cls(dossier, 'validate', 'neuf', '--corriger')).erreur).toContain('rien à corriger')
    expect(contenus(join(dossier, 'neuf'))).toEqual(avant)
  })
})

describe('--essai', () => {
  it('montre et n’écrit rien : code 1 s’il y a quelque chose à faire, 0 sinon', async () => {
    const dossier = fautif()
    const avant = contenus(dossier)
    const { code, sortie, erreur } = await cls(dossier, 'validate', '--corriger', '--essai')
    expect(code).toBe(1)
    expect(sortie).toContain('--- fiches/bus.yaml\n+++ fiches/bus.yaml (corrigé)\n')
    expect(sortie).toContain('\n-  - prevension\n+  - prevention\n')
    expect(sortie).toContain('Copie de schéma à écrire :\n  .cls/schemas/')
    expect(erreur).toMatch(/^2 corrections à faire\.\n/)
    expect(erreur).toContain('la même commande sans --essai : « cls validate --corriger »')
    expect(contenus(dossier)).toEqual(avant)
    await cls(dossier, 'validate', '--corriger')
    expect(await cls(dossier, 'validate', '--corriger', '--essai')).toMatchObject({ code: 0, sortie: '' })
  })

  it.each([
    [['--essai'], 'elle ne va pas sans elle'],
    [['--corriger', '--reference', 'r.json', '--geler'], '--corriger et --geler ne vont pas ensemble'],
    [['--corriger', '--surveiller'], '--corriger et --surveiller ne vont pas ensemble'],
    [['--corriger', '--essai', '--format', 'json'], '--format n’y sert à rien'],
    [['--corriger', '--essai', '--sortie', 'x'], '--sortie n’y sert à rien'],
  ])('%j est refusé', async (options, phrase) => {
    const dossier = fautif()
    const avant = contenus(dossier)
    const { code, erreur } = await cls(dossier, 'validate', ...options)
    expect({ code, erreur }).toMatchObject({ code: 2, erreur: expect.stringContaining(phrase) })
    expect(contenus(dossier)).toEqual(avant)
  })
})

describe('ce qui ne peut pas être écrit est dit, le reste l’est quand même', () => {
  const verifier = async (dossier: string, phrase: string, fichier = BUS, texte = FAUTIVE) => {
    const { erreur } = await cls(dossier, 'validate', '--corriger')
    expect(erreur).toContain(`« ${fichier} » ${phrase}`)
    expect(erreur).not.toContain(`${fichier}, ligne`)
    expect(lire(dossier, fichier)).toBe(texte)
    expect(sansModeline(lire(dossier, 'territoire.yaml'))).toBe(SAIN['territoire.yaml'])
    expect(Object.keys(contenus(dossier)).filter(f => f.endsWith('.tmp'))).toEqual([])
  }

  it('un fichier en lecture seule', async () => {
    const dossier = fautif()
    chmodSync(join(dossier, BUS), 0o444)
    await verifier(dossier, 'est en lecture seule')
  })

  it.each([
    ['EBUSY', 'est ouvert dans un autre programme'],
    ['EPERM', 'n’a pas pu être écrit'],
    ['EACCES', 'n’a pas pu être écrit'],
    ['EROFS', 'n’a pas pu être écrit'],
    ['ENOSPC', 'n’a pas pu être écrit : le disque est plein'],
    ['EIO', 'n’a pas pu être écrit : le système a refusé'],
  ])('un fichier que le système refuse (%s)', async (code, phrase) => {
    const dossier = fautif()
    vi.mocked(renameSync).mockImplementation((de, vers) => {
      if (vers === join(dossier, BUS)) throw Object.assign(new Error(code), { code })
      renommer(de, vers)
    })
    await verifier(dossier, phrase)
  })

  it('un fichier que quelqu’un change pendant ce temps', async () => {
    const dossier = fautif()
    const autre = `${FAUTIVE}remarque: Écrit pendant ce temps.\n`
    vi.mocked(renameSync).mockImplementation((de, vers) => {
      if (vers !== join(dossier, BUS)) writeFileSync(join(dossier, BUS), autre)
      renommer(de, vers)
    })
    await verifier(dossier, 'a changé pendant la correction', BUS, autre)
  })

  it('seul un refus fait échouer ce qui est sans faute : code 2', async () => {
    const dossier = sain({ 'territoire.yaml': String(SAIN['territoire.yaml']) })
    chmodSync(join(dossier, BUS), 0o444)
    expect((await cls(dossier, 'validate', '--corriger')).code).toBe(2)
  })

  it.skipIf(process.platform === 'win32')('ce qui mène hors du dossier n’est ni lu, ni écrit', async () => {
    const dehors = sain({ 'fiche.yaml': FAUTIVE })
    const avant = contenus(dehors)
    const dossier = sain({ 'territoire.yaml': TERRITOIRE })
    rmSync(join(dossier, BUS))
    symlinkSync(join(dehors, 'fiche.yaml'), join(dossier, BUS))
    mkdirSync(join(dossier, '.cls'))
    symlinkSync(dehors, join(dossier, '.cls/schemas'))
    const { erreur } = await cls(dossier, 'validate', '--corriger')
    expect(erreur).toContain('« .cls/schemas » passe par un lien')
    expect(sansModeline(lire(dossier, 'territoire.yaml'))).toBe(SAIN['territoire.yaml'])
    expect(contenus(dehors)).toEqual(avant)
  })

  it('un fichier qui n’est pas en UTF-8 n’est pas touché', async () => {
    const octets = Buffer.from(FAUTIVE.replace('Un bus', 'Santé'), 'latin1')
    const dossier = sain({ [BUS]: octets })
    await cls(dossier, 'validate', '--corriger')
    expect(readFileSync(join(dossier, BUS)).equals(octets)).toBe(true)
  })
})

it('le programme livré montre, corrige et juge : codes 1, 0, 0', () => {
  const dossier = fautif()
  const lancer = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../bin/cls.cjs'), 'validate', ...args], {
      cwd: dossier,
      encoding: 'utf8',
    })
  const avant = contenus(dossier)
  const essai = lancer('--corriger', '--essai')
  expect([essai.status, essai.stdout.split('\n')[0]]).toEqual([1, '--- fiches/bus.yaml'])
  expect(contenus(dossier)).toEqual(avant)
  expect(lancer('--corriger').status).toBe(0)
  expect(sansModeline(lire(dossier, BUS))).toBe(SAIN[BUS])
  expect(lancer('--corriger', '--essai').status).toBe(0)
})
