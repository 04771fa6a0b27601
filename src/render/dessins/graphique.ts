// A chart drawn by ourselves, for the page: the same figures as the one Word makes, in columns by category or in bars.
import type { Graphique } from './dessin.ts'
import { ENCRE, FILET, type Forme, GRIS, MOTIFS, type Rectangle, type Scene, texte } from './scene.ts'

const HAUT = 4
const TAILLE = 8
const NOMS = 7.6
/** Room of the key. */
const CLES = 56

export function dessinerGraphique(g: Graphique, largeur: number, hauteur: number): Scene {
  return g.sorte === 'barres' ? barres(g, largeur) : colonnes(g, largeur, hauteur)
}

/** Round steps, five of them at most: 1, 2 or 5 times a power of ten. */
export function graduations(max: number): number[] {
  if (max <= 0) return [0]
  const brut = max / 5
  const ordre = 10 ** Math.floor(Math.log10(brut))
  const pas = [1, 2, 5, 10].map(k => k * ordre).find(p => p >= brut) ?? 10 * ordre
  return Array.from({ length: Math.ceil(max / pas) + 1 }, (_, i) => Math.round(i * pas * 1e6) / 1e6)
}

/** « 1,5 M€ » under a column, « 15 000 € » on a bar: as the format says. */
export function ecrire(valeur: number, format: string): string {
  const entier = String(Math.round(valeur)).replace(/\B(?=(\d{3})+$)/g, '\u00A0')
  const unite = /"([^"]*)"/.exec(format)?.[1]?.trim() ?? (format.includes('%') ? '%' : '')
  return unite === '' ? entier : `${entier}\u00A0${unite}`
}

function colonnes(g: Graphique, largeur: number, hauteur: number): Scene {
  const sommes = g.categories.map((_, k) => g.series.reduce((t, s) => t + Math.max(0, s.valeurs[k] ?? 0), 0))
  const pas = graduations(Math.max(0, ...sommes))
  const max = pas.at(-1) || 1
  const gauche = Math.max(14, ecrire(max, g.format).length * 1.75)
  const droite = g.series.length > 1 ? largeur - CLES : largeur
  const bas = hauteur - NOMS
  const ordonnee = (v: number) => bas - (v / max) * (bas - HAUT)
  const colonne = (droite - gauche) / g.categories.length
  const axes = pas.flatMap((v): Forme[] => [
    {
      genre: 'trait',
      x1: gauche,
      y1: ordonnee(v),
      x2: droite,
      y2: ordonnee(v),
      couleur: v === 0 ? GRIS : FILET,
      epaisseur: 0.2,
    },
    texte({ x: 0, y: ordonnee(v) - 2, l: gauche - 1.5, h: 4 }, ecrire(v, g.format), {
      taille: TAILLE - 0.5,
      lignes: 1,
      cote: 'droite',
    }),
  ])
  const piles = g.categories.flatMap((_, k) => unePile(g, k, { x: gauche + k * colonne, colonne, ordonnee, bas }))
  return { largeur, hauteur, formes: [...axes, ...piles, ...cles(g, droite + 4, hauteur)] }
}

type Pile = {
  readonly x: number
  readonly colonne: number
  readonly bas: number
  readonly ordonnee: (v: number) => number
}

function unePile(g: Graphique, k: number, { x, colonne, ordonnee, bas }: Pile): Forme[] {
  const l = Math.min(26, colonne * 0.62)
  const nom = texte({ x, y: bas + 0.8, l: colonne, h: NOMS - 0.8 }, g.categories[k] ?? '', {
    taille: TAILLE,
    gras: true,
    lignes: 2,
    cote: 'centre',
  })
  let base = 0
  const morceaux = g.series.flatMap((s, i): Forme[] => {
    const v = s.valeurs[k] ?? 0
    if (v <= 0) return []
    const [y, h] = [ordonnee(base + v), ordonnee(base) - ordonnee(base + v)]
    base += v
    return [{ genre: 'rectangle', x: x + (colonne - l) / 2, y, l, h, ...aspect(s.couleur, i) }]
  })
  if (base === 0 || colonne < 16) return [nom, ...morceaux]
  const total = texte({ x, y: ordonnee(base) - 4.1, l: colonne, h: 4 }, ecrire(base, g.format), {
    taille: TAILLE - 0.5,
    lignes: 1,
    cote: 'centre',
  })
  return [nom, ...morceaux, total]
}

function aspect(couleur: string, i: number): Pick<Rectangle, 'fond' | 'motif' | 'bord' | 'epaisseur'> {
  return { fond: couleur, motif: MOTIFS[i % MOTIFS.length] ?? 'plein', bord: ENCRE, epaisseur: 0.2 }
}

/** Beside the columns, in the order they are piled, from the top down. */
function cles(g: Graphique, x: number, hauteur: number): Forme[] {
  if (g.series.length < 2) return []
  const pas = Math.min(8, (hauteur - NOMS) / g.series.length)
  return [...g.series].reverse().flatMap((s, rang): Forme[] => {
    const y = rang * pas
    const boite = { x: x + 7, y, l: CLES - 11.2, h: pas }
    return [
      { genre: 'rectangle', x, y: y + pas / 2 - 1.5, l: 5.4, h: 3, ...aspect(s.couleur, g.series.length - 1 - rang) },
      texte(boite, s.nom, { taille: TAILLE - 0.5, lignes: 2 }),
    ]
  })
}

/** One series, a bar each, its value written at the end. */
function barres(g: Graphique, largeur: number): Scene {
  const [serie] = g.series
  const ligne = g.categories.length > 8 ? 6.4 : 8
  const noms = Math.min(85, largeur * 0.4)
  const valeurs = 26
  const max = Math.max(1e-9, ...(serie?.valeurs ?? []).map(v => v ?? 0))
  const formes = g.categories.flatMap((categorie, k): Forme[] => {
    const v = serie?.valeurs[k] ?? 0
    const l = Math.max(0.3, (Math.max(0, v) / max) * (largeur - noms - valeurs))
    const y = 0.5 + k * ligne
    return [
      texte({ x: 0, y, l: noms - 2, h: ligne }, categorie, { taille: TAILLE, lignes: 1, cote: 'droite' }),
      { genre: 'rectangle', x: noms, y: y + 1, l, h: ligne - 2, ...aspect(serie?.couleur ?? '1F3864', 0) },
      texte({ x: noms + l + 1.2, y, l: valeurs - 1.4, h: ligne }, ecrire(v, g.format), {
        taille: TAILLE,
        gras: true,
        lignes: 1,
      }),
    ]
  })
  return { largeur, hauteur: g.categories.length * ligne + 1, formes }
}
