// « Fiche Action 12 : Un bus santé », « FA n° 3.2 », « Action 1.1.a – … » → its number and its title.

export type Numerote = { readonly numero?: string; readonly titre: string }

const MOTS =
  /^(?:fiches?[\s-]*actions?|fiche|action|f\.?a\.?|mesure|projet|op[ée]ration)(?![a-zà-ÿ])[\s\u00a0]*(?:n[\s\u00a0]*[°ºo]?[\s\u00a0]*)?/i
const NUMERO = /^([A-Z]?-?\d{1,3}(?:[.-]\d{1,3}){0,4}(?:\.?[a-z](?![a-zà-ÿ]))?|[A-Z](?:\.?\d{1,3}){0,4}(?![\w’'à-ÿ]))/
const SUITE = /^[\s\u00a0]*(?:[:.)–—_-][\s\u00a0]*)*/

/** The number that follows « fiche », « action »…; or one that begins the text, when it is dotted or parted from the title by a sign. */
export function numeroEtTitre(texte: string): Numerote {
  const nu = texte.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  const mot = MOTS.exec(nu)?.[0]
  if (mot !== undefined) {
    const suite = nu.slice(mot.length)
    const numero = NUMERO.exec(suite)?.[0]
    if (numero === undefined) {
      const titre = suite.replace(SUITE, '')
      // « Action : Un bus santé » says a title; « Action de prévention » is one.
      return /^[\s]*[:–—]/.test(suite) && titre !== '' ? { titre } : { titre: nu }
    }
    return { numero, titre: suite.slice(numero.length).replace(SUITE, '').trim() }
  }
  const seul =
    /^([A-Z]?\d{1,3}(?:\.\d{1,3}){1,4}\.?[a-z]?|[A-Z]?\d{1,3}(?=[ ]?[:.)–—-]))(?:[ ]?[:.)–—-]+[ ]*|[ ]+)(?=\S)/.exec(nu)
  if (seul?.[1] === undefined || /^\d{1,3}-\d/.test(nu)) return { titre: nu }
  const titre = nu.slice(seul[0].length).trim()
  return /^[A-Za-zÀ-ÿ«"“]/.test(titre) ? { numero: seul[1].replace(/\.$/, ''), titre } : { titre: nu }
}

/** What a cell for numbers says: « Fiche 12 », « n° 3.2 », « 12 », « A ». */
export function numeroDit(texte: string): string | undefined {
  const nu = texte.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  const { numero, titre } = numeroEtTitre(nu)
  if (numero !== undefined && titre === '') return numero
  const sans = nu.replace(/^n ?[°ºo]? ?/i, '')
  return /^[A-Za-z0-9]{1,6}(?:[.\-/][A-Za-z0-9]{1,4}){0,5}$/.test(sans) ? sans : undefined
}

/** Does this text name a fiche by its kind and number? */
export function nommeUneFiche(texte: string): boolean {
  return /^[\s\u00a0]*(?:fiches?[\s-]*actions?|fiche|action|f\.?a\.?)[\s\u00a0]*(?:n[\s\u00a0]*[°ºo][\s\u00a0]*)?(?:[A-Z]?\d|[A-Z](?![a-zà-ÿ’']))/i.test(
    texte,
  )
    ? numeroEtTitre(texte).numero !== undefined
    : false
}
