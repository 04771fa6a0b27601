// What the copy being parsed no longer says, given back from the user's own text.
import type { Chantier } from './chantier.ts'
import { type Scalaire, texteDe } from './events.ts'

/** Lines that the copy holds on one, joined by spaces, are one here too. */
export function texteRepare(c: Chantier, e: Scalaire): string {
  const texte = texteDe(c.texte, e)
  return e.fast ? texte.replace(/[ \t]*[\r\n]\s*/g, ' ') : texte
}

/** `titre:Bonjour` was parsed as `titre: onjour`: the letter the trap took is given back. */
export function aPerduSaLettre(c: Chantier, debut: number): boolean {
  const avant = c.texte[debut - 1]
  return (
    c.texte[debut - 2] === ':' && avant !== undefined && !/[\s\u00a0\u202f]/.test(avant) && c.copie[debut - 1] === ' '
  )
}
