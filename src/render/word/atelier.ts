// What the walker holds while it writes a document: where blocks go, what waits for the next paragraph, what was numbered so far.

import type { Choix } from '../../champs/index.ts'
import { type Nommeur, nommeur } from '../../champs/signets.ts'
import type { Titre } from '../arbre.ts'
import type { Dessins } from '../dessins/dessin.ts'
import type { Mesure } from '../image.ts'
import type { Listes } from '../vue/demande.ts'
import { type FormatDePage, largeurUtile, type SortePage } from './mesures.ts'
import type { Repere, Reperes } from './reperes.ts'
import { debutDeSignet, finDeSignet } from './xml.ts'

export type Nuances = { readonly entete: string; readonly libelle: string }
export type ImageLue = { readonly octets: Uint8Array; readonly mesure: Mesure }
export type Relation = {
  readonly id: string
  readonly sorte: 'image' | 'lien' | 'chart'
  readonly cible: string
  readonly octets?: Uint8Array
  /** What comes with it: other parts by name, entries of the list of contents. */
  readonly parties?: Readonly<Record<string, Uint8Array>>
  readonly types?: string
}

/** Choices as Word writes them. `cles`: their labels, as they are compared; `menu`: the list that a control drops down. */
export type Liste = { readonly choix: readonly Choix[]; readonly cles: readonly string[]; readonly menu: string }

/** Mutable on purpose: one is made for each document, and thrown away with it. */
export type Atelier = {
  readonly reperes: Reperes
  readonly pages: ReadonlyMap<Titre, number>
  readonly format: FormatDePage
  /** The lines of the body are numbered. */
  readonly lignes: boolean
  /** Shades behind the cells of headings. */
  readonly nuances: Nuances
  readonly image: (chemin: string) => ImageLue | null
  readonly dessins: Dessins
  /** What boxes to choose in may hold, by the name of the list; and the same as Word writes it, once it was asked for. */
  readonly choix: Listes
  readonly listesPretes: Map<string, Liste>
  /** Section properties of a kind of page, header and footer included. */
  readonly finDeSection: (sorte: SortePage) => string
  readonly noms: Nommeur
  readonly relations: Map<string, Relation>
  /** Start of each ordered list and its level, in order: each is a numbering of its own. */
  readonly listes: { readonly debut: number; readonly niveau: number }[]
  blocs: string[]
  /** The last of them is a table. */
  apresTableau: boolean
  largeur: number
  /** Kind of page being written, and kind of page wanted for what comes next. */
  page: SortePage
  voulue: SortePage
  /** Inside a table cell: the style of its plain paragraphs. */
  cellule: 'TexteTableau' | 'TexteSignature' | null
  encre: string | null
  /** In a band or a header row: each paragraph keeps with the next, so that the row is never left alone at the foot of a page. */
  tenir: boolean
  /** Waiting for the next paragraph: bookmarks around it, starts of those that end further down, a page break, room above. */
  signets: string[]
  ouvertures: string
  saut: boolean
  avant: number | null
  /** Where every millimetre counts: less room above headings. */
  dense: boolean
  numeroDeSignet: number
  numeroDeDessin: number
  /** Somebody will fill it: the styles of forms are needed. */
  formulaire: boolean
}

export function ouvrirAtelier(
  donnees: Pick<
    Atelier,
    'reperes' | 'pages' | 'format' | 'lignes' | 'nuances' | 'image' | 'dessins' | 'choix' | 'finDeSection'
  >,
): Atelier {
  return {
    ...donnees,
    noms: nommeur(),
    relations: new Map(),
    listesPretes: new Map(),
    listes: [],
    blocs: [],
    apresTableau: false,
    largeur: largeurUtile(donnees.format, 'portrait'),
    page: 'portrait',
    voulue: 'portrait',
    cellule: null,
    encre: null,
    tenir: false,
    signets: [],
    ouvertures: '',
    saut: false,
    avant: null,
    dense: false,
    numeroDeSignet: 0,
    numeroDeDessin: 0,
    formulaire: false,
  }
}

export type Mise = {
  readonly suivant?: boolean
  readonly numero?: string
  readonly tabulations?: string
  readonly avant?: number | undefined
  readonly apres?: number
  readonly retrait?: number | undefined
  readonly cote?: 'right' | 'center'
  readonly repere?: Repere
}

/** A paragraph, with what was waiting for one. Nothing to say, no paragraph: what waits keeps waiting. */
export function paragraphe(atelier: Atelier, style: string, contenu: string, mise: Mise = {}): void {
  if (contenu === '') return
  const { suivant, numero, tabulations, apres, retrait, cote, repere } = mise
  const avant = atelier.avant ?? mise.avant
  let pPr = `<w:pStyle w:val="${style}"/>`
  if (suivant || atelier.tenir) pPr += '<w:keepNext/>'
  if (atelier.saut) pPr += '<w:pageBreakBefore/>'
  if (numero !== undefined) pPr += numero
  if (tabulations !== undefined) pPr += tabulations
  if (avant !== undefined || apres !== undefined) pPr += espacement(avant, apres)
  if (retrait !== undefined) pPr += `<w:ind w:left="${retrait}"/>`
  if (cote !== undefined) pPr += `<w:jc w:val="${cote}"/>`
  atelier.saut = false
  atelier.avant = null
  const [debut, fin] = signetsOuverts(atelier, repere)
  deposer(atelier, `<w:p><w:pPr>${pPr}</w:pPr>${debut}${contenu}${fin}</w:p>`)
}

function espacement(avant: number | undefined, apres: number | undefined): string {
  return `<w:spacing${avant === undefined ? '' : ` w:before="${avant}"`}${apres === undefined ? '' : ` w:after="${apres}"`}/>`
}

/** Marks at the start and at the end of a paragraph: all those that were waiting for it. */
export function signetsOuverts(atelier: Atelier, repere?: Repere): readonly [string, string] {
  const { signets: noms, ouvertures } = atelier
  if (repere && atelier.reperes.avecSommaire) noms.push(repere.signet)
  if (ouvertures === '' && noms.length === 0) return AUCUN
  atelier.ouvertures = ''
  atelier.signets = []
  const premier = atelier.numeroDeSignet
  atelier.numeroDeSignet += noms.length
  return [
    ouvertures + noms.map((nom, i) => debutDeSignet(premier + i, nom)).join(''),
    noms.map((_, i) => finDeSignet(premier + i)).join(''),
  ]
}
const AUCUN: readonly [string, string] = ['', '']

/** Adds a block; at the level of the page, a change of page kind takes effect here, when there is something to put on it. */
export function deposer(atelier: Atelier, xml: string, tableau = false): void {
  if (!atelier.cellule && atelier.voulue !== atelier.page) {
    terminerSection(atelier)
    atelier.page = atelier.voulue
  }
  atelier.blocs.push(xml)
  atelier.apresTableau = tableau
}

/** Almost no height: between two tables that Word would join, after one that ends a cell or a section. */
export function separer(atelier: Atelier): void {
  deposer(atelier, SEPARATEUR)
}
const SEPARATEUR = '<w:p><w:pPr><w:pStyle w:val="Separateur"/></w:pPr></w:p>'

/** Word keeps a section's properties in its last paragraph. */
function terminerSection(atelier: Atelier): void {
  if (atelier.blocs.length === 0) return
  const fin = atelier.finDeSection(atelier.page)
  if (!atelier.blocs.at(-1)?.startsWith('<w:p>')) atelier.blocs.push(SEPARATEUR)
  const dernier = atelier.blocs.pop() ?? SEPARATEUR
  atelier.blocs.push(dernier.replace('</w:pPr>', () => `${fin}</w:pPr>`))
}

export function noter(atelier: Atelier, id: string | undefined): void {
  if (id !== undefined) atelier.signets.push(atelier.noms.nom(id))
}
