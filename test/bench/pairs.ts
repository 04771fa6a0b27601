// The other judge, ajv-cli, installed in a temporary folder (never a dependency), and the same shape for it to judge.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Programme } from './mesure.ts'

const SCHEMAS = join(import.meta.dirname, '../../schemas')

/** A key that only one kind of file has: ajv-cli takes one schema for all files, so this tells kinds apart. */
const DISCRIMINANTS = {
  contrat: 'format',
  territoire: 'echelle',
  acteurs: 'acteurs',
  diagnostic: 'constats',
  axes: 'axes',
  gouvernance: 'instances',
  evaluation: 'jalons',
} as const

/** Path of ajv-cli's script; undefined when the registry cannot be reached. */
export function installerAjv(dossier: string): string | undefined {
  mkdirSync(dossier, { recursive: true })
  writeFileSync(join(dossier, 'package.json'), '{ "private": true }')
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', 'ajv-cli@5'], {
      cwd: dossier,
      stdio: 'ignore',
      timeout: 120_000,
      shell: process.platform === 'win32',
    })
  } catch {
    return undefined
  }
  const script = join(dossier, 'node_modules/ajv-cli/dist/index.js')
  return existsSync(script) ? script : undefined
}

/** One schema for every kind of file: the published ones, chosen by their discriminant. */
export function ecrireForme(dossier: string): string {
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

/** `motif`: a glob, or one file. */
export function programmeAjv(nom: string, script: string, forme: string, motif: string): Programme {
  const utiles = new Set([...Object.keys(DISCRIMINANTS), 'fiche', 'commun', 'nomenclatures'])
  const lies = readdirSync(SCHEMAS).filter(f => utiles.has(f.replace('.schema.json', '')))
  const refs = lies.flatMap(f => ['-r', join(SCHEMAS, f)])
  const args = [script, 'validate', '--spec=draft2020', '--strict=false', '-s', forme, ...refs, '-d', motif]
  return { nom, args }
}
