// What short texts mean, remembered: a contract repeats a few dates hundreds of times.

/** Texts kept; what a hostile file holds is worked out each time beyond this. */
const GARDES = 2000
/** V8 copies a text this short; a longer one would keep alive the whole file that it was cut from. */
const COURT = 12

/** The same function of a text, which remembers its answers. They are shared: nobody may change them. */
export function retenue<T>(calculer: (texte: string) => T): (texte: string) => T {
  const connus = new Map<string, { readonly valeur: T }>()
  return texte => {
    const connu = connus.get(texte)
    if (connu !== undefined) return connu.valeur
    const valeur = calculer(texte)
    if (texte.length <= COURT && connus.size < GARDES) connus.set(texte, { valeur })
    return valeur
  }
}
