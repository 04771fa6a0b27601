// By which profiles a project is judged: those asked for on the command line, else its own, else its repository's, else `national`.
import { type Obligation, obligationsDe, profil } from '../profiles/index.ts'
import type { ProjetLu } from './read.ts'

/** Names of shipped profiles, or paths of the team's own. An unknown name in contrat.yaml is a fault of its own (`profil-inconnu`): the others still judge. */
export function profilsDe(
  { projet, equipe = [] }: ProjetLu,
  demandes: readonly string[] | undefined,
  depot?: readonly string[],
): readonly string[] {
  if (demandes !== undefined && demandes.length > 0) return demandes
  const noms = projet.contrat.profil ?? depot ?? []
  const livres = noms.filter(nom => profil(nom) !== undefined)
  const propres = noms.filter(nom => equipe.some(p => p.nom === nom))
  // A team adds to the law, and cannot leave it out: without a shipped profile beside it, `national` judges.
  return [...(livres.length > 0 ? livres : ['national']), ...propres]
}

/** What these profiles ask together, each obligation once. */
export function obligationsDuProjet({ equipe = [] }: ProjetLu, profils: readonly string[]): Obligation[] {
  const propres = equipe.filter(p => profils.includes(p.nom)).flatMap(p => p.obligations)
  const obligations = [...obligationsDe(profils), ...propres]
  return [...new Map(obligations.map(o => [o.id, o])).values()]
}

/** The rules that no shipped profile knows: the catalogue of this project is longer by them. */
export function reglesDEquipe({ equipe = [] }: ProjetLu): Obligation[] {
  return equipe.flatMap(p => p.obligations.filter(o => o.verdict !== undefined))
}
