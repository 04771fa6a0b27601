// npm run bench: how fast and how big, as ratios of medians of interleaved runs. It reports; it never fails because something is slow.
// --rapide: fewer runs, nothing beyond 60 files, and RESULTATS.md stays as it is · --grand: 60 000 files too.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { apercus } from './apercu.ts'
import { CIBLES, type IdCible } from './cibles.ts'
import { contreDocx, croissance } from './documents.ts'
import { allerRetour } from './echanges.ts'
import { dixMille, entreesHostiles } from './hostiles.ts'
import { lecteurs } from './lecteur.ts'
import { installerPairs, type Pair } from './pairs.ts'
import type { Chapitre, Releve } from './releve.ts'
import { type Contexte, enTete, resultats } from './resultats.ts'
import { reprises } from './surveiller.ts'
import { nombre } from './tableau.ts'
import { territoires } from './territoires.ts'
import { type Banc, demarrer, fautifs, sixMille, soixante, soixanteMille, unFichier } from './valider.ts'

type Mesureur = (banc: Banc) => Chapitre | Promise<Chapitre>
const COURTS: readonly Mesureur[] = [
  demarrer,
  unFichier,
  soixante,
  fautifs,
  reprises,
  apercus,
  entreesHostiles,
  lecteurs,
  territoires,
  allerRetour,
  banc => contreDocx(banc, 60),
]
const LONGS: readonly Mesureur[] = [banc => contreDocx(banc, 600), croissance, sixMille, dixMille]
const TRES_LONGS: readonly Mesureur[] = [soixanteMille]

const rapide = process.argv.includes('--rapide')
const grand = process.argv.includes('--grand')
const temporaire = mkdtempSync(join(tmpdir(), 'cls-bench-'))
// Started by `node --import tsx`: the tsx command kills a busy program at once on Ctrl-C, and the folder would stay.
process.on('exit', () => rmSync(temporaire, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
await tout()

async function tout(): Promise<void> {
  const pairs = installerPairs(join(temporaire, 'pairs'))
  const contexte = contexteDe(pairs)
  dire(`${enTete(contexte)}\n`)
  const details: string[] = []
  const releves: Partial<Record<IdCible, Releve>> = {}
  for (const mesureur of [...COURTS, ...(rapide ? [] : LONGS), ...(grand ? TRES_LONGS : [])]) {
    const chapitre = await mesureur({ temporaire, pairs, rapide })
    dire(chapitre.detail)
    details.push(chapitre.detail)
    for (const [id, releve] of Object.entries(chapitre.releves) as [IdCible, Releve][])
      releves[id] = { ...releves[id], ...releve }
  }
  const page = resultats(contexte, CIBLES, releves, details)
  if (rapide) dire(page.slice(page.indexOf('## '), page.indexOf('## Le détail')))
  else writeFileSync(join(import.meta.dirname, 'RESULTATS.md'), page)
}

function contexteDe(pairs: readonly Pair[]): Contexte {
  const version = (signe: Pair['signe']) =>
    pairs.find(pair => pair.signe === signe)?.version ??
    'absent cette fois (paquet injoignable, ou rien pour ce système)'
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    systeme: `${type()} ${release()}, ${process.arch}`,
    machine: `${cpus().length} cœurs (${cpus()[0]?.model ?? 'modèle inconnu'}), ${nombre(totalmem() / 2 ** 30)} Gio de mémoire`,
    charge: nombre(loadavg()[0] ?? Number.NaN, 1),
    etalons: [
      'N : `node -e 0`, ce que Node prend à lui seul',
      `A : ${version('A')}, un programme pour Node`,
      `C : ${version('C')}, un programme natif`,
    ],
  }
}

function dire(texte: string): void {
  process.stdout.write(`${texte}\n`)
}
