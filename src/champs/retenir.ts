// Answers kept by text, for the time of one work: a form says the same titles sixty times.

/** The same function, which works once for each text. Let go of it with the work it serves. */
export function retenir<T>(dire: (texte: string) => T): (texte: string) => T {
  const dites = new Map<string, T>()
  return texte => {
    const deja = dites.get(texte)
    if (deja !== undefined || dites.has(texte)) return deja as T
    const neuve = dire(texte)
    dites.set(texte, neuve)
    return neuve
  }
}
