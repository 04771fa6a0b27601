// The paragraphs, the tables and the cells of a document: readers fill them, callers read them; what nobody asks for is never made.
import { brut, enMarkdown, type Morceau } from './prose.ts'
import type { BlocLu, CelluleLue, DansCellule, ListeLue, ParagrapheLu, TableauLu } from './texte.ts'

export type Allure = {
  readonly style: string | null
  readonly titre?: number
  readonly liste?: ListeLue & { readonly valeur?: number }
}

export class Paragraphe implements ParagrapheLu {
  readonly genre = 'paragraphe'
  allure: Allure
  morceaux: Morceau[]
  longueur: number
  readonly cellule: Cellule | null
  /** Its rank among those that hold words and stand outside of cells. */
  readonly numero: number
  #texte: string | undefined
  #markdown: string | undefined

  constructor(allure: Allure, morceaux: Morceau[], cellule: Cellule | null, numero: number) {
    this.allure = allure
    this.morceaux = morceaux
    this.longueur = 0
    this.cellule = cellule
    this.numero = numero
  }

  get texte(): string {
    this.#texte ??= brut(this.morceaux).trim()
    return this.#texte
  }
  get markdown(): string {
    this.#markdown ??= prose(this.allure, this.morceaux)
    return this.#markdown
  }
  get titre(): number | undefined {
    return this.allure.titre
  }
  get style(): string | null {
    return this.allure.style
  }
  get liste(): ListeLue | undefined {
    return this.allure.liste && montree(this.allure.liste)
  }
  get place(): string {
    return this.cellule?.place ?? `paragraphe ${this.numero}`
  }
}

function montree({ valeur: _, ...liste }: NonNullable<Allure['liste']>): ListeLue {
  return liste
}

function prose({ titre, liste }: Allure, morceaux: readonly Morceau[]): string {
  const texte = enMarkdown(morceaux)
  if (titre !== undefined || liste === undefined) return texte
  const puce = `${'  '.repeat(liste.rang)}${liste.ordonnee ? `${liste.valeur ?? 1}. ` : '- '}`
  return puce + texte.replaceAll(/\n+/g, `\\\n${' '.repeat(puce.length)}`)
}

export class Tableau implements TableauLu {
  readonly genre = 'tableau'
  readonly rang: number
  readonly lignes: { readonly cellules: Cellule[] }[]
  readonly dehors: Cellule | null
  /** Its first paragraph, and the one after its last. */
  readonly premier: number
  apres: number

  constructor(rang: number, dehors: Cellule | null, premier: number) {
    this.rang = rang
    this.lignes = []
    this.dehors = dehors
    this.premier = premier
    this.apres = premier
  }
}

export class Cellule implements CelluleLue {
  /** All that was met in it, empty paragraphs too. */
  contenu: (Paragraphe | Tableau)[]
  readonly colonne: number
  readonly colonnes: number
  readonly suite: boolean
  /** The cell that holds its table. */
  readonly dehors: Cellule | null
  readonly chemin: readonly DansCellule[]
  /** Of the marks that concern it. */
  marques: string[]
  #blocs: readonly (Paragraphe | Tableau)[] | undefined
  #texte: string | undefined

  constructor(dehors: Cellule | null, ici: DansCellule, colonnes: number, suite: boolean) {
    this.contenu = []
    this.colonne = ici.colonne
    this.colonnes = colonnes
    this.suite = suite
    this.dehors = dehors
    this.chemin = dehors === null ? [ici] : [...dehors.chemin, ici]
    this.marques = []
  }

  get blocs(): readonly (Paragraphe | Tableau)[] {
    this.#blocs ??= quiDisent(this.contenu)
    return this.#blocs
  }
  get texte(): string {
    this.#texte ??= texteDe(this.blocs)
    return this.#texte
  }
  get markdown(): string {
    return proseDe(this.blocs)
  }
  get place(): string {
    const { tableau, ligne, colonne } = this.chemin.at(-1) as DansCellule
    return `tableau ${tableau}, ligne ${ligne + 1}, colonne ${colonne + 1}`
  }
}

/** Without the paragraphs that hold no word, and the tables that have no row. */
export function quiDisent(blocs: readonly (Paragraphe | Tableau)[]): readonly (Paragraphe | Tableau)[] {
  return blocs.every(dit) ? blocs : blocs.filter(dit)
}

const dit = (bloc: Paragraphe | Tableau) => (bloc.genre === 'tableau' ? bloc.lignes.length > 0 : bloc.texte !== '')

/** Blocks as words: paragraphs line after line; a row of a table is a line, its cells between bars. */
export function texteDe(blocs: readonly BlocLu[]): string {
  const [seul] = blocs
  if (seul === undefined) return ''
  return blocs.length === 1 ? texteDuBloc(seul) : blocs.map(texteDuBloc).join('\n')
}

function texteDuBloc(bloc: BlocLu): string {
  return bloc.genre === 'paragraphe' ? bloc.texte : rangees(bloc).join('\n')
}

function rangees({ lignes }: TableauLu): string[] {
  return lignes
    .map(({ cellules }) => cellules.map(({ texte }) => texte.replaceAll('\n', ' ')).join(' | '))
    .filter(ligne => /[^\s|]/.test(ligne))
}

/** Paragraphs apart, items of a list together and each under the words of the item that holds it. */
export function proseDe(blocs: readonly BlocLu[]): string {
  let prose = ''
  let largeurs: number[] = []
  for (const bloc of blocs) {
    const ecrit = bloc.genre === 'paragraphe' ? bloc.markdown : rangees(bloc).join('\n\n')
    if (ecrit === '') continue
    const marque = bloc.genre === 'paragraphe' ? (/^ *(- |\d+[.)] )/.exec(ecrit)?.[1] ?? '') : ''
    const rang = bloc.genre === 'paragraphe' && marque !== '' ? Math.min(bloc.liste?.rang ?? 0, largeurs.length) : 0
    if (prose !== '') prose += marque !== '' && largeurs.length > 0 ? '\n' : '\n\n'
    const retrait = largeurs.slice(0, rang).reduce((somme, largeur) => somme + largeur, 0)
    prose += marque === '' ? ecrit : decaler(ecrit, retrait)
    largeurs = marque === '' ? [] : [...largeurs.slice(0, rang), marque.length]
  }
  return prose
}

function decaler(texte: string, retrait: number): string {
  const actuel = texte.length - texte.trimStart().length
  return texte
    .split('\n')
    .map(ligne => ' '.repeat(retrait) + ligne.slice(actuel))
    .join('\n')
}
