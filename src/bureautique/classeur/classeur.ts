// A workbook as plain data: what is read of somebody's, whatever program made it, and what is said to write ours.

/** A whole day is a date (`AAAA-MM-JJ`); an hour, or a day before 1900, stays a text. */
export type Valeur = string | number | boolean | { readonly date: string } | null

export type Case = {
  readonly valeur: Valeur
  /** As its program shows it, when that says more than the value: `60 000 €`, `40 %`, `007`. */
  readonly montre?: string
  /** The value is the last result of a formula, which is not run. */
  readonly formule?: true
  /** What somebody noted on the cell, `auteur : texte` when the author is known; several notes stand on several lines. */
  readonly commentaire?: string
}

/** Cells merged into one, whose value stands in the first; places are counted from 0. */
export type Fusion = {
  readonly ligne: number
  readonly colonne: number
  readonly lignes: number
  readonly colonnes: number
}

export type FeuilleLue = {
  readonly nom: string
  readonly cachee: boolean
  /** Every row from the first one; a row ends at its last cell that holds something. */
  readonly lignes: readonly (readonly (Case | null)[])[]
  readonly fusions: readonly Fusion[]
  /** What a filter or a person hides, by its place. */
  readonly lignesCachees: ReadonlySet<number>
  readonly colonnesCachees: ReadonlySet<number>
}

export type ClasseurLu = {
  readonly sorte: 'xlsx' | 'ods' | 'csv'
  readonly feuilles: readonly FeuilleLue[]
  /** The custom properties of the file, as texts. */
  readonly proprietes: ReadonlyMap<string, string>
  /** What was not taken, or not as it stands: sentences for whoever gave the file. */
  readonly avis: readonly string[]
}

/** Why a file is not read, and what to do: one or two sentences. */
export type RefusDeClasseur = { readonly refus: string }

/** `identifiant`: our own mark, in small grey letters; `texte` and `prose` stay texts whatever is typed, « 1.10 » and « 007 » included. */
export type Genre = 'texte' | 'prose' | 'identifiant' | 'nombre' | 'montant' | 'annee' | 'date' | 'oui-non'

export type Colonne = {
  readonly titre: string
  readonly genre: Genre
  /** In signs; by default, what the kind asks for. */
  readonly largeur?: number
  /** A drop-down list, as long as wanted. */
  readonly choix?: readonly string[]
  /** Something else than a choice may be typed: several of them, separated by « ; », or words of one’s own. */
  readonly libre?: true
  /** Shown when the pointer rests on the heading. */
  readonly aide?: string
  readonly cachee?: true
  /** Typing in it is refused with a kind sentence; rows are sorted, filtered and removed as elsewhere. */
  readonly verrouillee?: true
}

export type FeuilleDeTable = {
  readonly nom: string
  readonly colonnes: readonly Colonne[]
  readonly lignes: readonly (readonly Valeur[])[]
  /** `profondement`: shown in no list of Excel. */
  readonly cachee?: 'oui' | 'profondement'
  /** Columns that stay in sight on the left, none by default. */
  readonly figees?: number
  /** In points, what a row takes at most: 180 by default. A longer text is whole in its cell, and shows its beginning. */
  readonly hauteur?: number
  /** Empty rows prepared below the others, with the same lists. */
  readonly ajouts?: number
}

/** A page to read: headings, paragraphs, and terms with what they mean in the next column. */
export type FeuilleDeGuide = {
  readonly nom: string
  readonly guide: readonly (
    | { readonly titre: string; readonly niveau?: 1 | 2 }
    | { readonly texte: string }
    | { readonly terme: string; readonly texte: string }
  )[]
}

export type FeuilleAEcrire = FeuilleDeTable | FeuilleDeGuide

export type EnteteDeClasseur = {
  readonly titre: string
  readonly auteur?: string
  /** The day written in the file: same data, same day, same bytes. */
  readonly date: Date
  readonly proprietes?: ReadonlyMap<string, string>
}

export const estRefus = <T extends object>(lu: T | RefusDeClasseur): lu is RefusDeClasseur => 'refus' in lu

/** The words of a cell: as shown, else its value in French (`0,5`, `oui`); a date as AAAA-MM-JJ; nothing for an empty cell. */
export function texteDeCase(cellule: Case | null | undefined): string {
  return cellule ? (cellule.montre ?? texteDeValeur(cellule.valeur)) : ''
}

function texteDeValeur(valeur: Valeur): string {
  if (valeur === null) return ''
  if (typeof valeur === 'object') return valeur.date
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  return typeof valeur === 'number' ? nombreEnTexte(valeur) : valeur
}

/** `0,5`, `-3`, `1200`: a decimal comma, and nothing between thousands. */
export function nombreEnTexte(valeur: number): string {
  if (!Number.isFinite(valeur)) return ''
  const texte = String(valeur)
  return (texte.includes('e') ? sansExposant(valeur) : texte).replace('.', ',')
}

/** `1.2e-7` without its exponent: every digit is kept. */
function sansExposant(valeur: number): string {
  const [mantisse = '', exposant = '0'] = Math.abs(valeur).toString().split('e')
  const [entier = '', decimales = ''] = mantisse.split('.')
  const rang = Number(exposant)
  const chiffres =
    rang < 0
      ? `0.${'0'.repeat(-rang - 1)}${entier}${decimales}`
      : `${entier}${decimales}${'0'.repeat(rang - decimales.length)}`
  return `${valeur < 0 ? '-' : ''}${chiffres}`
}
