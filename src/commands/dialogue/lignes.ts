// The same conversation in plain lines, for a screen reader: nothing is drawn again, no colour, each list is numbered.
import type { Io } from '../io.ts'
import type { Clavier } from './clavier.ts'
import { lireLigne, lireProse } from './ligne-lue.ts'
import { plier } from './plier.ts'
import {
  type Choix,
  type Geste,
  INCONNU,
  type Interlocuteur,
  montrer,
  type Question,
  type QuestionLieux,
  type Valeur,
} from './question.ts'
import {
  type Compris,
  comprendreCases,
  comprendreChoix,
  comprendreTexte,
  dansLaListe,
  estInconnu,
  gesteTape,
  proposition,
} from './reponses-tapees.ts'

export function parLignes(io: Io, clavier: Clavier): Interlocuteur {
  const ecrire = (texte: string) => io.sortie(`${plier(texte, io.largeur)}\n`)
  const lire = (invite: string) => {
    io.sortie(`${plier(invite, io.largeur)} `)
    return lireLigne(io, clavier)
  }

  async function demander(question: Question, deja: Valeur | undefined): Promise<Geste> {
    const propose = proposition(question, deja)
    io.sortie('\n')
    for (const ligne of question.annonce ?? []) ecrire(ligne)
    ecrire(`Question : ${question.texte}`)
    ecrire(`Pourquoi : ${question.pourquoi}`)
    if (question.exemple !== undefined) ecrire(`Exemple : ${question.exemple}`)
    if (question.genre === 'choix' || question.genre === 'cases') enumerer(question.choix, inconnuOffert(question))
    if (propose !== undefined && propose !== null && question.genre !== 'lieux')
      ecrire(`Proposition : ${montrer(question, propose)}. Entrée la garde.`)
    for (;;) {
      const compris = await repondre(question, deja, propose)
      if (!('faute' in compris)) return dire(question, compris)
      ecrire(compris.faute)
    }
  }

  async function repondre(question: Question, deja: Valeur | undefined, propose: Valeur | undefined): Promise<Compris> {
    if (question.genre === 'prose') return repondreProse(deja)
    if (question.genre === 'lieux') return chercherLieux(question, deja)
    const texte = await lire(invite(question))
    if (question.genre === 'texte') return comprendreTexte(question, texte, propose)
    if (question.genre === 'choix') return comprendreChoix(question, texte, propose)
    return comprendreCases(question, texte, propose)
  }

  async function repondreProse(deja: Valeur | undefined): Promise<Compris> {
    ecrire('Sur plusieurs lignes si vous voulez. Pour finir : une ligne avec un point seul.')
    if (typeof deja === 'string' && deja !== '') ecrire(`Entrée garde votre texte : ${deja}`)
    const lu = await lireProse(io, clavier)
    const geste = gesteTape(lu)
    if (geste !== undefined) return geste
    if (lu === '') return { geste: 'reponse', valeur: deja ?? null }
    return { geste: 'reponse', valeur: estInconnu(lu) ? null : lu }
  }

  async function chercherLieux(question: QuestionLieux, deja: Valeur | undefined): Promise<Compris> {
    let choisis: readonly string[] = Array.isArray(deja) ? deja : []
    for (;;) {
      if (choisis.length > 0) ecrire(`Choisi : ${montrer(question, choisis)}.`)
      const texte = await lire(
        choisis.length > 0
          ? 'Un autre lieu, ou Entrée pour continuer, ou « retirer » :'
          : 'Un nom ou un code (« aucun » : je l’écrirai moi-même) :',
      )
      const geste = gesteTape(texte)
      if (geste !== undefined) return geste
      if (texte.trim() === '') return { geste: 'reponse', valeur: choisis.length > 0 ? choisis : null }
      if (estInconnu(texte)) return { geste: 'reponse', valeur: null }
      if (/^aucune?$/i.test(texte.trim())) return { geste: 'reponse', valeur: [] }
      if (/^retirer$/i.test(texte.trim())) choisis = []
      else choisis = await ajouter(question, choisis, texte)
    }
  }

  async function ajouter(question: QuestionLieux, choisis: readonly string[], texte: string) {
    const trouves = question.chercher(texte)
    if (trouves.length === 0) {
      ecrire(`« ${texte.trim()} » n’a pas été trouvé. Essayez un autre nom, ou « aucun ».`)
      return choisis
    }
    enumerer(trouves, 'Aucun de ceux-là')
    const choisi = dansLaListe(trouves, await lire('Votre choix, par son numéro :'))
    return choisi === undefined || choisis.includes(choisi.valeur) ? choisis : [...choisis, choisi.valeur]
  }

  function enumerer(choix: readonly Choix[], zero: string | undefined): void {
    for (const [rang, { nom }] of choix.entries()) ecrire(`${rang + 1}. ${nom}`)
    if (zero !== undefined) ecrire(`0. ${zero}`)
  }

  function dire(question: Question, geste: Geste): Geste {
    if (geste.geste === 'reponse') ecrire(`Noté : ${montrer(question, geste.valeur)}.`)
    if (geste.geste === 'retour') ecrire('Retour à la question d’avant.')
    return geste
  }

  return { titre: texte => ecrire(`\n${texte}`), dire: ecrire, demander }
}

function inconnuOffert(question: Question): string | undefined {
  return question.genre === 'choix' && question.exige ? undefined : 'Je ne sais pas encore'
}

function invite(question: Question): string {
  if (question.genre === 'cases') return 'Vos choix, par leurs numéros, séparés par une virgule :'
  return question.genre === 'choix' ? 'Votre choix, par son numéro :' : 'Votre réponse :'
}

export const TOUCHES_EN_LIGNES =
  `« < » revient à la question d’avant, « ? » donne la liste des étapes, Ctrl-C arrête. ` +
  `Une réponse vide, ou « - », veut dire « ${INCONNU} ».`
