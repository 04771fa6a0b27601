// Runs programs in turn, again and again, and keeps what each run took. Every program is a Node script, N (`node -e 0`) included,
// so the same probe (sonde.cjs) asks each of them for its own CPU and peak memory: the same on every system, nothing to install.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const SONDE = join(import.meta.dirname, 'sonde.cjs')

export type Programme = {
  readonly nom: string
  readonly args: readonly string[]
  /** Exit codes that mean the work was done (a judge may well say no). */
  readonly codes?: readonly number[]
}
/** Milliseconds of wall clock and of CPU, peak memory in MiB. */
export type Passage = { readonly mur: number; readonly cpu: number; readonly memoire: number }
export type Mesures = ReadonlyMap<string, readonly Passage[]>

/** One round to warm the disk up, then `tours` rounds, each program once a round. */
export function mesurer(programmes: readonly Programme[], tours: number): Mesures {
  const mesures = new Map<string, Passage[]>(programmes.map(({ nom }) => [nom, []]))
  for (let tour = 0; tour <= tours; tour++)
    for (const programme of programmes) {
      const passage = executer(programme)
      if (tour > 0) mesures.get(programme.nom)?.push(passage)
    }
  return mesures
}

function executer({ nom, args, codes = [0] }: Programme): Passage {
  const depart = performance.now()
  const { status, output, stderr } = spawnSync(process.execPath, ['--require', SONDE, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  })
  const mur = performance.now() - depart
  if (status === null || !codes.includes(status)) throw new Error(`${nom} : code ${status}\n${stderr.slice(0, 2000)}`)
  const { cpu, memoire } = JSON.parse(output[3] ?? '') as { cpu: number; memoire: number }
  return { mur, cpu: cpu / 1000, memoire: memoire / 1024 }
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
