// Writes the files that people ask for: never over another unasked, beside one that Word holds open.
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { UserError } from '../../model/erreur.ts'
import { estDossier, etatDe } from './etat.ts'
import { poser } from './pose.ts'

export type Ecriture = { readonly ecraser: boolean }

/**
 * Writes a file whole or not at all: beside it first, then renamed. Missing folders are made.
 * A target held by another program (a Word file that is open) is left alone: the content goes beside it, and `avis` says so.
 * Throws UserError when the file exists and may not be replaced, or when the place cannot be written.
 */
export async function ecrireFichier(
  chemin: string,
  contenu: string | Uint8Array,
  { ecraser }: Ecriture,
): Promise<{ readonly ecrit: string; readonly avis?: string }> {
  if (!ecraser && existsSync(chemin))
    throw new UserError(
      `Le fichier « ${chemin} » existe déjà : il n’a pas été touché.`,
      'Donnez un autre nom avec --sortie, ou nommez ce fichier avec --sortie pour le remplacer.',
    )
  if (estDossier(chemin))
    throw new UserError(
      `« ${chemin} » est un dossier : rien n’a été écrit.`,
      'Ajoutez, après le dossier, le nom du fichier à écrire.',
    )
  try {
    mkdirSync(dirname(chemin), { recursive: true })
    // A device or a pipe (/dev/stdout) is written to, never replaced; through a link, what it leads to is replaced.
    if (etatDe(chemin)?.isFile() === false) writeFileSync(chemin, contenu)
    else poser(existsSync(chemin) ? realpathSync(chemin) : chemin, contenu)
    return { ecrit: chemin }
  } catch (erreur) {
    if (estVerrouille(erreur) && existsSync(chemin)) return ecrireACote(chemin, contenu, erreur)
    throw refusEcriture(chemin, erreur)
  }
}

function estVerrouille(erreur: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes((erreur as NodeJS.ErrnoException).code ?? '')
}

function ecrireACote(chemin: string, contenu: string | Uint8Array, cause: unknown): { ecrit: string; avis: string } {
  const extension = extname(chemin)
  for (let rang = 2; rang < 100; rang++) {
    const voisin = join(dirname(chemin), `${basename(chemin, extension)} (${rang})${extension}`)
    if (existsSync(voisin)) continue
    try {
      poser(voisin, contenu)
    } catch {
      throw refusEcriture(chemin, cause)
    }
    const dans = /^\.(docx|odt|rtf)$/i.test(extension) ? 'dans Word' : 'dans un autre programme'
    const avis = `« ${basename(chemin)} » ne peut pas être remplacé : il est sans doute ouvert ${dans}. Le nouveau est écrit à côté, dans « ${basename(voisin)} ». Pour remplacer l’ancien, fermez-le ${dans}, puis relancez.`
    return { ecrit: voisin, avis }
  }
  throw refusEcriture(chemin, cause)
}

function refusEcriture(chemin: string, erreur: unknown): UserError {
  const code = (erreur as NodeJS.ErrnoException).code ?? ''
  const causes: Record<string, string> = {
    EACCES: 'l’écriture y est interdite',
    EPERM: 'l’écriture y est interdite',
    EROFS: 'ce disque est en lecture seule',
    ENOSPC: 'le disque est plein',
    ENOTDIR: 'un des dossiers du chemin est un fichier',
    EEXIST: 'un des dossiers du chemin est un fichier',
    ENAMETOOLONG: 'le nom est trop long',
    ENOENT: 'le dossier n’existe pas',
  }
  return new UserError(
    `Impossible d’écrire « ${chemin} » : ${causes[code] ?? `le système a refusé (${code})`}.`,
    'Choisissez un autre dossier avec --sortie.',
  )
}
