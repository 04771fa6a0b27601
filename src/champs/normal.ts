// What does not count between two writings of the same text: blanks, quotes, dashes that Word puts in, the marks of Markdown.
import { sansAccents } from '../mots.ts'

const BLANCS = /[\s\u00a0\u202f\u2000-\u200b\ufeff]+/g

/** The text as a reader hears it: one kind of blank, of quote, of apostrophe, of dash, of ellipsis; composed accents; no soft hyphen. */
export function normaliser(texte: string): string {
  return texte
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replaceAll('…', '...')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replace(BLANCS, ' ')
    .replace(/« ?| ?»|[“”„‟″]/g, '"')
    .replace(/ ?([;:!?]) ?/g, '$1 ')
    .trim()
}

/** The same without the marks of Markdown: lists, bold, italics, headings; lines do not count. */
export function normaliserProse(texte: string): string {
  return normaliser(
    texte
      .split(/\r?\n/)
      .map(ligne => ligne.replace(/^[ \t]*(?:[-*+•–]|\d{1,3}[.)]|#{1,6}|>)[ \t]+/, ''))
      .join(' ')
      .replace(/\\([*_`#>[\]()~|\\-])/g, '$1')
      .replace(/[*_]{1,3}/g, ''),
  )
}

/** The key under which a name is found: small letters, no accents, words apart by one blank. */
export function simplifier(texte: string): string {
  return sansAccents(normaliser(texte))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
