// How messages name things: between « », by what the user called them.

/** `« Bus santé »`, with the non-breaking spaces French asks for. */
export function entreGuillemets(texte: string): string {
  return `« ${texte} »`
}

/** What the user called it: title or name, else identifier. */
export function nommer(chose: { readonly id?: string; readonly titre?: string; readonly nom?: string }): string {
  return entreGuillemets((chose.titre ?? chose.nom ?? chose.id ?? 'sans titre').trim())
}
