// npm run bench: how fast and how big, as ratios of medians of interleaved runs. It reports; it never fails because something is slow.
// --rapide: fewer runs, nothing beyond 60 files · --grand: 60 000 files too.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { abimer, ecrireCorpus, ecrireProjet, projet } from './corpus.ts'
import { mesurerDocuments } from './documents.ts'
import { mesurerLecteurs } from './lecteur.ts'
import { mediane, mesurer, type Programme } from './mesure.ts'
import { ecrireForme, installerAjv, programmeAjv } from './pairs.ts'
import { mesurerReprises } from './surveiller.ts'
import { type Repere, tableau, tableauIci } from './tableau.ts'

const CLS = join(import.meta.dirname, '../../bin/cls.cjs')
const N: Programme = { nom: 'node -e 0 (N)', args: ['-e', '0'] }
const PAIR = 'ajv-cli (A)'
const rapide = process.argv.includes('--rapide')
const grand = process.argv.includes('--grand')
const temporaire = mkdtempSync(join(tmpdir(), 'cls-bench-'))

try {
  await tout()
} finally {
  rmSync(temporaire, { recursive: true })
}

async function tout(): Promise<void> {
  dire(
    `Node ${process.version}, ${process.platform} ${process.arch}. Médiane (minimum–maximum) de passages alternés.\n`,
  )
  const ajv = installerAjv(join(temporaire, 'pairs'))
  if (ajv === undefined) dire('ajv-cli n’a pas pu être installé (registre npm injoignable) : ses colonnes manquent.\n')
  const forme = ecrireForme(temporaire)
  const comparer = (titre: string, dossier: string, motif: string, tours: number, codes = [0]) => {
    const validate = { nom: 'cls validate', args: [CLS, 'validate', dossier], codes }
    const pair = ajv === undefined ? [] : [programmeAjv(PAIR, ajv, forme, motif)]
    const reperes: Repere[] = [{ signe: 'N', nom: N.nom }, ...pair.map(({ nom }) => ({ signe: 'A', nom }))]
    dire(tableau(titre, mesurer([N, validate, ...pair], tours), reperes))
  }
  const version = mesurer([N, { nom: 'cls --version', args: [CLS, '--version'] }], rapide ? 11 : 31)
  dire(tableau('Démarrer', version, [{ signe: 'N', nom: N.nom }]))

  const un = join(temporaire, 'un')
  ecrireProjet(un, { 'contrat.yaml': projet(1)['contrat.yaml'] ?? '' })
  // Alone, it refers to what other files declare.
  comparer('1 fichier', un, join(un, 'contrat.yaml'), rapide ? 5 : 21, [0, 1])
  comparerSoixante(comparer)
  await comparerReprise()
  if (!rapide) comparer('6 000 fichiers (100 projets)', ...corpus(100), 5)
  if (grand) comparer('60 000 fichiers (1 000 projets)', ...corpus(1000), 1)

  dire(tableauIci('Lire le YAML seulement (60 fichiers)', await mesurerLecteurs(projet(1), rapide ? 5 : 21)))
  for (const fiches of rapide ? [60] : [60, 600]) {
    const rendu = await mesurerDocuments(temporaire, fiches, rapide ? 2 : 5)
    dire(tableauIci(`Écrire Word, ${rendu.titre}`, rendu.mesures))
  }
}

type Comparer = (titre: string, dossier: string, motif: string, tours: number, codes?: number[]) => void

function comparerSoixante(comparer: Comparer): void {
  const sain = join(temporaire, 'soixante')
  ecrireProjet(sain, projet(1))
  comparer('60 fichiers (1 projet)', sain, join(sain, '**/*.yaml'), rapide ? 7 : 31)
  // ajv-cli stops at the first file it cannot read: only our own clean run is a yardstick here.
  const abime = join(temporaire, 'abime')
  ecrireProjet(abime, abimer(projet(1)))
  const net = { nom: 'cls validate, fichiers sains', args: [CLS, 'validate', sain] }
  const fautif = { nom: 'cls validate, un sur vingt fautif', args: [CLS, 'validate', abime], codes: [1] }
  const mesures = mesurer([net, fautif], rapide ? 5 : 15)
  dire(tableau('60 fichiers, dont un sur vingt fautif', mesures, [{ signe: 'sain', nom: net.nom }]))
}

/** Remarks again after a save, against a validate of the same project from the start. */
async function comparerReprise(): Promise<void> {
  const dossier = join(temporaire, 'surveille')
  ecrireProjet(dossier, projet(1))
  const tours = rapide ? 5 : 15
  const entier = mesurer([{ nom: 'validate', args: [CLS, 'validate', dossier] }], tours).get('validate') ?? []
  const etalon = mediane(entier.map(({ mur }) => mur))
  const reprises = await mesurerReprises(CLS, dossier, 'contrat.yaml', tours)
  const rapport = (mediane(reprises) / etalon).toFixed(2)
  const premiere = ((reprises[0] ?? 0) / etalon).toFixed(2)
  dire(
    `Redire après un enregistrement (60 fichiers, --surveiller) : × ${rapport} d’un validate (la première fois × ${premiere}).\n`,
  )
}

function corpus(projets: number): [dossier: string, motif: string] {
  const dossier = join(temporaire, `corpus-${projets}`)
  ecrireCorpus(dossier, projets)
  return [dossier, join(dossier, '**/*.yaml')]
}

function dire(texte: string): void {
  process.stdout.write(`${texte}\n`)
}
