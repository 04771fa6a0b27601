// `cls init` from a file of answers: a whole project, or nothing at all.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { init } from '../../src/commands/init.ts'
import { lancer } from '../../src/commands/program.ts'
import { validate } from '../../src/commands/validate.ts'
import { fausseIo } from './fausse-io.ts'

let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'cls-init-'))
})
afterEach(() => rmSync(dossier, { recursive: true, force: true }))

async function cls(args: readonly string[], entree = '') {
  const io = fausseIo({ dossier, entree: Readable.from(entree === '' ? [] : [Buffer.from(entree)]) })
  const code = await lancer(args, io, [init, validate])
  // Non-breaking spaces are the business of the typography test.
  return { code, sortie: io.ecrit.sortie, erreur: io.ecrit.erreur.replaceAll('\u00a0', ' ') }
}

function ecrire(nom: string, texte: string): void {
  writeFileSync(join(dossier, nom), texte)
}

const REPONSES = 'contrat:\n  titre: CLS d’Aure\n  profil: [occitanie]\nfiches:\n  - titre: Un bus santé\n'

describe('cls init --reponses', () => {
  it('écrit un projet que cls validate accepte, et dit la suite', async () => {
    ecrire('r.yaml', REPONSES)
    const { code, sortie, erreur } = await cls(['init', 'L’été à Aure', '--reponses', 'r.yaml'])
    expect([code, sortie]).toEqual([0, ''])
    expect(erreur).toContain('cls validate "L’été à Aure"')
    expect(readdirSync(join(dossier, 'L’été à Aure/fiches'))).toEqual(['un-bus-sante.yaml'])
    const verdict = await cls(['validate', 'L’été à Aure'])
    expect([verdict.code, verdict.erreur]).toEqual([0, ''])
  })

  it('lit l’entrée standard, sous son autre nom, dans le dossier courant', async () => {
    const { code } = await cls(['commencer', '--reponses', '-'], REPONSES)
    expect(code).toBe(0)
    expect(readFileSync(join(dossier, 'contrat.yaml'), 'utf8')).toContain('titre: CLS d’Aure')
  })

  it('dit la ligne d’une faute, et n’écrit rien', async () => {
    const { code, erreur } = await cls(['init', 'p', '--reponses', '-'], 'contrat:\n  titer: A\n')
    expect([code, erreur]).toEqual([
      2,
      'Entrée standard, ligne 2 : La clé « titer » n’existe pas dans ce fichier.\nVouliez-vous dire « titre » ?\n',
    ])
    expect(readdirSync(dossier)).toEqual([])
  })

  it('laisse les réglages qui sont déjà là, et le dit', async () => {
    mkdirSync(join(dossier, '.vscode'))
    ecrire('.vscode/settings.json', '{ "editor.fontSize": 18 }\n')
    symlinkSync('nulle-part', join(dossier, '.gitignore'))
    const { code, erreur } = await cls(['init', '.', '--reponses', '-'], REPONSES)
    expect(code).toBe(0)
    expect(erreur.replaceAll('\n', ' ')).toContain(
      'Déjà là, et laissés tels quels : .gitignore, .vscode/settings.json.',
    )
    expect(readFileSync(join(dossier, '.vscode/settings.json'), 'utf8')).toBe('{ "editor.fontSize": 18 }\n')
    expect(readdirSync(join(dossier, '.vscode')).toSorted()).toEqual([
      'cls.code-snippets',
      'extensions.json',
      'settings.json',
    ])
  })

  it('refuse un dossier qui contient déjà un contrat', async () => {
    ecrire('contrat.yaml', 'titre: Le mien\n')
    const { code, erreur } = await cls(['init', '.', '--reponses', '-'], REPONSES)
    expect(code).toBe(2)
    expect(erreur).toContain('contient déjà un contrat')
    expect(readdirSync(dossier)).toEqual(['contrat.yaml'])
  })

  it('nomme les fichiers qu’il remplacerait, liens compris, et n’écrit rien', async () => {
    ecrire('axes.yaml', 'a\n')
    mkdirSync(join(dossier, 'fiches'))
    symlinkSync('nulle-part', join(dossier, 'fiches/un-bus-sante.yaml'))
    const { code, erreur } = await cls(['init', '.', '--reponses', '-'], REPONSES)
    expect(code).toBe(2)
    expect(erreur).toContain('axes.yaml')
    rmSync(join(dossier, 'axes.yaml'))
    const autre = await cls(['init', '.', '--reponses', '-'], REPONSES)
    expect([autre.code, autre.erreur]).toEqual([2, expect.stringContaining('fiches/un-bus-sante.yaml')])
    expect(readdirSync(dossier)).toEqual(['fiches'])
  })

  it('reprend tout quand l’écriture échoue en chemin', async () => {
    ecrire('fiches', 'un fichier, pas un dossier')
    const { code, erreur } = await cls(['init', '.', '--reponses', '-'], REPONSES)
    expect(code).toBe(2)
    expect(erreur).toContain('Rien n’a été écrit')
    expect(readdirSync(dossier)).toEqual(['fiches'])
  })

  it.each([
    ['absent', ['init', 'p', '--reponses', 'absent.yaml'], 'n’existe pas'],
    ['un dossier', ['init', 'p', '--reponses', '.'], 'ne peut pas être lu'],
  ])('dit que le fichier de réponses est %s', async (_nom, args, phrase) => {
    const { code, erreur } = await cls(args)
    expect([code, erreur]).toEqual([2, expect.stringContaining(phrase)])
  })

  it('refuse un fichier à la place d’un dossier', async () => {
    ecrire('p', '')
    const { code, erreur } = await cls(['init', 'p', '--reponses', '-'], REPONSES)
    expect([code, erreur]).toEqual([2, expect.stringContaining('est un fichier')])
  })
})

describe('cls init sans terminal', () => {
  it('dit comment répondre autrement', async () => {
    const { code, erreur } = await cls(['init'])
    expect(code).toBe(2)
    expect(erreur).toContain('--reponses')
    expect(readdirSync(dossier)).toEqual([])
  })
})
