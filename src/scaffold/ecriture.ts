// Plain data → YAML that people read and mend: block style only, quotes only where they are needed.
import type { Chemin } from '../model/chemin.ts'
import type { Lecture } from '../schema/schemas.ts'

/** How the value at a path will be read back: numbers and dates are then written as French people write them. */
export type LectureDe = (at: Chemin) => Lecture | undefined

/** The lines of a mapping, without the line break of the last one. Keys whose value is undefined are left out. */
export function ecrireTable(table: Readonly<Record<string, unknown>>, lectureDe: LectureDe = () => undefined): string {
  return lignesDeTable(table, [], lectureDe).join('\n')
}

/** One value: what stands on the line of its key or dash, and the lines below it, at the margin. */
export function ecrireValeur(
  valeur: unknown,
  at: Chemin,
  lectureDe: LectureDe,
): { readonly tete: string; readonly suite: readonly string[] } {
  const { tete, suite } = ecrire(valeur, at, lectureDe)
  return { tete, suite }
}

/** The same on one line, as it must be between braces: quotes around all but plain words. */
export function ecrireEnLigne(valeur: unknown): string {
  if (Array.isArray(valeur)) return `[${valeur.map(ecrireEnLigne).join(', ')}]`
  if (typeof valeur === 'object' && valeur !== null)
    return `{ ${Object.entries(valeur)
      .filter(([, v]) => v !== undefined)
      .map(([cle, v]) => `${ecrireEnLigne(cle)}: ${ecrireEnLigne(v)}`)
      .join(', ')} }`
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  const texte = String(valeur)
  return /^\p{L}[\p{L}\p{M}\p{N} ’_-]*$/u.test(texte) && NU.test(texte) && !MOTS.test(texte) ? texte : guillemets(texte)
}

/** What stands on the line of the key or of the dash, and the lines below it, not yet indented. */
type Ecrit = { readonly tete: string; readonly suite: readonly string[]; readonly collection: boolean }

function lignesDeTable(table: Readonly<Record<string, unknown>>, at: Chemin, lectureDe: LectureDe): string[] {
  return Object.entries(table).flatMap(([cle, valeur]) => {
    if (valeur === undefined) return []
    const { tete, suite } = ecrire(valeur, [...at, cle], lectureDe)
    return [`${scalaire(cle)}:${tete === '' ? '' : ` ${tete}`}`, ...decaler(suite)]
  })
}

function lignesDeListe(liste: readonly unknown[], at: Chemin, lectureDe: LectureDe): string[] {
  return liste.flatMap((element, rang) => {
    const { tete, suite, collection } = ecrire(element, [...at, rang], lectureDe)
    if (!collection || tete !== '') return [`- ${tete}`, ...decaler(suite)]
    const [premiere, ...autres] = suite
    return [`- ${premiere}`, ...decaler(autres)]
  })
}

function ecrire(valeur: unknown, at: Chemin, lectureDe: LectureDe): Ecrit {
  if (Array.isArray(valeur)) {
    const suite = lignesDeListe(valeur, at, lectureDe)
    return { tete: suite.length === 0 ? '[]' : '', suite, collection: true }
  }
  if (typeof valeur === 'object' && valeur !== null) {
    const suite = lignesDeTable(valeur as Record<string, unknown>, at, lectureDe)
    return { tete: suite.length === 0 ? '{}' : '', suite, collection: true }
  }
  const lecture = lectureDe(at)
  if (typeof valeur === 'number') return seul(nombre(valeur, lecture))
  if (typeof valeur === 'boolean') return seul(valeur ? 'oui' : 'non')
  const texte = String(valeur)
  return texte.includes('\n') && BLOC.test(texte) ? bloc(texte) : seul(scalaire(texte, lecture))
}

function seul(tete: string): Ecrit {
  return { tete, suite: [], collection: false }
}

function decaler(lignes: readonly string[]): string[] {
  return lignes.map(ligne => (ligne === '' ? '' : `  ${ligne}`))
}

/** Lines of visible text (at most one empty line before the end), the first one not indented: what a literal block gives back as it is. */
const BLOC =
  /^[\p{L}\p{N}\p{P}\p{S}][\p{L}\p{M}\p{N}\p{P}\p{S} \u00a0\u202f]*(?:\n+ *[\p{L}\p{N}\p{P}\p{S}][\p{L}\p{M}\p{N}\p{P}\p{S} \u00a0\u202f]*)*\n?$/u

function bloc(texte: string): Ecrit {
  const fini = texte.endsWith('\n')
  return { tete: fini ? '|' : '|-', suite: (fini ? texte.slice(0, -1) : texte).split('\n'), collection: false }
}

/** What no reader of YAML, of any version, takes for anything but this text. */
const NU = /^(?!.*[ \u00a0\u202f]$)[\p{L}\p{N}][\p{L}\p{M}\p{N} \u00a0\u202f’'.,;()/«»“”–—\-+%€&°œ…!?@_]*$/u
/** A digit first and no space: 44999, 1.10, 1E5279, 2026-03-15. */
const CHIFFRES = /^[\p{N}]\S*$/u
const MOTS = /^(true|false|null|yes|no|on|off|y|n|oui|non|vrai|faux)$/i

function scalaire(texte: string, lecture?: Lecture): string {
  if (lecture === 'date' && /^[\d\-/TS]+$/.test(texte)) return texte
  return NU.test(texte) && !CHIFFRES.test(texte) && !MOTS.test(texte) ? texte : guillemets(texte)
}

/** A double-quoted text on one line; whatever cannot be seen is written by its number. */
function guillemets(texte: string): string {
  const lettres = texte
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(/[\p{C}\p{Z}]/gu, signe => (VISIBLES.has(signe) ? signe : numero(signe)))
  return `"${lettres}"`
}

const VISIBLES = new Set([' ', '\u00a0', '\u202f'])

function numero(signe: string): string {
  const code = signe.codePointAt(0) ?? 0
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/** 64000 → `64 000 €` where an amount is read, `41 200` where a number is, `0,5`; years stay whole. */
function nombre(valeur: number, lecture: Lecture | undefined): string {
  if (lecture === undefined || !/^-?\d+(\.\d+)?$/.test(String(valeur))) return String(valeur)
  const [entier = '', decimales] = String(valeur).split('.')
  const groupe = lecture === 'montant' || entier.length > 4 ? entier.replace(/\B(?=(\d{3})+$)/g, ' ') : entier
  const unite = lecture === 'montant' ? ' €' : lecture === 'part' ? ' %' : ''
  return `${groupe}${decimales === undefined ? '' : `,${decimales}`}${unite}`
}
