// Themes down, axes across: how many actions meet in each place, and the themes that nobody takes up.
import { encreSur } from '../couleur.ts'
import { BLANC, ENCRE, FILET, type Forme, GRIS, type Scene, texte } from './scene.ts'

export type ColonneDeMatrice = { readonly court: string; readonly titre: string; readonly couleur: string }
export type LigneDeMatrice = { readonly titre: string; readonly comptes: readonly number[]; readonly total: number }
export type Matrice = {
  readonly colonnes: readonly ColonneDeMatrice[]
  readonly groupes: readonly { readonly titre: string; readonly lignes: readonly LigneDeMatrice[] }[]
}

const TETE = 16
const LIGNE = 4.7
const BANDE = 5.2
const PIED = 6
const TAILLE = 8
const TOTAL = 13

export function dessinerMatrice(matrice: Matrice, largeur: number): Scene {
  const noms = Math.round(Math.min(95, largeur * 0.45))
  const pas = (largeur - noms - TOTAL) / Math.max(1, matrice.colonnes.length)
  const cadre = { largeur, noms, pas, matrice }
  let y = TETE
  const corps = matrice.groupes.flatMap(({ titre, lignes }) => {
    const bande: Forme[] =
      titre === ''
        ? []
        : [
            { genre: 'rectangle', x: 0, y: y + 0.3, l: largeur, h: BANDE - 0.6, fond: 'E4E9F1' },
            texte({ x: 1, y, l: largeur - 2, h: BANDE }, titre, {
              taille: TAILLE,
              gras: true,
              lignes: 1,
              sur: 'E4E9F1',
            }),
          ]
    if (titre !== '') y += BANDE
    const formes = lignes.flatMap((ligne, i) => uneLigne(ligne, y + i * LIGNE, cadre))
    y += lignes.length * LIGNE
    return [...bande, ...formes]
  })
  const trous = matrice.groupes.some(g => g.lignes.some(l => l.total === 0))
  const pied = trous ? legende(y + 1, cadre) : []
  return { largeur, hauteur: y + (trous ? PIED : 0.5), formes: [...entete(cadre), ...corps, ...pied] }
}

type Cadre = { readonly largeur: number; readonly noms: number; readonly pas: number; readonly matrice: Matrice }

function entete({ largeur, noms, pas, matrice }: Cadre): Forme[] {
  const colonnes = matrice.colonnes.flatMap(({ court, titre, couleur }, i): Forme[] => {
    const x = noms + i * pas
    const encre = encreSur(couleur)
    return [
      {
        genre: 'rectangle',
        x: x + 0.3,
        y: 0.2,
        l: pas - 0.6,
        h: TETE - 1,
        fond: couleur,
        bord: ENCRE,
        epaisseur: 0.15,
      },
      texte({ x: x + 0.9, y: 0.6, l: pas - 1.8, h: 4 }, court, {
        taille: TAILLE,
        gras: true,
        lignes: 1,
        couleur: encre,
        sur: couleur,
        cote: 'centre',
      }),
      ...(pas < 15
        ? []
        : [
            texte({ x: x + 1.2, y: 4.7, l: pas - 2.4, h: TETE - 6 }, titre, {
              taille: 6.5,
              lignes: 3,
              couleur: encre,
              sur: couleur,
              cote: 'centre',
            }),
          ]),
    ]
  })
  const total = texte({ x: largeur - TOTAL, y: TETE - 6.5, l: TOTAL, h: 5 }, 'Actions', {
    taille: TAILLE,
    gras: true,
    cote: 'centre',
    lignes: 1,
  })
  return [...colonnes, total]
}

function uneLigne({ titre, comptes, total }: LigneDeMatrice, y: number, { largeur, noms, pas }: Cadre): Forme[] {
  const filet: Forme = {
    genre: 'trait',
    x1: 0,
    y1: y + LIGNE,
    x2: largeur,
    y2: y + LIGNE,
    couleur: FILET,
    epaisseur: 0.15,
  }
  const nom = texte({ x: 1, y, l: noms - 2, h: LIGNE }, titre, { taille: TAILLE, lignes: 1, gras: total === 0 })
  const somme = texte({ x: largeur - TOTAL, y, l: TOTAL, h: LIGNE }, String(total), {
    taille: TAILLE,
    gras: true,
    lignes: 1,
    cote: 'centre',
  })
  if (total === 0) {
    const trou: Forme = {
      genre: 'rectangle',
      x: noms + 0.3,
      y: y + 0.5,
      l: largeur - TOTAL - noms - 0.6,
      h: LIGNE - 1,
      fond: GRIS,
      motif: 'montant',
      bord: GRIS,
      tirets: true,
    }
    return [filet, nom, trou, somme]
  }
  const cases = comptes.flatMap((compte, i): Forme[] => {
    if (compte === 0) return []
    const boite = { x: noms + i * pas + pas / 2 - 4.5, y: y + 0.4, l: 9, h: LIGNE - 0.8 }
    const [x, l] = pas < 10 ? [noms + i * pas + 0.4, pas - 0.8] : [boite.x, boite.l]
    return [
      { genre: 'rectangle', ...boite, x, l, fond: '37474F', bord: '37474F' },
      texte({ ...boite, x, l }, String(compte), {
        taille: TAILLE,
        gras: true,
        lignes: 1,
        couleur: BLANC,
        sur: '37474F',
        cote: 'centre',
      }),
    ]
  })
  return [filet, nom, ...cases, somme]
}

function legende(y: number, { noms }: Cadre): Forme[] {
  return [
    {
      genre: 'rectangle',
      x: noms + 0.3,
      y: y + 0.7,
      l: 8,
      h: 2.8,
      fond: GRIS,
      motif: 'montant',
      bord: GRIS,
      tirets: true,
    },
    texte({ x: noms + 10, y, l: 60, h: 4.2 }, 'thème qu’aucune action ne porte', {
      taille: TAILLE - 0.5,
      lignes: 1,
      couleur: GRIS,
    }),
  ]
}
