// How long the preview takes to show what was just saved: from the save to the new document received, each time on a file really written.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { ecrireProjet, projet } from './corpus.ts'
import { mediane, mesurer } from './mesure.ts'
import { type Chapitre, rapport } from './releve.ts'
import { nombre } from './tableau.ts'
import { type Banc, CLS } from './valider.ts'

/** A new page after a save, against the same page written from the start by `render --format html`. */
export async function apercus({ temporaire, rapide }: Banc): Promise<Chapitre> {
  const dossier = join(temporaire, 'apercu')
  ecrireProjet(dossier, projet(1))
  const tours = rapide ? 5 : 15
  const sortie = join(temporaire, 'apercu.html')
  const rendre = { nom: 'render', args: [CLS, 'render', 'contrat', dossier, '--format', 'html', '--sortie', sortie] }
  const entiers = (mesurer([rendre], tours).get(rendre.nom) ?? []).map(({ mur }) => mur)
  const durees = await mesurerApercus(dossier, tours)
  const mur = rapport(durees, entiers)
  const premiere = nombre((durees[0] ?? Number.NaN) / mediane(entiers), 2)
  const detail = `Montrer ce qui vient d’être enregistré (60 fichiers, preview) : × ${nombre(mur?.mediane ?? Number.NaN, 2)} d’un render (la première fois × ${premiere}).\n`
  return { detail, releves: { apercu: mur === undefined ? {} : { mur } } }
}

/** Milliseconds of each save: the title changes, and so does the document. */
async function mesurerApercus(dossier: string, tours: number): Promise<number[]> {
  const enfant = spawn(process.execPath, [CLS, 'preview', dossier], { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const adresse = String((await once(enfant.stdout, 'data'))[0]).trim()
    const fil = await demander(`${adresse}evenements`)
    await once(fil, 'data')
    const chemin = join(dossier, 'contrat.yaml')
    const texte = readFileSync(chemin, 'utf8')
    const durees: number[] = []
    for (let tour = 0; tour < tours; tour++) {
      const titre = `Contrat, version ${tour}`
      const depart = performance.now()
      writeFileSync(chemin, texte.replace(/^titre: .*/m, `titre: ${titre}`))
      await once(fil, 'data')
      const page = await lire(await demander(`${adresse}document`))
      durees.push(performance.now() - depart)
      if (!page.includes(titre)) throw new Error(`Le document montré n’est pas le dernier (${titre}).`)
    }
    return durees
  } finally {
    enfant.kill('SIGINT')
  }
}

function demander(adresse: string): Promise<IncomingMessage> {
  return new Promise((resoudre, rejeter) => get(adresse, resoudre).once('error', rejeter))
}

async function lire(reponse: IncomingMessage): Promise<string> {
  const morceaux: Buffer[] = []
  for await (const morceau of reponse) morceaux.push(morceau)
  return Buffer.concat(morceaux).toString()
}
