// The territory in one look: its figures as tiles, and how its population is shared between its parts.
import { BLANC, ENCRE, type Forme, GRIS, MOTIFS, type Scene, texte } from './scene.ts'

/** `phrase`: how a sentence says it, where figure and words in a row would not do. */
export type Tuile = { readonly valeur: string; readonly mots: string; readonly phrase?: string }
export type PartDeTerritoire = {
  readonly nom: string
  /** Beside the name in the key; `mots`, in sentences. */
  readonly court: string
  readonly mots: string
  readonly population: number
}
export type CarteDeTerritoire = {
  readonly tuiles: readonly Tuile[]
  /** In the order they are shown; together, the whole. */
  readonly parts: readonly PartDeTerritoire[]
  readonly titreDesParts: string
}

const TUILE = 17
const ENTRE = 3
const BARRE = 8
const COULEURS = ['1F3864', '2E6B34', '8A4B08', '6A3D7C', '00616B', '7A1F3D', '37474F', '4A4A8A']

export function dessinerTerritoire({ tuiles, parts, titreDesParts }: CarteDeTerritoire, largeur: number): Scene {
  const l = (largeur - (tuiles.length - 1) * ENTRE) / Math.max(1, tuiles.length)
  const formes = tuiles.flatMap((tuile, i) => uneTuile(tuile, i * (l + ENTRE), l))
  const haut = tuiles.length > 0 ? TUILE + ENTRE : 0
  if (parts.length < 2) return { largeur, hauteur: Math.max(1, haut - ENTRE + 0.5), formes }
  const barre = uneBarre(parts, titreDesParts, haut, largeur)
  return { largeur, hauteur: haut + 5 + BARRE + lignesDeNoms(parts) * 4.6 + 1.5, formes: [...formes, ...barre] }
}

function uneTuile({ valeur, mots }: Tuile, x: number, l: number): Forme[] {
  return [
    {
      genre: 'rectangle',
      x: x + 0.2,
      y: 0.2,
      l: l - 0.4,
      h: TUILE - 0.4,
      fond: 'F3F5F9',
      bord: '7C8AA5',
      epaisseur: 0.25,
    },
    texte({ x: x + 1, y: 1, l: l - 2, h: 8 }, valeur, {
      taille: 15,
      gras: true,
      lignes: 1,
      couleur: '1F3864',
      sur: 'F3F5F9',
      cote: 'centre',
    }),
    texte({ x: x + 1, y: 9, l: l - 2, h: 7.2 }, mots, {
      taille: 8,
      lignes: 2,
      couleur: '404040',
      sur: 'F3F5F9',
      cote: 'centre',
    }),
  ]
}

const PAR_LIGNE = 3
const lignesDeNoms = (parts: readonly PartDeTerritoire[]) => Math.ceil(parts.length / PAR_LIGNE)

/** A strip cut in proportion, each piece with its own hatching, and its key below. */
function uneBarre(parts: readonly PartDeTerritoire[], titre: string, haut: number, largeur: number): Forme[] {
  const total = parts.reduce((somme, { population }) => somme + population, 0)
  const y = haut + 5
  let x = 0.2
  const morceaux = parts.map((part, i): Forme => {
    const l = (part.population / total) * (largeur - 0.4)
    const forme: Forme = { genre: 'rectangle', x, y, l, h: BARRE, ...aspect(i), bord: ENCRE, epaisseur: 0.2 }
    x += l
    return forme
  })
  const colonne = largeur / Math.min(PAR_LIGNE, parts.length)
  const noms = parts.flatMap(({ nom, court }, i): Forme[] => {
    const gauche = (i % PAR_LIGNE) * colonne
    const bas = y + BARRE + 1.2 + Math.floor(i / PAR_LIGNE) * 4.6
    return [
      { genre: 'rectangle', x: gauche + 0.2, y: bas + 0.7, l: 5, h: 2.9, ...aspect(i), bord: ENCRE, epaisseur: 0.2 },
      texte({ x: gauche + 6.5, y: bas, l: colonne - 8, h: 4.4 }, `${nom} : ${court}`, { taille: 8, lignes: 1 }),
    ]
  })
  const intitule = texte({ x: 0, y: haut, l: largeur, h: 4.6 }, titre, {
    taille: 8.5,
    gras: true,
    lignes: 1,
    couleur: GRIS,
  })
  return [intitule, ...morceaux, ...noms]
}

function aspect(i: number) {
  const motif = MOTIFS[i % MOTIFS.length] ?? 'plein'
  return { fond: motif === 'vide' ? BLANC : (COULEURS[i % COULEURS.length] ?? ENCRE), motif }
}
