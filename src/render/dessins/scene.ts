// A picture as data: shapes and words in millimetres, from which the page makes SVG and Word makes shapes of its own.
import { typographie } from '../typographie.ts'
import { type Coupe, couper, interligne, largeurTexte } from './lettres.ts'

/** Fillings that stay apart in black and white. */
export const MOTIFS = ['plein', 'montant', 'horizontal', 'descendant', 'points', 'vertical', 'croise', 'vide'] as const
export type Motif = (typeof MOTIFS)[number]

export type Rectangle = {
  readonly genre: 'rectangle'
  readonly x: number
  readonly y: number
  readonly l: number
  readonly h: number
  /** Six hexadecimal digits; null: nothing inside. */
  readonly fond: string | null
  readonly motif?: Motif
  readonly bord?: string
  readonly epaisseur?: number
  readonly tirets?: boolean
}
export type Trait = {
  readonly genre: 'trait'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly couleur: string
  readonly epaisseur: number
  readonly tirets?: boolean
  readonly fleche?: boolean
}
/** A square on its tip, around its centre. */
export type Losange = {
  readonly genre: 'losange'
  readonly x: number
  readonly y: number
  readonly r: number
  readonly fond: string
  readonly bord: string
}
export type Texte = {
  readonly genre: 'texte'
  readonly x: number
  readonly y: number
  readonly l: number
  readonly h: number
  readonly lignes: readonly string[]
  /** In points. */
  readonly taille: number
  readonly gras: boolean
  readonly couleur: string
  /** What it is written on. */
  readonly sur: string
  readonly cote: 'gauche' | 'centre' | 'droite'
}
export type Forme = Rectangle | Trait | Losange | Texte
export type Scene = { readonly largeur: number; readonly hauteur: number; readonly formes: readonly Forme[] }

export const ENCRE = '1B1B1B'
export const GRIS = '595959'
export const FILET = 'BFC7D5'
export const BLANC = 'FFFFFF'

/** A step: white with a dark edge, seen on any bar. */
export function losange(x: number, y: number): Losange {
  return { genre: 'losange', x, y, r: 1.05, fond: BLANC, bord: ENCRE }
}

type Boite = { readonly x: number; readonly y: number; readonly l: number; readonly h: number }
type Ecriture = Coupe & {
  readonly couleur?: string
  readonly sur?: string
  readonly cote?: Texte['cote']
}

/** Words in a box: wrapped, shortened, never higher than the box. */
export function texte(boite: Boite, mots: string, ecriture: Ecriture): Texte {
  const { couleur = ENCRE, sur = BLANC, cote = 'gauche', gras = false, taille } = ecriture
  const place = Math.max(1, Math.floor((boite.h + 0.01) / interligne(taille)))
  const lignes = couper(typographie(mots), boite.l, { ...ecriture, lignes: Math.min(place, ecriture.lignes ?? place) })
  return { genre: 'texte', ...boite, lignes, taille, gras, couleur, sur, cote }
}

/** Millimetres that the words really take, for whoever checks that nothing overlaps. */
export function emprise({ x, y, l, h, lignes, taille, gras, cote }: Texte): Boite {
  const large = Math.max(0, ...lignes.map(ligne => largeurTexte(ligne, taille, gras)))
  const haut = lignes.length * interligne(taille)
  const gauche = cote === 'gauche' ? x : cote === 'droite' ? x + l - large : x + (l - large) / 2
  return { x: gauche, y: y + (h - haut) / 2, l: large, h: haut }
}
