// A table of ours as a sheet: heading in sight, filters, kinds of cells, lists, widths and heights, and a page that prints.
import { adresse, lettres } from './cellules.ts'
import type { Colonne, FeuilleDeTable, Valeur } from './classeur.ts'
import type { Cell, CellValue, WriteSheet } from './hucre.ts'
import { type Listes, nomDeListe } from './listes.ts'
import { largeurDe, styleDe, styleDecimal, styleDeTexte, TETE } from './styles.ts'
import { coder, texteDeCellule } from './textes.ts'

/** In points; a longer text is whole in its cell, and shows its beginning. */
export const HAUTEUR_MAX = 180
const LIGNE = 15

export function feuilleDeTable(feuille: FeuilleDeTable, titre: string, listes: Listes): WriteSheet {
  const { nom, colonnes, lignes, figees, ajouts = 0, cachee } = feuille
  const vides = Array.from({ length: ajouts }, () => colonnes.map(() => null))
  const derniere = lettres(Math.max(0, colonnes.length - 1))
  return {
    name: nom,
    columns: colonnes.map(colonne => ({
      width: largeurDe(colonne),
      style: styleDe(colonne),
      ...(colonne.cachee && { hidden: true }),
    })),
    rows: [
      colonnes.map(({ titre }) => coder(texteDeCellule(titre))),
      ...[...lignes, ...vides].map(ligne => colonnes.map((_, c) => valeurEcrite(ligne[c] ?? null))),
    ],
    cells: casesAPart(colonnes, lignes),
    rowDefs: hauteurs(feuille),
    freezePane: { rows: 1, ...(figees && { columns: figees }) },
    autoFilter: { range: `A1:${derniere}${lignes.length + 1}` },
    dataValidations: colonnes.flatMap((colonne, c) => validation(colonne, c, lignes.length + ajouts, listes)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesDeLarge(colonnes),
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${enTete(titre)}&C${enTete(nom)}&RPage &P sur &N` },
    ...(cachee === 'oui' && { hidden: true }),
    ...(cachee === 'profondement' && { veryHidden: true }),
  }
}

/** What an A4 page holds on its side in letters that can still be read, in signs. */
const LARGEUR_DE_PAGE = 230

function pagesDeLarge(colonnes: readonly Colonne[]): number {
  const large = colonnes.filter(({ cachee }) => !cachee).reduce((somme, colonne) => somme + largeurDe(colonne), 0)
  return Math.max(1, Math.round(large / LARGEUR_DE_PAGE))
}

/** « & » begins a code in the foot of a page. */
function enTete(texte: string): string {
  return texteDeCellule(texte).replaceAll('&', '&&').slice(0, 100)
}

/** Excel knows no day before 1900, and takes 1900 for a leap year: such days stay texts. */
function jourDe(date: string): Date | null {
  const jour = /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= '1900-03-01' ? new Date(`${date}T00:00:00Z`) : null
  return jour === null || Number.isNaN(jour.getTime()) ? null : jour
}

function valeurEcrite(valeur: Valeur): CellValue {
  if (valeur === null) return null
  if (typeof valeur === 'object') return jourDe(valeur.date) ?? valeur.date
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  return typeof valeur === 'string' ? coder(texteDeCellule(valeur)) || null : valeur
}

/** Cells that are not like the rest of their column: headings, decimals, words where numbers stand. */
function casesAPart(colonnes: readonly Colonne[], lignes: FeuilleDeTable['lignes']): Map<string, Partial<Cell>> {
  const cases = new Map<string, Partial<Cell>>()
  for (const [c, { aide }] of colonnes.entries())
    cases.set(`0,${c}`, { style: TETE, ...(aide && { comment: { text: texteDeCellule(aide) } }) })
  for (const [l, ligne] of lignes.entries())
    for (const [c, colonne] of colonnes.entries()) {
      const style = styleAPart(colonne, ligne[c] ?? null)
      if (style) cases.set(`${l + 1},${c}`, style)
    }
  return cases
}

function styleAPart(colonne: Colonne, valeur: Valeur): Partial<Cell> | null {
  const chiffree = !['texte', 'prose', 'identifiant', 'oui-non'].includes(colonne.genre)
  const ecrite = valeurEcrite(valeur)
  if (typeof ecrite === 'number') return Number.isInteger(ecrite) && chiffree ? null : { style: styleDecimal(colonne) }
  if (ecrite instanceof Date)
    return colonne.genre === 'date' ? null : { style: { ...styleDe(colonne), numFmt: 'dd/mm/yyyy' } }
  // Words that Excel takes for an error stay words when they are rich text.
  if (typeof ecrite === 'string' && ecrite.startsWith('#'))
    return { style: styleDeTexte(colonne), richText: [{ text: ecrite }] }
  return chiffree && ecrite !== null ? { style: styleDeTexte(colonne) } : null
}

/** As high as their longest text asks for, up to where a page would hold only one: LibreOffice measures no row of a file that it opens. */
function hauteurs({ colonnes, lignes, hauteur = HAUTEUR_MAX }: FeuilleDeTable): Map<number, { height: number }> {
  const defs = new Map([[0, { height: 2 * LIGNE + 4 }]])
  for (const [l, ligne] of lignes.entries()) {
    const besoin = Math.max(1, ...colonnes.map((colonne, c) => rangs(ligne[c] ?? null, largeurDe(colonne))))
    if (besoin > 1) defs.set(l + 1, { height: Math.min(hauteur, besoin * LIGNE) })
  }
  return defs
}

/** How many lines a text takes in a column of this width, about. */
function rangs(valeur: Valeur, largeur: number): number {
  if (typeof valeur !== 'string') return 1
  return valeur.split('\n').reduce((somme, ligne) => somme + Math.max(1, Math.ceil((ligne.length * 1.1) / largeur)), 0)
}

type Validation = NonNullable<WriteSheet['dataValidations']>[number]

function validation(colonne: Colonne, c: number, lignes: number, listes: Listes): Validation[] {
  const range = `${adresse(1, c)}:${adresse(Math.max(1, lignes), c)}`
  const { choix, libre, verrouillee, titre } = colonne
  const errorTitle = titre.slice(0, 32)
  if (verrouillee)
    return [
      {
        type: 'custom',
        formula1: 'FALSE',
        range,
        showErrorMessage: true,
        errorTitle,
        errorMessage: 'Cette colonne sert à retrouver la ligne : laissez-la telle quelle. Touche Échap pour revenir.',
      },
    ]
  if (!choix || choix.length === 0) return []
  return [
    {
      type: 'list',
      formula1: nomDeListe(choix, listes),
      range,
      allowBlank: true,
      ...(!libre && {
        showErrorMessage: true,
        errorStyle: 'warning' as const,
        errorTitle,
        errorMessage: 'Cette valeur n’est pas dans la liste. La garder telle quelle ?',
      }),
    },
  ]
}
