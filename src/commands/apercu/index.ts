// Runs the preview: reads, serves, waits for the disk to change, reads again, until Ctrl-C.
import { randomBytes } from 'node:crypto'
import type { ChoixDApercu, Jugement } from '../../index.ts'
import { UserError } from '../../model/erreur.ts'
import { paint } from '../../paint.ts'
import { guetter } from '../guet.ts'
import type { Io } from '../io.ts'
import { disparu } from '../surveiller.ts'
import { ouvrirNavigateur } from './navigateur.ts'
import { type Serveur, servir } from './serveur.ts'
import { ouvrirVitrine, type Vitrine } from './vitrine.ts'

export type DemandeDApercu = {
  readonly dossier: string
  /** 0: any that is free. */
  readonly port: number
  readonly ouvrir: boolean
  readonly jugement: Omit<Jugement, 'dossier' | 'maintenant'>
}

/**
 * Ends when nobody reads stdout any more.
 * Throws UserError when there is no contract to show, when the port is taken, when the folder that was shown is no more.
 */
export async function apercevoir({ dossier, port, ouvrir, jugement }: DemandeDApercu, io: Io): Promise<number> {
  const { lireApercu, DOCUMENTS_D_APERCU, ETATS_D_APERCU } = await import('../../index.ts')
  const vitrine = ouvrirVitrine(maintenant => lireApercu(dossier, { ...jugement, dossier: io.dossier, maintenant }))
  await vitrine.relire(io.maintenant)
  const panne = vitrine.panne()
  if (panne !== undefined) throw new UserError(panne.message, panne.conseil)
  const choisir = (parametres: URLSearchParams): ChoixDApercu | undefined => {
    const modele = DOCUMENTS_D_APERCU.find(m => m === (parametres.get('modele') ?? 'contrat'))
    const etat = ETATS_D_APERCU.find(e => e === (parametres.get('etat') ?? 'projet'))
    return modele && etat && { modele, etat }
  }
  const jeton = randomBytes(16).toString('base64url')
  const serveur = await servir(vitrine, { port, jeton, modeles: DOCUMENTS_D_APERCU, choisir })
  try {
    annoncer(vitrine, serveur, io)
    if (ouvrir) ouvrirNavigateur(serveur.adresse, phrase => io.erreur(`${phrase}\n`))
    await veiller(dossier, io, async () => {
      await vitrine.relire(new Date())
      serveur.annoncer()
    })
    return 0
  } finally {
    serveur.fermer()
  }
}

function annoncer(vitrine: Vitrine, { adresse }: Serveur, io: Io): void {
  const { discret } = paint(io.couleurErreur)
  const { chemin } = paint(io.couleur)
  io.erreur(`Aperçu de « ${vitrine.lecture()?.titre} ». Ouvrez cette adresse dans un navigateur :\n`)
  io.sortie(`${chemin(adresse)}\n`)
  io.erreur(`${discret('Elle ne sert que sur cet ordinateur, et le temps de cet aperçu. Ctrl-C pour arrêter.')}\n`)
}

/** Calls at each change of what makes the contract, until nobody reads stdout any more. */
async function veiller(dossier: string, io: Io, faire: () => Promise<void>): Promise<void> {
  const { changements, etatDuDisque, lieuxASurveiller } = await import('../../index.ts')
  const { dossiers, fichiers } = lieuxASurveiller([dossier], io.dossier)
  let ferme = false
  const fin = io.fermeture.then(() => {
    ferme = true
  })
  const guet = guetter()
  try {
    let etat = etatDuDisque(dossiers, fichiers)
    guet.suivre(etat)
    for (;;) {
      await Promise.race([guet.attendre(), fin])
      if (ferme) return
      const nouveau = etatDuDisque(dossiers, fichiers)
      const touches = changements(etat, nouveau)
      etat = nouveau
      guet.suivre(etat)
      if (!dossiers.some(d => etat.dossiers.has(d))) throw disparu(dossiers)
      if (touches.length > 0) await faire()
    }
  } finally {
    guet.fermer()
  }
}
