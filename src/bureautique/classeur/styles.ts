// How the cells of our workbooks look: one style a kind, a heading that is seen, and the width that suits each.
import type { Colonne, Genre } from './classeur.ts'
import type { CellStyle } from './hucre.ts'

/** White on dark blue: a contrast of 8.6 to 1, and bold, so that a print in black says the same. */
const BLEU = '1F4E79'
const TRAIT = { style: 'thin', color: { rgb: 'BFC8D2' } } as const
const CADRE = { top: TRAIT, right: TRAIT, bottom: TRAIT, left: TRAIT }
export const POLICE = { name: 'Calibri', size: 11 }

export const TETE: CellStyle = {
  font: { ...POLICE, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: BLEU } },
  alignment: { vertical: 'center', wrapText: true },
  border: CADRE,
  numFmt: '@',
}

const EN_HAUT = { vertical: 'top' } as const
const RENVOYE = { ...EN_HAUT, wrapText: true } as const
/** « @ » keeps what is typed: « 1.10 » stays a text, « =1+1 » is no formula. */
const TEXTE: CellStyle = { alignment: RENVOYE, border: CADRE, numFmt: '@' }

const GENRES: Readonly<Record<Genre, CellStyle>> = {
  texte: TEXTE,
  prose: TEXTE,
  identifiant: { ...TEXTE, font: { ...POLICE, size: 9, color: { rgb: '595959' } } },
  nombre: { alignment: EN_HAUT, border: CADRE, numFmt: '#,##0' },
  montant: { alignment: EN_HAUT, border: CADRE, numFmt: '#,##0"\u00A0€"' },
  annee: { alignment: { ...EN_HAUT, horizontal: 'center' }, border: CADRE, numFmt: '0' },
  date: { alignment: { ...EN_HAUT, horizontal: 'center' }, border: CADRE, numFmt: 'dd/mm/yyyy' },
  'oui-non': { alignment: { ...EN_HAUT, horizontal: 'center' }, border: CADRE, numFmt: '@' },
}
const AVEC_DECIMALES: Partial<Record<Genre, string>> = { nombre: '#,##0.0########', montant: '#,##0.00"\u00A0€"' }
const FOND_VERROUILLE = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } as const

export function styleDe({ genre, verrouillee }: Colonne): CellStyle {
  return verrouillee ? { ...GENRES[genre], fill: FOND_VERROUILLE } : GENRES[genre]
}

/** A number with decimals shows them; a whole one shows no lonely comma. */
export function styleDecimal(colonne: Colonne): CellStyle {
  return { ...styleDe(colonne), numFmt: AVEC_DECIMALES[colonne.genre] ?? '#,##0.0########' }
}

/** A text in a column of numbers or dates: « 2026-03 », « à compléter ». */
export function styleDeTexte(colonne: Colonne): CellStyle {
  return { ...styleDe(colonne), numFmt: '@' }
}

const LARGEURS: Readonly<Record<Genre, number>> = {
  texte: 28,
  prose: 60,
  identifiant: 18,
  nombre: 12,
  montant: 15,
  annee: 10,
  date: 13,
  'oui-non': 10,
}
/** Wide enough for the longest word of its heading, filter button included. */
export function largeurDe({ genre, largeur, titre }: Colonne): number {
  const mot = Math.max(...titre.split(/[\s-]/).map(({ length }) => length))
  return largeur ?? Math.max(LARGEURS[genre], mot + 4)
}

/** A reading page: headings, and what stands under them. */
export const GUIDE: Readonly<Record<'titre' | 'sousTitre' | 'texte' | 'terme', CellStyle>> = {
  titre: { font: { ...POLICE, size: 18, bold: true, color: { rgb: BLEU } }, alignment: EN_HAUT, numFmt: '@' },
  sousTitre: { font: { ...POLICE, size: 13, bold: true, color: { rgb: BLEU } }, alignment: EN_HAUT, numFmt: '@' },
  texte: { font: POLICE, alignment: RENVOYE, numFmt: '@' },
  terme: { font: { ...POLICE, bold: true }, alignment: RENVOYE, numFmt: '@' },
}
