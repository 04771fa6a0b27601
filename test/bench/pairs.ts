// The other judges, installed in a temporary folder (never dependencies), and the same shape for them to judge: A, ajv-cli, a Node
// program, and C, the native program of @sourcemeta/jsonschema. Both read YAML by themselves, and judge the shape only.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Programme } from './mesure.ts'

const SCHEMAS = join(import.meta.dirname, '../../schemas')

/** A key that only one kind of file has: each judge takes one schema for all files, so this tells kinds apart. */
const DISCRIMINANTS = {
  contrat: 'format',
  territoire: 'echelle',
  acteurs: 'acteurs',
  diagnostic: 'constats',
  axes: 'axes',
  gouvernance: 'instances',
  evaluation: 'jalons',
} as const

export const A = 'ajv-cli (A)'
export const C = 'jsonschema, natif (C)'

export type Pair = {
  readonly signe: 'A' | 'C'
  readonly version: string
  /** Judges every YAML file under a folder. */
  readonly juger: (dossier: string) => Programme
}

/** Those that could be installed; one is missing when the registry cannot be reached, or when it has nothing for this system. */
export function installerPairs(dossier: string): Pair[] {
  mkdirSync(dossier, { recursive: true })
  const forme = ecrireForme(dossier)
  return [ajv(join(dossier, 'a'), forme), natif(join(dossier, 'c'), forme)].filter(pair => pair !== undefined)
}

function ajv(dossier: string, forme: string): Pair | undefined {
  const paquet = installer(dossier, 'ajv-cli', 5)
  if (paquet === undefined) return undefined
  const refs = references().flatMap(chemin => ['-r', chemin])
  const options = ['validate', '--spec=draft2020', '--strict=false', '-s', forme, ...refs, '-d']
  const script = join(paquet.dossier, 'dist/index.js')
  return {
    signe: 'A',
    version: `ajv-cli ${paquet.version}`,
    juger: ou => ({ nom: A, args: [script, ...options, `${ou.replaceAll('\\', '/')}/**/*.yaml`] }),
  }
}

function natif(dossier: string, forme: string): Pair | undefined {
  const paquet = installer(dossier, '@sourcemeta/jsonschema', 16)
  if (paquet === undefined) return undefined
  const systeme = process.platform === 'win32' ? 'windows' : process.platform
  const nom = `jsonschema-${systeme}-${process.arch === 'x64' ? 'x86_64' : process.arch}`
  const binaire = [nom, `${nom}-musl`, `${nom}.exe`]
    .map(fichier => join(paquet.dossier, 'build/github-releases', fichier))
    .find(chemin => spawnSync(chemin, ['version']).status === 0)
  if (binaire === undefined) return undefined
  const refs = references().flatMap(chemin => ['--resolve', chemin])
  return {
    signe: 'C',
    version: `@sourcemeta/jsonschema ${paquet.version}`,
    juger: ou => ({ nom: C, binaire, args: ['validate', forme, ou, ...refs] }),
  }
}

function installer(dossier: string, nom: string, majeure: number): { dossier: string; version: string } | undefined {
  mkdirSync(dossier, { recursive: true })
  writeFileSync(join(dossier, 'package.json'), '{ "private": true }')
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `${nom}@${majeure}`], {
      cwd: dossier,
      stdio: 'ignore',
      timeout: 120_000,
      shell: process.platform === 'win32',
    })
  } catch {
    return undefined
  }
  const paquet = join(dossier, 'node_modules', nom)
  const { version } = JSON.parse(readFileSync(join(paquet, 'package.json'), 'utf8')) as { version: string }
  return { dossier: paquet, version }
}

/** One schema for every kind of file: the published ones, chosen by their discriminant. */
function ecrireForme(dossier: string): string {
  const vers = (nom: string) => ({ $ref: `https://contrat-local-sante.example/schemas/1/${nom}.schema.json` })
  const forme = Object.entries(DISCRIMINANTS).reduceRight<object>(
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    (sinon, [nom, cle]) => ({ if: { required: [cle] }, then: vers(nom), else: sinon }),
    vers('fiche'),
  )
  const chemin = join(dossier, 'forme.json')
  writeFileSync(chemin, JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...forme }))
  return chemin
}

function references(): string[] {
  const utiles = new Set([...Object.keys(DISCRIMINANTS), 'fiche', 'commun', 'nomenclatures'])
  const lies = readdirSync(SCHEMAS).filter(fichier => utiles.has(fichier.replace('.schema.json', '')))
  return lies.map(fichier => join(SCHEMAS, fichier))
}
