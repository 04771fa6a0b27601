// Drafts → the blocks that callers see; paragraphs that hold no word are left out, and tables say what they say in words.
import { brut, enMarkdown, type Morceau } from './prose.ts'
import type { Brouillon, CelluleBrouillon, TableauBrouillon } from './recueil.ts'
import type { BlocLu, CelluleLue, ParagrapheLu, TableauLu } from './texte.ts'

/** Null when it holds no word. */
export function paragrapheLu({ allure, place }: Brouillon, morceaux: readonly Morceau[]): ParagrapheLu | null {
  const texte = brut(morceaux).trim()
  if (texte === '') return null
  const { style, titre, liste } = allure
  const prose = enMarkdown(morceaux)
  const { valeur = 1, ...montree } = liste ?? { rang: 0, ordonnee: false }
  const puce = liste && titre === undefined ? `${'  '.repeat(liste.rang)}${liste.ordonnee ? `${valeur}. ` : '- '}` : ''
  return {
    genre: 'paragraphe',
    texte,
    markdown: puce === '' ? prose : puce + prose.replaceAll(/\n+/g, `\\\n${' '.repeat(puce.length)}`),
    ...(titre === undefined ? {} : { titre }),
    style,
    ...(liste ? { liste: montree } : {}),
    place,
  }
}

/** Made once each, so that a paragraph, or a table, is the same object wherever it is found. */
export type Lus = {
  readonly paragraphes: ReadonlyMap<Brouillon, ParagrapheLu | null>
  readonly tableaux: Map<TableauBrouillon, TableauLu>
}

export function blocsLus(blocs: readonly (Brouillon | TableauBrouillon)[], lus: Lus): BlocLu[] {
  return blocs.flatMap((bloc): BlocLu | [] => {
    if ('lignes' in bloc) return bloc.lignes.length > 0 ? tableauLu(bloc, lus) : []
    return lus.paragraphes.get(bloc) ?? []
  })
}

function tableauLu(tableau: TableauBrouillon, lus: Lus): TableauLu {
  const lu: TableauLu = {
    genre: 'tableau',
    rang: tableau.rang,
    lignes: tableau.lignes.map(({ cellules }) => ({ cellules: cellules.map(cellule => celluleLue(cellule, lus)) })),
  }
  lus.tableaux.set(tableau, lu)
  return lu
}

function celluleLue(
  { colonne, colonnes, suite, marques, place, ...brouillon }: CelluleBrouillon,
  lus: Lus,
): CelluleLue {
  const blocs = blocsLus(brouillon.blocs, lus)
  return { blocs, ...enMots(blocs), colonne, colonnes, suite, marques: [...marques], place }
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
