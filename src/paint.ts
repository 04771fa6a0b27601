// The only door to chalk: colours named by what they mean, never by what they look like.
import { Chalk, type ChalkInstance } from 'chalk'

export type Peinture = (texte: string) => string
export type Palette = Readonly<Record<keyof typeof NUANCES, Peinture>>

const NUANCES = {
  erreur: ({ red }) => red,
  avertissement: ({ yellow }) => yellow,
  information: ({ blue }) => blue,
  succes: ({ green }) => green,
  titre: ({ bold }) => bold,
  chemin: ({ cyan }) => cyan,
  /** A rule's id, a command to type: something to copy. */
  code: ({ cyan }) => cyan,
  /** What the eye must find first in a line of source. */
  repere: ({ bold }) => bold.red,
  discret: ({ dim }) => dim,
} satisfies Record<string, (craie: ChalkInstance) => Peinture>

/** `couleur` was decided by whoever holds the stream (terminal, NO_COLOR, FORCE_COLOR); without it every paint gives its text back. */
export function paint(couleur: boolean): Palette {
  const craie = couleur ? new Chalk({ level: 1 }) : undefined
  const paires = Object.entries(NUANCES).map(([nom, peindre]) => [nom, craie ? peindre(craie) : telQuel])
  return Object.fromEntries(paires) as Palette
}

function telQuel(texte: string): string {
  return texte
}
