// The only door to chalk: colours named by what they mean, never by what they look like.
import { Chalk } from 'chalk'

export type Peinture = (texte: string) => string
export type Palette = Readonly<Record<keyof ReturnType<typeof nuancier>, Peinture>>

/** `couleur` was decided by whoever holds the stream (terminal, NO_COLOR, FORCE_COLOR); without it every paint gives its text back. */
export function paint(couleur: boolean): Palette {
  return nuancier(new Chalk({ level: couleur ? 1 : 0 }))
}

function nuancier(craie: InstanceType<typeof Chalk>) {
  return {
    erreur: craie.red,
    avertissement: craie.yellow,
    information: craie.blue,
    succes: craie.green,
    titre: craie.bold,
    chemin: craie.cyan,
    /** A rule's id, a command to type: something to copy. */
    code: craie.cyan,
    /** What the eye must find first in a line of source. */
    repere: craie.bold.red,
    discret: craie.dim,
  }
}
