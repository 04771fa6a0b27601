// What somebody chose among conflicts and has not written yet: kept answer by answer, so that whoever stops goes on from there.
import { join } from 'node:path'
import type { Choix } from '../../echanges/compte-rendu/bilan.ts'
import { DISQUE } from '../../load/disque/disque.ts'
import { lireFichier, reecrire } from '../../load/files.ts'
import { UserError } from '../../model/erreur.ts'
import { seul } from '../edition/reprise.ts'
import type { Conflit } from './trier.ts'

const FICHIER = '.cls/conflits.json'
const VERSION = 1

export type Reponse = Choix | 'plus-tard'
const REPONSES: ReadonlySet<unknown> = new Set<Reponse>(['garder', 'prendre', 'marquer', 'plus-tard'])

/** Which conflict it is, and what each side says in it: another text is another question. */
export function cleDeConflit({ fichier, fiche, changement }: Conflit): string {
  const { champ, colonne = null, place, avant, apres } = changement
  return JSON.stringify([fichier.split('/').at(-1), fiche, champ, colonne, place, avant, apres])
}

/** By `cleDeConflit`; none where nothing is kept, or where it cannot be understood. */
export function lireReponses(racine: string): Map<string, Reponse> {
  const lu = lireFichier(join(racine, FICHIER))
  if (!('octets' in lu)) return new Map()
  try {
    const { version, reponses } = JSON.parse(Buffer.from(lu.octets).toString('utf8')) ?? {}
    return version === VERSION ? new Map(Object.entries(reponses).filter(estReponse)) : new Map()
  } catch {
    return new Map()
  }
}

function estReponse(entree: [string, unknown]): entree is [string, Reponse] {
  return REPONSES.has(entree[1])
}

/** Instead of those that were kept; no answer, no file. False when it cannot be done: the project may still be written. */
export function garderReponses(racine: string, reponses: ReadonlyMap<string, Reponse>): boolean {
  try {
    return seul(racine, () => {
      const complet = join(racine, FICHIER)
      const lu = lireFichier(complet)
      const avant = 'octets' in lu ? lu.octets : null
      if (reponses.size > 0) {
        const contenu = { version: VERSION, reponses: Object.fromEntries(reponses) }
        return reecrire(racine, FICHIER, avant, Buffer.from(`${JSON.stringify(contenu, null, 1)}\n`)) === undefined
      }
      if (avant !== null) DISQUE.supprimer(complet)
      return true
    })
  } catch (erreur) {
    if (erreur instanceof UserError) return false
    throw erreur
  }
}
