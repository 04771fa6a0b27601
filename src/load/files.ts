// The disk, for whoever reads or writes a project: folders are walked without following links, files are read whole, written whole or not at all.
import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../model/erreur.ts'

/** A larger file is not a file that people write by hand: it is reported, not read. */
export const TAILLE_MAXIMALE = 5 * 1024 * 1024

const JAMAIS_PARCOURUS = new Set(['node_modules', '.git', '.cls', '.svn', 'dist'])

/** `lien`: a symbolic link, never followed, so that no loop is walked and nothing outside is read. `autre`: a device, a pipe. */
export type Entree = { readonly nom: string; readonly genre: 'fichier' | 'dossier' | 'lien' | 'autre' }

/** What a folder holds, in a stable order. Empty when it cannot be read. */
export function lister(dossier: string): readonly Entree[] {
  let entrees: readonly Dirent[]
  try {
    entrees = readdirSync(dossier, { withFileTypes: true })
  } catch {
    return []
  }
  return entrees.map(e => ({ nom: e.name, genre: genreDe(e) })).sort((a, b) => (a.nom < b.nom ? -1 : 1))
}

function genreDe(entree: Dirent): Entree['genre'] {
  if (entree.isFile()) return 'fichier'
  if (entree.isDirectory()) return 'dossier'
  return entree.isSymbolicLink() ? 'lien' : 'autre'
}

/** Is a folder of this name looked into? */
export function parcouru(nom: string): boolean {
  return !JAMAIS_PARCOURUS.has(nom)
}

/** The folders of projects (those that hold contrat.yaml) at or below a folder, at any depth, in order. */
export function trouverProjets(dossier: string): readonly string[] {
  const trouves: string[] = []
  const aVoir = [dossier]
  for (let ici = aVoir.pop(); ici !== undefined; ici = aVoir.pop()) {
    const entrees = lister(ici)
    if (entrees.some(e => e.nom === 'contrat.yaml' && e.genre !== 'dossier')) trouves.push(ici)
    for (const { nom, genre } of entrees) if (genre === 'dossier' && parcouru(nom)) aVoir.push(join(ici, nom))
  }
  return trouves.sort()
}

/** The folder of the project a path belongs to: itself, or the nearest folder above that holds contrat.yaml. */
export function projetDe(chemin: string): string | undefined {
  for (let ici = chemin; ; ici = dirname(ici)) {
    const contrat = join(ici, 'contrat.yaml')
    if (existe(contrat) && !estDossier(contrat)) return ici
    if (dirname(ici) === ici) return undefined
  }
}

export type Lu = { readonly octets: Uint8Array } | { readonly refus: 'absent' | 'trop-gros' | 'illisible' }

export function lireFichier(chemin: string, taille = TAILLE_MAXIMALE): Lu {
  try {
    const descripteur = openSync(chemin, 'r')
    try {
      return lireOuvert(descripteur, taille)
    } finally {
      closeSync(descripteur)
    }
  } catch (erreur) {
    return { refus: (erreur as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'illisible' }
  }
}

/** A file of known size in one look; what has none (a pipe) to its end. */
function lireOuvert(descripteur: number, taille: number): Lu {
  const etat = fstatSync(descripteur)
  const { size } = etat
  // A device such as /dev/zero never ends.
  if (!etat.isFile()) return { refus: 'illisible' }
  if (size > taille) return { refus: 'trop-gros' }
  const octets = Buffer.allocUnsafe(size)
  const lus = size === 0 ? 0 : readSync(descripteur, octets)
  return {
    octets: lus === size && size > 0 ? octets : Buffer.concat([octets.subarray(0, lus), readFileSync(descripteur)]),
  }
}

/** Is there a file at this place of the project, and truly inside its folder (links followed nowhere)? */
export function fichierDuProjet(dossier: string, chemin: string): string | undefined {
  const complet = dansLeProjet(dossier, chemin)
  return complet !== undefined && etatDe(complet)?.isFile() ? complet : undefined
}

/** What a folder of the project holds; nothing when it lies outside, or behind a link. */
export function listerDuProjet(dossier: string, chemin: string): readonly Entree[] {
  const complet = resolve(dossier, chemin) === dossier ? dossier : dansLeProjet(dossier, chemin)
  return complet === undefined ? [] : lister(complet)
}

function dansLeProjet(dossier: string, chemin: string): string | undefined {
  const complet = resolve(dossier, chemin)
  if (!complet.startsWith(dossier + sep)) return undefined
  for (let ici = complet; ici !== dossier; ici = dirname(ici)) {
    if (!existsSync(ici) || lstatSync(ici).isSymbolicLink()) return undefined
  }
  return complet
}

/** A place for a file inside a folder, whether it exists or not; nothing when it lies outside, behind a link, or is something else (a pipe would never end). */
export function placeDansLeDossier(dossier: string, chemin: string): string | undefined {
  const complet = resolve(dossier, chemin)
  if (!complet.startsWith(dossier + sep)) return undefined
  for (let ici = complet; ici !== dossier; ici = dirname(ici)) if (estLien(ici)) return undefined
  return etatDe(complet)?.isFile() === false ? undefined : complet
}

/** Not what cannot even be a name. */
function estLien(chemin: string): boolean {
  try {
    return lstatSync(chemin).isSymbolicLink()
  } catch {
    return false
  }
}

/** What changes when a file is written, and when a folder gives its name to another; nothing where there is nothing. Links are not followed. */
export function marqueDe(chemin: string): string | undefined {
  const stats = lstatSync(chemin, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return `${stats.ino}`
  return stats && `${stats.mtimeMs} ${stats.size} ${stats.ino}`
}

export function estDossier(chemin: string): boolean {
  return etatDe(chemin)?.isDirectory() ?? false
}

export function existe(chemin: string): boolean {
  return existsSync(chemin)
}

/** Nothing where there is nothing, or where a folder of the path is none. */
function etatDe(chemin: string): Stats | undefined {
  try {
    return statSync(chemin)
  } catch {
    return undefined
  }
}

/** As shown to people and machines: relative to a folder, with `/`; `.` for the folder itself. */
export function afficher(chemin: string, depuis: string): string {
  return relative(depuis, chemin).split(sep).join('/') || '.'
}

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

/** May files be made in this folder? */
export function modifiable(dossier: string): boolean {
  try {
    accessSync(dossier, constants.W_OK)
    return true
  } catch {
    return false
  }
}

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
    return EMPECHEMENTS[(erreur as NodeJS.ErrnoException).code ?? ''] ?? 'autre'
  }
}

function lienOuFichier(chemin: string): Stats | undefined {
  try {
    return lstatSync(chemin)
  } catch {
    return undefined
  }
}

/** `mode`: the rights to give it. `encore`, asked at the last moment: false leaves everything as it was, and so does the answer. */
type Pose = { readonly mode?: number; readonly encore?: () => boolean }

function poser(chemin: string, contenu: string | Uint8Array, { mode, encore = () => true }: Pose = {}): boolean {
  const provisoire = join(dirname(chemin), `.${basename(chemin)}.${process.pid}.tmp`)
  try {
    const descripteur = openSync(provisoire, 'wx')
    try {
      if (mode !== undefined) fchmodSync(descripteur, mode & 0o7777)
      const octets = typeof contenu === 'string' ? Buffer.from(contenu, 'utf8') : contenu
      for (let ecrits = 0; ecrits < octets.length; ) ecrits += writeSync(descripteur, octets, ecrits)
      fsyncSync(descripteur)
    } finally {
      closeSync(descripteur)
    }
    const pose = encore()
    if (pose) renameSync(provisoire, chemin)
    else rmSync(provisoire, { force: true })
    return pose
  } catch (erreur) {
    rmSync(provisoire, { force: true })
    throw erreur
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
    const avis = `« ${basename(chemin)} » ne peut pas être remplacé : il est sans doute ouvert dans Word. Le document est écrit à côté, dans « ${basename(voisin)} ».`
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
