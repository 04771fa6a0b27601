// Runs programs in turn, again and again, and keeps what each run took. A Node script, N (`node -e 0`) included, is asked for its own CPU
// and peak memory by a probe (sonde.cjs), the same on every system; a native one goes through GNU time where there is one.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const SONDE = join(import.meta.dirname, 'sonde.cjs')

export type Programme = {
  readonly nom: string
  readonly args: readonly string[]
  /** A native program; without it, `args` is a script for Node. */
  readonly binaire?: string
  /** Exit codes that mean the work was done (a judge may well say no). */
  readonly codes?: readonly number[]
  /** Done before each run, and not measured. */
  readonly avant?: () => void
}
/** Milliseconds of wall clock and of CPU, peak memory in MiB; NaN where it cannot be known. */
export type Passage = { readonly mur: number; readonly cpu: number; readonly memoire: number }
export type Mesures = ReadonlyMap<string, readonly Passage[]>

/** `chauffe` rounds to warm the disk up, then `tours` rounds, each program once a round. */
export function mesurer(programmes: readonly Programme[], tours: number, chauffe = 1): Mesures {
  const mesures = new Map<string, Passage[]>(programmes.map(({ nom }) => [nom, []]))
  for (let tour = 0; tour < chauffe + tours; tour++)
    for (const programme of programmes) {
      programme.avant?.()
      const passage = executer(programme)
      if (tour >= chauffe) mesures.get(programme.nom)?.push(passage)
    }
  return mesures
}

function executer({ nom, args, binaire, codes = [0] }: Programme): Passage {
  const [commande, ...mots] =
    binaire === undefined
      ? [process.execPath, '--require', SONDE, ...args]
      : [...(aGnuTime() ? GNU_TIME : []), binaire, ...args]
  const depart = performance.now()
  const { status, output, stderr } = spawnSync(commande as string, mots, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  })
  const mur = performance.now() - depart
  if (status === null || !codes.includes(status)) throw new Error(`${nom} : code ${status}\n${stderr?.slice(0, 2000)}`)
  return { mur, ...(binaire === undefined ? deLaSonde(output[3] ?? '') : deGnuTime(stderr)) }
}

function deLaSonde(texte: string): Omit<Passage, 'mur'> {
  const { cpu, memoire } = JSON.parse(texte) as { cpu: number; memoire: number }
  return { cpu: cpu / 1000, memoire: memoire / 1024 }
}

/** Seconds of CPU, user's then system's, to the hundredth, and KiB: the last line it writes. */
const GNU_TIME = ['/usr/bin/time', '-q', '-f', '%U %S %M']

function deGnuTime(stderr: string): Omit<Passage, 'mur'> {
  if (!aGnuTime()) return { cpu: Number.NaN, memoire: Number.NaN }
  const [u = Number.NaN, s = Number.NaN, m = Number.NaN] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number)
  return { cpu: (u + s) * 1000, memoire: m / 1024 }
}

let gnuTime: boolean | undefined
function aGnuTime(): boolean {
  gnuTime ??= spawnSync(GNU_TIME[0] as string, [...GNU_TIME.slice(1), process.execPath, '-e', '0']).status === 0
  return gnuTime
}

export function mediane(valeurs: readonly number[]): number {
  const triees = valeurs.toSorted((a, b) => a - b)
  const milieu = triees.length >> 1
  return triees.length % 2 === 1
    ? (triees[milieu] as number)
    : ((triees[milieu - 1] as number) + (triees[milieu] as number)) / 2
}

/** CPU milliseconds of each function, called in turn; one round is thrown away. */
export async function mesurerIci(
  travaux: Readonly<Record<string, () => unknown>>,
  tours: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const mesures = new Map<string, number[]>(Object.keys(travaux).map(nom => [nom, []]))
  for (let tour = 0; tour <= tours; tour++)
    for (const [nom, travail] of Object.entries(travaux)) {
      const avant = process.cpuUsage()
      await travail()
      const { user, system } = process.cpuUsage(avant)
      if (tour > 0) mesures.get(nom)?.push((user + system) / 1000)
    }
  return mesures
}
