// Watches folders: the system only wakes us, and comparing what lies on the disk says what has changed. Nothing is missed for having been saved by a rename.
import { existsSync, type FSWatcher, watch } from 'node:fs'
import { basename } from 'node:path'
import type { EtatDuDisque } from '../index.ts'

export type Guet = {
  /** Resolves once something has moved, then kept quiet for a moment; at once if it moved since the last time. */
  readonly attendre: () => Promise<void>
  /** Watches the folders of this state, and no others. */
  readonly suivre: (etat: EtatDuDisque) => void
  readonly fermer: () => void
}

/** Programs write a file in several steps, and save several files in a row: what comes within this time is one change. */
const CALME = 40
/** A folder that never rests is looked at all the same. */
const PATIENCE = 1000
/** Where the system cannot tell (a limit reached, some network drives), the disk is looked at this often. */
const RONDE = 1000

/** One watcher a folder: watching a whole tree at once loses, on Linux with Node 20, the files that are saved by a rename (tried). */
export function guetter(ronde = RONDE): Guet {
  const suivis = new Map<string, { readonly guetteur: FSWatcher; readonly marque: string }>()
  let bouge = false
  let reveiller = () => {}
  let patrouille: NodeJS.Timeout | undefined
  const alerte = () => {
    bouge = true
    reveiller()
  }
  const patrouiller = () => {
    patrouille ??= setInterval(alerte, ronde)
  }
  const oublier = (dossier: string) => {
    suivis.get(dossier)?.guetteur.close()
    suivis.delete(dossier)
  }
  const suivreUn = (dossier: string, marque: string) => {
    try {
      const guetteur = watch(dossier, (_, nom) => {
        // Linux gives a folder's own name when it goes: another one of that name, and even of that number, is to be watched anew.
        if (nom === basename(dossier)) oublier(dossier)
        alerte()
      })
      // Windows says so of a folder that was deleted.
      guetteur.on('error', () => {
        oublier(dossier)
        if (existsSync(dossier)) patrouiller()
        alerte()
      })
      suivis.set(dossier, { guetteur, marque })
      // What happened there before we looked is still to be seen.
      alerte()
    } catch {
      if (existsSync(dossier)) patrouiller()
    }
  }
  const mouvement = (delai?: number) =>
    new Promise<void>(resoudre => {
      const minuterie = delai === undefined ? undefined : setTimeout(resoudre, delai)
      reveiller = () => {
        clearTimeout(minuterie)
        resoudre()
      }
    })
  return {
    async attendre() {
      if (!bouge) await mouvement()
      for (const debut = Date.now(); bouge && Date.now() - debut < PATIENCE; ) {
        bouge = false
        await mouvement(CALME)
      }
      bouge = false
    },
    suivre({ dossiers }) {
      for (const [dossier, { marque }] of suivis) if (dossiers.get(dossier) !== marque) oublier(dossier)
      for (const [dossier, marque] of dossiers) if (!suivis.has(dossier)) suivreUn(dossier, marque)
    },
    fermer() {
      clearInterval(patrouille)
      for (const dossier of suivis.keys()) oublier(dossier)
    },
  }
}
