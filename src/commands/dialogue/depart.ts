// Where a conversation begins: a new folder, or one where answers already wait.
import { resolve } from 'node:path'
import { enArgument } from '../../model/argument.ts'
import { UserError } from '../../model/erreur.ts'
import { dateEnMots, enumerer } from '../../mots.ts'
import { desarmer } from '../formats.ts'
import type { Io } from '../io.ts'
import { type Refus, refuser } from '../projet-neuf/dossier.ts'
import { conversationsEnAttente, type Garde, type Gardee, lireGarde, mettreDeCote, ouvrirGarde } from './garde.ts'
import type { Choix, Geste, Interlocuteur, Question } from './question.ts'
import { net } from './saisies.ts'

export type Demande = { readonly dossier?: string | undefined; readonly reprendre: boolean; readonly touches: string }
export type Depart = {
  readonly dossier: string
  readonly gardee?: Gardee | undefined
  /** When the conversation began. */
  readonly debut: string
  readonly garde: Garde
}
type Contexte = { readonly io: Io; readonly refus: (dossier: string) => Refus | undefined }

/** Throws UserError when the folder named cannot do, an interruption when somebody leaves. */
export async function partir(demande: Demande, qui: Interlocuteur, contexte: Contexte): Promise<Depart> {
  const { io, refus } = contexte
  const { dossier, reprendre } = demande
  const attente = dossier === undefined ? conversationsEnAttente(io.dossier) : [dossier]
  if (reprendre) return reprise(choisirSeul(attente, dossier, io), qui, contexte)
  qui.dire(
    'Répondez à quelques questions, et votre projet de contrat local de santé est prêt à être complété. ' +
      'Vous pouvez vous arrêter quand vous voulez : vos réponses sont gardées.',
  )
  qui.dire(demande.touches)
  if (dossier !== undefined)
    return lireGarde(resolve(io.dossier, dossier)) === 'absente' ? neuf(dossier) : retrouve(dossier)
  const choisi = attente.length > 0 ? await lequel(attente, qui, io) : undefined
  return choisi === undefined ? neuf(await demanderDossier(qui, contexte)) : reprise(choisi, qui, contexte)

  function neuf(nom: string): Depart {
    refuser(refus(nom))
    return { dossier: nom, debut: io.maintenant.toISOString(), garde: ouvrirGarde(resolve(io.dossier, nom)) }
  }
  async function retrouve(nom: string): Promise<Depart> {
    if ((await lequel([nom], qui, io)) !== undefined) return reprise(nom, qui, contexte)
    qui.dire(`Les réponses d’avant restent dans « ${nom}/${mettreDeCote(resolve(io.dossier, nom))} ».`)
    return neuf(nom)
  }
}

function choisirSeul(attente: readonly string[], dossier: string | undefined, io: Io): string {
  const [seul, autre] = attente
  if (seul !== undefined && autre === undefined) return seul
  if (seul === undefined)
    throw new UserError(
      'Il n’y a ici aucune conversation à reprendre.',
      `Allez dans le dossier où vous aviez commencé, ou donnez son nom : ${io.nom} init --reprendre ${dossier ?? 'mon-cls'}`,
    )
  throw new UserError(
    `Plusieurs conversations attendent ici : ${enumerer(attente.map(a => `« ${a} »`))}.`,
    `Dites laquelle : ${io.nom} init --reprendre ${enArgument(seul)}`,
  )
}

function reprise(dossier: string, qui: Interlocuteur, { io, refus }: Contexte): Depart {
  const complet = resolve(io.dossier, dossier)
  const lue = lireGarde(complet)
  if (lue === 'absente')
    throw new UserError(
      `Il n’y a pas de conversation à reprendre dans « ${dossier} ».`,
      `Pour en commencer une : ${io.nom} init ${enArgument(dossier)}`,
    )
  if (lue === 'illisible')
    throw new UserError(
      `Les réponses gardées dans « ${dossier} » ne peuvent pas être lues : le fichier est abîmé. Il est mis de côté, dans « ${mettreDeCote(complet)} ».`,
      `Pour recommencer : ${io.nom} init ${enArgument(dossier)}`,
    )
  if (!lue.ecriture) refuser(refus(dossier))
  qui.dire(desarmer(`Nous reprenons la conversation ${commencee(lue)}, dans « ${dossier} ».`, io))
  return { dossier, gardee: lue, debut: lue.debut, garde: ouvrirGarde(complet) }
}

function commencee({ debut }: Gardee): string {
  return /^\d{4}-\d{2}-\d{2}/.test(debut) ? `commencée ${dateEnMots(debut.slice(0, 10), 'le')}` : 'commencée'
}

const NOUVELLE = 'nouvelle'

/** One of those that wait; nothing for a new one. */
async function lequel(attente: readonly string[], qui: Interlocuteur, io: Io): Promise<string | undefined> {
  const lues = attente.map(nom => ({ nom, lue: lireGarde(resolve(io.dossier, nom)) }))
  const choix: Choix[] = lues.map(({ nom, lue }, rang) => ({
    valeur: String(rang),
    nom: desarmer(
      typeof lue === 'string' ? `Reprendre « ${nom} » (fichier abîmé)` : `Reprendre « ${nom} », ${commencee(lue)}`,
      io,
    ),
  }))
  const valeur = await repondre(qui, {
    id: 'reprise',
    genre: 'choix',
    exige: true,
    texte: 'Une conversation attend d’être finie. Que faire ?',
    pourquoi: 'Vos réponses ont été gardées : rien n’est à redire.',
    choix: [...choix, { valeur: NOUVELLE, nom: 'Commencer un autre contrat' }],
    defaut: '0',
  })
  return valeur === NOUVELLE ? undefined : attente[Number(valeur)]
}

async function demanderDossier(qui: Interlocuteur, { refus }: Contexte): Promise<string> {
  const valeur = await repondre(qui, {
    id: 'dossier',
    genre: 'texte',
    texte: 'Dans quel dossier ranger le contrat ?',
    pourquoi: 'Un dossier neuf, créé ici, où vos réponses seront gardées à mesure, puis les fichiers du contrat.',
    exemple: 'cls-pays-de-valdouve',
    defaut: proposer(refus),
    controle: texte => refus(texte)?.join(' '),
  })
  return net(valeur) ?? proposer(refus)
}

/** A name that is free. */
function proposer(refus: Contexte['refus']): string {
  for (let rang = 1; ; rang++) {
    const nom = rang === 1 ? 'mon-cls' : `mon-cls-${rang}`
    if (refus(nom) === undefined || rang > 99) return nom
  }
}

/** A question outside the steps: there is nothing before it, nor anywhere to jump. */
async function repondre(qui: Interlocuteur, question: Question): Promise<string> {
  for (;;) {
    const geste: Geste = await qui.demander(question, undefined)
    if (geste.geste === 'reponse') return String(geste.valeur ?? '')
    qui.dire('C’est la première question : il n’y a rien avant.')
  }
}
