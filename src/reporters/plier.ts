// Folds a French sentence to the width of a terminal, without parting what a non-breaking space holds together.

/** Lines of at most `largeur` columns, the first behind `marge`, the others behind `suite`. A word too long stands alone. */
export function plier(texte: string, largeur: number, marge: string, suite = marge): string[] {
  const place = Math.max(20, Math.min(largeur, 110) - suite.length)
  const lignes: string[] = []
  let ligne = ''
  for (const mot of texte.split(/[ \t\r\n]+/)) {
    if (ligne !== '' && [...ligne].length + 1 + [...mot].length > place) {
      lignes.push(ligne)
      ligne = mot
    } else ligne = ligne === '' ? mot : `${ligne} ${mot}`
  }
  if (ligne !== '') lignes.push(ligne)
  return lignes.map((l, n) => `${n === 0 ? marge : suite}${l}`)
}
