// Number formats of a spreadsheet (ECMA-376, 18.8.30): whether a number is a day, and how it is shown when that says more than the number.
import { nombreEnTexte } from './classeur.ts'

export type Format = {
  readonly genre: 'nombre' | 'date' | 'heure' | 'pourcentage'
  readonly decimales: number
  readonly milliers: boolean
  /** « 00000 » shows 1000 as 01000. */
  readonly zeros: number
  readonly avant: string
  readonly apres: string
}

const SIMPLE: Format = { genre: 'nombre', decimales: 0, milliers: false, zeros: 0, avant: '', apres: '' }
const INTEGRES: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
}

export function formatIntegre(numero: number): Format {
  if (
    (numero >= 14 && numero <= 17) ||
    numero === 22 ||
    (numero >= 27 && numero <= 36) ||
    (numero >= 50 && numero <= 58)
  )
    return { ...SIMPLE, genre: 'date' }
  if ((numero >= 18 && numero <= 21) || (numero >= 45 && numero <= 47)) return { ...SIMPLE, genre: 'heure' }
  return formatDe(INTEGRES[numero] ?? '')
}

/** A quoted text, an escaped sign, a bracket, a space as wide as a sign, a filler: none is a letter of the format. */
const A_PART = /"([^"]{0,60})"|\\(.)|\[\$([^\]-]{0,20})[^\]]{0,20}\]|\[[^\]]{0,40}\]|_.|\*./g

export function formatDe(code: string): Format {
  if (code === '' || code.length > 300) return SIMPLE
  const [positif = ''] = sections(code)
  const lettres = positif.replace(A_PART, '')
  const duree = /\[h+\]|\[m+\]|\[s+\]/i.test(positif)
  if (/^(?:general|standard|@)/i.test(lettres)) return SIMPLE
  if (/[dyj]/i.test(lettres) || (/m/i.test(lettres) && !/[hs]/i.test(lettres) && !duree))
    return { ...SIMPLE, genre: 'date' }
  if (/[hs]/i.test(lettres) || duree) return { ...SIMPLE, genre: 'heure' }
  return formatDeNombre(positif)
}

/** The parts between « ; », which quotes may hide. */
function sections(code: string): string[] {
  const coupes: string[] = ['']
  let cite = false
  for (const signe of code) {
    if (signe === '"') cite = !cite
    if (signe === ';' && !cite) coupes.push('')
    else coupes[coupes.length - 1] += signe
  }
  return coupes
}

function formatDeNombre(code: string): Format {
  const clair = code.replace(
    A_PART,
    (_, cite = '', echappe = '', monnaie = '') => `\u0001${cite}${echappe}${monnaie}\u0001`,
  )
  const debut = clair.search(/[#0?]/)
  if (debut < 0) return SIMPLE
  const [motif = ''] = /^[#0?,.\s\u0001\u00A0\u202F]*/.exec(clair.slice(debut)) ?? []
  const chiffres = motif.replace(/[^#0?,.]/g, '').replace(/[,.]{1,9}$/, '')
  // « 0.0## » always shows one decimal, and more when there are.
  const [entier = '', decimales = ''] = chiffres.split('.')
  const reste = clair.slice(debut + motif.trimEnd().length)
  const mots = (texte: string) => texte.replaceAll('\u0001', '').replace(/[%+-]/g, '')
  return {
    ...SIMPLE,
    genre: reste.replace(/\u0001[^\u0001]*\u0001/g, '').includes('%') ? 'pourcentage' : 'nombre',
    decimales: decimales.match(/0/g)?.length ?? 0,
    milliers: entier.includes(','),
    zeros: entier.includes(',') ? 0 : (entier.match(/0/g)?.length ?? 0),
    avant: mots(clair.slice(0, debut)).trimStart(),
    apres: mots(reste).trimEnd(),
  }
}

/** What is shown of a number, without ever hiding a decimal that it has; nothing when it is the number itself. */
export function montrer(
  valeur: number,
  { genre, decimales, milliers, zeros, avant, apres }: Format,
): string | undefined {
  if (!Number.isFinite(valeur) || Math.abs(valeur) >= 1e15) return undefined
  const compte = Number((genre === 'pourcentage' ? valeur * 100 : valeur).toPrecision(14))
  const [entier = '', apresVirgule = ''] = nombreEnTexte(Math.abs(compte)).split(',')
  const chiffres = milliers ? entier.replace(/\B(?=(\d{3})+$)/g, '\u00A0') : entier.padStart(zeros, '0')
  const fin = apresVirgule === '' && decimales === 0 ? '' : `,${apresVirgule.padEnd(decimales, '0')}`
  const unite = genre === 'pourcentage' ? '\u00A0%' : apres === '' ? '' : apres.replace(/^\s*/, '\u00A0')
  const texte = `${compte < 0 ? '-' : ''}${avant}${chiffres}${fin}${unite}`
  return texte === nombreEnTexte(valeur) ? undefined : texte
}

const JOUR = 86_400_000

/** The day of a serial number, `AAAA-MM-JJ`, and its time when it has one; null where Excel itself has no day. */
export function jourDeSerie(serie: number, depuis1904: boolean): { date: string; heure: string | null } | null {
  // Excel takes 1900 for a leap year: its days before 1 March stand one day off.
  const depuis = depuis1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serie < 60 ? 31 : 30)
  const instant = new Date(depuis + Math.round(serie * 86_400) * 1000)
  if (serie < (depuis1904 ? 0 : 1) || Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999) return null
  const [date = '', heure = ''] = instant.toISOString().split('T')
  return { date, heure: instant.getTime() % JOUR === 0 ? null : heure.slice(0, 5) }
}

/** « 8:30 » of a fraction of a day. */
export function heureDe(fraction: number): string {
  const minutes = Math.round(Math.abs(fraction) * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
