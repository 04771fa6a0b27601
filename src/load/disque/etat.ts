// What there is at a place of the disk, without opening it: a file, a folder, a link, since when, and whether one may write there.
import { accessSync, constants, existsSync, lstatSync, type Stats, statSync } from 'node:fs'

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
export function etatDe(chemin: string): Stats | undefined {
  try {
    return statSync(chemin)
  } catch {
    return undefined
  }
}

/** Links are not followed; nothing where there is nothing, or where the path cannot even be a name. */
export function lienOuFichier(chemin: string): Stats | undefined {
  try {
    return lstatSync(chemin)
  } catch {
    return undefined
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
