// What a form prints outside of the boxes that somebody fills: its headings, helps and instructions, paragraph by paragraph.
import { type Bloc, type Rangee, texteDe } from './arbre.ts'

export function imprimesDe(arbre: readonly Bloc[]): ReadonlySet<string> {
  const phrases = new Set<string>()
  recueillir(arbre, phrases)
  return phrases
}

function recueillir(blocs: readonly Bloc[], phrases: Set<string>): void {
  for (const bloc of blocs) {
    if (bloc.genre === 'section') recueillir(bloc.enfants, phrases)
    else if (bloc.genre === 'titre' || bloc.genre === 'paragraphe') phrases.add(texteDe(bloc.enfants))
    else if (bloc.genre === 'liste') for (const { enfants } of bloc.elements) recueillir(enfants, phrases)
    else {
      if (bloc.legende) phrases.add(texteDe(bloc.legende))
      if (bloc.genre === 'tableau') for (const rangee of [...bloc.entete, ...bloc.corps]) uneRangee(rangee, phrases)
    }
  }
}

function uneRangee({ cellules }: Rangee, phrases: Set<string>): void {
  for (const { saisie, enfants } of cellules) if (saisie === undefined) recueillir(enfants, phrases)
}
