// The one gesture that puts bytes on the disk: beside the file first, then in its place, so that it is there whole or not at all.
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** `mode`: the rights to give it. `encore`, asked at the last moment: false leaves everything as it was, and so does the answer. */
type Pose = { readonly mode?: number; readonly encore?: () => boolean }

export function poser(chemin: string, contenu: string | Uint8Array, { mode, encore = () => true }: Pose = {}): boolean {
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
    if (pose) renommer(provisoire, chemin)
    else rmSync(provisoire, { force: true })
    return pose
  } catch (erreur) {
    rmSync(provisoire, { force: true })
    throw erreur
  }
}

/** Milliseconds between two tries. */
const REPRISES = [20, 60, 180]

/** On Windows, an antivirus or OneDrive looks at a new file at once, and holds it a moment: what fails then succeeds a little later. */
function renommer(de: string, vers: string): void {
  for (const attente of process.platform === 'win32' ? REPRISES : []) {
    try {
      renameSync(de, vers)
      return
    } catch (erreur) {
      if (!['EBUSY', 'EPERM', 'EACCES'].includes((erreur as NodeJS.ErrnoException).code ?? '')) throw erreur
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attente)
    }
  }
  renameSync(de, vers)
}
