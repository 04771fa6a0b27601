// What other people's machines run as it is (GitHub action, pre-commit hook, templates of the README): its shape, its commands and options, and the action's own scripts, really run.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { COMMANDES } from '../../src/commands/index.ts'
import { programme } from '../outils/systeme.ts'
import { depot, projet } from './outils.ts'

type Etape = Readonly<Record<'name' | 'uses' | 'run' | 'shell' | 'if', string | undefined>> & {
  readonly env?: Readonly<Record<string, string>>
}
type Action = {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, { description: string; default: string }>>
  readonly outputs: Readonly<Record<string, { description: string; value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Etape[] }
}

const lireYaml = (nom: string): unknown => parse(readFileSync(nom, 'utf8'))
const action = lireYaml('action.yml') as Action
const scripts = action.runs.steps.flatMap(({ run }) => run ?? [])
const README = readFileSync('README.md', 'utf8')
const extraits = [...README.matchAll(/```yaml\n(# \.(?:github|gitlab|pre-commit)[\s\S]*?)```/g)].map(m => m[1] ?? '')

/** The calls of the program in a text: its command, and the options with their literal values. */
function appels(texte: string): { nom: string; options: { nom: string; valeur: string | undefined }[] }[] {
  const lignes = texte.replaceAll('\\\n', ' ').split('\n')
  const commandes = lignes.flatMap(l => [...l.matchAll(/(?:\bcls|cls\.cjs")\s+([a-z]+)\b(.*)/g)])
  return commandes.map(([, nom = '', suite = '']) => ({ nom, options: optionsDe(suite) }))
}

function optionsDe(texte: string) {
  return [...texte.matchAll(/(?<![\w-])--([a-z][a-z-]*)(?:[= ]+("[^"]*"|[^\s")-][^\s")]*))?/g)].map(
    ([, nom = '', valeur]) => ({
      nom,
      valeur: valeur?.replaceAll('"', ''),
    }),
  )
}

function verifierOptions(nom: string, options: readonly { nom: string; valeur: string | undefined }[]): void {
  const commande = COMMANDES.find(c => c.nom === nom)
  expect(commande, nom).toBeDefined()
  for (const option of options) {
    const connue = commande?.options[option.nom]
    expect(connue, `${nom} --${option.nom}`).toBeDefined()
    if (connue?.valeur === undefined || option.valeur === undefined || /^\$/.test(option.valeur)) continue
    if (connue.choix) expect(connue.choix).toContain(option.valeur)
    expect(connue.controle?.(option.valeur), `--${option.nom} ${option.valeur}`).toBeUndefined()
  }
}

describe('action.yml', () => {
  it('a la forme d’une action composite : chaque étape fait une chose, et dit dans quelle coquille', () => {
    expect(action.runs.using).toBe('composite')
    expect([action.name, action.description].every(t => typeof t === 'string' && t.length > 10)).toBe(true)
    for (const { uses, run, shell, name } of action.runs.steps) {
      expect(name).toBeTruthy()
      expect([uses, run].filter(x => x !== undefined)).toHaveLength(1)
      if (run !== undefined) expect(shell).toBe('bash')
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/)
    }
    for (const entree of Object.values({ ...action.inputs, ...action.outputs })) expect(entree.description).toBeTruthy()
    for (const { default: defaut } of Object.values(action.inputs)) expect(typeof defaut).toBe('string')
  })

  it('ne met aucune valeur d’entrée dans un script : elles passent par l’environnement', () => {
    for (const script of scripts) expect(script).not.toContain('${{')
    const citees = [...JSON.stringify(action.runs).matchAll(/inputs\.([a-z]+)/g)].map(m => m[1])
    expect([...new Set(citees)].sort()).toEqual(Object.keys(action.inputs).sort())
  })

  it('n’appelle que des commandes et des options qui existent', () => {
    const faits = scripts.flatMap(appels)
    expect(faits.map(f => f.nom)).toEqual(['validate', 'render'])
    for (const { nom, options } of faits) verifierOptions(nom, options)
    const ajoutees = scripts.flatMap(s => [...s.matchAll(/options\+?=\((.*?)\)/g)].flatMap(m => optionsDe(m[1] ?? '')))
    expect(new Set(ajoutees.map(o => o.nom))).toEqual(new Set(['format', 'depuis', 'tranche', 'phase', 'strict']))
    verifierOptions('validate', ajoutees)
  })
})

const bash = process.platform === 'win32' ? null : programme('bash')

describe.skipIf(bash === null || !existsSync('dist/main.cjs'))('les scripts de l’action, lancés', () => {
  const entrees = Object.fromEntries(Object.entries(action.inputs).map(([nom, { default: d }]) => [nom, d]))
  function lancer(dossier: string, etape: string, valeurs: Record<string, string> = {}) {
    const { run = '', env = {} } = action.runs.steps.find(s => s.name === etape) ?? ({} as Etape)
    const remplies = Object.entries(env).map(([nom, texte]) => [
      nom,
      texte.replaceAll(/\$\{\{ inputs\.([a-z]+) \}\}/g, (_, e: string) => ({ ...entrees, ...valeurs })[e] ?? ''),
    ])
    return spawnSync(bash as string, ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: dossier,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GITHUB_ACTION_PATH: resolve('.'),
        GITHUB_WORKSPACE: dossier,
        GITHUB_ACTIONS: 'true',
        ...Object.fromEntries(remplies),
      },
    })
  }

  it('vérifie, annote, écrit les rapports, échoue sur une erreur, et écrit les documents de chacun', () => {
    const ici = depot({ ...projet('nord', { faute: true }), ...projet('mes contrats/sud') })
    const { status, stdout } = lancer(ici, 'Vérifier')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=nord\/fiches\/bus\.yaml,/m)
    expect(JSON.parse(readFileSync(join(ici, 'sortie-cls/rapport.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(ici, 'sortie-cls/avis.html'), 'utf8')).toContain('Contrat nord')
    expect(lancer(ici, 'Écrire les documents').status).toBe(0)
    for (const nom of ['nord.docx', 'nord.html', 'mes contrats-sud.docx', 'mes contrats-sud.html'])
      expect(existsSync(join(ici, 'sortie-cls', nom)), nom).toBe(true)
  }, 60_000)

  it('un document impossible : dit, les autres écrits ; échec à la fin, sauf si l’on n’exige rien', () => {
    const ici = depot({ ...projet('a/nord'), ...projet('a-nord'), ...projet('100 % sûr'), ...projet('est:1') })
    expect(lancer(ici, 'Vérifier').status).toBe(0)
    // A folder where the document should go.
    mkdirSync(join(ici, 'sortie-cls/a-nord.docx'))
    mkdirSync(join(ici, 'sortie-cls/100 % sûr.html'))
    for (const [exiger, code] of [
      ['oui', 1],
      ['non', 0],
    ] as const) {
      const { status, stdout, stderr } = lancer(ici, 'Écrire les documents', { exiger })
      expect(status).toBe(code)
      expect(stderr).toContain('est un dossier')
      const dits = stdout.split('\n').filter(ligne => ligne.startsWith('::error '))
      expect(dits).toEqual([
        expect.stringMatching(/^::error title=Document non écrit::«\u00a0100 %25 sûr\u00a0», en html\u00a0: /),
        expect.stringMatching(/::«\u00a0a-nord\u00a0», en docx\u00a0: /),
      ])
      expect(stdout).toContain('Documents non écrits\u00a0: 2.')
      for (const nom of ['a-nord.html', 'a-nord-bis.docx', 'a-nord-bis.html', '100 % sûr.docx', 'est-1.docx']) {
        expect(statSync(join(ici, 'sortie-cls', nom)).isFile(), nom).toBe(true)
        rmSync(join(ici, 'sortie-cls', nom))
      }
    }
  }, 120_000)

  it('suit les entrées, sans rien exécuter de ce qu’elles contiennent', () => {
    const ici = depot({ ...projet('nord', { faute: true }), ...projet('$(touch vole)') })
    const { status } = lancer(ici, 'Vérifier', { chemins: '$(touch vole)\n\n', strict: 'non', tranche: '1/1' })
    expect(status).toBe(0)
    expect(existsSync(join(ici, 'vole'))).toBe(false)
    expect(lancer(ici, 'Vérifier', { depuis: '--help' }).status).toBe(2)
    expect(lancer(ici, 'Vérifier', { chemins: '--help' }).status).toBe(2)
  }, 60_000)
})

describe('.pre-commit-hooks.yaml', () => {
  it('a les clés nécessaires, une commande du programme et une expression qui reconnaît nos fichiers', () => {
    const crochets = lireYaml('.pre-commit-hooks.yaml') as Record<string, unknown>[]
    expect(crochets.map(c => c.id)).toEqual(['cls-validate'])
    for (const { name, entry, language, files, pass_filenames } of crochets) {
      expect(name).toBeTruthy()
      expect([language, pass_filenames]).toEqual(['node', false])
      const [bin = '', commande = '', ...options] = String(entry).split(' ')
      expect(Object.keys((lireYaml('package.json') as { bin: object }).bin)).toContain(bin)
      verifierOptions(commande, optionsDe(options.join(' ')))
      for (const fichier of ['contrat.yaml', 'nord/fiches/bus.yaml', 'cls.yaml'])
        expect(fichier).toMatch(new RegExp(String(files)))
      // pre-commit installs the repository with npm, which builds the program first.
      const { scripts } = lireYaml('package.json') as { scripts: Record<string, string> }
      expect(existsSync(/^node (\S+)$/.exec(scripts.prepare ?? '')?.[1] ?? '')).toBe(true)
      expect('LISEZMOI.md').not.toMatch(new RegExp(String(files)))
    }
  })
})

describe('les modèles du README', () => {
  it('GitHub, GitLab et pre-commit y sont tous', () => {
    for (const debut of ['# .github/workflows/', '# .gitlab-ci.yml', '# .pre-commit-config.yaml'])
      expect(extraits.filter(e => e.startsWith(debut)).length, debut).toBeGreaterThan(0)
  })

  it.each(extraits.map(texte => [texte.slice(0, texte.indexOf('\n')), texte] as const))(
    '%s : YAML lisible, commandes et options connues',
    (_, texte) => {
      expect(typeof parse(texte)).toBe('object')
      for (const { nom, options } of appels(texte)) verifierOptions(nom, options)
      const entrees =
        texte.includes('with:') && /uses: .*contrat-local-sante@/.test(texte)
          ? Object.keys(etapeDe(parse(texte)).with ?? {})
          : []
      for (const nom of entrees) expect(Object.keys(action.inputs)).toContain(nom)
    },
  )
})

type Flux = { jobs: Record<string, { steps: { uses?: string; with?: Record<string, string> }[] }> }
function etapeDe(flux: Flux) {
  return (
    Object.values(flux.jobs)
      .flatMap(j => j.steps)
      .find(s => s.uses?.includes('contrat-local-sante@')) ?? {}
  )
}
