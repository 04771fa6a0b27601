// Documents put together: each file's content under its name in the consolidated project, and the way back from there to the document.
import type { Document } from '../load/documents.ts'
import { type Chemin, pointeur, valeurA } from '../model/chemin.ts'
import { type Genre, PARTIES, type Partie } from '../model/partie.ts'
import type { Fiche, Projet, Suivi } from '../model/projet.generated.ts'
import { cheminDOrigine, cheminRestant } from '../schema/elagage.ts'
import type { Forme } from '../schema/forme.ts'
import { type Lieu, situer } from './places.ts'

/** A document and its values; `rang`: its place in the project's list of documents. No `forme` when nothing in it could be read. */
export type Lecture = {
  readonly document: Document
  readonly rang: number
  readonly forme: Omit<Forme, 'references'> | undefined
}
export type Contenu = Omit<Projet, 'faits'>

export type Assemblage = {
  readonly contenu: Contenu
  readonly lecturesDe: ReadonlyMap<Partie, readonly Lecture[]>
  /** Where each document stands in its part, by its own `rang`; none when it was left out. */
  readonly rangs: ReadonlyMap<number, number>
}

const UNIQUES = PARTIES.filter(p => p !== 'fiches' && p !== 'suivi')

/** The part of the project that a kind of file belongs to; none for `cls.yaml`. */
export function partieDe(genre: Genre): Partie | undefined {
  return genre === 'fiche' ? 'fiches' : genre === 'cls' ? undefined : genre
}

/** Documents → the consolidated project: fiches by id, years in order. `valeurDe`: the values to take of a document. */
export function assembler(
  lectures: readonly Lecture[],
  valeurDe: (forme: Omit<Forme, 'references'>, rang: number) => unknown,
): Assemblage {
  const valeurs = new Map(lectures.map(l => [l, l.forme === undefined ? undefined : valeurDe(l.forme, l.rang)]))
  const lecturesDe = new Map<Partie, Lecture[]>()
  const triees = (partie: Partie, cle: (v: unknown) => string | number | undefined) => {
    const choisies = lectures.filter(l => partieDe(l.document.genre) === partie && cle(valeurs.get(l)) !== undefined)
    choisies.sort((a, b) => comparer(cle(valeurs.get(a)), cle(valeurs.get(b))))
    lecturesDe.set(partie, choisies)
    return choisies.map(l => valeurs.get(l))
  }
  const fiches = triees('fiches', v => (v as Fiche | undefined)?.id) as Fiche[]
  const suivi = triees('suivi', v => (v as Suivi | undefined)?.annee) as Suivi[]
  const une = (partie: Partie) => {
    const lecture = lectures.find(l => l.document.genre === partie && l.document.lisible)
    if (lecture !== undefined) lecturesDe.set(partie, [lecture])
    const valeur = lecture && valeurs.get(lecture)
    return estTable(valeur) ? valeur : {}
  }
  const parts = Object.fromEntries(UNIQUES.map(p => [p, une(p)])) as unknown as Omit<
    Contenu,
    'format' | 'fiches' | 'suivi'
  >
  const rangs = new Map([...lecturesDe.values()].flatMap(lues => lues.map(({ rang }, n) => [rang, n] as const)))
  return { contenu: { format: 1, ...parts, fiches, suivi }, lecturesDe, rangs }
}

function estTable(valeur: unknown): valeur is object {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

function comparer(a: string | number | undefined, b: string | number | undefined): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1
}

/** Where a document's content stands in the consolidated project; undefined when it was left out. */
export function racineDe({ document, rang }: Lecture, { rangs }: Assemblage): Chemin | undefined {
  const partie = partieDe(document.genre)
  const place = rangs.get(rang)
  if (partie === undefined || place === undefined) return undefined
  return partie === 'fiches' || partie === 'suivi' ? [partie, place] : [partie]
}

/** The place, in its document, of a path of the consolidated project; undefined when its part has no file. */
export function situerDans({ contenu, lecturesDe }: Assemblage, at: Chemin, on: 'cle' | 'valeur'): Lieu | undefined {
  const [partie, ...reste] = at as [Partie, ...Chemin]
  const plusieurs = partie === 'fiches' || partie === 'suivi'
  const [rang, ...dedans] = plusieurs ? (reste as [number, ...Chemin]) : [0, ...reste]
  const lecture = lecturesDe.get(partie)?.[rang ?? 0]
  if (lecture === undefined) return undefined
  const valeur = valeurA(contenu, plusieurs ? [partie, rang ?? 0] : [partie])
  return situer(lecture.document, cheminDOrigine(valeur, dedans), on)
}

/** The way there: a place of a document → the place of what is left of it in the consolidated project. */
export function cheminConsolide(lecture: Lecture, at: Chemin, assemblage: Assemblage): Chemin | undefined {
  const racine = racineDe(lecture, assemblage)
  return racine && [...racine, ...cheminRestant(valeurA(assemblage.contenu, racine), at)]
}

/** « à compléter »: their pointers in the consolidated project, whose lists may have lost faulty elements. */
export function aCompleterDe(lecture: Lecture, assemblage: Assemblage) {
  return (lecture.forme?.aCompleter ?? []).flatMap(({ at, note }) => {
    const place = cheminConsolide(lecture, at, assemblage)
    return place === undefined ? [] : [{ chemin: pointeur(place), note }]
  })
}
