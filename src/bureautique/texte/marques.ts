// Where each mark begins and ends → what it holds, its cells, and who touches it; bounded, however the marks of a file overlap.
import { type Cellule, Paragraphe, proseDe, texteDe } from './blocs.ts'
import { brut } from './prose.ts'
import { BOUT, constater, type Marque, type Point, type Recueil } from './recueil.ts'
import type { DansCellule, MarqueLue, ParagrapheLu, TableauLu } from './texte.ts'

/** Of all marks together: paragraphs held, and letters; a form of sixty fiches stays a hundred times below. */
const PARAGRAPHES_MAX = 2_000_000
const LETTRES_MAX = 50_000_000
/** Around one paragraph. */
const AUTOUR_MAX = 60

export type Poses = {
  readonly lues: readonly MarqueLue[]
  /** Names of the marks that touch what stands between two points. */
  readonly touchees: (debut: Point, fin: Point) => string[]
}
type Place = { readonly marque: Marque; readonly debut: Point; readonly fin: Point }

/** A control is named by its tag, else by its title. */
const nomDe = ({ nom, alias }: Marque) => nom || (alias ?? '')

/** Notes in each cell the marks that concern it: call it before cells are read. */
export function placer(r: Recueil): Place[] {
  const places: Place[] = []
  let reste = PARAGRAPHES_MAX
  for (const marque of r.marques) {
    const { debut, fin } = marque.debut.p === marque.fin.p ? marque : serrer(r, marque)
    reste -= fin.p - debut.p + 1
    if (reste < 0) {
      constater(r, 'signets')
      continue
    }
    for (let p = debut.p; p <= fin.p; p++) noter(r.paragraphes[p]?.cellule ?? null, nomDe(marque))
    places.push({ marque, debut, fin })
  }
  return places
}

function noter(cellule: Cellule | null, nom: string): void {
  if (nom === '') return
  for (let c = cellule; c; c = c.dehors) {
    if (c.marques.length >= AUTOUR_MAX * 10) continue
    if (c.marques.length === 0) c.marques = [nom]
    else if (c.marques.includes(nom)) return
    else c.marques.push(nom)
  }
}

/** Word often ends a bookmark where the next paragraph starts, or starts it where the one before ends: neither holds a word of it. */
function serrer(r: Recueil, entre: { readonly debut: Point; readonly fin: Point }): { debut: Point; fin: Point } {
  let { debut, fin } = entre
  while (debut.p < fin.p && fin.m === 0) fin = { p: fin.p - 1, m: BOUT }
  if (debut.p > fin.p) fin = { p: debut.p, m: 0 }
  const longueur = r.paragraphes[debut.p]?.morceaux.length ?? 0
  if (debut.p < fin.p && debut.m > 0 && debut.m >= longueur) debut = { p: debut.p + 1, m: 0 }
  return { debut, fin }
}

export function lireMarques(r: Recueil, places: readonly Place[]): Poses {
  let lettres = LETTRES_MAX
  const lues: MarqueLue[] = []
  for (const { marque, debut, fin } of places) {
    for (let p = debut.p; p <= fin.p; p++) lettres -= r.paragraphes[p]?.longueur ?? 0
    if (lettres < 0) constater(r, 'signets')
    else lues.push(new Posee(r, marque, debut, fin))
  }
  // Made for the first comment, or the first change: most forms have none.
  let parParagraphe: Map<number, Place[]> | undefined
  const rangees = () => {
    parParagraphe ??= ranger(places)
    return parParagraphe
  }
  return { lues, touchees: (debut, fin) => touchees(rangees(), debut, fin) }
}

function ranger(places: readonly Place[]): Map<number, Place[]> {
  const parParagraphe = new Map<number, Place[]>()
  for (const place of places)
    for (let p = place.debut.p; p <= place.fin.p; p++) {
      const deja = parParagraphe.get(p)
      if (!deja) parParagraphe.set(p, [place])
      else if (deja.length < AUTOUR_MAX) deja.push(place)
    }
  return parParagraphe
}

function contenu(r: Recueil, debut: Point, fin: Point): ParagrapheLu[] {
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

type Tenu = Pick<MarqueLue, 'paragraphes' | 'tableaux' | 'texte' | 'markdown'>

/** What a mark holds is gathered when somebody asks: a form has thousands of them, and most say no more than their cell. */
class Posee implements MarqueLue {
  readonly sorte: MarqueLue['sorte']
  readonly nom: string
  readonly alias: string | null
  readonly genre: MarqueLue['genre']
  readonly coche: MarqueLue['coche']
  readonly date: MarqueLue['date']
  readonly invite: MarqueLue['invite']
  readonly place: string
  readonly dansCellule: MarqueLue['dansCellule']
  readonly #r: Recueil
  readonly #debut: Point
  readonly #fin: Point
  #tenu: Tenu | undefined

  constructor(r: Recueil, { sorte, nom, alias, genre, coche, date, invite }: Marque, debut: Point, fin: Point) {
    this.sorte = sorte
    this.nom = nom
    this.alias = alias
    this.genre = genre
    this.coche = coche
    this.date = date
    this.invite = invite
    this.place = r.paragraphes[Math.min(debut.p, r.paragraphes.length - 1)]?.place ?? 'début du document'
    const dansCellule = enCommun(chemin(r, debut.p), chemin(r, fin.p))
    this.dansCellule = dansCellule.length === 0 ? null : dansCellule
    this.#r = r
    this.#debut = debut
    this.#fin = fin
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
    this.#tenu ??= tenir(this.#r, this.#debut, this.#fin)
    return this.#tenu
  }
}

function tenir(r: Recueil, debut: Point, fin: Point): Tenu {
  const paragraphes = contenu(r, debut, fin)
  const autour = new Set(enCommun(chemin(r, debut.p), chemin(r, fin.p)).map(({ tableau }) => tableau))
  return {
    paragraphes,
    tableaux: couverts(r, debut.p, fin.p, autour),
    texte: texteDe(paragraphes),
    markdown: proseDe(paragraphes),
  }
}

const chemin = (r: Recueil, p: number): readonly DansCellule[] => r.paragraphes[p]?.cellule?.chemin ?? DEHORS
const DEHORS: readonly DansCellule[] = []

function enCommun(a: readonly DansCellule[], b: readonly DansCellule[]): readonly DansCellule[] {
  if (a === b) return a
  const egales = (x: DansCellule, y?: DansCellule) =>
    x.tableau === y?.tableau && x.ligne === y.ligne && x.colonne === y.colonne
  const ecart = a.findIndex((x, i) => !egales(x, b[i]))
  return a.slice(0, ecart < 0 ? a.length : ecart)
}

/** The outermost tables that start and end between two paragraphs, but not those around the mark. */
function couverts(r: Recueil, de: number, a: number, autour: ReadonlySet<number>): TableauLu[] {
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

const avantOuLa = (a: Point, b: Point) => a.p < b.p || (a.p === b.p && a.m <= b.m)

function touchees(parParagraphe: ReadonlyMap<number, readonly Place[]>, debut: Point, fin: Point): string[] {
  const noms = new Set<string>()
  for (let p = debut.p; p <= Math.min(fin.p, debut.p + AUTOUR_MAX); p++)
    for (const place of parParagraphe.get(p) ?? [])
      if (avantOuLa(place.debut, fin) && avantOuLa(debut, place.fin) && nomDe(place.marque) !== '')
        noms.add(nomDe(place.marque))
  return [...noms]
}

/** The words between two points. */
export function motsEntre(r: Recueil, debut: Point, fin: Point): string {
  const mots: string[] = []
  for (let p = debut.p; p <= Math.min(fin.p, debut.p + 200); p++) {
    const morceaux = r.paragraphes[p]?.morceaux ?? []
    mots.push(brut(morceaux.slice(p === debut.p ? debut.m : 0, p === fin.p ? fin.m : undefined)).trim())
  }
  return mots.filter(mot => mot !== '').join('\n')
}
