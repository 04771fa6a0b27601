// Writes the files of a project again: only what was read there, through no link, and never what may only be read.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lienOuFichier } from './etat.ts'
import { lireFichier } from './lecture.ts'
import { poser } from './pose.ts'

/** Why a file of a project could not be written again. */
export type Empechement = 'lien' | 'lecture-seule' | 'change' | 'occupe' | 'interdit' | 'plein' | 'autre'

const EMPECHEMENTS: Readonly<Record<string, Empechement>> = {
  ...{ EBUSY: 'occupe', ETXTBSY: 'occupe', ENOSPC: 'plein' },
  ...{ EPERM: 'interdit', EACCES: 'interdit', EROFS: 'interdit' },
}

/**
 * Puts new bytes in a file of a folder, whole or not at all, in place of those that were read there (null: there was no file).
 * Never through a link, nor over what somebody wrote meanwhile, nor over a file that may only be read: the reason is given, nothing is changed.
 */
export function reecrire(
  dossier: string,
  fichier: string,
  avant: Uint8Array | null,
  contenu: Uint8Array,
): Empechement | undefined {
  const complet = join(dossier, fichier)
  for (let ici = complet; ici !== dossier && dirname(ici) !== ici; ici = dirname(ici))
    if (lienOuFichier(ici)?.isSymbolicLink()) return 'lien'
  const mode = lienOuFichier(complet)?.mode
  if (mode !== undefined && (mode & 0o222) === 0) return 'lecture-seule'
  const inchange = () => {
    const lu = lireFichier(complet)
    if ('octets' in lu) return avant !== null && Buffer.compare(lu.octets, avant) === 0
    return avant === null && lu.refus === 'absent'
  }
  if (!inchange()) return 'change'
  try {
    if (avant === null) mkdirSync(dirname(complet), { recursive: true })
    return poser(complet, contenu, { encore: inchange, ...(mode !== undefined && { mode }) }) ? undefined : 'change'
  } catch (erreur) {
    return empechementDe(erreur)
  }
}

/** What an error of the disk prevents, in one word. */
export function empechementDe(erreur: unknown): Empechement {
  return EMPECHEMENTS[(erreur as NodeJS.ErrnoException).code ?? ''] ?? 'autre'
}
