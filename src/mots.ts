// French words for values: dates of every precision, numbers, amounts, counts, lists; for messages and for documents alike.

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
export const INSECABLE = '\u00A0'

/** `nu`: « 15 janvier 2027 »; with the word that goes before: `le` (« en mars 2027 »), `du` (« d’avril 2027 »), `au` (« à juin 2027 »). */
export type FormeDeDate = 'nu' | 'le' | 'du' | 'au'
type Mots = Readonly<Record<FormeDeDate, string>>

/** A date as the consolidated project writes it (`2026`, `2026-03`, `2026-T3`, a window `a/b`) in words; any other text as it is. */
export function dateEnMots(texte: string, forme: FormeDeDate = 'nu'): string {
  const [debut = texte, fin] = /^\d{4}[^/ ]*\/\d{4}[^/ ]*$/.test(texte) ? texte.split('/') : [texte]
  return fin === undefined ? uneDate(debut)[forme] : `${uneDate(debut).du} ${uneDate(fin).au}`
}

function uneDate(texte: string): Mots {
  const [, annee, mois, jour, trimestre, semestre] =
    /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|T([1-4])|S([12])))?$/.exec(texte) ?? []
  const nom = mois === undefined ? '' : `${MOIS[Number(mois) - 1] ?? mois} ${annee}`
  if (jour !== undefined) return mots(`${jour === '01' ? '1er' : Number(jour)}${INSECABLE}${nom}`, 'le ', 'du ', 'au ')
  if (mois !== undefined) return mots(nom, 'en ', /^[aeiouéèêhâô]/i.test(nom) ? 'd’' : 'de ', 'à ')
  if (trimestre !== undefined) return mots(`${ordinal(trimestre)} trimestre ${annee}`, 'au ', 'du ', 'au ')
  if (semestre !== undefined) return mots(`${ordinal(semestre)} semestre ${annee}`, 'au ', 'du ', 'au ')
  if (annee !== undefined) return mots(texte, 'en ', 'de ', 'à ')
  return mots(texte, '', 'de ', 'à ')
}

function mots(nu: string, le: string, du: string, au: string): Mots {
  return { nu, le: `${le}${nu}`, du: `${du}${nu}`, au: `${au}${nu}` }
}

function ordinal(rang: string): string {
  return rang === '1' ? '1er' : `${rang}e`
}

/** « 12 400 », « 5,9 », « −3 ». */
export function enNombre(valeur: number): string {
  const [entier = '', decimales] = String(Math.abs(valeur)).split('.')
  if (/e/.test(String(valeur))) return String(valeur)
  const groupe = entier.replace(/\B(?=(\d{3})+$)/g, INSECABLE)
  return `${valeur < 0 ? '−' : ''}${groupe}${decimales === undefined ? '' : `,${decimales}`}`
}

/** « 60 000 € », « 1 250,50 € ». */
export function enEuros(valeur: number): string {
  const [entier = '', decimales = ''] = Math.abs(valeur).toFixed(2).split('.')
  const texte = `${enNombre(Number(entier))}${decimales === '00' ? '' : `,${decimales}`}${INSECABLE}€`
  return valeur < 0 ? `−${texte}` : texte
}

/** « 0 fiche », « 1 fiche », « 2 fiches »: French counts in the plural from two. */
export function compter(n: number, un: string, plusieurs = `${un}s`): string {
  return `${enNombre(n)}${INSECABLE}${Math.abs(n) < 2 ? un : plusieurs}`
}

/** « a, b et c »; beyond `max`, « a, b, c et 4 autres ». */
export function enumerer(noms: readonly string[], max = Number.POSITIVE_INFINITY): string {
  const vus =
    noms.length > max
      ? [...noms.slice(0, max), noms.length - max > 1 ? `${noms.length - max} autres` : 'un autre']
      : noms
  return vus.length < 2 ? vus.join('') : `${vus.slice(0, -1).join(', ')} et ${vus.at(-1)}`
}

/** In small letters, without accents: for comparing what people type. */
export function sansAccents(texte: string): string {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
