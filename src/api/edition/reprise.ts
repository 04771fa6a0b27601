// What an interrupted edit left is finished before a project is read or changed; and the lock under which all this is done.
import { join } from 'node:path'
import { DISQUE, type Disque } from '../../load/disque/disque.ts'
import { atelierDe, type Echec, reprendre } from '../../load/disque/transaction.ts'
import { occupe, prendre } from '../../load/disque/verrou.ts'
import { empechementDe } from '../../load/files.ts'
import { UserError } from '../../model/erreur.ts'

const GITIGNORE = `# Brouillons et historique de l’outil : propres à chaque ordinateur. Les schémas, les envois aux partenaires et les reprises se partagent.
/*
!/schemas/
!/envois/
!/imports/
`
/** How long a reading waits for the end of an edit. */
const PATIENCE = 1_500

/** Never fails: what cannot be finished now (a folder that may only be read) will be later. */
export function finirLInterrompu(dossier: string, disque: Disque = DISQUE): void {
  try {
    const rendre = prendre(atelierDe(dossier), disque, undefined, PATIENCE)
    if (rendre === undefined) return
    try {
      reprendre(dossier, disque)
    } finally {
      rendre()
    }
  } catch {
    // Read as it is.
  }
}

/**
 * Does a work while nobody else writes, once what was interrupted is finished.
 * Throws UserError when somebody else does, or where nothing can be written.
 */
export function seul<T>(dossier: string, faire: () => T, disque: Disque = DISQUE): T {
  const ici = atelierDe(dossier)
  const rendre = dire(dossier, () => {
    for (const lieu of [join(dossier, '.cls'), ici]) {
      const genre = disque.etat(lieu)?.genre
      if (genre !== undefined && genre !== 'dossier') throw lienRefuse()
    }
    disque.creerDossier(ici)
    const ignore = join(dossier, '.cls', '.gitignore')
    if (disque.etat(ignore) === undefined) disque.ecrire(ignore, Buffer.from(GITIGNORE))
    return prendre(ici, disque)
  })
  if (rendre === undefined) throw occupe()
  try {
    dire(dossier, () => reprendre(dossier, disque))
    return faire()
  } finally {
    rendre()
  }
}

function lienRefuse(): UserError {
  return new UserError(
    'Le dossier « .cls » de ce contrat n’est pas un vrai dossier : rien n’a été écrit.',
    'Retirez-le (c’est un lien ou un fichier), puis recommencez.',
  )
}

/** What the disk refuses, told as a sentence. */
function dire<T>(dossier: string, faire: () => T): T {
  try {
    return faire()
  } catch (erreur) {
    if (!(erreur instanceof Error && 'code' in erreur)) throw erreur
    throw refusDEcrire({ fichier: join(dossier, '.cls'), cause: empechementDe(erreur), sort: 'intact' })
  }
}

const CAUSES: Readonly<Record<Echec['cause'], readonly [message: string, conseil: string]>> = {
  lien: [
    'passe par un lien vers un autre endroit du disque',
    'Mettez le vrai fichier à la place du lien, puis recommencez.',
  ],
  'lecture-seule': ['est en lecture seule', 'Retirez cette protection (Propriétés du fichier), puis recommencez.'],
  change: ['vient de changer', 'Enregistrez-le dans votre éditeur, puis relancez la commande.'],
  occupe: [
    'est ouvert dans un autre programme (Word, OneDrive…)',
    'Fermez-le, attendez quelques secondes, puis recommencez.',
  ],
  interdit: [
    'ne peut pas être écrit : il est ouvert dans un autre programme, ou vous n’en avez pas le droit',
    'Fermez les programmes qui s’en servent ; sinon, travaillez dans un dossier qui est à vous.',
  ],
  plein: ['ne peut pas être écrit : le disque est plein', 'Libérez de la place, puis recommencez.'],
  autre: ['ne peut pas être écrit : le système a refusé', 'Vérifiez que le dossier existe et qu’il est à vous.'],
}

/** Why nothing was written, and what to do. */
export function refusDEcrire({ fichier, cause, sort }: Echec): UserError {
  const [dit, conseil] = CAUSES[cause]
  const suite =
    sort === 'intact'
      ? 'Rien n’a été changé.'
      : 'La modification est commencée : elle sera terminée par la prochaine commande, rien n’est perdu.'
  return new UserError(`« ${fichier} » ${dit}. ${suite}`, conseil)
}
