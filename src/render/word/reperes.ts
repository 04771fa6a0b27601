// A first walk over the tree: its headings, and the words each anchor stands on, known before anything is written.
import type { Bloc, Cellule, ElementListe, Niveau, Tableau, Titre } from '../arbre.ts'
import { texteDe } from '../arbre.ts'
import { type Coupe, couper } from '../titres.ts'

/** A heading of the body (one of the cover is the document's title, and stays out of the table of contents). */
export type Repere = {
  readonly titre: Titre
  readonly niveau: Niveau
  readonly texte: string
  readonly signet: string
  readonly morceaux?: Morceaux
}
/** The parts of a heading that have an id of their own: `<id>.numero`, `<id>.titre`. */
export type Morceaux = Coupe & { readonly id: string }
/** What stands at an anchor, as far as a field can repeat it: the words of the heading that opens it, the parts of these. */
export type Cible = { readonly texte: string | null; readonly morceaux?: Morceaux; readonly numero?: number }
export type Reperes = {
  readonly titres: ReadonlyMap<Titre, Repere>
  /** Every id of the tree. */
  readonly ancres: ReadonlyMap<string, Cible>
  readonly avecSommaire: boolean
}

type Recolte = {
  titres: Map<Titre, Repere>
  ancres: Map<string, Cible>
  avecSommaire: boolean
  attente: string[]
  fiche: boolean
}

export function reperer(arbre: readonly Bloc[]): Reperes {
  const recolte: Recolte = { titres: new Map(), ancres: new Map(), avecSommaire: false, attente: [], fiche: false }
  parcourir(arbre, false, recolte)
  return recolte
}

function parcourir(blocs: readonly Bloc[], couverture: boolean, recolte: Recolte): void {
  for (const bloc of blocs) {
    noter(bloc, recolte)
    if (bloc.genre === 'section') {
      // The heading of the table of contents is no heading of the document.
      const sommaire = bloc.roles.includes('sommaire')
      if (sommaire) recolte.avecSommaire = true
      if (sommaire) for (const enfant of bloc.enfants) noter(enfant, recolte)
      else {
        const avant = recolte.fiche
        recolte.fiche ||= bloc.roles.includes('fiche')
        parcourir(bloc.enfants, couverture || bloc.roles.includes('couverture'), recolte)
        recolte.fiche = avant
      }
    } else if (bloc.genre === 'titre') unTitre(bloc, couverture, recolte)
    else {
      if (recolte.attente.length > 0) recolte.attente = []
      if (bloc.genre === 'liste') for (const element of bloc.elements) suivre(element, couverture, recolte)
      if (bloc.genre === 'tableau') unTableau(bloc, couverture, recolte)
    }
  }
}

function unTableau(tableau: Tableau, couverture: boolean, recolte: Recolte): void {
  for (const rangees of [tableau.entete, tableau.corps])
    for (const rangee of rangees) {
      noter(rangee, recolte)
      for (const cellule of rangee.cellules) suivre(cellule, couverture, recolte)
    }
}

function suivre(place: Cellule | ElementListe, couverture: boolean, recolte: Recolte): void {
  noter(place, recolte)
  parcourir(place.enfants, couverture, recolte)
}

function unTitre(titre: Titre, couverture: boolean, recolte: Recolte): void {
  const texte = texteDe(titre.enfants).trim()
  const [id] = recolte.attente
  const duPlan = !couverture && texte !== ''
  const coupe = duPlan && id !== undefined && titre.enfants.length === 1 ? couper(texte, recolte.fiche) : undefined
  const morceaux = id !== undefined && coupe ? { ...coupe, id } : undefined
  const cible = { texte, ...(morceaux && { morceaux }) }
  for (const id of recolte.attente) recolte.ancres.set(id, cible)
  recolte.attente = []
  if (!duPlan) return
  const signet = `_Toc${100_000_001 + recolte.titres.size}`
  recolte.titres.set(titre, { titre, niveau: titre.niveau, texte, signet, ...(morceaux && { morceaux }) })
}

type Notable = Pick<Bloc, 'id' | 'champ'> & { readonly numero?: number | undefined }
const SANS_TEXTE: Cible = { texte: null }

/** A field's bookmark stands around more than a heading. */
function noter({ id, champ, numero }: Notable, recolte: Recolte): void {
  if (id === undefined) return
  recolte.ancres.set(id, numero === undefined ? SANS_TEXTE : { texte: null, numero })
  if (!champ) recolte.attente.push(id)
}
