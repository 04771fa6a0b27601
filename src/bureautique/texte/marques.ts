// Which marks are kept, which cells they concern, and which of them touch a place: bounded, however the marks of a file overlap.
import type { Cellule } from './blocs.ts'
import { BOUT, type Marque, type Point } from './marque.ts'
import { brut } from './prose.ts'
import { constater, type Recueil } from './recueil.ts'
import type { MarqueLue } from './texte.ts'

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

/** A control is named by its tag, else by its title. */
const nomDe = ({ nom, alias }: Marque) => nom || (alias ?? '')

/** Those that are kept, each noted in the cells it concerns: call it before cells are read. */
export function placer(r: Recueil): Marque[] {
  let reste = PARAGRAPHES_MAX
  return r.marques.filter(marque => {
    if (marque.debut.p !== marque.fin.p) serrer(r, marque)
    const { debut, fin } = marque
    reste -= fin.p - debut.p + 1
    if (reste < 0) constater(r, 'signets')
    else for (let p = debut.p; p <= fin.p; p++) noter(r.paragraphes[p]?.cellule ?? null, nomDe(marque))
    return reste >= 0
  })
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
function serrer(r: Recueil, marque: Marque): void {
  const { debut, fin } = marque
  const longueur = r.paragraphes[debut.p]?.morceaux.length ?? 0
  if (debut.p > fin.p) marque.fin = { p: debut.p, m: 0 }
  else if (fin.m === 0) marque.fin = { p: fin.p - 1, m: BOUT }
  if (debut.p < marque.fin.p && debut.m > 0 && debut.m >= longueur) marque.debut = { p: debut.p + 1, m: 0 }
}

/** Those whose words may be read; `placees`: as `placer` left them. */
export function lireMarques(r: Recueil, placees: readonly Marque[]): Poses {
  let lettres = LETTRES_MAX
  const lues = placees.filter(({ debut, fin }) => {
    for (let p = debut.p; p <= fin.p; p++) lettres -= r.paragraphes[p]?.longueur ?? 0
    if (lettres < 0) constater(r, 'signets')
    return lettres >= 0
  })
  // Made for the first comment, or the first change: most forms have none.
  let parParagraphe: Map<number, Marque[]> | undefined
  const rangees = () => {
    parParagraphe ??= ranger(placees)
    return parParagraphe
  }
  return { lues, touchees: (debut, fin) => touchees(rangees(), debut, fin) }
}

function ranger(placees: readonly Marque[]): Map<number, Marque[]> {
  const parParagraphe = new Map<number, Marque[]>()
  for (const marque of placees)
    for (let p = marque.debut.p; p <= marque.fin.p; p++) {
      const deja = parParagraphe.get(p)
      if (!deja) parParagraphe.set(p, [marque])
      else if (deja.length < AUTOUR_MAX) deja.push(marque)
    }
  return parParagraphe
}

const avantOuLa = (a: Point, b: Point) => a.p < b.p || (a.p === b.p && a.m <= b.m)

function touchees(parParagraphe: ReadonlyMap<number, readonly Marque[]>, debut: Point, fin: Point): string[] {
  const noms = new Set<string>()
  for (let p = debut.p; p <= Math.min(fin.p, debut.p + AUTOUR_MAX); p++)
    for (const marque of parParagraphe.get(p) ?? [])
      if (avantOuLa(marque.debut, fin) && avantOuLa(debut, marque.fin) && nomDe(marque) !== '') noms.add(nomDe(marque))
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
