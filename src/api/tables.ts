// `export` for those who count: the tables of one or many contracts, as a workbook, as files with « ; », or as lines of JSON.
import { basename } from 'node:path'
import type { Choisi } from '../check/selection.ts'
import { afficher } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'
import { nomAdmis } from '../model/nom-de-fichier.ts'
import { compter } from '../mots.ts'
import { version } from '../resources.ts'
import type { Contrat, Remplie, Table } from '../tables/index.ts'
import { type Jugement, optionsDe, suggerer } from './jugement.ts'
import { nonLus } from './point.ts'
import { lire } from './projets.ts'
import { selectionner } from './verifier.ts'

export type DemandeDeTables = Jugement & {
  /** Names of tables; all of them unless said otherwise. */
  readonly tables?: readonly string[]
}

/** What is said of a contract that is not wholly in the tables. */
type Avertir = (phrase: string) => void

/**
 * An .xlsx of all the contracts that the paths mean: a guide, then a sheet for each table that has rows.
 * Throws UserError for a path that does not exist or holds no project, for an unknown table, and for more than a workbook takes.
 */
export async function classeurDesTables(
  chemins: readonly string[],
  demande: DemandeDeTables & { readonly horodatage?: Date | undefined },
): Promise<{ readonly octets: Uint8Array; readonly nomPropose: string; readonly avis: readonly string[] }> {
  const { enFeuilles, tropPourUnClasseur } = await import('../tables/index.ts')
  const { ecrireClasseur } = await import('../bureautique/classeur/index.ts')
  const { remplies, contrats, avis, titre } = await remplir(chemins, demande)
  const trop = tropPourUnClasseur(remplies)
  if (trop) throw new UserError(trop, 'Choisissez des tables avec --table, ou prenez --format csv.')
  const { date: jour } = optionsDe(demande)
  const tete = { titre, jour, version: version(), contrats: contrats.length, avis }
  const octets = await ecrireClasseur(enFeuilles(remplies, tete), {
    titre: `Tables – ${titre}`,
    date: demande.horodatage ?? new Date(`${jour}T00:00:00Z`),
  })
  return { octets, nomPropose: `${nomDe(contrats)}-tables.xlsx`, avis }
}

function nomDe([seul, autre]: readonly string[]): string {
  if (seul === undefined || autre !== undefined) return 'contrats'
  return nomAdmis(seul) && !seul.startsWith('.') ? seul : 'contrat'
}

/** A .csv for each table, by its name, those without rows included. Throws as `classeurDesTables`. */
export async function csvDesTables(
  chemins: readonly string[],
  demande: DemandeDeTables,
): Promise<{
  readonly fichiers: readonly { readonly nom: string; readonly octets: Uint8Array }[]
  readonly avis: readonly string[]
}> {
  const { enCase } = await import('../tables/index.ts')
  const { ecrireCsv } = await import('../bureautique/classeur/index.ts')
  const { remplies, avis } = await remplir(chemins, demande)
  const fichiers = remplies.map(({ table, lignes }) => ({
    nom: `${table.nom}.csv`,
    octets: ecrireCsv({ colonnes: table.colonnes, lignes: lignes.map(ligne => ligne.map(enCase)) }),
  }))
  return { fichiers, avis }
}

/** Lines of JSON, contract after contract: each is left once its lines are given. Throws as `classeurDesTables`, before the first line. */
export async function* lignesDesTables(
  chemins: readonly string[],
  demande: DemandeDeTables,
  avertir: Avertir,
): AsyncGenerator<string> {
  const { enJsonl } = await import('../tables/index.ts')
  const tables = await choisies(demande.tables)
  for await (const contrat of contratsDe(chemins, demande, avertir))
    for (const table of tables) yield enJsonl(table, contrat)
}

async function remplir(chemins: readonly string[], demande: DemandeDeTables) {
  const { ajouter, vides } = await import('../tables/index.ts')
  const remplies: readonly Remplie[] = vides(await choisies(demande.tables))
  const contrats: string[] = []
  const titres: string[] = []
  const avis: string[] = []
  for await (const contrat of contratsDe(chemins, demande, phrase => avis.push(phrase))) {
    ajouter(remplies, contrat)
    contrats.push(contrat.id)
    titres.push(contrat.projet.contrat.titre ?? contrat.id)
  }
  const titre =
    titres.length === 1
      ? (titres[0] ?? '')
      : compter(titres.length, 'contrat local de santé', 'contrats locaux de santé')
  return { remplies, contrats, avis, titre }
}

async function choisies(noms: readonly string[] | undefined): Promise<readonly Table[]> {
  const { TABLES } = await import('../tables/index.ts')
  if (noms === undefined || noms.length === 0) return TABLES
  const connus: readonly string[] = TABLES.map(({ nom }) => nom)
  const inconnu = noms.find(nom => !connus.includes(nom))
  if (inconnu !== undefined) throw new UserError(`La table « ${inconnu} » n’existe pas.`, suggerer(inconnu, connus))
  return TABLES.filter(({ nom }) => noms.includes(nom))
}

async function* contratsDe(chemins: readonly string[], demande: Jugement, avertir: Avertir): AsyncGenerator<Contrat> {
  const { projets } = selectionner(chemins, demande)
  for (const choisi of projets) yield lireContrat(choisi, demande, avertir)
}

async function lireContrat({ dossier, reglages }: Choisi, demande: Jugement, avertir: Avertir): Promise<Contrat> {
  const { contratDe } = await import('../tables/index.ts')
  const lu = await lire(dossier, optionsDe(demande), reglages)
  for (const { fichier, ligne, message } of nonLus(lu, document =>
    afficher(`${dossier}/${document.fichier}`, demande.dossier),
  ))
    avertir(`${fichier}, ligne ${ligne} : ${message} Ce qui n’a pas pu être lu n’est pas dans les tables.`)
  return contratDe(lu.projet, afficher(dossier, demande.dossier), basename(dossier))
}
