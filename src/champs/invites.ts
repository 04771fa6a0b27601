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

/** Far more signs than any of them has. */
const LONGUEUR_MAX = 100

/** The letters or digits that they start with, made simple. */
const INITIALES: ReadonlySet<string> = new Set([...CONNUES].map(c => c.charAt(0)))

/** « … » has no word: its own sign stands for it. */
function cle(texte: string): string {
  return simplifier(texte) || texte.replace(/[\s\u00a0\u202f]/g, '').replaceAll('...', '…')
}

/** The same text without the lines that only ask for one: an untouched box reads as empty. */
export function sansInvites(texte: string): string {
  if (!texte.includes('\n')) return estInvite(texte) ? '' : texte.trim()
  return texte
    .split('\n')
    .filter(ligne => !estInvite(ligne))
    .join('\n')
    .trim()
}

function estInvite(ligne: string): boolean {
  if (ligne.length > LONGUEUR_MAX) return false
  const initiale = ligne.trimStart().charAt(0)
  // A plain letter, or a digit, starts the key as well.
  const autre = /^[a-z0-9]$/i.test(initiale) && !INITIALES.has(initiale.toLowerCase())
  return initiale !== '' && !autre && CONNUES.has(cle(ligne))
}
