// What a box of a form shows while nobody has filled it: programs may hand these words back as if they were an answer.
import { simplifier } from './normal.ts'

export const INVITES = {
  /** A box of one line, or of paragraphs. */
  ecrire: 'Cliquez ici pour écrire',
  /** One of a list. */
  choisir: 'à choisir',
  /** A cell of a table. */
  case: '…',
} as const

/** Ours, and those that Word puts in place of ours once a box was filled then emptied, in French and in English. */
const CONNUES: ReadonlySet<string> = new Set(
  [
    ...Object.values(INVITES),
    'Cliquez ou appuyez ici pour entrer du texte.',
    'Cliquez ici pour entrer du texte.',
    'Cliquez ici pour taper du texte.',
    'Choisissez un élément.',
    'Cliquez ou appuyez ici pour entrer une date.',
    'Click or tap here to enter text.',
    'Click here to enter text.',
    'Choose an item.',
  ].map(cle),
)

/** « … » has no word: its own sign stands for it. */
function cle(texte: string): string {
  return simplifier(texte) || texte.replace(/[\s\u00a0\u202f]/g, '').replaceAll('...', '…')
}

/** The same text without the lines that only ask for one: an untouched box reads as empty. */
export function sansInvites(texte: string): string {
  return texte
    .split('\n')
    .filter(ligne => !CONNUES.has(cle(ligne)))
    .join('\n')
    .trim()
}
