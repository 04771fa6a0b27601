// The register of sendings: one JSON file each, what was asked of whom, when, and what came back.
import type { FicheEnMots } from '../../champs/index.ts'

export const FORMAT_DU_REGISTRE = 1

/** How one sending was cut into files: a Word form for each body, one for each fiche, or a workbook only. */
export type Coupe = 'pilote' | 'fiche' | 'classeur'

export type Destinataire = {
  /** The id of a declared actor; none for a body that is only named, or for several at once. */
  readonly acteur?: string
  readonly nom: string
}

/** One choice of the coordinator about what came back, so that the same file never asks it twice. */
export type Decision = {
  readonly fiche: string
  /** The name of a box or of a table. */
  readonly champ: string
  /** The row, when it is about one. */
  readonly ligne?: string
  /** The column, when it is about one. */
  readonly colonne?: string
  readonly choix: 'prendre' | 'garder' | 'marquer'
  /** What had come back. */
  readonly texte?: string
}

/** One file that came back. */
export type Retour = {
  /** AAAA-MM-JJ: the day it was received. */
  readonly date: string
  /** As the user named it. */
  readonly fichier: string
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly empreinte: string
  /** The fiches it held. */
  readonly fiches: readonly string[]
  /** Changes taken into the project, and those that were not. */
  readonly pris: number
  readonly gardes: number
  readonly decisions: readonly Decision[]
}

export type Envoi = {
  /** `2026-11-23-1`: the day, then its rank that day. */
  readonly id: string
  /** AAAA-MM-JJ. */
  readonly date: string
  /** AAAA-MM-JJ: answers are wanted by then. */
  readonly avant?: string
  readonly par: Coupe
  readonly destinataire: Destinataire
  /** The names of the files made, without their folder. */
  readonly fichiers: readonly string[]
  /** What was sent of each fiche, by its id. */
  readonly fiches: Readonly<Record<string, FicheEnMots>>
  readonly retours: readonly Retour[]
}

const ID = /^\d{4}-\d\d-\d\d-[1-9]\d{0,5}$/

/** May a sending be called so? It is the name of its file. */
export function estIdDEnvoi(texte: unknown): texte is string {
  return typeof texte === 'string' && ID.test(texte)
}

/** The next id of this day, after those that are taken. */
export function prochainId(jour: string, pris: Iterable<string>): string {
  const rangs = [...pris].filter(id => id.startsWith(`${jour}-`)).map(id => Number(id.slice(jour.length + 1)))
  return `${jour}-${Math.max(0, ...rangs.filter(Number.isInteger)) + 1}`
}

/** Its file: the same bytes for the same sending. Where a row stood in the file of its fiche is left out: that moves. */
export function ecrireEnvoi({ id, date, avant, par, destinataire, fichiers, fiches, retours }: Envoi): string {
  const dits = Object.entries(fiches).map(([fiche, mots]) => [fiche, sansPlaces(mots)] as const)
  const range = {
    format: FORMAT_DU_REGISTRE,
    id,
    date,
    ...(avant !== undefined && { avant }),
    par,
    destinataire,
    fichiers,
    fiches: Object.fromEntries(dits),
    retours,
  }
  return `${JSON.stringify(range, null, 2)}\n`
}

function sansPlaces({ simples, tableaux }: FicheEnMots): FicheEnMots {
  const lignes = Object.entries(tableaux)
    .filter(([, rangees]) => rangees.length > 0)
    .map(([nom, rangees]) => [
      nom,
      rangees.map(({ cle, cellules }) => ({ ...(cle !== undefined && { cle }), cellules })),
    ])
  return { simples, tableaux: Object.fromEntries(lignes) }
}
