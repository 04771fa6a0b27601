// The calendar of actions: a line each, grouped by axis, from the first year to the last.
import { encreSur } from '../couleur.ts'
import { abscisse, type Cadre, type Calendrier, type GroupeDeCalendrier, TAILLE } from './calendrier-cadre.ts'
import { bordSur, uneLigne } from './calendrier-lignes.ts'
import { ENCRE, FILET, type Forme, GRIS, losange, type Scene, texte } from './scene.ts'

const TETE = 7
/** A line is at least that high; a band, always. */
export const LIGNE = 4.2
const BANDE = 5.8
const PIED = 6
/** Years above, key below. */
export const MARGES = TETE + PIED

/** Millimetres of a group: how pages are filled. */
export function hauteurDeGroupe({ titre, lignes }: GroupeDeCalendrier, ligne = LIGNE): number {
  return (titre === '' ? 0 : BANDE) + lignes.length * ligne
}

export function dessinerCalendrier({ groupes, annees, ligne = LIGNE }: Calendrier, largeur: number): Scene {
  const gauche = Math.round(Math.min(110, largeur * 0.43))
  const bas = TETE + groupes.reduce((total, groupe) => total + hauteurDeGroupe(groupe, ligne), 0)
  const cadre: Cadre = { gauche, largeur, annees, ligne, bas }
  let y = TETE
  const lignes = groupes.flatMap(groupe => {
    const formes = unGroupe(groupe, y, cadre)
    y += hauteurDeGroupe(groupe, ligne)
    return formes
  })
  const legendes = legende(groupes, y + 1.2, cadre)
  const hauteur = y + (legendes.length > 0 ? PIED : 0.5)
  return { largeur, hauteur, formes: [...grille(cadre), ...lignes, ...legendes] }
}

/** One year in two, or in five, is written when they are many. */
function grille(cadre: Cadre): Forme[] {
  const [debut, fin] = cadre.annees
  const pas = (cadre.largeur - cadre.gauche) / (fin + 1 - debut)
  const tous = pas >= 9 ? 1 : pas >= 4.5 ? 2 : 5
  const annees = Array.from({ length: fin - debut + 1 }, (_, i) => debut + i)
  return annees.flatMap((annee, i): Forme[] => {
    const x = abscisse(cadre, annee)
    const trait: Forme = { genre: 'trait', x1: x, y1: 1, x2: x, y2: cadre.bas, couleur: FILET, epaisseur: 0.2 }
    if (i % tous !== 0) return [trait]
    const boite = { x, y: 0.8, l: Math.min(pas * tous, cadre.largeur - x), h: TETE - 1.6 }
    return [trait, texte(boite, String(annee), { taille: TAILLE + 0.5, gras: true, cote: 'centre' })]
  })
}

function unGroupe({ titre, couleur, lignes }: GroupeDeCalendrier, haut: number, cadre: Cadre): Forme[] {
  const depart = titre === '' ? haut : haut + BANDE
  const barres = lignes.flatMap((ligne, i) => uneLigne(ligne, depart + i * cadre.ligne, couleur, cadre))
  if (titre === '') return barres
  const boite = { x: 0.2, y: haut + 0.9, l: cadre.largeur - 0.4, h: BANDE - 1.3 }
  const encre = { taille: TAILLE + 0.5, gras: true, lignes: 1, couleur: encreSur(couleur), sur: couleur }
  const bande: Forme = { genre: 'rectangle', ...boite, fond: couleur, bord: bordSur(couleur) }
  return [bande, texte({ ...boite, x: 1.4, l: boite.l - 2.4 }, titre, encre), ...barres]
}

/** Only the signs that are used. */
function legende(groupes: readonly GroupeDeCalendrier[], y: number, cadre: Cadre): Forme[] {
  const lignes = groupes.flatMap(g => g.lignes)
  const barres = lignes.filter(l => l.debut !== null || l.fin !== null)
  const milieu = y + 2
  const fleche = { genre: 'trait', y1: milieu, y2: milieu, couleur: ENCRE, epaisseur: 0.4, fleche: true } as const
  const trame = { genre: 'rectangle', y: y + 0.6, l: 7, h: 2.8, fond: GRIS, motif: 'montant', bord: GRIS } as const
  const signes: [boolean, (x: number) => Forme, string, number][] = [
    [lignes.some(l => l.etapes.length > 0), x => losange(x + 3.5, milieu), 'étape prévue', 26],
    [barres.some(l => l.incertaine), x => ({ ...trame, x }), 'à l’étude, à discuter ou suspendue', 58],
    [barres.some(l => l.fin === null), x => ({ ...fleche, x1: x, x2: x + 6 }), 'sans terme fixé', 32],
  ]
  let x = Math.max(0, Math.min(cadre.gauche, cadre.largeur - 118))
  return signes.flatMap(([voulu, signe, mots, l]) => {
    if (!voulu || x + l > cadre.largeur) return []
    const boite = { x: x + 8, y, l: l - 8, h: 4 }
    const formes = [signe(x), texte(boite, mots, { taille: TAILLE - 0.5, lignes: 1, couleur: GRIS })]
    x += l
    return formes
  })
}
