// Whom a person means by what was typed, and what to answer when it is nobody.
import type { Projet } from '../model/projet.generated.ts'
import { enumerer } from '../mots.ts'
import { plusProche } from '../proche.ts'

/** The id of a declared actor, by its id, else by its whole name when only one bears it. */
export function acteurNomme({ acteurs }: Pick<Projet, 'acteurs'>, texte: string): string | undefined {
  const tous = acteurs.acteurs ?? []
  const exact = tous.find(a => a.id === texte)
  if (exact) return exact.id
  const [seul, autre] = tous.filter(a => a.nom?.toLowerCase() === texte.trim().toLowerCase())
  return seul && !autre ? seul.id : undefined
}

const CITES = 8

/** « Vouliez-vous dire… », else the first that are possible (`montres`: how they are shown), else `rien`. */
export function suggestion(
  texte: string,
  choix: readonly string[],
  rien: string,
  montres: readonly string[] = choix,
): string {
  if (choix.length === 0) return rien
  const proche = plusProche(texte, choix)
  return proche === undefined ? `Possibles : ${enumerer(montres, CITES)}.` : `Vouliez-vous dire « ${proche} » ?`
}
