// Other threads to judge a repository of many projects: loaded only when there are enough of them.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Demande, Lot, Renfort } from '../index.ts'
import { dossierDuProgramme } from '../resources.ts'

/** More threads would be faster, and hold more memory than a small machine has to give. */
const AU_PLUS = 4
/** In MiB. One project of sixty files at a time: a young heap this small keeps two threads in the memory of one run. */
const MEMOIRE = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 }

/** Nothing on a machine of one processor. */
export function renfort(): Renfort | undefined {
  const nombre = Math.min(availableParallelism(), AU_PLUS)
  if (nombre < 2) return undefined
  // Every processor is busy judging: the collector's own helpers would only take their place (measured: 0.92 × the time).
  setFlagsFromString('--no-parallel-scavenge')
  return { nombre, juger: jugerAilleurs }
}

function jugerAilleurs(demande: Demande): Promise<Lot> {
  return new Promise((resoudre, rejeter) => {
    const fil = new Worker(join(dossierDuProgramme(), 'bin', 'renfort.cjs'), {
      workerData: demande,
      resourceLimits: MEMOIRE,
    })
    fil.once('message', resoudre)
    fil.once('error', rejeter)
    fil.once('exit', code => rejeter(new Error(`Le fil s’est arrêté (code ${code}).`)))
  })
}
