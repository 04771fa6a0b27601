// The page where each heading is expected: what a table of contents shows until Word computes its own numbers.
import type { Bloc, Niveau, Tableau, Titre } from '../arbre.ts'
import {
  APRES_TABLEAU,
  autourDe,
  type Cadre,
  DESSOUS,
  hauteur,
  hauteurElement,
  hauteurTableau,
  LEGENDE,
} from './hauteurs.ts'
import { type FormatDePage, hauteurUtile, largeurUtile, type SortePage } from './mesures.ts'

const DEUX_LIGNES = 515
/** Lines of a table of contents, its own heading first (0), in twips, as in styles.ts. */
const SOMMAIRE = { 0: 680, 1: 368, 2: 288, 3: 262, 4: 262 } as const

/** The page where each heading is expected, the first being 1; `niveaux`: those of the lines of a table of contents. */
export function pagesDesTitres(
  arbre: readonly Bloc[],
  niveaux: readonly Niveau[],
  { image, format, dessins = {} }: Pick<Cadre, 'image' | 'format' | 'dessins'>,
): ReadonlyMap<Titre, number> {
  const curseur: Curseur = {
    page: 1,
    y: 0,
    dessous: 0,
    apresTableau: false,
    sorte: 'portrait',
    pages: new Map(),
    niveaux,
    image,
    format,
    dessins,
  }
  placer(arbre, curseur)
  return curseur.pages
}

type Curseur = {
  page: number
  y: number
  sorte: SortePage
  /** Room left below the last block. */
  dessous: number
  apresTableau: boolean
  pages: Map<Titre, number>
  readonly niveaux: readonly Niveau[]
  readonly image: Cadre['image']
  readonly dessins: NonNullable<Cadre['dessins']>
  readonly format: FormatDePage
}

function placer(blocs: readonly Bloc[], curseur: Curseur): void {
  for (const bloc of blocs) {
    if (bloc.genre === 'section') placerSection(bloc, curseur)
    else if (bloc.genre === 'tableau') placerTableau(bloc, curseur)
    else if (bloc.genre === 'liste') {
      const cadre = cadreDe(curseur)
      for (const element of bloc.elements) {
        couler(curseur, hauteurElement(element, cadre), DESSOUS.element)
        noterTitres(element.enfants, curseur)
      }
    } else if (bloc.genre === 'titre') placerTitre(bloc, curseur)
    else if (bloc.genre === 'figure') avancer(curseur, hauteur(bloc, cadreDe(curseur)), DESSOUS.figure)
    else couler(curseur, hauteur(bloc, cadreDe(curseur)), DESSOUS.paragraphe)
  }
}

/** Of the room below a block and the room above the next one, only the larger is left; a heading keeps with two lines of what follows. */
function placerTitre(bloc: Titre, curseur: Curseur): void {
  const { dessus, dessous } = autourDe(bloc)
  const haut = hauteur(bloc, cadreDe(curseur))
  const commun = Math.min(dessus, curseur.dessous)
  if (curseur.y + haut - commun + DEUX_LIGNES > hauteurUtile(curseur.format, curseur.sorte)) tourner(curseur)
  avancer(curseur, haut - (curseur.y === 0 ? dessus : commun), dessous)
  curseur.pages.set(bloc, curseur.page)
}

function cadreDe({ image, format, dessins, sorte }: Curseur): Cadre {
  return { largeur: largeurUtile(format, sorte), image, format, dessins }
}

/** Rows are not cut; the caption keeps with the first of them, and the header comes again on each page. */
function placerTableau(bloc: Tableau, curseur: Curseur): void {
  const hauts = hauteurTableau(bloc, cadreDe(curseur))
  const rangees = [...bloc.entete, ...bloc.corps]
  const commun = Math.min(LEGENDE.dessus, curseur.dessous)
  const legende = bloc.legende ? LEGENDE.haut - commun : 0
  let tete = 0
  for (let i = 0; i < bloc.entete.length; i++) tete += hauts[i] ?? 0
  if (curseur.y + legende + tete + (hauts[bloc.entete.length] ?? 0) > hauteurUtile(curseur.format, curseur.sorte))
    tourner(curseur)
  if (legende > 0) avancer(curseur, curseur.y === 0 ? LEGENDE.haut - LEGENDE.dessus : legende, 0)
  for (const [i, haut] of hauts.entries()) {
    const { page } = curseur
    avancer(curseur, haut, 0)
    if (curseur.page !== page && i > 0) curseur.y += tete
    for (const cellule of rangees[i]?.cellules ?? []) noterTitres(cellule.enfants, curseur)
  }
  curseur.apresTableau = true
}

function placerSection(section: Extract<Bloc, { genre: 'section' }>, curseur: Curseur): void {
  const { roles, enfants } = section
  const avant = curseur.sorte
  const sorte = roles.includes('couverture') ? 'couverture' : roles.includes('paysage') ? 'paysage' : avant
  if (roles.includes('saut') || sorte !== avant) tourner(curseur)
  curseur.sorte = sorte
  if (roles.includes('sommaire')) {
    avancer(curseur, SOMMAIRE[0], 0)
    for (const niveau of curseur.niveaux) if (niveau <= section.niveaux) avancer(curseur, SOMMAIRE[niveau], 0)
  } else placer(enfants, curseur)
  if (sorte !== avant) tourner(curseur)
  curseur.sorte = avant
}

function tourner(curseur: Curseur): void {
  if (curseur.y > 0) curseur.page += 1
  curseur.y = 0
  curseur.dessous = 0
}

/** What is not cut: the whole of it goes to the next page when it does not fit, unless it takes more than half of one. */
function avancer(curseur: Curseur, haut: number, dessous: number): void {
  const page = hauteurUtile(curseur.format, curseur.sorte)
  if (curseur.y > 0 && curseur.y + Math.min(haut - dessous, page / 2) > page) tourner(curseur)
  poursuivre(curseur, haut, dessous, page)
}

/** A text: two lines of it at least stay together. */
function couler(curseur: Curseur, haut: number, dessous: number): void {
  const page = hauteurUtile(curseur.format, curseur.sorte)
  const dessus = curseur.apresTableau && curseur.y > 0 ? APRES_TABLEAU : 0
  if (curseur.y > 0 && curseur.y + dessus + Math.min(haut - dessous, DEUX_LIGNES) > page) tourner(curseur)
  poursuivre(curseur, curseur.y > 0 ? dessus + haut : haut, dessous, page)
}

/** The room below a block is lost at the foot of a page. */
function poursuivre(curseur: Curseur, haut: number, dessous: number, page: number): void {
  curseur.y += haut
  while (curseur.y - dessous > page) {
    curseur.y -= page
    curseur.page += 1
  }
  curseur.dessous = dessous
  curseur.apresTableau = false
}

function noterTitres(blocs: readonly Bloc[], curseur: Curseur): void {
  for (const bloc of blocs) {
    if (bloc.genre === 'titre') curseur.pages.set(bloc, curseur.page)
    else if (bloc.genre === 'liste') for (const { enfants } of bloc.elements) noterTitres(enfants, curseur)
  }
}
