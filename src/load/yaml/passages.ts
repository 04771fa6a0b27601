// Small steps in the source between two tokens: over blanks and comments, past a sign.

/** The first offset at or after `place` that is neither blank nor comment. */
export function sauter(texte: string, place: number): number {
  let i = place
  for (;;) {
    const c = texte.charCodeAt(i)
    if (c === 32 || c === 10 || c === 13 || c === 9) i++
    else if (c === 35 && (i === 0 || estBlanc(texte.charCodeAt(i - 1)))) i = finDeLigne(texte, i)
    else return i
  }
}

/** The offset after `signe` when it is the next thing in the source, else -1. */
export function apresSigne(texte: string, place: number, signe: string): number {
  const i = sauter(texte, place)
  return texte[i] === signe ? i + 1 : -1
}

export function finDeLigne(texte: string, place: number): number {
  let i = place
  while (i < texte.length && texte.charCodeAt(i) !== 10 && texte.charCodeAt(i) !== 13) i++
  return i
}

export function estBlanc(c: number): boolean {
  return c === 32 || c === 9 || c === 10 || c === 13
}

/** The end of a block scalar's last line with content, or of its header when it is empty. */
export function finDeBloc(texte: string, debut: number, fin: number): number {
  let i = fin
  while (i > debut + 1 && estBlanc(texte.charCodeAt(i - 1))) i--
  return i
}
