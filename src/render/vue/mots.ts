// Values in words, as a French contract writes them: dates of every precision, amounts, numbers, shares, counts.
import { compter, dateEnMots, enEuros, enNombre, INSECABLE } from '../../mots.ts'

export { enumerer, INSECABLE } from '../../mots.ts'

export { a, de } from './contractions.ts'

type Datable = string | number | undefined

/** « 15 janvier 2027 », « mars 2027 », « 3e trimestre 2027 », « de mars 2027 à juin 2027 ». */
export function date(texte: Datable): string | null {
  return texte === undefined ? null : dateEnMots(String(texte))
}
/** « le 15 janvier 2027 », « en mars 2027 ». */
export function leDate(texte: Datable): string | null {
  return texte === undefined ? null : dateEnMots(String(texte), 'le')
}
/** « du 15 janvier 2027 », « d’avril 2027 ». */
export function duDate(texte: Datable): string | null {
  return texte === undefined ? null : dateEnMots(String(texte), 'du')
}

/** « du 1er janvier 2027 au 31 décembre 2031 », « à partir de mars 2027 », « jusqu’en 2028 ». */
export function duree(debut: string | undefined, fin: string | undefined): string | null {
  if (debut === undefined && fin === undefined) return null
  if (fin === undefined) return `à partir ${dateEnMots(debut ?? '', 'du')}`
  const au = dateEnMots(fin, 'au')
  if (debut === undefined) return `jusqu’${/^\d{4}$/.test(fin) ? `en ${fin}` : au}`
  if (debut === fin) return leDate(debut)
  return `${dateEnMots(debut, 'du')} ${au}`
}

export function nombre(valeur: number | string | undefined): string | null {
  return typeof valeur === 'number' ? enNombre(valeur) : (valeur ?? null)
}

/** « 60 000 € », « 1 250,50 € ». */
export function montant(valeur: number | string | undefined): string | null {
  return typeof valeur === 'number' ? enEuros(valeur) : (valeur ?? null)
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

/** « 2 fiches »; a number not known yet stands as it is, before the plural. */
export function compte(n: number | string, un: string, plusieurs = `${un}s`): string {
  return typeof n === 'number' ? compter(n, un, plusieurs) : `${n}${INSECABLE}${plusieurs}`
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
