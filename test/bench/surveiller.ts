// How long --surveiller takes to give the remarks again: from the save to the last line of the report, each time on a file really written.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ecrireProjet, projet } from './corpus.ts'
import { mediane, mesurer } from './mesure.ts'
import { type Chapitre, rapport } from './releve.ts'
import { nombre } from './tableau.ts'
import { type Banc, CLS } from './valider.ts'

/** Remarks again after a save, against a validate of the same project from the start. */
export async function reprises({ temporaire, rapide }: Banc): Promise<Chapitre> {
  const dossier = join(temporaire, 'surveille')
  ecrireProjet(dossier, projet(1))
  const tours = rapide ? 5 : 15
  const valider = { nom: 'validate', args: [CLS, 'validate', dossier] }
  const entiers = (mesurer([valider], tours).get(valider.nom) ?? []).map(({ mur }) => mur)
  const durees = await mesurerReprises(CLS, dossier, 'contrat.yaml', tours)
  const mur = rapport(durees, entiers)
  const premiere = nombre((durees[0] ?? Number.NaN) / mediane(entiers), 2)
  const detail = `Redire après un enregistrement (60 fichiers, --surveiller) : × ${nombre(mur?.mediane ?? Number.NaN, 2)} d’un validate (la première fois × ${premiere}).\n`
  return { detail, releves: { reprise: mur === undefined ? {} : { mur } } }
}

/** Milliseconds of each save, on a clean project. `fichier` gets one more comment each time. */
async function mesurerReprises(cls: string, dossier: string, fichier: string, tours: number): Promise<number[]> {
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
