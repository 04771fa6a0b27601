// What validate writes and where: several outputs in one run, the forges it recognises, and refusals that write nothing.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { desarmer } from '../../src/commands/formats.ts'
import { lancer } from '../../src/commands/program.ts'
import { fausseIo } from './fausse-io.ts'

const racine = mkdtempSync(join(tmpdir(), 'formats-'))
const dossier = join(racine, 'contrats')
afterAll(() => rmSync(racine, { recursive: true }))
beforeEach(() => {
  rmSync(dossier, { recursive: true, force: true })
  cpSync('test/acceptation/fautif', dossier, { recursive: true })
})

async function valider(options: string, env: Record<string, string> = {}) {
  const io = fausseIo({ dossier, env })
  const code = await lancer(['validate', 'projet', ...options.split(' ').filter(Boolean)], io)
  const simple = (texte: string) => texte.replaceAll('\u00a0', ' ')
  return { code, sortie: simple(io.ecrit.sortie), erreur: simple(io.ecrit.erreur) }
}
const lire = (nom: string) => readFileSync(join(dossier, nom), 'utf8')

it('plusieurs présentations : le texte à l’écran, les autres dans leurs fichiers, code 1', async () => {
  const { code, sortie, erreur } = await valider(
    '--format texte --format sarif:r/rapport.sarif --format junit:rapport.xml',
  )
  expect(code).toBe(1)
  expect(sortie).toMatch(/7 erreurs, 1 avertissement\. \(\d à venir, 1 écart motivé\)\n3 remarques se corrigent .*\n$/)
  expect(JSON.parse(lire('r/rapport.sarif')).version).toBe('2.1.0')
  expect(lire('rapport.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites /)
  expect(erreur).toMatch(/Écrit : .*rapport\.sarif\nÉcrit : .*rapport\.xml\n$/)
})

it('un fichier nommé est remplacé, entier', async () => {
  writeFileSync(join(dossier, 'rapport.json'), 'x'.repeat(1_000_000))
  await valider('--format gitlab:rapport.json')
  expect(JSON.parse(lire('rapport.json')).length).toBeGreaterThan(5)
  expect(readdirSync(dossier).filter(nom => nom.endsWith('.tmp'))).toEqual([])
})

it('--sortie sert une présentation, et « - » est la sortie standard', async () => {
  expect((await valider('--format markdown --sortie r.md')).sortie).toBe('')
  expect(lire('r.md')).toMatch(/^## /)
  const parTiret = await valider('--format markdown:-')
  expect(parTiret.sortie.replaceAll('\u00a0', ' ')).toBe(lire('r.md').replaceAll('\u00a0', ' '))
})

describe('refuse, sans rien écrire', () => {
  it.each([
    ['--format srif', 'Option --format : « srif » n’est pas possible ici. Vouliez-vous dire « sarif » ?'],
    ['--format jnuit:r.xml', '« jnuit » n’est pas possible ici. Vouliez-vous dire « junit » ?'],
    ['--format sarif:', 'il manque le nom du fichier après « sarif: »'],
    ['--format texte --format json', 'iraient toutes deux sur la sortie standard'],
    ['--format json --format github', 'iraient toutes deux sur la sortie standard'],
    ['--format sarif:r --format junit:./r', 'dans le même fichier'],
    ['--format sarif:r --format junit:r', 'Deux présentations iraient dans le même fichier, « r »'],
    ['--format texte --format json:r --sortie s', 'L’option --sortie sert à une seule présentation.'],
    ['--format json:r --sortie s', 'L’option --sortie sert à une seule présentation.'],
  ])('%s', async (options, phrase) => {
    const { code, sortie, erreur } = await valider(options)
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' })
    expect(erreur).toContain(phrase)
    for (const nom of ['r', 's', 'r.xml']) expect(existsSync(join(dossier, nom))).toBe(false)
  })
})

describe('sous GitHub', () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: racine }

  it('le texte, puis les annotations, depuis la racine du dépôt', async () => {
    const { code, sortie } = await valider('', env)
    expect(code).toBe(1)
    expect(sortie).toMatch(/^projet\/acteurs\.yaml\n/)
    expect(sortie).toContain('::error file=contrats/projet/fiches/air-sain.yaml,line=5,')
    expect(readdirSync(dossier).sort()).toEqual(['attendu', 'projet'])
  })

  it('ce qui est demandé, et rien d’autre, quand --format le dit', async () => {
    expect((await valider('--format texte', env)).sortie).not.toContain('::error')
    expect(JSON.parse((await valider('--format json', env)).sortie).version).toBe(1)
  })

  it('les chemins de sarif et de gitlab partent aussi de la racine', async () => {
    const [premier] = JSON.parse((await valider('--format sarif', env)).sortie).runs[0].results
    expect(premier.locations[0].physicalLocation.artifactLocation.uri).toBe('contrats/projet/acteurs.yaml')
    const [entree] = JSON.parse((await valider('--format gitlab', { CI_PROJECT_DIR: racine })).sortie)
    expect(entree.location.path).toBe('contrats/projet/acteurs.yaml')
  })

  it('le texte d’un contrat n’y donne aucun ordre', async () => {
    const contrat = join(dossier, 'projet/contrat.yaml')
    const ordre = '"Contrat\\n::add-mask::e\\n ##[set-output name=a]b"'
    writeFileSync(contrat, readFileSync(contrat, 'utf8').replace(/^titre: .*/m, `titre: ${ordre}`))
    const { sortie } = await valider('', env)
    expect(sortie).not.toMatch(/^\s*::add-mask/m)
    expect(sortie).not.toContain('##[')
    expect((await valider('')).sortie).toContain('##[set-output')
    expect(desarmer('::a\n\u00a0::b\n12:5\n', fausseIo({ env }))).toBe(': :a\n\u00a0: :b\n12:5\n')
  })
})

describe('sous GitLab', () => {
  const env = { GITLAB_CI: 'true' }

  it('le texte, et comment obtenir le rapport : aucun fichier n’apparaît', async () => {
    const { sortie, erreur } = await valider('', env)
    expect(sortie).toMatch(/7 erreurs/)
    expect(erreur).toContain('--format gitlab:gl-code-quality-report.json')
    expect(readdirSync(dossier).sort()).toEqual(['attendu', 'projet'])
  })

  it('le conseil se tait quand une présentation est demandée', async () => {
    expect((await valider('--format texte --format gitlab:q.json', env)).erreur).toMatch(/^Écrit : .*q\.json\n$/)
  })
})
