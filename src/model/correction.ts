// What repairs a file without changing what its author means: pieces of its text replaced, everything else kept byte for byte.
import type { Etendue } from './noeud.ts'

/** `texte` takes the place of what stands between `debut` and `fin` (offsets in the document's text, byte order mark removed). */
export type Retouche = Etendue & { readonly texte: string }

/** The touches of one repair, applied together or not at all; none of them overlap. Only safe ones: what a person must decide is a `conseil`. */
export type Correction = readonly Retouche[]
