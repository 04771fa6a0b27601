// A line of the calendar: a name, then a bar with its steps, or words where no date is known.
import { contraste, encreSur } from '../couleur.ts'
import { abscisse, type Cadre, type LigneDeCalendrier, TAILLE } from './calendrier-cadre.ts'
import { BLANC, ENCRE, type Forme, GRIS, losange, texte } from './scene.ts'

/** A light colour would vanish on paper without a dark edge. */
export function bordSur(couleur: string): string {
  return contraste(couleur, BLANC) >= 3 ? couleur : ENCRE
}

export function uneLigne(ligne: LigneDeCalendrier, y: number, couleur: string, cadre: Cadre): Forme[] {
  const { gauche, largeur, ligne: h } = cadre
  const bas = y + h
  return [
    { genre: 'trait', x1: 0, y1: bas, x2: largeur, y2: bas, couleur: 'E4E9F1', epaisseur: 0.15 },
    texte({ x: 0, y, l: gauche - 2, h }, ligne.nom, { taille: TAILLE, lignes: 1 }),
    ...dessin(ligne, y, couleur, cadre),
  ]
}

function dessin(ligne: LigneDeCalendrier, y: number, couleur: string, cadre: Cadre): Forme[] {
  const { gauche, largeur, annees, ligne: h } = cadre
  const pas = etapes(ligne, y + h / 2, cadre)
  const [debut, fin] = [ligne.debut ?? annees[0], ligne.fin ?? annees[1] + 1]
  const sansBarre = (ligne.debut === null && ligne.fin === null) || fin <= annees[0] || debut >= annees[1] + 1
  if (!sansBarre) return [...barre(ligne, y, couleur, cadre), ...comptes(ligne, y, couleur, cadre), ...pas]
  if (pas.length > 0) return pas
  const boite = { x: gauche + 1, y, l: largeur - gauche - 1, h }
  return [texte(boite, ligne.mots, { taille: TAILLE - 0.5, lignes: 1, couleur: GRIS })]
}

/** An end that nobody fixed is an arrow; a start that nobody said, a dashed edge. */
function barre(ligne: LigneDeCalendrier, y: number, couleur: string, cadre: Cadre): Forme[] {
  const { largeur, annees, ligne: h } = cadre
  const x1 = Math.min(abscisse(cadre, ligne.debut ?? annees[0]), largeur - 1)
  const x2 = Math.min(largeur, Math.max(abscisse(cadre, ligne.fin ?? annees[1] + 1), x1 + 0.8))
  const bord = bordSur(couleur)
  const bout = ligne.fin === null ? Math.max(x1 + 0.5, x2 - 4) : x2
  const milieu = y + h / 2
  const corps: Forme = {
    genre: 'rectangle',
    x: x1,
    y: y + 0.9,
    l: bout - x1,
    h: h - 1.8,
    fond: couleur,
    motif: ligne.incertaine ? 'montant' : 'plein',
    bord,
    tirets: ligne.debut === null,
  }
  if (bout === x2) return [corps]
  return [corps, { genre: 'trait', x1: bout, y1: milieu, x2, y2: milieu, couleur: bord, epaisseur: 0.4, fleche: true }]
}

/** In the middle of what the bar covers of each year, where there is room for a number. */
function comptes(
  { debut, fin, comptes: nombres = [] }: LigneDeCalendrier,
  y: number,
  couleur: string,
  cadre: Cadre,
): Forme[] {
  const [premiere, derniere] = cadre.annees
  return nombres.flatMap((n, i): Forme[] => {
    const x1 = abscisse(cadre, Math.max(premiere + i, debut ?? premiere))
    const x2 = abscisse(cadre, Math.min(premiere + i + 1, fin ?? derniere + 1))
    if (n === 0 || x2 - x1 < 5) return []
    const boite = { x: x1, y: y + 0.9, l: x2 - x1, h: cadre.ligne - 1.8 }
    return [
      texte(boite, String(n), {
        taille: TAILLE,
        gras: true,
        lignes: 1,
        couleur: encreSur(couleur),
        sur: couleur,
        cote: 'centre',
      }),
    ]
  })
}

function etapes(ligne: LigneDeCalendrier, y: number, cadre: Cadre): Forme[] {
  const [debut, fin] = cadre.annees
  return ligne.etapes
    .filter(e => e >= debut && e < fin + 1)
    .map(e => losange(Math.min(Math.max(abscisse(cadre, e), cadre.gauche + 1.1), cadre.largeur - 1.1), y))
}
