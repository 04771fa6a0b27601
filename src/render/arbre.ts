// The checked tree of a document: what the closed HTML says, once read, and all that Word and the page are made from.

export type Texte = { readonly genre: 'texte'; readonly texte: string }
export type Fort = { readonly genre: 'fort'; readonly enfants: readonly EnLigne[] }
/** `a-completer`: a hole the reader must see; `texte-type`: wording of the tool, that nobody has chosen yet. */
export type Emphase = {
  readonly genre: 'emphase'
  readonly role?: 'a-completer' | 'texte-type'
  readonly enfants: readonly EnLigne[]
}
export type Exposant = { readonly genre: 'exposant'; readonly enfants: readonly EnLigne[] }
/** `href` starts with `#`, `http://`, `https://` or `mailto:`. `renvoi`: a cross-reference, whose target exists. */
export type Lien = {
  readonly genre: 'lien'
  readonly href: string
  readonly renvoi: boolean
  readonly enfants: readonly EnLigne[]
}
export type Saut = { readonly genre: 'saut' }
/** `src` is a path of the project, never an address. */
export type Image = { readonly genre: 'image'; readonly src: string; readonly alt: string }
export type EnLigne = Texte | Fort | Emphase | Exposant | Lien | Saut | Image

/**
 * `id` becomes a bookmark: unique, and the anchor of links. `champ`: it stands around the whole content, a value that
 * later work reads back. `ligne` is 1-based, in the HTML text.
 */
type Place = { readonly ligne: number; readonly id?: string | undefined; readonly champ?: boolean }

/** `numero`: its rank among the numbered tables, or figures, of the document. */
type Legende = { readonly legende?: readonly EnLigne[]; readonly numero?: number | undefined }

export const ROLES_SECTION = [
  'sommaire',
  'couverture',
  'paysage',
  'saut',
  'fiche',
  'annexe',
  'signatures',
  'signature',
  'dense',
] as const
export const ROLES_PARAGRAPHE = [
  'surtitre',
  'chapeau',
  'mention',
  'partie',
  'vu',
  'pointilles',
  'source',
  'chiffre',
  'aide',
] as const
export const GENRES_TABLEAU = ['fiche', 'donnees', 'budget', 'cle-valeur'] as const
/**
 * What somebody fills: a line, paragraphs, one choice of a list, boxes to tick, or several choices, one a line, each in a list of its own
 * (for choices that are many, or long).
 */
export const GENRES_SAISIE = ['ligne', 'prose', 'choix', 'cases', 'listes'] as const
export type GenreSaisie = (typeof GENRES_SAISIE)[number]
export type RoleSection = (typeof ROLES_SECTION)[number]
export type RoleParagraphe = (typeof ROLES_PARAGRAPHE)[number]
export type GenreTableau = (typeof GENRES_TABLEAU)[number]
export type Niveau = 1 | 2 | 3 | 4

export type Section = Place & {
  readonly genre: 'section'
  readonly roles: readonly RoleSection[]
  /** Of a table of contents: 1 to `niveaux`. */
  readonly niveaux: Niveau
  readonly enfants: readonly Bloc[]
}
export type Titre = Place & { readonly genre: 'titre'; readonly niveau: Niveau; readonly enfants: readonly EnLigne[] }
export type Paragraphe = Place & {
  readonly genre: 'paragraphe'
  readonly role?: RoleParagraphe | undefined
  readonly enfants: readonly EnLigne[]
}
export type Liste = Place & {
  readonly genre: 'liste'
  readonly ordonnee: boolean
  readonly debut: number
  readonly elements: readonly ElementListe[]
}
export type ElementListe = Place & { readonly enfants: readonly Bloc[] }
export type Tableau = Place &
  Legende & {
    readonly genre: 'tableau'
    readonly sorte: GenreTableau
    readonly entete: readonly Rangee[]
    readonly corps: readonly Rangee[]
  }
/** `bande`: six hexadecimal digits, the colour behind the whole row. `lignes`: writing room that it keeps at least. */
export type Rangee = Place & {
  readonly bande?: string | undefined
  readonly lignes?: number | undefined
  readonly cellules: readonly Cellule[]
}
/** `liste`: what it may hold, by a name that the document gives to its lists. `intitule`: what it is called, for whoever does not see it. */
export type Saisie = { readonly genre: GenreSaisie; readonly intitule: string; readonly liste?: string | undefined }
/** A cell that somebody fills holds what is known already; nothing when nothing is. */
export type Cellule = Place & {
  readonly saisie?: Saisie | undefined
  readonly entete: boolean
  readonly nombre: boolean
  readonly colonnes: number
  readonly rangees: number
  /** Percent of the table's width. */
  readonly largeur?: number | undefined
  readonly enfants: readonly Bloc[]
}
/** Shows an image of the project, or a picture that the program draws, by its name. */
export type Figure = Place &
  Legende & { readonly genre: 'figure'; readonly image: Image; readonly dessin?: string | undefined }
export type Bloc = Section | Titre | Paragraphe | Liste | Tableau | Figure

/** The words alone, as a reader would say them. */
export function texteDe(enfants: readonly EnLigne[]): string {
  return enfants.map(texteDUn).join('')
}

function texteDUn(noeud: EnLigne): string {
  switch (noeud.genre) {
    case 'texte':
      return noeud.texte
    case 'saut':
      return ' '
    case 'image':
      return noeud.alt
    default:
      return texteDe(noeud.enfants)
  }
}

/** The lines of what stands in a cell: its paragraphs, its items, and what line breaks part. */
export function lignesDe(blocs: readonly Bloc[]): EnLigne[][] {
  return blocs.flatMap(bloc => {
    if (bloc.genre === 'liste') return bloc.elements.flatMap(({ enfants }) => lignesDe(enfants))
    if (bloc.genre !== 'paragraphe') return bloc.genre === 'tableau' || bloc.genre === 'figure' ? [[]] : []
    const lignes: EnLigne[][] = [[]]
    for (const noeud of bloc.enfants) {
      if (noeud.genre === 'saut') lignes.push([])
      else lignes.at(-1)?.push(noeud)
    }
    return lignes.filter(ligne => texteDe(ligne).trim() !== '')
  })
}
