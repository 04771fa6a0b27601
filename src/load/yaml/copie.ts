// What the copy being parsed no longer says, given back from the user's own text.
import type { Chantier } from './chantier.ts'
import { type Scalaire, texteDe } from './events.ts'
import { sansBlancsFinals } from './lignes.ts'

/** Lines that the copy holds on one, joined by spaces, are one here too. */
export function texteRepare(c: Chantier, e: Scalaire): string {
  const texte = texteDe(c.texte, e)
  return e.fast ? enUneLigne(texte) : texte
}

function enUneLigne(texte: string): string {
  const lignes = texte.split(/[\r\n]\s*/)
  return lignes.map((ligne, n) => (n < lignes.length - 1 ? sansBlancsFinals(ligne) : ligne)).join(' ')
}

/** `titre:Bonjour` was parsed as `titre: onjour`: the letter the trap took is given back. */
export function aPerduSaLettre(c: Chantier, debut: number): boolean {
  const avant = c.texte[debut - 1]
  return (
    c.texte[debut - 2] === ':' && avant !== undefined && !/[\s\u00a0\u202f]/.test(avant) && c.copie[debut - 1] === ' '
  )
}
