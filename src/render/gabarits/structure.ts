// What a screen reader stumbles on: headings that jump, tables without header, images without alternative, anchors given twice.
import type { Bloc, EnLigne, Image, Tableau } from '../arbre.ts'
import type { FauteSituee } from './blocs.ts'
import type { Ancre, Feuille, Origine } from './ecriture.ts'

/** Mistakes of the tree, at the lines of the text it was read from. */
export function fautesDeStructure(arbre: readonly Bloc[], { titres }: Feuille): FauteSituee[] {
  const fautes: FauteSituee[] = []
  let dernier = 0
  const voir = (blocs: readonly Bloc[]): void => {
    for (const bloc of blocs) {
      if (bloc.genre === 'titre') {
        // A level read in the data may be any.
        const libre = titres.has(bloc.ligne)
        if (!libre && bloc.niveau > dernier + 1) fautes.push({ ligne: bloc.ligne, message: saut(dernier, bloc.niveau) })
        dernier = libre ? 4 : bloc.niveau
      }
      if (bloc.genre === 'tableau' && sansEntete(bloc)) fautes.push({ ligne: bloc.ligne, message: SANS_ENTETE })
      for (const image of images(bloc))
        if (image.alt.trim() === '') fautes.push({ ligne: bloc.ligne, message: SANS_ALTERNATIVE })
      voir(dedans(bloc))
    }
  }
  voir(arbre)
  return fautes
}

const SANS_ENTETE =
  'Ce tableau n’a pas d’en-tête : mettez les titres des colonnes dans <thead>, ou celui de chaque ligne dans <th>.'
const SANS_ALTERNATIVE = 'Cette image n’a pas d’alternative : dites dans alt="…" ce qu’elle montre.'

function saut(dernier: number, niveau: number): string {
  return dernier === 0
    ? `Le premier titre du document est <h${niveau}> : commencez par <h1>.`
    : `Le titre passe de <h${dernier}> à <h${niveau}> : il manque un niveau. Écrivez <h${dernier + 1}>.`
}

function dedans(bloc: Bloc): readonly Bloc[] {
  if (bloc.genre === 'section') return bloc.enfants
  if (bloc.genre === 'liste') return bloc.elements.flatMap(e => e.enfants)
  if (bloc.genre === 'tableau') return [...bloc.entete, ...bloc.corps].flatMap(r => r.cellules.flatMap(c => c.enfants))
  return []
}

function sansEntete({ entete, corps }: Tableau): boolean {
  return entete.length === 0 && !corps.some(({ cellules }) => cellules.some(c => c.entete))
}

function images(bloc: Bloc): Image[] {
  // A drawing says what it shows by itself.
  if (bloc.genre === 'figure') return bloc.dessin === undefined ? [bloc.image] : []
  return bloc.genre === 'paragraphe' || bloc.genre === 'titre' ? bloc.enfants.flatMap(imagesEnLigne) : []
}

function imagesEnLigne(noeud: EnLigne): Image[] {
  if (noeud.genre === 'image') return [noeud]
  return 'enfants' in noeud ? noeud.enfants.flatMap(imagesEnLigne) : []
}

/** Fixed anchors that two places, or each turn of a loop, would bear. */
export function ancresEnDouble(ancres: readonly Ancre[]): { readonly origine: Origine; readonly message: string }[] {
  const vues = new Map<string, Ancre[]>()
  return ancres.flatMap(ancre => {
    const autres = vues.get(ancre.id) ?? []
    vues.set(ancre.id, [...autres, ancre])
    const premiere = autres.find(autre => !exclusives(autre, ancre))
    if (premiere) return [{ origine: ancre.origine, message: dejaPris(ancre, premiere) }]
    return ancre.boucle
      ? [
          {
            origine: ancre.origine,
            message: `L’identifiant « ${ancre.id} » serait le même à chaque tour de {{#each}} : ajoutez-y une valeur.`,
          },
        ]
      : []
  })
}

function dejaPris({ id }: Ancre, { origine }: Ancre): string {
  return `L’identifiant « ${id} » est déjà pris dans « ${origine.gabarit} », ligne ${origine.ligne}.`
}

/** In the two halves of one {{#if}}: never both. */
function exclusives(a: Ancre, b: Ancre): boolean {
  const cotes = new Map(a.branches.map(branche => branche.split('=') as [string, string]))
  return b.branches.some(branche => {
    const [cle = '', cote] = branche.split('=')
    const autre = cotes.get(cle)
    return autre !== undefined && autre !== cote
  })
}
