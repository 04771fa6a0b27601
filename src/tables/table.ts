// A table for those who count: what a row is, its columns in French, and how each value is drawn from a contract.
import type { Genre, Valeur } from '../bureautique/classeur/classeur.ts'
import type { TableDExport } from '../model/format.ts'
import type { Contrat } from './contrat.ts'

/** A list is several texts in one place: an array for machines, « a ; b » in a cell. */
export type Donnee = Valeur | readonly string[] | undefined

export type Entete = {
  /** Stable, ASCII: what a program asks for. */
  readonly cle: string
  readonly titre: string
  readonly genre: Genre
  /** One sentence for the guide. */
  readonly sens: string
  readonly largeur?: number
  /** A code or an identifier, for machines: at hand in a workbook, but not in sight. */
  readonly machine?: true
}
export type ColonneDe<L> = Entete & { readonly de: (ligne: L, contrat: Contrat) => Donnee }

export type Table = {
  readonly nom: TableDExport
  readonly titre: string
  /** What a row is. */
  readonly sens: string
  readonly colonnes: readonly Entete[]
  readonly lignes: (contrat: Contrat) => readonly (readonly Donnee[])[]
}

const DU_CONTRAT: readonly ColonneDe<unknown>[] = [
  {
    cle: 'contrat',
    titre: 'Contrat (identifiant)',
    genre: 'identifiant',
    sens: 'L’identifiant du contrat.',
    de: (_, c) => c.id,
  },
  {
    cle: 'contrat_titre',
    titre: 'Contrat',
    genre: 'texte',
    sens: 'Le titre du contrat.',
    de: (_, c) => c.projet.contrat.titre,
  },
]

/** Every table begins with the contract of each row. */
export function table<L>(definition: {
  readonly nom: TableDExport
  readonly titre: string
  readonly sens: string
  readonly lignes: (contrat: Contrat) => readonly L[]
  readonly colonnes: readonly ColonneDe<L>[]
}): Table {
  const colonnes: readonly ColonneDe<L>[] = [...DU_CONTRAT, ...definition.colonnes]
  return {
    ...definition,
    colonnes,
    lignes: contrat => definition.lignes(contrat).map(ligne => colonnes.map(({ de }) => de(ligne, contrat))),
  }
}

/** What stands in a cell. */
export function enCase(donnee: Donnee): Valeur {
  if (donnee === undefined || donnee === '') return null
  return Array.isArray(donnee) ? donnee.join(' ; ') || null : (donnee as Valeur)
}
