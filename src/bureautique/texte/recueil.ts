// What both readers write into as they walk: paragraphs made of pieces, tables, and where each mark begins and ends.
import { type Allure, Cellule, Paragraphe, Tableau } from './blocs.ts'
import { BOUT, type Marque, type Point } from './marque.ts'
import type { Morceau } from './prose.ts'
import type { RevisionLue } from './texte.ts'

export type Revision = Pick<RevisionLue, 'genre' | 'auteur' | 'date'> & {
  texte: string
  readonly debut: Point
  fin: Point
  /** Letters of its paragraph before its end: the next piece goes on from there, or is another revision. */
  longueur: number
  /** The text that a move leaves behind: said only when nothing receives it. */
  readonly quitte: boolean
}
export type Commentaire = {
  readonly auteur: string | null
  readonly date: string | null
  readonly texte: string
  readonly reponse: boolean
  readonly resolu: boolean
  readonly debut: Point
  readonly fin: Point
}

export type Recueil = {
  readonly paragraphes: Paragraphe[]
  readonly tableaux: Tableau[]
  readonly blocs: (Paragraphe | Tableau)[]
  readonly marques: Marque[]
  readonly revisions: Revision[]
  readonly commentaires: Commentaire[]
  /** What there is and is not read, counted. */
  readonly constats: Map<Constat, number>
  courant: Paragraphe | null
  cellule: Cellule | null
  /** The next text begins a piece of its own. */
  coupe: boolean
  /** Its mark was deleted: what comes next goes on in it. */
  suspendu: boolean
  numero: number
}
export type Constat =
  | 'image'
  | 'objet'
  | 'formule'
  | 'note'
  | 'zone'
  | 'cache'
  | 'barre'
  | 'morceau'
  | 'symbole'
  | 'marges'
  | 'macros'
  | 'lien'
  | 'signets'
  | 'repetition'

export function nouveauRecueil(): Recueil {
  return {
    paragraphes: [],
    tableaux: [],
    blocs: [],
    marques: [],
    revisions: [],
    commentaires: [],
    constats: new Map(),
    courant: null,
    cellule: null,
    coupe: false,
    suspendu: false,
    numero: 0,
  }
}

export function constater(r: Recueil, constat: Constat): void {
  r.constats.set(constat, (r.constats.get(constat) ?? 0) + 1)
}

export function ouvrirParagraphe(r: Recueil, allure: Allure): void {
  if (r.suspendu && r.courant) {
    r.suspendu = false
    r.courant.allure = allure
    return
  }
  clore(r)
  r.courant = new Paragraphe(allure, [], r.cellule, r.numero + 1)
  r.paragraphes.push(r.courant)
  ajouter(r, r.courant)
}

/** An array of one takes the room of one, where one that grows takes that of seventeen: most cells hold one paragraph, of one piece. */
function ajouter(r: Recueil, bloc: Paragraphe | Tableau): void {
  if (!r.cellule) r.blocs.push(bloc)
  else if (r.cellule.contenu.length === 0) r.cellule.contenu = [bloc]
  else r.cellule.contenu.push(bloc)
}

/** `joint`: the next paragraph of the same cell goes on in this one. */
export function fermerParagraphe(r: Recueil, joint = false): void {
  if (joint) r.suspendu = true
  else clore(r)
}

/** Also where a cell or a table begins or ends: nothing joins across. */
export function clore(r: Recueil): void {
  if (r.courant && !r.courant.cellule && r.courant.morceaux.some(({ texte }) => texte.trim() !== '')) r.numero++
  r.courant = null
  r.suspendu = false
  r.coupe = false
}

type Forme = Pick<Morceau, 'gras' | 'italique'>
const NUE: Forme = { gras: false, italique: false }

/** Nothing is lost between two paragraphs either: words that stand there make one. */
export function ecrire(r: Recueil, texte: string, { gras, italique }: Forme = NUE, lien: string | null = null): void {
  if (texte === '') return
  if (!r.courant) ouvrirParagraphe(r, { style: null })
  const { courant } = r
  if (!courant) return
  const dernier = courant.morceaux.at(-1)
  courant.longueur += texte.length
  if (!r.coupe && dernier?.gras === gras && dernier.italique === italique && dernier.lien === lien)
    dernier.texte += texte
  else if (dernier === undefined) courant.morceaux = [{ texte, gras, italique, lien }]
  else courant.morceaux.push({ texte, gras, italique, lien })
  r.coupe = false
}

/** Where something begins: between two paragraphs, that is where the next one will. */
export function pointDeDebut(r: Recueil): Point {
  if (!r.courant) return { p: r.paragraphes.length, m: 0 }
  r.coupe = true
  return { p: r.paragraphes.length - 1, m: r.courant.morceaux.length }
}

export function pointDeFin(r: Recueil): Point {
  if (!r.courant) return { p: r.paragraphes.length - 1, m: BOUT }
  r.coupe = true
  return { p: r.paragraphes.length - 1, m: r.courant.morceaux.length }
}

type Suivi = Pick<RevisionLue, 'genre' | 'auteur' | 'date'> & { readonly quitte?: boolean }

/** One revision for all that one person did in one place, however many runs it took. `ecrire` is called to write what is added. */
export function reviser(
  r: Recueil,
  { genre, auteur, date, quitte = false }: Suivi,
  texte: string,
  ecrire?: () => void,
): void {
  if (texte === '') return
  const debut = pointDeDebut(r)
  const longueur = r.courant?.longueur ?? -1
  ecrire?.()
  const avant = r.revisions.at(-1)
  const suite =
    avant?.genre === genre &&
    avant.auteur === auteur &&
    avant.date === date &&
    avant.quitte === quitte &&
    avant.fin.p === debut.p &&
    avant.longueur === longueur
  const fin = r.courant ? pointDeFin(r) : debut
  const apres = r.courant?.longueur ?? -1
  if (!suite) r.revisions.push({ genre, auteur, date, quitte, texte, debut, fin, longueur: apres })
  else {
    avant.texte += texte
    avant.fin = fin
    avant.longueur = apres
  }
}

export function ouvrirTableau(r: Recueil): Tableau {
  clore(r)
  const tableau = new Tableau(r.tableaux.length + 1, r.cellule, r.paragraphes.length)
  r.tableaux.push(tableau)
  ajouter(r, tableau)
  return tableau
}

export function fermerTableau(r: Recueil, tableau: Tableau): void {
  clore(r)
  tableau.apres = r.paragraphes.length
  r.cellule = tableau.dehors
}

type Grille = { readonly colonne: number; readonly colonnes: number; readonly suite: boolean }

/** In the last row of the table. */
export function ouvrirCellule(r: Recueil, tableau: Tableau, { colonne, colonnes, suite }: Grille): void {
  clore(r)
  const ligne = tableau.lignes.length - 1
  r.cellule = new Cellule(tableau.dehors, { tableau: tableau.rang, ligne, colonne }, colonnes, suite)
  tableau.lignes[ligne]?.cellules.push(r.cellule)
}

export function fermerCellule(r: Recueil, tableau: Tableau): void {
  clore(r)
  r.cellule = tableau.dehors
}
