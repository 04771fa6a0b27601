// The ends of texts: signs and blanks that stand there without meaning anything.

/** Without these signs at its end, blanks included. */
export function sansFin(texte: string, signes: string): string {
  let fin = texte.trimEnd()
  while (fin !== '' && signes.includes(fin.charAt(fin.length - 1))) fin = fin.slice(0, -1).trimEnd()
  return fin
}

/** Lines put end to end. */
export function surUneLigne(texte: string): string {
  return texte
    .split('\n')
    .map(ligne => ligne.trim())
    .filter(ligne => ligne !== '')
    .join(' ')
}
