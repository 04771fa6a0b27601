// Folds a French sentence to the width of a terminal, without parting what a non-breaking space holds together.

/** Lines of at most `largeur` columns, each behind `marge`. A word too long stands alone. */
export function plier(texte: string, largeur: number, marge: string): string[] {
  const place = Math.max(20, Math.min(largeur, 110) - marge.length)
  const lignes: string[] = []
  let ligne = ''
  for (const mot of texte.split(/[ \t\r\n]+/)) {
    if (ligne !== '' && [...ligne].length + 1 + [...mot].length > place) {
      lignes.push(ligne)
      ligne = mot
    } else ligne = ligne === '' ? mot : `${ligne} ${mot}`
  }
  if (ligne !== '') lignes.push(ligne)
  return lignes.map(l => `${marge}${l}`)
}
