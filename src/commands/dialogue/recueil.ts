// The answers as the steps read them: what is not known is absent, and lists that grow are asked one by one.
import type { Question, Recueil } from './question.ts'
import { net } from './saisies.ts'

/** A text or the value chosen; nothing when it is not known. */
export function texteDe(recueil: Recueil, id: string): string | undefined {
  const valeur = recueil[id]
  return typeof valeur === 'string' ? net(valeur) : undefined
}

/** A text of several paragraphs, as it was typed. */
export function proseDonnee(recueil: Recueil, id: string): string | undefined {
  const valeur = recueil[id]
  return typeof valeur === 'string' && net(valeur) !== undefined ? valeur : undefined
}

export function listeDe(recueil: Recueil, id: string): readonly string[] {
  const valeur = recueil[id]
  return Array.isArray(valeur) ? valeur : []
}

/** More of the same are added in the files. */
const PLUSIEURS = 20

/** The questions about the first, the second…: one more as long as the last one has a name. */
export function serie(recueil: Recueil, nom: string, demander: (rang: number) => readonly Question[]): Question[] {
  const questions: Question[] = []
  for (let rang = 1; rang <= PLUSIEURS; rang++) {
    const [titre, ...suite] = demander(rang)
    if (titre !== undefined) questions.push(titre)
    if (texteDe(recueil, `${nom}.${rang}`) === undefined) break
    questions.push(...suite)
  }
  return questions
}

/** The names given one by one. */
export function serieDe(recueil: Recueil, nom: string): readonly string[] {
  const noms: string[] = []
  for (let rang = 1; rang <= PLUSIEURS; rang++) {
    const texte = texteDe(recueil, `${nom}.${rang}`)
    if (texte === undefined) break
    noms.push(texte)
  }
  return noms
}
