// Where each mark begins and ends → what it holds, its cells, and who touches it; bounded, however the marks of a file overlap.
import { enMots, type Lus, paragrapheLu } from './blocs.ts'
import { brut } from './prose.ts'
import { type CelluleBrouillon, constater, type Marque, type Point, type Recueil } from './recueil.ts'
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
  let reste = PARAGRAPHES_MAX
  const parNom = r.marques.map(marque => ({ marque, ...serrer(r, marque.debut, marque.fin) }))
  return parNom.filter(({ marque, debut, fin }) => {
    reste -= fin.p - debut.p + 1
    if (reste < 0) {
      constater(r, 'signets')
      return false
    }
    for (let p = debut.p; p <= fin.p; p++) noter(r.paragraphes[p]?.cellule ?? null, nomDe(marque))
    return true
  })
}

function noter(cellule: CelluleBrouillon | null, nom: string): void {
  for (let c = cellule; c && nom !== '' && !c.marques.has(nom); c = c.dehors)
    if (c.marques.size < AUTOUR_MAX * 10) c.marques.add(nom)
}

/** Word often ends a bookmark where the next paragraph starts, or starts it where the one before ends: neither holds a word of it. */
function serrer(r: Recueil, debut: Point, fin: Point): { debut: Point; fin: Point } {
  const longueur = (p: number) => r.paragraphes[p]?.morceaux.length ?? 0
  if (debut.p > fin.p) return { debut, fin: { p: debut.p, m: 0 } }
  if (debut.p < fin.p && fin.m === 0) return serrer(r, debut, { p: fin.p - 1, m: Number.POSITIVE_INFINITY })
  if (debut.p < fin.p && debut.m > 0 && debut.m >= longueur(debut.p)) return { debut: { p: debut.p + 1, m: 0 }, fin }
  return { debut, fin }
}

export function lireMarques(r: Recueil, places: readonly Place[], lus: Lus): Poses {
  let lettres = LETTRES_MAX
  const lues = places.flatMap(place => {
    const { debut, fin } = place
    for (let p = debut.p; p <= fin.p; p++) lettres -= lettresDe(r, lus, p)
    if (lettres < 0) {
      constater(r, 'signets')
      return []
    }
    return lue(r, lus, place)
  })
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

function lettresDe(r: Recueil, lus: Lus, p: number): number {
  const brouillon = r.paragraphes[p]
  return (brouillon && lus.paragraphes.get(brouillon)?.texte.length) ?? 0
}

function contenu(r: Recueil, lus: Lus, debut: Point, fin: Point): ParagrapheLu[] {
  const tenus: ParagrapheLu[] = []
  for (let p = debut.p; p <= fin.p; p++) {
    const brouillon = r.paragraphes[p]
    if (!brouillon) continue
    const [de, a] = [p === debut.p ? debut.m : 0, p === fin.p ? fin.m : Number.POSITIVE_INFINITY]
    const entier = de === 0 && a >= brouillon.morceaux.length
    const lu = entier ? lus.paragraphes.get(brouillon) : paragrapheLu(brouillon, brouillon.morceaux.slice(de, a))
    if (lu) tenus.push(lu)
  }
  return tenus
}

type Tenu = Pick<MarqueLue, 'paragraphes' | 'tableaux' | 'texte' | 'markdown'>
type Fonds = Omit<Place, 'marque'> & { readonly r: Recueil; readonly lus: Lus; tenu?: Tenu }

/** What a mark holds is gathered when somebody asks: a form has thousands of them, and most say no more than their cell. */
const FONDS = new WeakMap<object, Fonds>()
const CONTENU = {
  get vide(): boolean {
    return tenuPar(this).paragraphes.length === 0
  },
  get paragraphes(): readonly ParagrapheLu[] {
    return tenuPar(this).paragraphes
  },
  get tableaux(): readonly TableauLu[] {
    return tenuPar(this).tableaux
  },
  get texte(): string {
    return tenuPar(this).texte
  },
  get markdown(): string {
    return tenuPar(this).markdown
  },
}

function tenuPar(marque: object): Tenu {
  const fonds = FONDS.get(marque) as Fonds
  fonds.tenu ??= tenir(fonds)
  return fonds.tenu
}

function tenir({ r, lus, debut, fin }: Fonds): Tenu {
  const paragraphes = contenu(r, lus, debut, fin)
  const autour = new Set(enCommun(chemin(r, debut.p), chemin(r, fin.p)).map(({ tableau }) => tableau))
  return { paragraphes, tableaux: couverts(r, lus, debut.p, fin.p, autour), ...enMots(paragraphes) }
}

function lue(r: Recueil, lus: Lus, { marque, debut, fin }: Place): MarqueLue {
  const { debut: _, fin: __, perdue: ___, ...dite } = marque
  const dansCellule = enCommun(chemin(r, debut.p), chemin(r, fin.p))
  const propre = {
    ...dite,
    place: r.paragraphes[Math.min(debut.p, r.paragraphes.length - 1)]?.place ?? 'début du document',
    dansCellule: dansCellule.length === 0 ? null : dansCellule,
  }
  const entiere: MarqueLue = Object.assign(Object.create(CONTENU) as typeof CONTENU, propre)
  FONDS.set(entiere, { r, lus, debut, fin })
  return entiere
}

const chemin = (r: Recueil, p: number): readonly DansCellule[] => r.paragraphes[p]?.cellule?.chemin ?? []

function enCommun(a: readonly DansCellule[], b: readonly DansCellule[]): DansCellule[] {
  const egales = (x: DansCellule, y?: DansCellule) =>
    x.tableau === y?.tableau && x.ligne === y.ligne && x.colonne === y.colonne
  const ecart = a.findIndex((x, i) => !egales(x, b[i]))
  return a.slice(0, ecart < 0 ? a.length : ecart)
}

/** The outermost tables that start and end between two paragraphs, but not those around the mark. */
function couverts(r: Recueil, lus: Lus, de: number, a: number, autour: ReadonlySet<number>): TableauLu[] {
  const tenus: TableauLu[] = []
  let apres = de
  for (let i = premierDepuis(r.tableaux, de); i < r.tableaux.length; i++) {
    const tableau = r.tableaux[i]
    if (!tableau || tableau.premier > a) break
    if (tableau.premier < apres || tableau.apres > a + 1 || tableau.apres === tableau.premier) continue
    if (autour.has(tableau.rang)) continue
    const lu = lus.tableaux.get(tableau)
    if (lu) tenus.push(lu)
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
