// `cls schema`: the published schemas, those of a project, and the copies that its editor reads.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { init } from '../../src/commands/init.ts'
import { lancer } from '../../src/commands/program.ts'
import { schema } from '../../src/commands/schema.ts'
import { dossierDe } from '../../src/resources.ts'
import { fausseIo } from './fausse-io.ts'

let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-schema-'))
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

async function cls(...args: string[]) {
  const io = fausseIo({ dossier })
  const code = await lancer(['schema', ...args], io, [schema])
  // Non-breaking spaces are the business of the typography test.
  return { code, sortie: io.ecrit.sortie, erreur: io.ecrit.erreur.replaceAll('\u00a0', ' ') }
}

function copier(nom = '.'): string {
  cpSync(join(dossierDe('examples'), 'val-de-grisemont'), join(dossier, nom), { recursive: true })
  return join(dossier, nom)
}

describe('cls schema', () => {
  it('sans nom, donne tous les schémas publiés, chacun avec ce à quoi il sert', async () => {
    const { code, sortie } = await cls()
    const publies = readdirSync(dossierDe('schemas'), { recursive: true, encoding: 'utf8' })
      .filter(nom => nom.endsWith('.schema.json'))
      .map(nom => nom.replaceAll('\\', '/').replace('.schema.json', ''))
    const dits = [...sortie.matchAll(/^ {2}(\S+) {2,}\S/gm)].map(([, nom]) => nom)
    expect(code).toBe(0)
    expect(dits.toSorted()).toEqual(publies.toSorted())
  })

  it.each(['fiche', 'profils/bretagne'])('%s : donne le schéma, tel qu’il est publié', async nom => {
    const { sortie } = await cls(nom)
    expect(sortie).toBe(readFileSync(join(dossierDe('schemas'), `${nom}.schema.json`), 'utf8'))
  })

  it('refuse un nom inconnu, et dit le plus proche, ou ce qu’il faut faire d’un contrat', async () => {
    expect(await cls('fich')).toEqual({
      code: 2,
      sortie: '',
      erreur: 'Le schéma « fich » n’existe pas.\nVouliez-vous dire « fiche » ?\n',
    })
    copier('mon-cls')
    expect((await cls('mon-cls')).erreur).toContain('schema --projet mon-cls')
    expect((await cls('../../etc/passwd')).code).toBe(2)
  })

  it('écrit dans le fichier que nomme --sortie', async () => {
    const { sortie } = await cls('axes', '--sortie', 'axes.json')
    expect(sortie).toBe('')
    expect(readFileSync(join(dossier, 'axes.json'), 'utf8')).toBe((await cls('axes')).sortie)
  })
})

describe('cls schema --projet', () => {
  it('avec un nom, donne un schéma qui se suffit et connaît les identifiants', async () => {
    copier('mon-cls')
    const { code, sortie } = await cls('fiche', '--projet', 'mon-cls')
    const valider = new Ajv2020({ strict: false }).compile(JSON.parse(sortie) as object)
    const fiche = (pilote: string) => ({ id: 'x', titre: 'X', pilotes: [pilote] })
    const [acteur = ''] = /(?<=id: )[a-z-]+/.exec(readFileSync(join(dossier, 'mon-cls/acteurs.yaml'), 'utf8')) ?? []
    expect([code, valider(fiche(acteur)), valider(fiche('personne'))]).toEqual([0, true, false])
  })

  it('sans nom, donne les identifiants seuls', async () => {
    copier()
    const { sortie } = await cls('--projet', '.')
    await cls('--ecrire')
    expect(sortie).toBe(readFileSync(join(dossier, '.cls/schemas/identifiants.schema.json'), 'utf8'))
  })

  it('refuse un dossier sans contrat, et le nom de ce qui n’est pas un fichier d’un contrat', async () => {
    expect((await cls('--projet', '.')).code).toBe(2)
    copier()
    expect((await cls('profil', '--projet', '.')).erreur).toContain('Un contrat n’a pas de fichier « profil ».')
  })
})

describe('cls schema --ecrire', () => {
  const SCHEMAS = '.cls/schemas'
  const identifiants = (ou = dossier) => readFileSync(join(ou, SCHEMAS, 'identifiants.schema.json'), 'utf8')

  it('écrit tout la première fois, rien la deuxième, et seulement ce qui a changé ensuite', async () => {
    copier()
    expect((await cls('--ecrire')).erreur).toBe('.cls/schemas : 12 fichiers mis à jour.\n')
    const dates = () => readdirSync(join(dossier, SCHEMAS)).map(nom => statSync(join(dossier, SCHEMAS, nom)).mtimeMs)
    const avant = dates()
    expect(await cls('--ecrire')).toEqual({ code: 0, sortie: '', erreur: '.cls/schemas : tout était déjà à jour.\n' })
    expect(dates()).toEqual(avant)
    const acteurs = join(dossier, 'acteurs.yaml')
    writeFileSync(
      acteurs,
      `${readFileSync(acteurs, 'utf8').trimEnd()}\n  - id: nouvel-acteur\n    nom: Nouvel acteur\n`,
    )
    expect((await cls('--ecrire')).erreur).toBe('.cls/schemas : 1 fichier mis à jour.\n')
    expect(identifiants()).toContain('nouvel-acteur')
  })

  it.each(['preparation', 'redaction'])(
    'n’a rien à écrire dans ce que vient d’écrire init, en phase %s',
    async phase => {
      const fiches = ['b', 'a', 'c'].map(id => `  - id: fiche-${id}\n    titre: Fiche ${id}\n`).join('')
      const reponses = `contrat:\n  titre: CLS d’Aure\n  phase: ${phase}\nacteurs:\n  acteurs:\n    - id: 012\n      nom: à compléter\nfiches:\n${fiches}`
      const io = fausseIo({ dossier, entree: Readable.from([Buffer.from(reponses)]) })
      expect(await lancer(['init', '.', '--reponses', '-'], io, [init])).toBe(0)
      expect(await cls('--ecrire')).toEqual({ code: 0, sortie: '', erreur: '.cls/schemas : tout était déjà à jour.\n' })
      expect(identifiants()).toContain('"fiche-a"')
    },
  )

  it('met à jour chaque contrat d’un dépôt', async () => {
    copier('a')
    copier('b/c')
    const { code, erreur } = await cls('--ecrire', '--projet', '.')
    expect([code, erreur.split('\n').length]).toEqual([0, 3])
    expect(identifiants(join(dossier, 'a'))).toBe(identifiants(join(dossier, 'b/c')))
  })

  it('ne passe par aucun lien, et le dit', async () => {
    copier()
    const ailleurs = join(dossier, 'ailleurs')
    mkdirSync(ailleurs)
    symlinkSync(ailleurs, join(dossier, '.cls'))
    const { code, erreur } = await cls('--ecrire')
    expect([code, readdirSync(ailleurs)]).toEqual([2, []])
    expect(erreur).toContain('« .cls/schemas » passe par un lien')
  })

  it('laisse un fichier en lecture seule, et le dit', async () => {
    copier()
    await cls('--ecrire')
    const fichier = join(dossier, SCHEMAS, 'fiche.schema.json')
    writeFileSync(fichier, '{}\n')
    chmodSync(fichier, 0o444)
    const { code, erreur } = await cls('--ecrire')
    expect([code, readFileSync(fichier, 'utf8')]).toEqual([2, '{}\n'])
    expect(erreur).toContain('lecture seule')
  })

  it('dit quel fichier n’a pas pu être lu en entier', async () => {
    copier()
    const acteurs = join(dossier, 'acteurs.yaml')
    writeFileSync(acteurs, readFileSync(acteurs, 'utf8').replace('- id: ', '- id: ['))
    const { code, erreur } = await cls('--ecrire')
    expect(code).toBe(0)
    expect(erreur).toContain('acteurs.yaml n’a pas pu être lu en entier')
  })

  it('refuse ce qui ne va pas avec lui', async () => {
    copier()
    expect((await cls('fiche', '--ecrire')).erreur).toContain('« fiche » est en trop')
    expect((await cls('--ecrire', '--sortie', 'a.json')).erreur).toContain('--sortie est en trop')
    expect(readdirSync(dossier)).not.toContain('.cls')
  })
})
