// The whole conversation of `cls init`: the folder, an unfinished one to take up, the questions, and what is kept when it stops.
import { resolve } from 'node:path'
import { enArgument } from '../../model/argument.ts'
import { UserError } from '../../model/erreur.ts'
import { desarmer } from '../formats.ts'
import type { Io } from '../io.ts'
import { refusDuDossier } from '../projet-neuf/dossier.ts'
import type { ProjetNeuf } from '../projet-neuf/ecrire.ts'
import { ouvrirClavier } from './clavier.ts'
import { conduire } from './conduire.ts'
import { type Demande, type Depart, partir } from './depart.ts'
import { entretienDe } from './entretien-de.ts'
import type { Gardee } from './garde.ts'
import { estInterruption } from './interruption.ts'
import { type Etat, utiles } from './moteur.ts'
import { parcoursDe } from './parcours.ts'
import { plier } from './plier.ts'
import type { Interlocuteur, Recueil } from './question.ts'
import { avantReprise } from './reprise.ts'

type Chantier = Awaited<ReturnType<typeof import('../../index.ts')['chantier']>>
/** `termine`: to be called once the project is written; the answers are kept until then. `conseil`: when it cannot be. */
export type Issue = ProjetNeuf & { readonly termine: () => void; readonly conseil: string }

/** What is to be written, or an exit code when there is nothing to write. */
export async function mener(demande: Demande, qui: Interlocuteur, chantier: Chantier, io: Io): Promise<Issue | number> {
  let depart: Depart | undefined
  let etat: Etat = { recueil: {} }
  try {
    depart = await partir(demande, qui, { io, refus: nom => refusDuDossier(nom, chantier.CHEMINS_FIXES, io) })
    const { dossier, gardee } = depart
    const parcours = parcoursDe(dossier)
    const projetDe = (recueil: Recueil) =>
      chantier.echafauder(chantier.reponsesDe(entretienDe(utiles(parcours, recueil))))
    const garde = gardeParlante(depart, qui, io)
    etat = gardee?.etat ?? etat
    if (gardee?.ecriture) avantReprise(resolve(io.dossier, dossier), projetDe(gardee.etat.recueil).fichiers)
    garde.garder(etat)
    const recueil = await conduire(qui, {
      parcours,
      depart: etat,
      garder: suite => {
        etat = suite
        garde.garder(suite)
      },
    })
    if (recueil === undefined) return arreter(depart, etat, io, 0)
    garde.garder(etat, true)
    return {
      dossier,
      echafaudage: projetDe(recueil),
      termine: garde.oublier,
      conseil: `Vos réponses sont gardées. Une fois l’obstacle levé : ${io.nom} init --reprendre ${enArgument(dossier)}`,
    }
  } catch (erreur) {
    if (!estInterruption(erreur)) throw erreur
    io.erreur('\n')
    return arreter(depart, etat, io, 130)
  }
}

/** Says where the answers are, and how to come back to them. */
function arreter(depart: Depart | undefined, etat: Etat, io: Io, code: number): number {
  if (depart === undefined || rienDit(etat)) {
    if (depart !== undefined) depart.garde.oublier()
    io.erreur('Interrompu : rien n’a été écrit.\n')
    return code
  }
  io.erreur(
    `${plier(desarmer(`Vos réponses sont gardées dans « ${depart.dossier} ». Pour reprendre où vous en étiez :`, io), io.largeur)}\n`,
  )
  io.erreur(desarmer(`  ${io.nom} init --reprendre ${enArgument(depart.dossier)}\n`, io))
  return code
}

function rienDit({ recueil, brouillons = {} }: Etat): boolean {
  return Object.keys(recueil).length === 0 && Object.keys(brouillons).length === 0
}

const EMPECHEMENTS: Readonly<Record<string, string>> = {
  plein: 'le disque est plein',
  interdit: 'le dossier est protégé',
  occupe: 'un autre programme tient le fichier',
  'lecture-seule': 'le fichier est en lecture seule',
  lien: 'le dossier .cls est un lien',
}

/** Says once that answers can no longer be kept; goes on, since they are still in memory. */
function gardeParlante({ garde, debut, dossier }: Depart, qui: Interlocuteur, io: Io) {
  let dite = false
  return {
    oublier: garde.oublier,
    garder(etat: Etat, ecriture = false): void {
      const gardee: Gardee = { debut, etat, ecriture }
      const raison = garde.garder(gardee)
      if (raison === 'change')
        throw new UserError(
          `Une autre fenêtre répond en ce moment aux mêmes questions, dans « ${dossier} ».`,
          `Continuez dans cette autre fenêtre, ou fermez-la puis : ${io.nom} init --reprendre ${enArgument(dossier)}`,
        )
      if (raison !== undefined && !dite)
        qui.dire(
          `Attention : vos réponses ne peuvent plus être gardées sur le disque (${EMPECHEMENTS[raison] ?? 'le système a refusé'}). ` +
            'Vous pouvez continuer, mais ne fermez pas cette fenêtre avant la fin.',
        )
      if (raison === undefined && dite) qui.dire('Vos réponses sont de nouveau gardées.')
      dite = raison !== undefined
    },
  }
}

/** Who asks: inquirer on a screen, or plain lines. `touches`: what keys do; `retour`: what one types to come back. Must be closed. */
export async function ouvrirInterlocuteur(
  enLignes: boolean,
  io: Io,
): Promise<{ readonly qui: Interlocuteur; readonly touches: string; readonly retour: string; fermer(): void }> {
  const { parLignes, TOUCHES_EN_LIGNES } = await import('./lignes.ts')
  const { inviter, TOUCHES } = await import('./invites.ts')
  const clavier = ouvrirClavier(io.entree)
  const collage = !enLignes || io.env.TERM !== 'dumb'
  if (collage) io.sortie('\x1b[?2004h')
  return {
    qui: enLignes ? parLignes(io, clavier) : inviter(io, clavier),
    touches: enLignes ? TOUCHES_EN_LIGNES : TOUCHES,
    retour: enLignes ? '«\u00a0<\u00a0»' : 'Échap',
    fermer() {
      if (collage) io.sortie('\x1b[?2004l')
      clavier.fermer()
    },
  }
}
