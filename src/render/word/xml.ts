// Text and small pieces of WordprocessingML, as strings: measured at half the cost of objects, and the same bytes at each run.

/** A number or a string given to us by ourselves; anything people wrote goes through `propre`. */
const A_REMPLACER = /[&<>"\u0000-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Somebody's text, escaped for XML, without what makes Word refuse a file: control characters, lone surrogates. */
export function propre(texte: string): string {
  return texte.replace(A_REMPLACER, signe => ENTITES[signe] ?? (/[\t\n\r]/.test(signe) ? ' ' : ''))
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
