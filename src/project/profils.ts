// By which profiles a project is judged: those asked for on the command line, else its own, else its repository's, else `national`.
import { profil } from '../profiles/index.ts'
import type { ProjetLu } from './read.ts'

/** Names of shipped profiles. An unknown name in contrat.yaml is a fault of its own (`profil-inconnu`): the others still judge. */
export function profilsDe(
  { projet }: ProjetLu,
  demandes: readonly string[] | undefined,
  depot?: readonly string[],
): readonly string[] {
  if (demandes !== undefined && demandes.length > 0) return demandes
  const connus = (projet.contrat.profil ?? depot ?? []).filter(nom => profil(nom) !== undefined)
  return connus.length > 0 ? connus : ['national']
}
