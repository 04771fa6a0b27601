// The lists that a screen shows: choices folded to its width, those that are no answer, and what was chosen read back.
import type { Io } from '../io.ts'
import { plier } from './plier.ts'
import type { Choix, Geste, Question } from './question.ts'

/** Values that are no answer of a list. */
export const JE_NE_SAIS_PAS = '\0inconnu'
export const FINI = '\0fini'
export const AUCUN = '\0aucun'

export const JE_NE_SAIS = { value: JE_NE_SAIS_PAS, name: `Je ne sais pas encore` }

/** Before anything is typed: what was chosen, to be ended or taken back. */
export function proposerLieux(
  { chercher, nommer }: Question & { genre: 'lieux' },
  choisis: readonly string[],
  texte: string | undefined,
) {
  const sans = { value: AUCUN, name: 'Aucun de la liste : je l’écrirai moi-même' }
  if (texte !== undefined) return [...enListe(chercher(texte)), sans]
  if (choisis.length === 0) return [JE_NE_SAIS, sans]
  const noms = choisis.map(c => nommer(c) ?? c)
  return [
    { value: FINI, name: `C’est tout : ${noms.join(', ')}` },
    ...choisis.map((value, n) => ({ value, name: `Retirer ${noms[n]}` })),
  ]
}

export function enListe(choix: readonly Choix[]) {
  return choix.map(({ valeur, nom }) => ({ value: valeur, name: nom }))
}

/** Names folded between words, their next lines under the first. */
export function replier<T extends { readonly name: string }>(choix: readonly T[], io: Io): T[] {
  return choix.map(c => ({ ...c, name: plier(c.name, io.largeur - 4).replaceAll('\n', '\n   ') }))
}

export function enGeste(lu: unknown): Geste {
  if (typeof lu === 'object' && lu !== null && 'geste' in lu) return lu as Geste
  if (Array.isArray(lu)) return { geste: 'reponse', valeur: lu.includes(JE_NE_SAIS_PAS) ? null : (lu as string[]) }
  return { geste: 'reponse', valeur: lu === JE_NE_SAIS_PAS ? null : String(lu) }
}
