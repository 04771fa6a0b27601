// Text and small pieces of WordprocessingML, as strings: measured at half the cost of objects, and the same bytes at each run.

/**
 * What has no place in a document: control characters and lone surrogates (Word refuses the file), the mark of an encoding, and the
 * signs that turn the direction of what follows (U+202A–202E, U+2066–2069). These are dropped rather than isolated: « U+202E » alone
 * can reverse a name on a signature page, while Arabic or Hebrew words are laid out well without them. Joiners (emojis), zero-width
 * spaces (where an address may break) and U+200E, U+200F, which turn nothing round, stay.
 */
export const SIGNES_A_OTER = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu
/** The same, and what XML reserves. A number or a string of our own needs neither; whatever people wrote goes through `propre`. */
const A_REMPLACER = new RegExp(`[&<>"]|${SIGNES_A_OTER.source}`, 'gu')
const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Somebody's text, escaped for XML; a line or a tabulation ends as a space. */
export function propre(texte: string): string {
  return texte.replace(A_REMPLACER, signe => ENTITES[signe] ?? blancOuRien(signe))
}

/** The same for `docx`, which escapes by itself. */
export function sansSignes(texte: string): string {
  return texte.replace(SIGNES_A_OTER, blancOuRien)
}

function blancOuRien(signe: string): string {
  return /[\t\n\r\u0085\u2028\u2029]/.test(signe) ? ' ' : ''
}

export function texteWord(texte: string, rPr: string): string {
  // A reader may drop the blanks at the edges of a text, unless it is told to keep them.
  const net = propre(texte)
  const garder = net.startsWith(' ') || net.endsWith(' ') ? ' xml:space="preserve"' : ''
  return `<w:r>${rPr}<w:t${garder}>${net}</w:t></w:r>`
}

/** A live field: Word computes it again when asked (F9), and shows `contenu` until then. */
export function champ(instruction: string, contenu: string, rPr = ''): string {
  return `${debutDeChamp(instruction, rPr)}${contenu}${finDeChamp(rPr)}`
}

export function debutDeChamp(instruction: string, rPr = ''): string {
  const marque = (sorte: string) => `<w:r>${rPr}<w:fldChar w:fldCharType="${sorte}"/></w:r>`
  const texte = `<w:r>${rPr}<w:instrText xml:space="preserve"> ${propre(instruction)} </w:instrText></w:r>`
  return `${marque('begin')}${texte}${marque('separate')}`
}

export function finDeChamp(rPr = ''): string {
  return `<w:r>${rPr}<w:fldChar w:fldCharType="end"/></w:r>`
}

/** `nom` is made by `signets.ts`: nothing in it needs escaping. */
export function debutDeSignet(numero: number, nom: string): string {
  return `<w:bookmarkStart w:id="${numero}" w:name="${nom}"/>`
}

export function finDeSignet(numero: number): string {
  return `<w:bookmarkEnd w:id="${numero}"/>`
}
