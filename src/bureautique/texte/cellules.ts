// From a mark to the cell that holds it: in a form, a cell holds one field, and its words are surer than the edges of a bookmark.
import type { BlocLu, CelluleLue, MarqueLue, TexteLu } from './texte.ts'

const INDEX = new WeakMap<TexteLu, ReadonlyMap<string, CelluleLue>>()

/**
 * The innermost cell that holds the mark whole; null outside of tables. What is typed at the edge of a bookmark may fall outside of it
 * (LibreOffice 7.4 leaves a bookmark empty where it was, and moves its end when a note or a comment stands inside): when the mark is
 * alone in its cell, what the cell says is the value.
 */
export function celluleDe(texte: TexteLu, { dansCellule }: Pick<MarqueLue, 'dansCellule'>): CelluleLue | null {
  const lieu = dansCellule?.at(-1)
  if (!lieu) return null
  const index = INDEX.get(texte) ?? indexer(texte)
  INDEX.set(texte, index)
  return index.get(`${lieu.tableau}:${lieu.ligne}:${lieu.colonne}`) ?? null
}

function indexer({ blocs }: TexteLu): ReadonlyMap<string, CelluleLue> {
  const index = new Map<string, CelluleLue>()
  const ranger = (bloc: BlocLu) => {
    if (bloc.genre === 'paragraphe') return
    for (const [ligne, { cellules }] of bloc.lignes.entries())
      for (const cellule of cellules) {
        index.set(`${bloc.rang}:${ligne}:${cellule.colonne}`, cellule)
        for (const dedans of cellule.blocs) ranger(dedans)
      }
  }
  for (const bloc of blocs) ranger(bloc)
  return index
}
