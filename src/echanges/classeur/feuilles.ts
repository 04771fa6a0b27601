// What the workbook of fiches is made of, for who writes it and who reads it back: names of its sheets, columns that are ours, places told to people.
import type { Champ, Tableau } from '../../champs/index.ts'

export const FORMAT_DU_FORMULAIRE = '1'

export const GUIDE = 'Lisez-moi'
export const FICHES = 'Fiches'
/** Hidden: what the workbook says of itself. */
export const CARNET = 'cls'

export const IDENTIFIANT = 'Identifiant (ne pas modifier)'
export const NUMERO = 'Numéro'
export const ACTION = 'Action'
export const RANG = 'Ligne (ne pas modifier)'

/** The columns of a table that a workbook shows: ids of rows stand in a column of ours. */
export function colonnesDe({ colonnes }: Tableau): readonly Champ[] {
  return colonnes.filter(({ genre }) => genre !== 'cle')
}

/** How a fiche is named in a list: number and title. */
export function nomDeFiche({
  id,
  numero,
  titre,
}: {
  readonly id: string
  readonly numero?: string
  readonly titre?: string
}): string {
  return [numero, titre].filter(mot => mot !== undefined && mot !== '').join(' ') || id
}
