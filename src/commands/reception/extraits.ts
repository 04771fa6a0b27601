// Long texts that differ somewhere, shown from a little before the first difference to a little after the last.

const BREF = 160
const MARGE = 40

/** The same texts, without what they all begin or end with, when one of them is long; what is left out is an ellipsis. */
export function extraits(textes: readonly string[]): readonly string[] {
  const dits = textes.filter(t => t !== '')
  const [premier = '', ...autres] = dits
  if (autres.length === 0 || dits.every(t => t.length <= BREF)) return textes
  const court = Math.min(...dits.map(t => t.length))
  let tete = 0
  while (tete < court && autres.every(t => t[tete] === premier[tete])) tete++
  let queue = 0
  while (queue < court - tete && autres.every(t => t.at(-1 - queue) === premier.at(-1 - queue))) queue++
  const debut = tete <= MARGE ? 0 : premier.lastIndexOf(' ', tete - MARGE) + 1
  return textes.map(texte => {
    if (texte === '') return texte
    const suite = texte.indexOf(' ', texte.length - queue + MARGE)
    const fin = queue <= MARGE || suite < 0 ? texte.length : suite
    return `${debut > 0 ? '…' : ''}${texte.slice(debut, fin)}${fin < texte.length ? '…' : ''}`
  })
}

/** Short enough for a line of a table: the report says it whole. */
export function couper(texte: string): string {
  return texte.length > BREF ? `${texte.slice(0, BREF).trimEnd()}…` : texte
}
