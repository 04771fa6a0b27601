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
  const { style, titre, liste } = allure
  const prose = enMarkdown(morceaux)
  if (titre !== undefined || liste === undefined)
    return { genre: 'paragraphe', texte, markdown: prose, titre, style, liste: liste && montree(liste), place }
  const puce = `${'  '.repeat(liste.rang)}${liste.ordonnee ? `${liste.valeur ?? 1}. ` : '- '}`
  const markdown = puce + prose.replaceAll(/\n+/g, `\\\n${' '.repeat(puce.length)}`)
  return { genre: 'paragraphe', texte, markdown, titre, style, liste: montree(liste), place }
}

function montree({ valeur: _, ...liste }: NonNullable<Allure['liste']>): ListeLue {
  return liste
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
  const { colonne, colonnes, suite, marques, place } = cellule
  const blocs = blocsLus(cellule.blocs)
  const { texte, markdown } = enMots(blocs)
  return { blocs, texte, markdown, colonne, colonnes, suite, marques: marques ?? AUCUNE, place }
}

/** Blocks as words: paragraphs line after line; a row of a table is a line, its cells between bars. */
export function enMots(blocs: readonly BlocLu[]): { texte: string; markdown: string } {
  const [seul, autre] = blocs
  if (seul === undefined) return { texte: '', markdown: '' }
  // Most cells of a form.
  if (autre === undefined && seul.genre === 'paragraphe' && seul.liste === undefined)
    return { texte: seul.texte, markdown: proseDe(blocs) }
  return { texte: blocs.map(texteDuBloc).join('\n'), markdown: proseDe(blocs) }
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
