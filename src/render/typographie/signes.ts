// The few characters that French typography is made of, and how a text is looked at around a place.

/**
 * Word, LibreOffice and every typeface in use show U+00A0; U+202F, finer, is missing from many and then comes from another one.
 */
export const INSECABLE = '\u00A0'
/** In a text made of several pieces, the border between two of them: a reader sees nothing there. Private use, so that nobody types it. */
export const BORD = '\uE010'
/** Stands for a piece that must stay as it is: an address, a code. Private use too. */
export const PIECE = '\uE011'

const ESPACES = ' \t\u00A0\u2009\u202F'
const OUVRANTS = '(["\'«“‘’[–—-/'
const FERMANTS = ')]»”’\'"…,.;:!?%€/*–—-'

/** A space that typography may change; the end of a line is its author's. */
export function estEspace(signe: string | undefined): boolean {
  return signe !== undefined && ESPACES.includes(signe)
}

/** Nothing, a space, or the end of a line. */
export function estBlanc(signe: string | undefined): boolean {
  return signe === undefined || signe === '\n' || signe === '\r' || estEspace(signe)
}

export function peutPreceder(signe: string | undefined): boolean {
  return estBlanc(signe) || OUVRANTS.includes(signe as string)
}

export function peutSuivre(signe: string | undefined): boolean {
  return estBlanc(signe) || FERMANTS.includes(signe as string)
}
