// What somebody wrote where nothing was asked: in a heading, in a help, in a column of their own. A form that says what it printed tells.
import type { CelluleLue } from '../../bureautique/texte/index.ts'
import type { MotDeCote } from '../../champs/index.ts'

/** Was this paragraph printed on the form? Nothing when the form does not say what it printed. */
export type Imprime = ((phrase: string) => boolean) | undefined

/** The paragraphs of a cell that no box takes. `champ`: the box, or the table, it stands beside. */
export function ecritDans({ blocs }: CelluleLue, imprime: Imprime, champ?: string): readonly MotDeCote[] {
  if (imprime === undefined) return []
  return blocs.flatMap((bloc): MotDeCote[] =>
    bloc.genre === 'tableau' || imprime(bloc.texte) ? [] : [horsCase(bloc, champ)],
  )
}

export function horsCase(
  { texte, place }: { readonly texte: string; readonly place: string },
  champ?: string,
): MotDeCote {
  return { genre: 'hors-case', texte: texte.trim(), ...(champ !== undefined && { champ }), place }
}
