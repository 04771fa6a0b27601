// Every text of a part of the project, with its place; working notes (`remarque`) and identifiers are left out.
import type { Chemin } from '../../model/chemin.ts'

export type TexteSitue = { readonly texte: string; readonly at: Chemin }

/** Keys whose values are never prose: notes that are not printed, identifiers, files, addresses. */
export const JAMAIS_IMPRIMES: ReadonlySet<string> = new Set([
  'remarque',
  'id',
  'fichier',
  'logos',
  'charte',
  'profil',
  'projet',
  'lien',
  'site',
  'courriel',
  'chemin',
])

export function textes(valeur: unknown, at: Chemin): readonly TexteSitue[] {
  if (typeof valeur === 'string') return [{ texte: valeur, at }]
  if (Array.isArray(valeur)) return valeur.flatMap((element, rang) => textes(element, [...at, rang]))
  if (valeur === null || typeof valeur !== 'object') return []
  return Object.entries(valeur).flatMap(([cle, contenu]) =>
    JAMAIS_IMPRIMES.has(cle) ? [] : textes(contenu, [...at, cle]),
  )
}
