// Values in words, as a French contract writes them: dates of every precision, amounts, numbers, shares, counts.
import { estTrou } from './combler.ts'

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
const INSECABLE = '\u00A0'

type Mots = { readonly nu: string; readonly le: string; readonly du: string; readonly au: string }

function mots(nu: string, le: string, du: string, au: string): Mots {
  return { nu, le: `${le}${nu}`, du: `${du}${nu}`, au: `${au}${nu}` }
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

function ordinal(rang: string): string {
  return rang === '1' ? '1er' : `${rang}e`
}

function enMots(texte: string, forme: keyof Mots): string {
  const [debut = texte, fin] = estTrou(texte) ? [texte] : texte.split('/')
  return fin === undefined ? uneDate(debut)[forme] : `${uneDate(debut).du} ${uneDate(fin).au}`
}

type Datable = string | number | undefined

/** « 15 janvier 2027 », « mars 2027 », « 3e trimestre 2027 », « de mars 2027 à juin 2027 ». */
export function date(texte: Datable): string | null {
  return texte === undefined ? null : enMots(String(texte), 'nu')
}
/** « le 15 janvier 2027 », « en mars 2027 ». */
export function leDate(texte: Datable): string | null {
  return texte === undefined ? null : enMots(String(texte), 'le')
}
/** « du 15 janvier 2027 », « d’avril 2027 ». */
export function duDate(texte: Datable): string | null {
  return texte === undefined ? null : enMots(String(texte), 'du')
}

/** « du 1er janvier 2027 au 31 décembre 2031 », « à partir de mars 2027 », « jusqu’en 2028 ». */
export function duree(debut: string | undefined, fin: string | undefined): string | null {
  if (debut === undefined && fin === undefined) return null
  if (fin === undefined) return `à partir ${enMots(debut ?? '', 'du')}`
  const au = enMots(fin, 'au')
  if (debut === undefined) return `jusqu’${/^\d{4}$/.test(fin) ? `en ${fin}` : au}`
  if (debut === fin) return leDate(debut)
  return `${enMots(debut, 'du')} ${au}`
}

export function nombre(valeur: number | string | undefined): string | null {
  if (valeur === undefined) return null
  if (typeof valeur === 'string') return valeur
  const [entier = '', decimales] = String(Math.abs(valeur)).split('.')
  if (/e/.test(entier)) return String(valeur)
  const groupe = entier.replace(/\B(?=(\d{3})+$)/g, INSECABLE)
  return `${valeur < 0 ? '−' : ''}${groupe}${decimales === undefined ? '' : `,${decimales}`}`
}

/** « 60 000 € », « 1 250,50 € ». */
export function montant(valeur: number | string | undefined): string | null {
  if (valeur === undefined || typeof valeur === 'string') return valeur ?? null
  const [entier = '', decimales = ''] = Math.abs(valeur).toFixed(2).split('.')
  const texte = `${nombre(Number(entier))}${decimales === '00' ? '' : `,${decimales}`}${INSECABLE}€`
  return valeur < 0 ? `−${texte}` : texte
}

export function part(valeur: number | string | undefined): string | null {
  return typeof valeur === 'number' ? `${nombre(valeur)}${INSECABLE}%` : (valeur ?? null)
}

/** A value and its unit: « 5,9 pour 10 000 habitants », « 41 % ». */
export function mesure(valeur: number | string | boolean | undefined, unite: string | undefined): string | null {
  if (valeur === undefined) return null
  const texte = typeof valeur === 'boolean' ? (valeur ? 'oui' : 'non') : (nombre(valeur) ?? '')
  return unite === undefined ? texte : `${texte}${INSECABLE}${unite}`
}

/** « 0 fiche », « 1 fiche », « 2 fiches »: French counts in the plural from two. */
export function compte(n: number | string, un: string, plusieurs = `${un}s`): string {
  return `${nombre(n)}${INSECABLE}${typeof n === 'number' && Math.abs(n) < 2 ? un : plusieurs}`
}

/** « a, b et c ». */
export function enumerer(mots: readonly string[]): string {
  return mots.length < 2 ? (mots[0] ?? '') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`
}

export function capitale(texte: string): string
export function capitale(texte: string | null): string | null
export function capitale(texte: string | null): string | null {
  return texte === null ? null : texte.charAt(0).toUpperCase() + texte.slice(1)
}

export function siren(code: string | undefined): string | null {
  if (code === undefined) return null
  return /^\d{9}$/.test(code) ? code.replace(/(\d{3})(?=\d)/g, `$1${INSECABLE}`) : code
}

/** What is said, joined; null when nothing is. */
export function joindre(morceaux: readonly (string | null | undefined | false)[], entre = ', '): string | null {
  const dits = morceaux.filter((m): m is string => typeof m === 'string' && m !== '')
  return dits.length === 0 ? null : dits.join(entre)
}
