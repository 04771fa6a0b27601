// Numbers as they are printed: the one that comes after another, and the n-th in the same manner.

const ROMAINS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

export type Style = 'chiffres' | 'lettres' | 'romains'

/** How numbers of one level are written: `A, B`, `I, II`, else figures. */
export function styleDe(numeros: readonly string[]): Style {
  if (numeros.length > 0 && numeros[0] === 'I' && numeros.every(n => ROMAINS.includes(n))) return 'romains'
  return numeros.length > 0 && numeros.every(n => /^[A-Z]$/.test(n)) ? 'lettres' : 'chiffres'
}

/** The n-th number (from 1); `largeur`: 2 for 01, 02. */
export function enNumero(n: number, style: Style, largeur = 1): string {
  if (style === 'lettres' && n <= 26) return String.fromCharCode(64 + n)
  if (style === 'romains' && n < ROMAINS.length) return ROMAINS[n] as string
  return String(n).padStart(largeur, '0')
}

/** 1.2 → 1.3, C → D, II → III; nothing for what has no next. */
export function suivant(numero: string): string | undefined {
  const romain = ROMAINS.indexOf(numero)
  if (romain > 0 && romain < ROMAINS.length - 1) return ROMAINS[romain + 1]
  if (/^[A-Y]$/.test(numero)) return String.fromCharCode(numero.charCodeAt(0) + 1)
  const [, debut = '', chiffres] = /^(.*?)(\d{1,9})$/.exec(numero) ?? []
  return chiffres === undefined ? undefined : debut + String(Number(chiffres) + 1).padStart(chiffres.length, '0')
}

/** Made for the first two that are compared: it takes longer than an edit that compares none. */
let ordonner: Intl.Collator | undefined

/** 1.2 before 1.10, and what has no number after all the others. */
export function comparer(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  ordonner ??= new Intl.Collator('fr', { numeric: true })
  return ordonner.compare(a, b)
}
