// What could not be understood of a project's files: whoever needs it cannot judge.
import type { Chemin } from '../model/chemin.ts'
import type { Partie } from '../model/partie.ts'
import { type Assemblage, cheminConsolide, type Lecture, partieDe } from './assemblage.ts'

/** Something of a document that could not be understood; `[]` for the whole of it. */
export type Perte = { readonly lecture: Lecture; readonly at: Chemin }

export function pertesDe(lectures: readonly Lecture[]): Perte[] {
  return lectures.flatMap(lecture => {
    const { document, forme } = lecture
    const muet = !document.lisible && document.fautes.some(f => !SANS_PERTE.has(f.regle))
    const entame = muet || document.fautes.some(f => PERTE.has(f.regle))
    return [...(entame ? [[]] : []), ...(forme?.illisibles ?? [])].map(at => ({ lecture, at }))
  })
}

/** Files that hold nothing of the project that another does not: nothing is lost with them. */
const SANS_PERTE = new Set(['copie-de-fichier', 'fichier-vide'])
/** Faults after which the file's content is not whole. */
const PERTE = new Set(['virgule-dans-accolades', 'diese-mange-le-texte', 'cle-en-double', 'ancre-refusee'])

/** For each part, the places of the consolidated project where something is lost; the part alone when a document was left out. */
export function illisiblesDe(pertes: readonly Perte[], assemblage: Assemblage): ReadonlyMap<Partie, readonly Chemin[]> {
  const illisibles = new Map<Partie, Chemin[]>()
  for (const { lecture, at } of pertes) {
    const partie = partieDe(lecture.document.genre)
    if (partie === undefined) continue
    const place = cheminConsolide(lecture, at, assemblage) ?? [partie]
    const connues = illisibles.get(partie)
    if (connues === undefined) illisibles.set(partie, [place])
    else connues.push(place)
  }
  return illisibles
}
