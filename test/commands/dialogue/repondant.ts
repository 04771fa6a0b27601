// Somebody who answers by the question, and otherwise as Enter would: the conversation without any screen.
import type { Geste, Interlocuteur, Question, Valeur } from '../../../src/commands/dialogue/question.ts'
import { proposition } from '../../../src/commands/dialogue/reponses-tapees.ts'

/** A text, names of choices, null for « je ne sais pas encore », or a way of moving. */
export type Dite = string | readonly string[] | null | Geste

export const RETOUR: Geste = { geste: 'retour' }
export const ETAPES: Geste = { geste: 'etapes' }

/** Answers in order to the questions that begin so. `reste`: what was never asked. */
export function repondant(dites: readonly (readonly [debut: string, dite: Dite])[]) {
  const reste = [...dites]
  const posees: Question[] = []
  const dit: string[] = []
  const qui: Interlocuteur = {
    titre: texte => void dit.push(texte),
    dire: texte => void dit.push(texte),
    async demander(question, deja) {
      posees.push(question)
      const rang = reste.findIndex(([debut]) => question.texte.startsWith(debut))
      const dite = rang === -1 ? undefined : reste.splice(rang, 1)[0]?.[1]
      if (dite === undefined) return { geste: 'reponse', valeur: parEntree(question, deja) }
      if (typeof dite === 'object' && dite !== null && 'geste' in dite) return dite
      return { geste: 'reponse', valeur: valeurDe(question, dite) }
    },
  }
  return { qui, posees, reste, dit }
}

function parEntree(question: Question, deja: Valeur | undefined): Valeur {
  return proposition(question, deja) ?? (question.genre === 'cases' ? [] : null)
}

function valeurDe(question: Question, dite: string | readonly string[] | null): Valeur {
  if (dite === null) return null
  if (question.genre === 'texte' || question.genre === 'prose') {
    const faute = question.genre === 'texte' ? question.controle?.(String(dite)) : undefined
    if (faute !== undefined) throw new Error(faute)
    return String(dite)
  }
  const trouver = (nom: string) => {
    const choix =
      question.genre === 'lieux' ? question.chercher(nom) : question.choix.filter(c => c.nom.startsWith(nom))
    if (choix[0] === undefined) throw new Error(`« ${nom} » n’est pas proposé à « ${question.texte} »`)
    return choix[0].valeur
  }
  return typeof dite === 'string' ? trouver(dite) : dite.map(trouver)
}
