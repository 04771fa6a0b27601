// A first walk over the tree: its headings, and the words each anchor stands on, known before anything is written.
import type { Bloc, Niveau, Tableau, Titre } from '../arbre.ts'
import { texteDe } from '../arbre.ts'

/** A heading of the body (one of the cover is the document's title, and stays out of the table of contents). */
export type Repere = { readonly titre: Titre; readonly niveau: Niveau; readonly texte: string; readonly signet: string }
export type Reperes = {
  readonly titres: ReadonlyMap<Titre, Repere>
  /** Every id of the tree; its text when a heading opens it, so that a field can repeat it. */
  readonly ancres: ReadonlyMap<string, string | null>
  readonly avecSommaire: boolean
}

type Recolte = {
  titres: Map<Titre, Repere>
  ancres: Map<string, string | null>
  avecSommaire: boolean
  attente: string[]
}

export function reperer(arbre: readonly Bloc[]): Reperes {
  const recolte: Recolte = { titres: new Map(), ancres: new Map(), avecSommaire: false, attente: [] }
  parcourir(arbre, false, recolte)
  return recolte
}

function parcourir(blocs: readonly Bloc[], couverture: boolean, recolte: Recolte): void {
  for (const bloc of blocs) {
    noter(bloc.id, recolte)
    if (bloc.genre === 'section') {
      // The heading of the table of contents is no heading of the document.
      const sommaire = bloc.roles.includes('sommaire')
      if (sommaire) recolte.avecSommaire = true
      if (sommaire) for (const { id } of bloc.enfants) noter(id, recolte)
      else parcourir(bloc.enfants, couverture || bloc.roles.includes('couverture'), recolte)
    } else if (bloc.genre === 'titre') unTitre(bloc, couverture, recolte)
    else {
      recolte.attente = []
      if (bloc.genre === 'liste') for (const { id, enfants } of bloc.elements) suivre(id, enfants, couverture, recolte)
      if (bloc.genre === 'tableau') unTableau(bloc, couverture, recolte)
    }
  }
}

function unTableau(tableau: Tableau, couverture: boolean, recolte: Recolte): void {
  for (const rangee of [...tableau.entete, ...tableau.corps]) {
    noter(rangee.id, recolte)
    for (const { id, enfants } of rangee.cellules) suivre(id, enfants, couverture, recolte)
  }
}

function suivre(id: string | undefined, enfants: readonly Bloc[], couverture: boolean, recolte: Recolte): void {
  noter(id, recolte)
  parcourir(enfants, couverture, recolte)
}

function unTitre(titre: Titre, couverture: boolean, recolte: Recolte): void {
  const texte = texteDe(titre.enfants).trim()
  for (const id of recolte.attente) recolte.ancres.set(id, texte)
  recolte.attente = []
  if (couverture || texte === '') return
  const signet = `_Toc${100_000_001 + recolte.titres.size}`
  recolte.titres.set(titre, { titre, niveau: titre.niveau, texte, signet })
}

function noter(id: string | undefined, recolte: Recolte): void {
  if (id === undefined) return
  recolte.ancres.set(id, null)
  recolte.attente.push(id)
}
