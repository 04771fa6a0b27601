// Somebody's text, as a cell may hold it: no sign that XML or Excel refuses, and no more signs than a cell takes.

/** Control characters, but tabulation and new line; lone surrogates; what is no character. */
const REFUSES = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu
/** What Excel reads as the code of a character: `_x000D_` (ECMA-376, ST_Xstring). */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** ECMA-376 says nothing; Excel holds 32 767 signs in a cell. */
export const SIGNES_MAX = 32_767
const COUPE = ' […] (texte trop long pour une case : la suite n’est pas dans ce classeur)'

/** New lines are all of one kind. */
export const sansControles = (texte: string): string => texte.replace(/\r\n?/g, '\n').replace(REFUSES, '')

export function texteDeCellule(texte: string): string {
  const net = sansControles(texte)
  if (net.length <= SIGNES_MAX) return net
  const garde = net.slice(0, SIGNES_MAX - COUPE.length)
  return (/[\uD800-\uDBFF]$/.test(garde) ? garde.slice(0, -1) : garde) + COUPE
}

export function coder(texte: string): string {
  return texte.replace(CODE, '_x005F_')
}
