// The questions of editing commands: a thing is picked from a list, a text is typed; without a terminal, what is missing is an error.
import type { Proposition, SorteEditable } from '../../index.ts'
import { UserError } from '../../model/erreur.ts'
import type { Interlocuteur, Question, Valeur } from '../dialogue/question.ts'

type Bibliotheque = Awaited<ReturnType<typeof import('../../index.ts').edition>>
type Ou = Parameters<Bibliotheque['editer']>[1]

/** What is missing of a request, as people know it; `drapeau`: how to give it without being asked. */
type Manque = { readonly quoi: string; readonly drapeau: string }
type Dite = { readonly question: string; readonly raison?: string }
type Propositions = () => readonly Proposition[]

/** Each asks only for what is not given. */
export type Interroger = {
  readonly chose: (donnee: string | undefined, sortes: readonly SorteEditable[], q: Manque & Dite) => Promise<string>
  readonly parmi: (donnee: string | undefined, choix: Propositions, q: Manque & Dite) => Promise<string>
  /** May be left out: nothing is asked unless somebody answers already. */
  readonly peutEtre: (
    donnee: string | undefined,
    choix: Propositions,
    q: Dite & { readonly aucun: string },
  ) => Promise<string | undefined>
  readonly texte: (donnee: string | undefined, q: Manque & Dite) => Promise<string>
  /** Always true when nothing was asked before. */
  readonly accord: (question: string, raison: string) => Promise<boolean>
  readonly bibliotheque: Bibliotheque
  readonly ou: Ou
}

/** `asseoir`: brings who answers; nothing without a terminal. */
export type Table = {
  readonly bibliotheque: Bibliotheque
  readonly ou: Ou
  readonly asseoir: (() => Promise<Interlocuteur>) | undefined
}

const RETOUR = Symbol('retour')

/** Works a request out with questions: Escape goes back one question, by asking again all but the last. */
export async function avecQuestions<T>(completer: (i: Interroger) => Promise<T>, table: Table): Promise<T> {
  const reponses: Valeur[] = []
  for (;;) {
    try {
      return await completer(interrogateur(table, reponses))
    } catch (erreur) {
      if (erreur !== RETOUR) throw erreur
      reponses.pop()
    }
  }
}

function interrogateur({ bibliotheque, ou, asseoir }: Table, reponses: Valeur[]): Interroger {
  let rang = 0
  const demander = async (question: Question, manque?: Manque): Promise<Valeur> => {
    if (asseoir === undefined) throw absente(manque)
    const deja = reponses[rang++]
    if (deja !== undefined) return deja
    const qui = await asseoir()
    for (;;) {
      const geste = await qui.demander(question, undefined)
      if (geste.geste === 'reponse') {
        reponses.push(geste.valeur)
        return geste.valeur
      }
      if (geste.geste === 'retour' && reponses.length > 0) throw RETOUR
      qui.dire('C’est la première question. Ctrl-C arrête, sans rien écrire.')
    }
  }
  const parmi: Interroger['parmi'] = async (donnee, choix, q) => {
    if (donnee !== undefined) return donnee
    if (asseoir === undefined) throw absente(q)
    const possibles = choix()
    if (possibles.length === 0)
      throw new UserError('Ce contrat ne contient encore rien à choisir ici.', 'Ajoutez d’abord avec « add ».')
    return String(await demander({ ...poser(q), genre: 'choix', choix: possibles, exige: true }, q))
  }
  return {
    bibliotheque,
    ou,
    parmi,
    chose: (donnee, sortes, q) => parmi(donnee, () => bibliotheque.choses(sortes, ou), q),
    peutEtre: async (donnee, choix, { aucun, ...q }) => {
      if (donnee !== undefined || rang === 0) return donnee
      const possibles = choix()
      if (possibles.length === 0) return undefined
      const tous = [{ valeur: '', nom: aucun }, ...possibles]
      const pris = await demander({ ...poser(q), genre: 'choix', choix: tous, exige: true })
      return pris === '' || pris === null ? undefined : String(pris)
    },
    texte: async (donnee, q) => {
      if (donnee !== undefined) return donnee
      const lu = await demander({ ...poser(q), genre: 'texte', inconnu: 'à compléter' }, q)
      return lu === null ? 'à compléter' : String(lu).trim()
    },
    accord: async (question, raison) => {
      if (rang === 0) return true
      const choix = [
        { valeur: 'oui', nom: 'Oui' },
        { valeur: 'non', nom: 'Non' },
      ]
      return (await demander({ ...poser({ question, raison }), genre: 'choix', choix, exige: true })) === 'oui'
    },
  }
}

function poser({ question, raison = 'Échap revient à la question d’avant, Ctrl-C arrête sans rien écrire.' }: Dite) {
  return { id: question, texte: question, pourquoi: raison }
}

function absente(manque: Manque | undefined): UserError {
  return new UserError(
    `Il manque ${manque?.quoi ?? 'une réponse'}.`,
    manque && `Sans terminal, rien n’est demandé : donnez ${manque.drapeau}.`,
  )
}
