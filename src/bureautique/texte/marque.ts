// A content control or a bookmark of a document: where it begins and ends; what it holds is gathered when somebody asks.
import { Paragraphe, proseDe, type Tableau, texteDe } from './blocs.ts'
import type { DansCellule, MarqueLue, ParagrapheLu, TableauLu } from './texte.ts'

/** A place between two pieces: `p` counts paragraphs, `m` pieces in it; `m` is `BOUT` at the end of a paragraph. */
export type Point = { readonly p: number; readonly m: number }
/** A small integer, which takes no room of its own, unlike infinity. */
export const BOUT = 0x3fffffff

/** The paragraphs and the tables of the document, in order. */
export type Lieux = { readonly paragraphes: readonly Paragraphe[]; readonly tableaux: readonly Tableau[] }
/** What a control is. */
export type Sorte = Pick<MarqueLue, 'genre' | 'coche' | 'date'>
const AUCUNE: Sorte = {}

type Tenu = Pick<MarqueLue, 'paragraphes' | 'tableaux' | 'texte' | 'markdown'>

/** A form has thousands of them, and most say no more than their cell: one shape, and nothing made before it is asked for. */
export class Marque implements MarqueLue {
  readonly sorte: MarqueLue['sorte']
  readonly nom: string
  readonly alias: string | null
  readonly genre: MarqueLue['genre']
  readonly coche: MarqueLue['coche']
  readonly date: MarqueLue['date']
  invite: string | undefined
  debut: Point
  fin: Point
  /** It stood in what was removed. */
  perdue: boolean
  readonly #lieux: Lieux
  #tenu: Tenu | undefined

  constructor(
    lieux: Lieux,
    { sorte, nom, alias }: Pick<MarqueLue, 'sorte' | 'nom' | 'alias'>,
    debut: Point,
    { genre, coche, date }: Sorte = AUCUNE,
  ) {
    this.sorte = sorte
    this.nom = nom
    this.alias = alias
    this.genre = genre
    this.coche = coche
    this.date = date
    this.invite = undefined
    this.debut = debut
    this.fin = debut
    this.perdue = false
    this.#lieux = lieux
  }

  get place(): string {
    const { paragraphes } = this.#lieux
    return paragraphes[Math.min(this.debut.p, paragraphes.length - 1)]?.place ?? 'début du document'
  }
  get dansCellule(): readonly DansCellule[] | null {
    const communes = enCommun(chemin(this.#lieux, this.debut.p), chemin(this.#lieux, this.fin.p))
    return communes.length === 0 ? null : communes
  }
  get vide(): boolean {
    return this.#contenu.paragraphes.length === 0
  }
  get paragraphes(): readonly ParagrapheLu[] {
    return this.#contenu.paragraphes
  }
  get tableaux(): readonly TableauLu[] {
    return this.#contenu.tableaux
  }
  get texte(): string {
    return this.#contenu.texte
  }
  get markdown(): string {
    return this.#contenu.markdown
  }
  get #contenu(): Tenu {
    this.#tenu ??= tenir(this.#lieux, this.debut, this.fin)
    return this.#tenu
  }
}

function contenu(r: Lieux, debut: Point, fin: Point): ParagrapheLu[] {
  const tenus: ParagrapheLu[] = []
  for (let p = debut.p; p <= fin.p; p++) {
    const entier = r.paragraphes[p]
    if (!entier) continue
    const [de, a] = [p === debut.p ? debut.m : 0, p === fin.p ? fin.m : BOUT]
    const { allure, morceaux, cellule, numero } = entier
    const lu =
      de === 0 && a >= morceaux.length ? entier : new Paragraphe(allure, morceaux.slice(de, a), cellule, numero)
    if (lu.texte !== '') tenus.push(lu)
  }
  return tenus
}

function tenir(r: Lieux, debut: Point, fin: Point): Tenu {
  const paragraphes = contenu(r, debut, fin)
  const autour = new Set(enCommun(chemin(r, debut.p), chemin(r, fin.p)).map(({ tableau }) => tableau))
  return {
    paragraphes,
    tableaux: couverts(r, debut.p, fin.p, autour),
    texte: texteDe(paragraphes),
    markdown: proseDe(paragraphes),
  }
}

const chemin = (r: Lieux, p: number): readonly DansCellule[] => r.paragraphes[p]?.cellule?.chemin ?? DEHORS
const DEHORS: readonly DansCellule[] = []

function enCommun(a: readonly DansCellule[], b: readonly DansCellule[]): readonly DansCellule[] {
  if (a === b) return a
  const egales = (x: DansCellule, y?: DansCellule) =>
    x.tableau === y?.tableau && x.ligne === y.ligne && x.colonne === y.colonne
  const ecart = a.findIndex((x, i) => !egales(x, b[i]))
  return a.slice(0, ecart < 0 ? a.length : ecart)
}

/** The outermost tables that start and end between two paragraphs, but not those around the mark. */
function couverts(r: Lieux, de: number, a: number, autour: ReadonlySet<number>): TableauLu[] {
  const tenus: TableauLu[] = []
  let apres = de
  for (let i = premierDepuis(r.tableaux, de); i < r.tableaux.length; i++) {
    const tableau = r.tableaux[i]
    if (!tableau || tableau.premier > a) break
    if (tableau.premier < apres || tableau.apres > a + 1 || tableau.apres === tableau.premier) continue
    if (autour.has(tableau.rang)) continue
    if (tableau.lignes.length > 0) tenus.push(tableau)
    apres = tableau.apres
  }
  return tenus
}

/** Tables stand in the order of their first paragraph. */
function premierDepuis(tableaux: readonly { readonly premier: number }[], p: number): number {
  let [bas, haut] = [0, tableaux.length]
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if ((tableaux[milieu]?.premier ?? 0) < p) bas = milieu + 1
    else haut = milieu
  }
  return bas
}
