// Leads the conversation: asks, goes back, jumps, keeps each answer, until the reader agrees or stops.
import { ECRIRE, FIN, REVENIR } from './etapes/relecture.ts'
import { estInterruption } from './interruption.ts'
import { courante, type Etat, etapesAtteintes, type Parcours, pointe, reculer, repondre, reponse } from './moteur.ts'
import { ETAPES, type Interlocuteur, type Question, type QuestionChoix, type Recueil, type Valeur } from './question.ts'

type Conduite = {
  readonly parcours: Parcours
  readonly depart: Etat
  /** Called after each answer and each move: what is kept survives whatever happens next. */
  readonly garder: (etat: Etat) => void
}

/** The answers, once the reader agrees that they be written; nothing when one prefers to stop there. */
export async function conduire(
  qui: Interlocuteur,
  { parcours, depart, garder }: Conduite,
): Promise<Recueil | undefined> {
  let etat = depart
  let etape: string | undefined
  for (;;) {
    const question = courante(parcours, etat)
    if (question.etape !== etape) qui.titre(titreDe(question.etape))
    etape = question.etape
    const geste = await qui.demander(question, connue(question, etat)).catch(erreur => {
      if (estInterruption(erreur) && erreur.brouillon !== undefined) garder(entamer(etat, question, erreur.brouillon))
      throw erreur
    })
    if (geste.geste === 'reponse' && question.id === FIN && geste.valeur !== REVENIR)
      return geste.valeur === ECRIRE ? etat.recueil : undefined
    const avant = etat
    if (geste.geste !== 'reponse' && geste.brouillon !== undefined) etat = entamer(etat, question, geste.brouillon)
    if (geste.geste === 'retour') etat = revenir(qui, parcours, etat)
    else if (geste.geste === 'reponse' && question.id !== FIN) etat = repondre(parcours, etat, geste.valeur)
    else etat = await choisirEtape(qui, parcours, etat)
    if (etat !== avant) garder(etat)
  }
}

function entamer(etat: Etat, { id }: Question, brouillon: string): Etat {
  return { ...etat, brouillons: { ...etat.brouillons, [id]: brouillon } }
}

/** What was answered, or begun. */
function connue(question: Question, etat: Etat): Valeur | undefined {
  if (question.id === FIN) return undefined
  return etat.brouillons?.[question.id] ?? reponse(question, etat)
}

function titreDe(etape: string): string {
  const rang = ETAPES.findIndex(([nom]) => nom === etape)
  return `Étape ${rang + 1} sur ${ETAPES.length} – ${ETAPES[rang]?.[1]}`
}

function revenir(qui: Interlocuteur, parcours: Parcours, etat: Etat): Etat {
  const avant = reculer(parcours, etat)
  if (avant === undefined) qui.dire('C’est la première question : il n’y a rien avant.')
  return avant ?? etat
}

async function choisirEtape(qui: Interlocuteur, parcours: Parcours, etat: Etat): Promise<Etat> {
  const etapes = etapesAtteintes(parcours, etat)
  const plusLoin = pointe(parcours, etat)
  const ici = courante(parcours, etat)
  const question: QuestionChoix = {
    id: 'etapes',
    genre: 'choix',
    texte: 'Où aller ?',
    pourquoi: 'Rien n’est perdu : vos réponses restent, et vous pourrez revenir ici.',
    exige: true,
    choix: [
      { valeur: ici.id, nom: 'Rester où je suis' },
      ...(plusLoin.id === ici.id ? [] : [{ valeur: plusLoin.id, nom: 'Reprendre là où j’en étais' }]),
      ...etapes.map(({ id, rang, titre }) => ({ valeur: `debut ${id}`, nom: `Étape ${rang} – ${titre}` })),
    ],
  }
  const geste = await qui.demander(question, undefined)
  if (geste.geste !== 'reponse' || typeof geste.valeur !== 'string') return etat
  return { ...etat, ici: geste.valeur.replace(/^debut /, '') }
}
