// What is asked of a document: which one, in which state, for whom; and what each of them answers.
import type { Choix, FicheEnMots } from '../../champs/index.ts'
import type { Chemin } from '../../model/chemin.ts'
import type { Fiche as Grille } from '../../reporters/grille/vue.ts'
import type { Dessins } from '../dessins/dessin.ts'

export type Etat = 'projet' | 'deliberation' | 'signature'
export type Signatures = 'ensemble' | 'separees'
export const MODELES = [
  'contrat',
  'fiches',
  'plan-actions',
  'synthese',
  'deliberation',
  'fiche-vierge',
  'grille',
] as const
export type Modele = (typeof MODELES)[number]

/** A form that goes out: what its first page says of its way back, and what the file says of itself. */
export type Formulaire = {
  /** The day before which it is awaited, ISO. */
  readonly avant?: string
  /** To whom it goes back; the coordination of the contract, unless said otherwise. */
  readonly retour?: string
  /** What its fiches say, by id, where that is known already. */
  readonly mots?: Readonly<Record<string, FicheEnMots>>
  /** Custom properties of the file, by name, at most 255 characters each: programs keep them whatever the format they save in. */
  readonly proprietes: Readonly<Record<string, string>>
}

export type Demande = {
  readonly modele: Modele
  readonly etat: Etat
  /** `separees`: one page for each signatory, so that nobody needs to meet. */
  readonly signatures?: Signatures
  /** Line numbers in the margin: of a draft only. */
  readonly lignes?: boolean
  /** The id of the body for which it is written. */
  readonly pour?: string
  /** The id of the fiche it is about. */
  readonly fiche?: string
  /** The ids of the fiches it is about, in this order, whoever leads them. */
  readonly fiches?: readonly string[]
  readonly formulaire?: Formulaire
  /** The judgement of the project, for the reviewer's grid. */
  readonly grille?: Grille
}

/** Choices that a box of the document may hold, by the name of the list. */
export type Listes = Readonly<Record<string, readonly Choix[]>>

/**
 * `avis`: what the document does not say, in sentences for whoever asked for it. `dessins`: the pictures its template may place;
 * `listes`: the lists of choices it may offer.
 */
export type Compose<Vue = unknown> = {
  readonly vue: Vue
  readonly avis: readonly string[]
  readonly dessins?: Dessins
  readonly listes?: Listes
  /** Whether a value still « à compléter » counts for this document; all do unless it says which. */
  readonly montre?: (at: Chemin) => boolean
}
