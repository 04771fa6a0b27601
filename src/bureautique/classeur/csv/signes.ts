// What both sides of a .csv agree on: a text that a spreadsheet would take for a formula carries an apostrophe before it.

/** An optional row of apostrophes, then a sign by which Excel or LibreOffice begins a formula, in wide letters too (OWASP, « CSV Injection »). */
const FORMULE = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** One more apostrophe: `sansApostrophe` takes exactly that one away, so that every text comes back as it was. */
export const avecApostrophe = (texte: string): string => (FORMULE.test(texte) ? `'${texte}` : texte)

export const sansApostrophe = (texte: string): string =>
  texte.startsWith("'") && FORMULE.test(texte) ? texte.slice(1) : texte
