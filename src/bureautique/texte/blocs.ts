// Drafts → the blocks that callers see; paragraphs that hold no word are left out, and tables say what they say in words.
import { brut, enMarkdown, type Morceau } from './prose.ts'
import type { Allure, Brouillon, CelluleBrouillon, TableauBrouillon } from './recueil.ts'
import type { BlocLu, CelluleLue, ListeLue, ParagrapheLu, TableauLu } from './texte.ts'

/** The whole paragraph, the same object wherever it is found; null when it holds no word. */
export function paragrapheLu(brouillon: Brouillon): ParagrapheLu | null {
  if (brouillon.lu === undefined) brouillon.lu = partieLue(brouillon, brouillon.morceaux)
  return brouillon.lu
}

/** Some of its pieces. */
export function partieLue({ allure, place }: Brouillon, morceaux: readonly Morceau[]): ParagrapheLu | null {
  const texte = brut(morceaux).trim()
  if (texte === '') return null
  return new Paragraphe(texte, allure, place, morceaux)
}

/** Most paragraphs are read for their plain words only: their Markdown is made when somebody asks. */
class Paragraphe implements ParagrapheLu {
  readonly genre = 'paragraphe'
  readonly texte: string
  readonly titre: number | undefined
  readonly style: string | null
  readonly liste: ListeLue | undefined
  readonly place: string
  readonly #allure: Allure
  readonly #morceaux: readonly Morceau[]
  #markdown: string | undefined

  constructor(texte: string, allure: Allure, place: string, morceaux: readonly Morceau[]) {
    this.texte = texte
    this.titre = allure.titre
    this.style = allure.style
    this.liste = allure.liste && montree(allure.liste)
    this.place = place
    this.#allure = allure
    this.#morceaux = morceaux
  }

  get markdown(): string {
    this.#markdown ??= prose(this.#allure, this.#morceaux)
    return this.#markdown
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

export function blocsLus(blocs: readonly (Brouillon | TableauBrouillon)[]): readonly BlocLu[] {
  const [premier] = blocs
  if (premier !== undefined && blocs.length === 1) {
    const lu = unBlocLu(premier)
    return lu === null ? AUCUN : [lu]
  }
  return blocs.map(unBlocLu).filter(lu => lu !== null)
}

const AUCUN: readonly BlocLu[] = []
const unBlocLu = (bloc: Brouillon | TableauBrouillon): BlocLu | null =>
  'lignes' in bloc ? tableauLu(bloc) : paragrapheLu(bloc)

/** Null when it has no row. */
function tableauLu(tableau: TableauBrouillon): TableauLu | null {
  const { rang, lignes } = tableau
  if (lignes.length === 0) return null
  tableau.lu = {
    genre: 'tableau',
    rang,
    lignes: lignes.map(({ cellules }) => ({ cellules: cellules.map(celluleLue) })),
  }
  return tableau.lu
}

const AUCUNE: readonly string[] = []

function celluleLue(cellule: CelluleBrouillon): CelluleLue {
  return new Cellule(cellule, blocsLus(cellule.blocs))
}

class Cellule implements CelluleLue {
  readonly blocs: readonly BlocLu[]
  readonly texte: string
  readonly colonne: number
  readonly colonnes: number
  readonly suite: boolean
  readonly marques: readonly string[]
  readonly place: string

  constructor({ colonne, colonnes, suite, marques, place }: CelluleBrouillon, blocs: readonly BlocLu[]) {
    this.blocs = blocs
    this.texte = texteDe(blocs)
    this.colonne = colonne
    this.colonnes = colonnes
    this.suite = suite
    this.marques = marques ?? AUCUNE
    this.place = place
  }

  get markdown(): string {
    return proseDe(this.blocs)
  }
}

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
