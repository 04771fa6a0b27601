// How long --surveiller takes to give the remarks again: from the save to the last line of the report, each time on a file really written.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds of each save, on a clean project. `fichier` gets one more comment each time. */
export async function mesurerReprises(cls: string, dossier: string, fichier: string, tours: number): Promise<number[]> {
  const enfant = spawn(process.execPath, [cls, 'validate', dossier, '--surveiller'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    enfant.stdout.resume()
    await attente(enfant.stderr)
    const chemin = join(dossier, fichier)
    const texte = readFileSync(chemin, 'utf8')
    const durees: number[] = []
    for (let tour = 0; tour < tours; tour++) {
      const depart = performance.now()
      writeFileSync(chemin, `${texte}# ${tour}\n`)
      await attente(enfant.stderr)
      durees.push(performance.now() - depart)
    }
    writeFileSync(chemin, texte)
    return durees
  } finally {
    enfant.kill('SIGINT')
  }
}

/** The line that closes a report. */
async function attente(flux: NodeJS.ReadableStream): Promise<void> {
  for (let vu = ''; !vu.includes('j’attends'); ) vu += String((await once(flux, 'data'))[0])
}
