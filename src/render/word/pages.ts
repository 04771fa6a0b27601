// The page where each heading is expected: what a table of contents shows until Word computes its own numbers.
import type { Bloc, Titre } from '../arbre.ts'
import { type Cadre, hauteur, hauteurTableau } from './hauteurs.ts'
import { type FormatDePage, hauteurUtile, largeurUtile, type SortePage } from './mesures.ts'

/** The page where each heading is expected, the first being 1. */
export function pagesDesTitres(
  arbre: readonly Bloc[],
  lignesDeSommaire: number,
  { image, format, dessins = {} }: Pick<Cadre, 'image' | 'format' | 'dessins'>,
): ReadonlyMap<Titre, number> {
  const curseur: Curseur = {
    page: 1,
    y: 0,
    sorte: 'portrait',
    pages: new Map(),
    lignesDeSommaire,
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
  pages: Map<Titre, number>
  readonly lignesDeSommaire: number
  readonly image: Cadre['image']
  readonly dessins: NonNullable<Cadre['dessins']>
  readonly format: FormatDePage
}

function placer(blocs: readonly Bloc[], curseur: Curseur): void {
  for (const bloc of blocs) {
    const { image, format, dessins } = curseur
    const cadre = { largeur: largeurUtile(format, curseur.sorte), image, format, dessins }
    if (bloc.genre === 'section') placerSection(bloc, curseur)
    else if (bloc.genre === 'tableau') {
      if (bloc.legende) avancer(curseur, 360)
      const rangees = [...bloc.entete, ...bloc.corps]
      for (const [i, haut] of hauteurTableau(bloc, cadre).entries()) {
        avancer(curseur, haut)
        for (const cellule of rangees[i]?.cellules ?? []) noterTitres(cellule.enfants, curseur)
      }
    } else {
      // A heading keeps with two lines of what follows.
      const haut = hauteur(bloc, cadre)
      if (bloc.genre === 'titre' && curseur.y + haut + 560 > hauteurUtile(curseur.format, curseur.sorte))
        tourner(curseur)
      avancer(curseur, haut)
      noterTitres([bloc], curseur)
    }
  }
}

function placerSection(section: Extract<Bloc, { genre: 'section' }>, curseur: Curseur): void {
  const { roles, enfants } = section
  const avant = curseur.sorte
  const sorte = roles.includes('couverture') ? 'couverture' : roles.includes('paysage') ? 'paysage' : avant
  if (roles.includes('saut') || sorte !== avant) tourner(curseur)
  curseur.sorte = sorte
  if (roles.includes('sommaire')) for (let i = 0; i <= curseur.lignesDeSommaire; i++) avancer(curseur, 330)
  else placer(enfants, curseur)
  if (sorte !== avant) tourner(curseur)
  curseur.sorte = avant
}

function tourner(curseur: Curseur): void {
  if (curseur.y > 0) curseur.page += 1
  curseur.y = 0
}

function avancer(curseur: Curseur, haut: number): void {
  const page = hauteurUtile(curseur.format, curseur.sorte)
  if (curseur.y > 0 && curseur.y + Math.min(haut, page / 2) > page) tourner(curseur)
  curseur.y += haut
  while (curseur.y > page) {
    curseur.y -= page
    curseur.page += 1
  }
}

function noterTitres(blocs: readonly Bloc[], curseur: Curseur): void {
  for (const bloc of blocs) {
    if (bloc.genre === 'titre') curseur.pages.set(bloc, curseur.page)
    else if (bloc.genre === 'liste') for (const { enfants } of bloc.elements) noterTitres(enfants, curseur)
  }
}
