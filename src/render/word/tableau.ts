// Tables: a real grid, header rows that repeat, rows that do not split, coloured bands, the caption held to its table.
import type { Bloc, Cellule, Rangee, Tableau } from '../arbre.ts'
import { texteDe } from '../arbre.ts'
import { encreSur } from '../couleur.ts'
import { type Atelier, deposer, noter, paragraphe, separer, signetsOuverts } from './atelier.ts'
import { entourerTexte } from './champs.ts'
import { type Case, largeursDe } from './grille.ts'
import { legendeNumerotee } from './legendes.ts'
import { LIGNE, MARGE_CELLULE } from './mesures.ts'
import { estASaisir, saisir } from './saisies.ts'
import { propre } from './xml.ts'

/** Writes the blocks of a cell; given by the walker, so that files do not import one another in a circle. */
export type EcrireBlocs = (atelier: Atelier, cellule: Cellule) => void

const STYLES = {
  fiche: 'TableauFiche',
  donnees: 'TableauDonnees',
  budget: 'TableauBudget',
  'cle-valeur': 'TableauCleValeur',
}
/** A row with more text than that may split: whole, it would leave half a page white. */
const RANGEE_LONGUE = 1800
const COLONNES_LARGES = 14
const MARGES_SERREES = '<w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar>'

export function tableau(atelier: Atelier, bloc: Tableau, ecrire: EcrireBlocs): void {
  const rangees = [...bloc.entete, ...bloc.corps]
  const champ = bloc.champ && rangees.length > 0 ? bloc.id : undefined
  if (champ === undefined) noter(atelier, bloc.id)
  if (rangees.length === 0) return
  if (bloc.legende) paragraphe(atelier, 'Caption', legendeNumerotee(atelier, bloc, 'Tableau'), { suivant: true })
  else if (atelier.apresTableau) separer(atelier)
  const { cases, largeurs } = largeursDe(bloc, atelier.largeur, atelier.format.lettre)
  const lignes = () => {
    let xml = ''
    for (let i = 0; i < rangees.length; i++) {
      const rangee = rangees[i] as Rangee
      const tete = i < bloc.entete.length
      const tenue = tete || rangee.bande !== undefined || auBord(bloc, i)
      xml += uneRangee(atelier, rangee, { cases: cases[i] ?? [], largeurs, tete, tenue, ecrire })
    }
    return xml
  }
  const grille = largeurs.map(largeur => `<w:gridCol w:w="${largeur}"/>`).join('')
  const colonneDeTitres = bloc.corps.every(({ cellules }) => cellules[0]?.entete ?? true)
  deposer(
    atelier,
    `<w:tbl>${proprietesTableau({
      style: STYLES[bloc.sorte],
      largeur: largeurs.reduce((a, b) => a + b, 0),
      premiereLigne: bloc.entete.length > 0,
      premiereColonne: colonneDeTitres,
      titre: bloc.legende ? texteDe(bloc.legende) : '',
      serre: largeurs.length > COLONNES_LARGES,
    })}<w:tblGrid>${grille}</w:tblGrid>${champ === undefined ? lignes() : entourerTexte(atelier, champ, lignes)}</w:tbl>`,
    true,
  )
}

/** Neither the first row of a table nor its last one stands alone on a page. */
function auBord({ sorte, entete, corps }: Tableau, rang: number): boolean {
  if (sorte === 'fiche' || corps.length < 2) return false
  return rang === entete.length || rang === entete.length + corps.length - 2
}

export type AspectTableau = {
  readonly style: string
  readonly largeur: number
  /** The first row, or column, holds headings. */
  readonly premiereLigne: boolean
  readonly premiereColonne: boolean
  /** What a screen reader says when it meets the table. */
  readonly titre: string
  /** Many columns: less room at the edges of each. */
  readonly serre?: boolean
}

export function proprietesTableau(aspect: AspectTableau): string {
  const { style, largeur, premiereLigne, premiereColonne, titre, serre } = aspect
  // Bits of w:val, which old readers look at: 0x20 first row, 0x80 first column, 0x600 no bands.
  const bits = 0x600 + (premiereLigne ? 0x20 : 0) + (premiereColonne ? 0x80 : 0)
  const regard = `w:val="0${bits.toString(16).toUpperCase()}" w:firstRow="${premiereLigne ? 1 : 0}" w:lastRow="0" w:firstColumn="${premiereColonne ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"`
  const legende = titre === '' ? '' : `<w:tblCaption w:val="${propre(titre.slice(0, 250))}"/>`
  return `<w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${largeur}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${serre ? MARGES_SERREES : ''}<w:tblLook ${regard}/>${legende}</w:tblPr>`
}

type Contexte = {
  cases: readonly Case[]
  largeurs: readonly number[]
  tete: boolean
  /** On the page of the next row. */
  tenue: boolean
  ecrire: EcrireBlocs
}

function uneRangee(atelier: Atelier, rangee: Rangee, contexte: Contexte): string {
  noter(atelier, rangee.id)
  const tenir = atelier.tenir
  atelier.tenir ||= contexte.tenue
  const cellules = contexte.cases.map(une => uneCase(atelier, une, rangee, contexte)).join('')
  atelier.tenir = tenir
  const entiere = estLongue(rangee, cellules) ? '' : '<w:cantSplit/>'
  const place = rangee.lignes ? `<w:trHeight w:val="${rangee.lignes * LIGNE}" w:hRule="atLeast"/>` : ''
  const trPr = `${entiere}${place}${contexte.tete ? '<w:tblHeader/>' : ''}`
  return `<w:tr>${trPr === '' ? '' : `<w:trPr>${trPr}</w:trPr>`}${cellules}</w:tr>`
}

/** What marks a form is no text. */
function estLongue({ cellules }: Rangee, xml: string): boolean {
  if (xml.length < RANGEE_LONGUE) return false
  if (!cellules.some(estASaisir)) return xml.length >= RANGEE_LONGUE * 3
  return cellules.some(({ enfants }) => longueurDe(enfants) >= RANGEE_LONGUE)
}

function longueurDe(blocs: readonly Bloc[]): number {
  return blocs.reduce((n, bloc) => {
    if (bloc.genre === 'liste') return n + bloc.elements.reduce((m, { enfants }) => m + longueurDe(enfants), 0)
    if (bloc.genre === 'tableau') return n + RANGEE_LONGUE
    return 'enfants' in bloc && bloc.genre !== 'section' ? n + texteDe(bloc.enfants).length : n
  }, 0)
}

function uneCase(
  atelier: Atelier,
  une: Case,
  { bande, cellules }: Rangee,
  { largeurs, tete, ecrire }: Contexte,
): string {
  let largeur = 0
  for (let i = une.colonne; i < une.colonne + une.colonnes; i++) largeur += largeurs[i] ?? 0
  const { cellule } = une
  const fond =
    bande ?? (tete && cellule?.entete ? atelier.nuances.entete : cellule?.entete ? atelier.nuances.libelle : null)
  const fusion = une.suite ? '<w:vMerge/>' : cellule && cellule.rangees > 1 ? '<w:vMerge w:val="restart"/>' : ''
  let tcPr = `<w:tcW w:w="${largeur}" w:type="dxa"/>`
  if (une.colonnes > 1) tcPr += `<w:gridSpan w:val="${une.colonnes}"/>`
  tcPr += fusion
  if (fond) tcPr += `<w:shd w:val="clear" w:color="auto" w:fill="${fond}"/>`
  if (bande || tete) tcPr += '<w:vAlign w:val="center"/>'
  const encre = bande ? encreSur(bande) : null
  const contenu = cellule
    ? contenuDe(atelier, cellule, { largeur, encre, ecrire, style: 'TexteTableau', verrou: cellules[0]?.entete })
    : caseVide(atelier)
  return `<w:tc><w:tcPr>${tcPr}</w:tcPr>${contenu}</w:tc>`
}

/** Nothing to say, but a paragraph all the same, which takes the marks that were waiting. */
function caseVide(atelier: Atelier): string {
  const [debut, fin] = signetsOuverts(atelier)
  return `<w:p><w:pPr><w:pStyle w:val="TexteTableau"/></w:pPr>${debut}${fin}</w:p>`
}

/** A cell is a small page of its own, which always ends with a paragraph. */
export function contenuDe(
  atelier: Atelier,
  cellule: Cellule,
  {
    largeur,
    encre,
    ecrire,
    style,
    verrou = false,
  }: {
    largeur: number
    encre: string | null
    ecrire: EcrireBlocs
    style: NonNullable<Atelier['cellule']>
    /** What somebody fills, beside its own words: it stays there. A row of a table may go. */
    verrou?: boolean | undefined
  },
): string {
  const { blocs, apresTableau, largeur: dehors, cellule: avant, encre: encreAvant } = atelier
  // The page kind must turn before the cell, not inside it.
  atelier.blocs = []
  atelier.apresTableau = false
  atelier.largeur = largeur - 2 * MARGE_CELLULE
  atelier.cellule = style
  atelier.encre = encre ?? encreAvant
  const aSaisir = estASaisir(cellule)
  const contenu = () => {
    if (aSaisir) saisir(atelier, cellule, verrou, ecrire)
    else ecrire(atelier, cellule)
    if (atelier.apresTableau) separer(atelier)
    return atelier.blocs.length === 0 ? caseVide(atelier) : atelier.blocs.join('')
  }
  if (!cellule.champ) noter(atelier, cellule.id)
  // A cell that somebody fills puts its own bookmark.
  const xml = cellule.champ && cellule.id && !aSaisir ? entourerTexte(atelier, cellule.id, contenu) : contenu()
  atelier.blocs = blocs
  atelier.apresTableau = apresTableau
  atelier.largeur = dehors
  atelier.cellule = avant
  atelier.encre = encreAvant
  return xml
}
