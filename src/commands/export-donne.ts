// What `cls export` gives: where each format goes, what is asked of the library, and what is said of what could not be read.
import { existsSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { DemandeDeTables, Jugement } from '../index.ts'
import { UserError } from '../model/erreur.ts'
import { FORMATS_D_EXPORT, type FormatDExport } from '../model/format.ts'
import { paint } from '../paint.ts'
import { desarmer } from './formats.ts'
import { horodatage } from './horodatage.ts'
import type { Io } from './io.ts'
import { remettreDocument, remettreTexte, versSortieStandard } from './remettre.ts'

export type DemandeDExport = Pick<Jugement, 'phase' | 'profil' | 'date'> & {
  readonly chemins: readonly string[]
  readonly format?: FormatDExport
  readonly table?: readonly string[]
  readonly sortie?: string
}

/** 1 when something could not be read: what is given is then not all of it. */
export async function donner({ chemins, format, table, sortie, ...options }: DemandeDExport, io: Io): Promise<number> {
  const jugement = { ...options, dossier: io.dossier, maintenant: io.maintenant }
  const choisi = format ?? formatDuNom(sortie)
  if (choisi === 'json') return donnerJson(chemins, table, sortie, jugement, io)
  const demande = { ...jugement, ...(table && { tables: table }) }
  if (choisi === 'xlsx') return donnerClasseur(chemins, sortie, demande, io)
  if (choisi === 'csv') return donnerCsv(chemins, sortie, demande, io)
  return donnerLignes(chemins, sortie, demande, io)
}

function formatDuNom(sortie: string | undefined): FormatDExport {
  const fin = extname(sortie ?? '').toLowerCase()
  return FORMATS_D_EXPORT.find(nom => fin === `.${nom}`) ?? 'json'
}

async function donnerJson(
  chemins: readonly string[],
  table: readonly string[] | undefined,
  sortie: string | undefined,
  jugement: Jugement,
  io: Io,
): Promise<number> {
  if (table !== undefined)
    throw new UserError(
      'L’option --table ne va pas avec le JSON, qui donne le contrat entier.',
      'Ajoutez --format xlsx, csv ou jsonl.',
    )
  const [dossier = '.', autre] = chemins
  if (autre !== undefined)
    throw new UserError(
      'Le JSON ne donne qu’un contrat à la fois.',
      `Nommez un seul dossier, ou ajoutez --format xlsx, csv ou jsonl pour les tables de plusieurs contrats.`,
    )
  const { exporter } = await import('../index.ts')
  const { json } = await exporter(dossier, jugement)
  await remettreTexte(json, sortie, io)
  return 0
}

async function donnerClasseur(
  chemins: readonly string[],
  sortie: string | undefined,
  demande: DemandeDeTables,
  io: Io,
): Promise<number> {
  const { classeurDesTables } = await tables()
  const document = await classeurDesTables(chemins, { ...demande, horodatage: horodatage(io) })
  await remettreDocument(document, sortie, io)
  return dire(document.avis, io)
}

async function donnerCsv(
  chemins: readonly string[],
  sortie: string | undefined,
  demande: DemandeDeTables,
  io: Io,
): Promise<number> {
  const { csvDesTables } = await tables()
  const seule = demande.tables?.length === 1
  if (!seule && (sortie === '-' || extname(sortie ?? '').toLowerCase() === '.csv'))
    throw new UserError(
      'Plusieurs tables ne tiennent pas dans un seul fichier .csv.',
      'Donnez un dossier avec --sortie, ou choisissez une table : --table fiches.',
    )
  const { fichiers, avis } = await csvDesTables(chemins, demande)
  if (seule) for (const { octets } of fichiers) await remettreCsv(octets, sortie, io)
  else await remettreDossier(fichiers, sortie, io)
  return dire(avis, io)
}

async function remettreCsv(octets: Uint8Array, sortie: string | undefined, io: Io): Promise<void> {
  if (versSortieStandard(sortie)) io.sortieBinaire(octets)
  else await remettreDocument({ octets, nomPropose: sortie }, sortie, io)
}

const DOSSIER = 'tables-csv'

async function remettreDossier(
  fichiers: readonly { readonly nom: string; readonly octets: Uint8Array }[],
  sortie: string | undefined,
  io: Io,
): Promise<void> {
  // Asked before the first is written: all of them, or none.
  if (sortie === undefined && existsSync(resolve(io.dossier, DOSSIER)))
    throw new UserError(
      `Le dossier « ${DOSSIER} » existe déjà : il n’a pas été touché.`,
      'Donnez un autre nom avec --sortie, ou nommez ce dossier avec --sortie pour y remplacer les tables.',
    )
  for (const { nom, octets } of fichiers)
    await remettreDocument({ octets, nomPropose: nom }, join(sortie ?? DOSSIER, nom), io)
}

async function donnerLignes(
  chemins: readonly string[],
  sortie: string | undefined,
  demande: DemandeDeTables,
  io: Io,
): Promise<number> {
  const { lignesDesTables } = await tables()
  const avis: string[] = []
  const lignes = lignesDesTables(chemins, demande, phrase => avis.push(phrase))
  if (versSortieStandard(sortie)) await couler(lignes, io)
  else await remettreTexte(await toutes(lignes), sortie, io)
  return dire(avis, io)
}

/** Contract after contract: whoever reads does not wait for the last one, and nothing more is read once he is gone. */
async function couler(lignes: AsyncIterable<string>, io: Io): Promise<void> {
  let ferme = false
  void io.fermeture.then(() => {
    ferme = true
  })
  for await (const texte of lignes) {
    io.sortie(texte)
    await new Promise(setImmediate)
    if (ferme) return
  }
}

async function toutes(lignes: AsyncIterable<string>): Promise<string> {
  const gardees: string[] = []
  for await (const texte of lignes) gardees.push(texte)
  return gardees.join('')
}

function dire(avis: readonly string[], io: Io): number {
  const { avertissement } = paint(io.couleurErreur)
  for (const phrase of avis) io.erreur(`${avertissement(desarmer(phrase, io))}\n`)
  return avis.length === 0 ? 0 : 1
}

async function tables() {
  const { tables } = await import('../index.ts')
  return tables()
}
