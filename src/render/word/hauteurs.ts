// A cheap estimate of what blocks take on paper, in twips.
import type { Bloc, ElementListe, EnLigne, Figure, Tableau, Titre } from '../arbre.ts'
import { type Dessins, dessinDe } from '../dessins/dessin.ts'
import type { Mesure } from '../image.ts'
import { largeursDe } from './grille.ts'
import { type FormatDePage, hauteurUtile, LIGNE, MARGE_CELLULE, PART_FIGURE, TWIPS_MM, TWIPS_PIXEL } from './mesures.ts'

/** Average width of a character of the document's typeface, as a part of its size. */
const CHASSE = 0.5
/** Height of a line of Arial, and of one of styles.ts (body 269, tables and headings 252 in 240), as parts of its size. */
const ARIAL = 1.149
const INTERLIGNE = (ARIAL * 269) / 240
const INTERLIGNE_SERRE = (ARIAL * 252) / 240
const CORPS = 200
const CORPS_TABLEAU = 180
/** As in styles.ts, in twips: size, room above, room below with what underlines it. */
const TITRES = { 1: [340, 480, 300], 2: [270, 360, 120], 3: [230, 260, 80], 4: [200, 200, 60] } as const
/** Room below, within the height. */
export const DESSOUS = { paragraphe: 120, element: 60, figure: 200 } as const
/** Of a table, with the room above it. */
export const LEGENDE = { haut: 512, dessus: 200 } as const
/** Before a text that follows a table, as in corps.ts. */
export const APRES_TABLEAU = 140
const MARGES_RANGEE = 90
const RANGEE_VIDE = 340

export function hauteurTexte(enfants: readonly EnLigne[], largeur: number, corps: number): number {
  const parLigne = Math.max(1, Math.floor(largeur / (corps * CHASSE)))
  const ligne = corps * (corps === CORPS ? INTERLIGNE : INTERLIGNE_SERRE)
  const [seul] = enfants
  if (enfants.length === 1 && seul?.genre === 'texte')
    return Math.max(1, Math.ceil(seul.texte.length / parLigne)) * ligne
  return lignes(enfants).reduce((total, n) => total + Math.max(1, Math.ceil(n / parLigne)), 0) * ligne
}

/** Room above and below a heading, both within its height. */
export function autourDe({ niveau }: Titre): { readonly dessus: number; readonly dessous: number } {
  const [, dessus, dessous] = TITRES[niveau]
  return { dessus, dessous }
}

/** Number of characters between line breaks. */
function lignes(enfants: readonly EnLigne[]): number[] {
  const comptes = [0]
  const ajouter = (noeuds: readonly EnLigne[]): void => {
    for (const noeud of noeuds) {
      if (noeud.genre === 'saut') comptes.push(0)
      else if (noeud.genre === 'texte') comptes.push((comptes.pop() ?? 0) + noeud.texte.length)
      else if (noeud.genre !== 'image') ajouter(noeud.enfants)
    }
  }
  ajouter(enfants)
  return comptes
}

/** Where blocks stand: their width, their page, the size of their text, and what is known of images. */
export type Cadre = {
  readonly largeur: number
  readonly format: FormatDePage
  readonly corps?: number
  readonly image: (chemin: string) => { mesure: Mesure } | null
  readonly dessins?: Dessins
}

export function hauteur(bloc: Bloc, cadre: Cadre): number {
  const { largeur, corps = CORPS } = cadre
  switch (bloc.genre) {
    case 'section':
      return hauteurs(bloc.enfants, cadre)
    case 'titre': {
      const [taille, dessus, dessous] = TITRES[bloc.niveau]
      if (corps !== CORPS) return hauteurTexte(bloc.enfants, largeur, corps) + 80
      return hauteurTexte(bloc.enfants, largeur, taille) + dessus + dessous
    }
    case 'paragraphe':
      return hauteurTexte(bloc.enfants, largeur, corps) + (corps === CORPS ? DESSOUS.paragraphe : 40)
    case 'liste': {
      let total = 0
      for (const element of bloc.elements) total += hauteurElement(element, cadre)
      return total
    }
    case 'figure':
      return hauteurFigure(bloc, cadre)
    case 'tableau':
      return hauteurTableau(bloc, cadre).reduce(
        (total, rangee) => total + rangee,
        bloc.legende ? LEGENDE.haut + APRES_TABLEAU : APRES_TABLEAU,
      )
  }
}

export function hauteurs(blocs: readonly Bloc[], cadre: Cadre): number {
  let total = 0
  for (const bloc of blocs) total += hauteur(bloc, cadre)
  return total
}

/** Its own text stands closer to the next one than paragraphs do; in tables, without any room. */
export function hauteurElement({ enfants }: ElementListe, cadre: Cadre): number {
  const { largeur, corps = CORPS } = cadre
  const trop = enfants[0]?.genre !== 'paragraphe' ? 0 : corps === CORPS ? DESSOUS.paragraphe - DESSOUS.element : 40
  return hauteurs(enfants, { ...cadre, largeur: largeur - 360 }) - trop
}

function hauteurFigure({ image, dessin: nom, legende }: Figure, cadre: Cadre): number {
  const sous = 240 + (legende ? hauteurTexte(legende, cadre.largeur, CORPS_TABLEAU) + 200 : 0)
  const dessine = nom === undefined ? null : dessinDe(cadre.dessins ?? {}, nom)
  if (dessine) return dessine.scene(Math.floor(cadre.largeur / TWIPS_MM)).hauteur * TWIPS_MM + sous
  const mesure = cadre.image(image.src)?.mesure
  const largeur = mesure ? Math.min(cadre.largeur, mesure.largeur * TWIPS_PIXEL) : 0
  const dessin = mesure
    ? Math.min(hauteurUtile(cadre.format, 'portrait') * PART_FIGURE, (largeur / mesure.largeur) * mesure.hauteur)
    : CORPS
  return dessin + sous
}

/** Height of each row, header first. */
export function hauteurTableau(tableau: Tableau, { largeur: dehors, format, image }: Cadre): number[] {
  const { cases, largeurs } = largeursDe(tableau, dehors, format.lettre)
  const tetes = tableau.entete.length
  return cases.map((rangee, rang) => {
    const { lignes = 0 } = (rang < tetes ? tableau.entete[rang] : tableau.corps[rang - tetes]) ?? {}
    let haut = Math.max(RANGEE_VIDE, lignes * LIGNE)
    for (const { cellule, colonne, colonnes } of rangee) {
      if (!cellule || cellule.rangees > 1) continue
      let largeur = -2 * MARGE_CELLULE
      for (let i = colonne; i < colonne + colonnes; i++) largeur += largeurs[i] ?? 0
      const dedans = hauteurs(cellule.enfants, { largeur, format, corps: CORPS_TABLEAU, image })
      haut = Math.max(haut, dedans + MARGES_RANGEE)
    }
    return haut
  })
}
