// The forms, the e-mails and the register written together: what fails takes back what it had written; what is killed can be run again.
import { join } from 'node:path'
import type { Envoi } from '../../echanges/registre/registre.ts'
import { DISQUE } from '../../load/disque/disque.ts'
import { poser } from '../../load/disque/pose.ts'
import { afficher, empechementDe, existe, lireFichier } from '../../load/files.ts'
import { estUserError, UserError } from '../../model/erreur.ts'
import { enumerer } from '../../mots.ts'
import { refusDEcrire, seul } from '../edition/reprise.ts'
import { DOSSIER_DES_ENVOIS, inscrireEnvoi } from '../envois.ts'

export type AEcrire = { readonly chemin: string; readonly octets: Uint8Array }
type Ensemble = {
  readonly sortie: string
  readonly fichiers: readonly AEcrire[]
  readonly courriels: string
  readonly envois: readonly Envoi[]
}

/** Where the e-mails are. Throws UserError when a file stands there that is not the same, or when the disk refuses: nothing is then left. */
export function ecrireLEnvoi(dossier: string, ensemble: Ensemble, depuis: string): string {
  const { sortie, fichiers, envois } = ensemble
  return seul(dossier, () => {
    const autres = fichiers.filter(fichier => ecart(fichier) === 'autre')
    if (autres.length > 0) throw dejaLa(autres, sortie, depuis)
    const courriels = lieuDesCourriels(sortie, ensemble.courriels)
    const neufs = [...fichiers, courriels].filter(fichier => ecart(fichier) === 'absent')
    const ecrits: string[] = []
    let ici = sortie
    try {
      DISQUE.creerDossier(sortie)
      for (const { chemin, octets } of neufs) {
        ici = chemin
        poser(chemin, octets)
        ecrits.push(chemin)
      }
      for (const envoi of envois) {
        ici = join(dossier, ...DOSSIER_DES_ENVOIS.split('/'), `${envoi.id}.json`)
        const neuf = !existe(ici)
        if (neuf) inscrireEnvoi(dossier, envoi, DISQUE.creerDossier)
        if (neuf) ecrits.push(ici)
      }
    } catch (erreur) {
      for (const chemin of ecrits) retirer(chemin)
      DISQUE.retirerDossier(sortie)
      if (estUserError(erreur) || !(erreur instanceof Error && 'code' in erreur)) throw erreur
      throw refusDEcrire({ fichier: afficher(ici, depuis), cause: empechementDe(erreur), sort: 'intact' })
    }
    return courriels.chemin
  })
}

function ecart({ chemin, octets }: AEcrire): 'absent' | 'meme' | 'autre' {
  if (!existe(chemin)) return 'absent'
  const lu = lireFichier(chemin, octets.length)
  return 'octets' in lu && Buffer.compare(lu.octets, octets) === 0 ? 'meme' : 'autre'
}

/** Those of another sending of the day stay where they are. */
function lieuDesCourriels(sortie: string, texte: string): AEcrire {
  const octets = Buffer.from(texte)
  for (let rang = 1; ; rang++) {
    const fichier = { chemin: join(sortie, rang === 1 ? 'courriels.txt' : `courriels-${rang}.txt`), octets }
    if (ecart(fichier) !== 'autre') return fichier
  }
}

function retirer(chemin: string): void {
  try {
    DISQUE.supprimer(chemin)
  } catch {
    // It is the same file that the next run would write.
  }
}

const CITES = 4

function dejaLa(autres: readonly AEcrire[], sortie: string, depuis: string): UserError {
  const noms = enumerer(
    autres.map(({ chemin }) => `« ${afficher(chemin, depuis)} »`),
    CITES,
  )
  const bis = afficher(`${sortie}-bis`, depuis)
  return new UserError(
    autres.length === 1
      ? `${noms} existe déjà, et n’est pas le même : rien n’a été écrit.`
      : `Ces fichiers existent déjà, et ne sont pas les mêmes : ${noms}. Rien n’a été écrit.`,
    `Choisissez un autre dossier, par exemple avec « --sortie ${bis} », ou retirez d’abord ces fichiers.`,
  )
}
