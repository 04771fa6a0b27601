// What a transaction needs of a disk, small enough to be played by a table in tests.
import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { type Lu, lireFichier } from './lecture.ts'
import { type Entree, lister } from './parcours.ts'

export type Etat = {
  readonly genre: Entree['genre']
  readonly mode: number
  readonly date: number
  readonly taille: number
}
export type Disque = {
  readonly lire: (chemin: string) => Lu
  readonly lister: (dossier: string) => readonly Entree[]
  /** Nothing where there is nothing; `mode`: its rights; `date`: its last change, in milliseconds. */
  readonly etat: (chemin: string) => Etat | undefined
  /** A new file, wholly on the disk when this returns; fails when there is one already. */
  readonly ecrire: (chemin: string, octets: Uint8Array, mode?: number) => void
  /** Takes the place of what stands there. */
  readonly renommer: (de: string, vers: string) => void
  readonly supprimer: (chemin: string) => void
  /** With those above it. */
  readonly creerDossier: (chemin: string) => void
  /** Only when empty. */
  readonly retirerDossier: (chemin: string) => void
}

/** Windows holds a file for a moment while OneDrive or an antivirus looks at it: what fails so is tried again. */
const ESSAIS = 12
const PAUSE = 80
const PASSAGERES = new Set(process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'])

export const DISQUE: Disque = {
  lire: lireFichier,
  lister,
  etat: chemin => {
    const stats = lstatSync(chemin, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    const genre = stats.isFile()
      ? 'fichier'
      : stats.isDirectory()
        ? 'dossier'
        : stats.isSymbolicLink()
          ? 'lien'
          : 'autre'
    return { genre, mode: stats.mode, date: stats.mtimeMs, taille: stats.size }
  },
  ecrire: (chemin, octets, mode) => {
    const descripteur = openSync(chemin, 'wx')
    try {
      for (let ecrits = 0; ecrits < octets.length; ) ecrits += writeSync(descripteur, octets, ecrits)
      fsyncSync(descripteur)
    } finally {
      closeSync(descripteur)
    }
    if (mode !== undefined) chmodSync(chemin, mode & 0o7777)
  },
  renommer: (de, vers) =>
    obstinement(() => {
      renameSync(de, vers)
      fixer(dirname(vers))
    }),
  supprimer: chemin => obstinement(() => unlinkSync(chemin)),
  creerDossier: chemin => void mkdirSync(chemin, { recursive: true }),
  retirerDossier: chemin => {
    try {
      rmdirSync(chemin)
    } catch {
      // Not empty, or not there: it stays.
    }
  },
}

function obstinement(faire: () => void): void {
  for (let essai = 1; ; essai++) {
    try {
      faire()
      return
    } catch (erreur) {
      if (essai >= ESSAIS || !PASSAGERES.has((erreur as NodeJS.ErrnoException).code ?? '')) throw erreur
      attendre(PAUSE)
    }
  }
}

/** A folder's new names reach the disk; where a system cannot be asked, it does so in its own time. */
function fixer(dossier: string): void {
  if (process.platform === 'win32') return
  try {
    const descripteur = openSync(dossier, 'r')
    fsyncSync(descripteur)
    closeSync(descripteur)
  } catch {
    // Not every file system takes it.
  }
}

/** Stops this thread for so many milliseconds. */
export function attendre(duree: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, duree)
}
