// Where the contract and a partner both changed the same text, somebody chooses; Escape comes back to the one before, and what was chosen is
// kept until all is written.
import type { recueil } from '../../index.ts'
import { estInterruption } from '../dialogue/interruption.ts'
import { plier } from '../dialogue/plier.ts'
import type { Interlocuteur } from '../dialogue/question.ts'
import { desarmer } from '../formats.ts'
import { type Io, lignesSimples } from '../io.ts'
import { extraits } from './extraits.ts'

type Bibliotheque = Awaited<ReturnType<typeof recueil>>
type Reception = Awaited<ReturnType<Bibliotheque['lireRetours']>>
type Tri = Awaited<ReturnType<Bibliotheque['trierRetours']>>
type Conflit = Parameters<Parameters<Bibliotheque['trierRetours']>[1]>[0]
export type Choix = 'garder' | 'prendre' | 'marquer'

const RETOUR = Symbol('retour')
const PLUS_TARD = 'plus-tard'
/** The same, of those that follow too. */
const RESTE = 'reste-plus-tard'
type Donnee = { readonly cle: string; readonly choix: Choix | typeof PLUS_TARD | typeof RESTE }

/** `termine`: to be called once all is written; the answers are kept until then. */
export type Tranche = { readonly tri: Tri; readonly termine: () => void }

/** Nobody is asked when there is nothing to choose. Nothing after Ctrl-C: what is kept was said. */
export async function demanderConflits(r: Bibliotheque, reception: Reception, io: Io): Promise<Tranche | undefined> {
  const { racine } = reception
  const tri = await r.trierRetours(reception, async () => undefined)
  const conflits = tri.lignes.filter(l => l.statut === 'laisse')
  if (conflits.length === 0) return { tri, termine: () => undefined }
  const gardees = r.lireReponses(racine)
  const { ouvrirInterlocuteur } = await import('../dialogue/mener.ts')
  const { qui, retour, fermer } = await ouvrirInterlocuteur(lignesSimples(io.env), io)
  const reprises = conflits.filter(c => gardees.has(r.cleDeConflit(c))).length
  annoncer({ combien: conflits.length, reprises, retour }, qui)
  const donnees: Donnee[] = []
  let ecrites = true
  const repondre = async (conflit: Conflit, rang: number): Promise<Donnee> => {
    const cle = r.cleDeConflit(conflit)
    const gardee = gardees.get(cle)
    if (gardee !== undefined) return { cle, choix: gardee }
    const choix = await demander(conflit, { qui, retour, rang, combien: conflits.length, r, io })
    if (choix !== RESTE) ecrites = r.garderReponses(racine, gardees.set(cle, choix))
    return { cle, choix }
  }
  const oublier = (anciennes: readonly Donnee[]) => {
    for (const { cle } of anciennes) gardees.delete(cle)
    r.garderReponses(racine, gardees)
  }
  try {
    for (;;) {
      let rang = 0
      try {
        const choisi = await r.trierRetours(reception, async conflit => {
          if (donnees.at(-1)?.choix === RESTE && rang >= donnees.length) return undefined
          donnees[rang] ??= await repondre(conflit, rang)
          const { choix } = donnees[rang++] as Donnee
          return choix === PLUS_TARD || choix === RESTE ? undefined : choix
        })
        return { tri: choisi, termine: () => oublier(donnees) }
      } catch (erreur) {
        if (erreur !== RETOUR) throw erreur
        oublier(donnees.splice(-1))
      }
    }
  } catch (erreur) {
    if (!estInterruption(erreur)) throw erreur
    io.erreur(`\n${plier(interrompu(ecrites ? donnees.length : 0), io.largeur)}\n`)
    return undefined
  } finally {
    fermer()
  }
}

type Annonce = { readonly combien: number; readonly reprises: number; readonly retour: string }

function annoncer({ combien, reprises, retour }: Annonce, qui: Interlocuteur): void {
  qui.dire(
    combien === 1
      ? 'Une réponse touche ce que vous avez changé vous-même depuis l’envoi : à vous de choisir.'
      : `${combien} réponses touchent ce que vous avez changé vous-même depuis l’envoi : à vous de choisir.`,
  )
  if (reprises > 0)
    qui.dire(
      reprises === 1
        ? `Votre choix de la dernière fois est repris ; ${retour} y revient.`
        : `Vos ${reprises} choix de la dernière fois sont repris ; ${retour} y revient.`,
    )
}

function interrompu(gardees: number): string {
  if (gardees === 0) return 'Interrompu : rien n’a été écrit. Relancez la même commande quand vous voudrez.'
  const dits = gardees === 1 ? 'Votre choix est gardé' : `Vos ${gardees} choix sont gardés`
  return `Interrompu : rien n’a été écrit dans le contrat. ${dits} : la même commande reprendra à la question suivante.`
}

type Table = {
  readonly qui: Interlocuteur
  /** What one types to come back. */
  readonly retour: string
  readonly rang: number
  readonly combien: number
  readonly r: Bibliotheque
  readonly io: Io
}

async function demander(
  { changement, nom, qui: partenaire, fichier }: Conflit,
  { qui, retour, rang, combien, r, io }: Table,
): Promise<Donnee['choix']> {
  const { avant, apres, envoye, geste } = changement
  const [envoi = '', ici = '', sien = ''] = extraits([envoye ?? '', avant, apres].map(r.enLigne))
  const citer = (texte: string) => (texte === '' ? 'rien' : desarmer(`« ${texte} »`, io))
  const lui = partenaire ?? `« ${fichier} »`
  const retrait = geste === 'retrait'
  for (;;) {
    const reponse = await qui.demander(
      {
        ...{ id: `conflit-${rang}`, genre: 'choix', exige: true },
        texte: desarmer(`${nom} – ${r.nommer(changement)} (${rang + 1} sur ${Math.max(combien, rang + 1)})`, io),
        annonce: [
          ...(geste === 'ajout' || retrait
            ? []
            : [`Envoyé : ${envoye === undefined ? 'on ne le sait plus' : citer(envoi)}`]),
          `Le contrat dit : ${geste === 'ajout' ? 'cette ligne n’y est pas, ou n’y est plus' : citer(ici)}`,
          desarmer(`${lui} répond : ${retrait ? 'ligne retirée' : citer(sien)}`, io),
        ],
        pourquoi: `${retour} revient à la question d’avant. Ctrl-C arrête sans rien écrire, et garde vos choix.`,
        choix: [
          { valeur: 'garder', nom: 'Garder ce que dit le contrat' },
          { valeur: 'prendre', nom: desarmer(`Prendre la réponse de ${lui}`, io) },
          { valeur: 'marquer', nom: 'Garder le contrat, et noter la réponse dans la remarque de la fiche' },
          { valeur: PLUS_TARD, nom: 'Décider plus tard' },
          ...(combien - rang > 1 ? [{ valeur: RESTE, nom: 'Décider plus tard de celle-ci et des suivantes' }] : []),
        ],
      },
      undefined,
    )
    if (reponse.geste === 'reponse' && typeof reponse.valeur === 'string') return reponse.valeur as Donnee['choix']
    if (reponse.geste === 'retour' && rang > 0) throw RETOUR
    qui.dire('C’est la première question. Ctrl-C arrête, sans rien écrire.')
  }
}
