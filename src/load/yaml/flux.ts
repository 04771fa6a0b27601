// Follows quotes and brackets from where they open: where they close, or which one never does.

export type Suite = { readonly ferme: number } | { readonly ouvert: number }

/** `debut` is on a quote or a bracket; nothing beyond `limite` is looked at. */
export function suivre(texte: string, debut: number, limite: number): Suite {
  const pile: number[] = []
  let debutDeJeton = true
  for (let i = debut; i < limite; i++) {
    const c = texte[i] ?? ''
    if ((c === '"' || c === "'") && debutDeJeton) {
      const fin = finDeCitation(texte, i, limite)
      if (fin < 0) return { ouvert: i }
      if (pile.length === 0) return { ferme: fin }
      i = fin - 1
      debutDeJeton = false
      continue
    }
    if (c === '[' || c === '{') pile.push(i)
    if (c === ']' || c === '}') {
      const ouvrant = pile.at(-1)
      if (ouvrant !== undefined && texte[ouvrant] === (c === ']' ? '[' : '{')) pile.pop()
      else return { ouvert: ouvrant ?? debut }
      if (pile.length === 0) return { ferme: i + 1 }
    }
    if (c === '#' && /\s/.test(texte[i - 1] ?? '')) while (i + 1 < limite && !/[\r\n]/.test(texte[i + 1] ?? '')) i++
    debutDeJeton = /[[{,\s]/.test(c) ? debutDeJeton || /[[{,]/.test(c) : c === ':'
  }
  return { ouvert: pile.at(-1) ?? debut }
}

function finDeCitation(texte: string, debut: number, limite: number): number {
  const quote = texte[debut]
  for (let i = debut + 1; i < limite; i++) {
    const c = texte[i]
    if (c === '\\' && quote === '"') i++
    else if (c === quote && quote === "'" && texte[i + 1] === "'") i++
    else if (c === quote) return i + 1
  }
  return -1
}
