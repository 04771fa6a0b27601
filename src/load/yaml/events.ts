// The one door to js-yaml: text → flat list of events with offsets, or where and why it stopped.
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'

export type Evenement = Event
export type Scalaire = ScalarEvent
export type Echec = { readonly place: number; readonly raison: string }
export const GENRE = EVENT_ID
export const STYLE = SCALAR_STYLE
export const FLUX: number = COLLECTION_STYLE.FLOW
/** Deeper is no contract: a hostile file, or thousands of brackets pasted by accident. */
export const PROFONDEUR = 100

/** The scalar's text, unquoted and folded, never typed. */
export const texteDe: (texte: string, scalaire: Scalaire) => string = getScalarValue

export function lireEvenements(texte: string): readonly Evenement[] | Echec {
  try {
    return parseEvents(texte, { maxDepth: PROFONDEUR })
  } catch (erreur) {
    if (!(erreur instanceof YAMLException)) throw erreur
    return { place: Math.min(erreur.mark?.position ?? 0, texte.length), raison: erreur.reason }
  }
}
