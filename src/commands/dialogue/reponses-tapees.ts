// What is typed at a question, whatever the screen: an answer, « I do not know », a step back, or a fault said in French.
import { INSECABLE } from '../../mots.ts'
import type { Choix, Geste, Question, QuestionCases, QuestionChoix, QuestionTexte, Valeur } from './question.ts'
import { net } from './saisies.ts'

export type Compris = Geste | { readonly faute: string }

const RETOUR = /^[<‹«]$/
const ETAPES = /^\?$/

/** « < » and « ? » mean the same everywhere. */
export function gesteTape(texte: string): Geste | undefined {
  if (RETOUR.test(texte.trim())) return { geste: 'retour' }
  return ETAPES.test(texte.trim()) ? { geste: 'etapes' } : undefined
}

/** What Enter alone would answer. */
export function proposition(question: Question, deja: Valeur | undefined): Valeur | undefined {
  return deja === undefined || deja === null ? question.defaut : deja
}

/** An empty line keeps what is proposed, or says that one does not know. */
export function comprendreTexte(question: QuestionTexte, texte: string, propose: Valeur | undefined): Compris {
  const geste = gesteTape(texte)
  if (geste !== undefined) return geste
  if (texte.trim() === '') return { geste: 'reponse', valeur: propose ?? null }
  const valeur = net(texte)
  if (valeur === undefined) return { geste: 'reponse', valeur: null }
  const faute = question.controle?.(valeur)
  return faute === undefined ? { geste: 'reponse', valeur } : { faute }
}

/** A number of the list, or the beginning of a name in it. */
export function comprendreChoix(question: QuestionChoix, texte: string, propose: Valeur | undefined): Compris {
  const geste = gesteTape(texte)
  if (geste !== undefined) return geste
  if (texte.trim() === '') {
    if (propose !== undefined) return { geste: 'reponse', valeur: propose }
    return question.exige ? manque(question.choix) : { geste: 'reponse', valeur: null }
  }
  if (!question.exige && estInconnu(texte)) return { geste: 'reponse', valeur: null }
  const choisi = dansLaListe(question.choix, texte)
  return choisi === undefined ? manque(question.choix) : { geste: 'reponse', valeur: choisi.valeur }
}

/** « 1, 3 et 4 »; « aucun ». */
export function comprendreCases(question: QuestionCases, texte: string, propose: Valeur | undefined): Compris {
  const geste = gesteTape(texte)
  if (geste !== undefined) return geste
  if (texte.trim() === '') return { geste: 'reponse', valeur: propose ?? [] }
  if (estInconnu(texte)) return { geste: 'reponse', valeur: null }
  if (/^aucune?$/i.test(texte.trim())) return { geste: 'reponse', valeur: [] }
  const mots = texte.split(/[\s,;]+(?:et[\s,;]+)?/i).filter(Boolean)
  const choisis = mots.map(mot => dansLaListe(question.choix, mot))
  if (choisis.includes(undefined)) return manque(question.choix)
  return { geste: 'reponse', valeur: [...new Set(choisis.flatMap(c => c?.valeur ?? []))] }
}

export function estInconnu(texte: string): boolean {
  return texte.trim() === '0' || (texte.trim() !== '' && net(texte) === undefined)
}

export function dansLaListe(choix: readonly Choix[], texte: string): Choix | undefined {
  const propre = texte.trim()
  if (/^\d+$/.test(propre)) return choix[Number(propre) - 1]
  const debut = propre.toLowerCase()
  return choix.find(c => c.nom.toLowerCase().startsWith(debut))
}

function manque(choix: readonly Choix[]): { readonly faute: string } {
  return { faute: `Écrivez un numéro entre 1 et ${choix.length}, ou «${INSECABLE}<${INSECABLE}» pour revenir.` }
}
