// One writer at a time in a project: a small file says who it is; one left behind by a program that died is taken over.
import { hostname } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../model/erreur.ts'
import { attendre, type Disque } from './disque.ts'

type Porteur = { readonly pid: number; readonly machine: string; readonly date: number }
/** `vivant`: does a program of this number run here? */
export type Ici = Porteur & { readonly vivant: (pid: number) => boolean }

/** An edit takes less than a second: beyond this, its author is gone. */
const PERIME = 10 * 60_000
/** A lock that says nothing is being written, or its author died just then. */
const NAISSANCE = 5_000
/** How long another command is waited for. */
const PATIENCE = 3_000
const PAUSE = 30

export function moi(): Ici {
  return { pid: process.pid, machine: hostname(), date: Date.now(), vivant }
}

function vivant(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (erreur) {
    return (erreur as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Takes the lock of a folder, which must exist; what is given back frees it. Nothing when somebody else keeps it all the time given.
 * Throws what the disk throws when it cannot be written at all.
 */
export function prendre(
  dossier: string,
  disque: Disque,
  ici: Ici = moi(),
  patience = PATIENCE,
): (() => void) | undefined {
  const verrou = join(dossier, 'verrou')
  const contenu = Buffer.from(JSON.stringify({ pid: ici.pid, machine: ici.machine, date: ici.date }))
  for (let attendu = 0; ; attendu += PAUSE) {
    try {
      disque.ecrire(verrou, contenu)
      return () => rendre(verrou, contenu, disque)
    } catch (erreur) {
      if ((erreur as NodeJS.ErrnoException).code !== 'EEXIST') throw erreur
    }
    if (abandonne(verrou, disque, ici) && reprendre(verrou, disque, ici)) continue
    if (attendu >= patience) return undefined
    attendre(PAUSE)
  }
}

function rendre(verrou: string, contenu: Uint8Array, disque: Disque): void {
  const lu = disque.lire(verrou)
  if ('octets' in lu && Buffer.compare(lu.octets, contenu) === 0) disque.supprimer(verrou)
}

function abandonne(verrou: string, disque: Disque, { machine, date, vivant: vit }: Ici): boolean {
  const porteur = porteurDe(verrou, disque)
  if (porteur === undefined) return false
  if (porteur === 'illisible') return date - (disque.etat(verrou)?.date ?? date) > NAISSANCE
  if (Math.abs(date - porteur.date) > PERIME) return true
  return porteur.machine === machine && !vit(porteur.pid)
}

/** Nothing when the lock has just been freed. */
function porteurDe(verrou: string, disque: Disque): Porteur | 'illisible' | undefined {
  const lu = disque.lire(verrou)
  if (!('octets' in lu)) return lu.refus === 'absent' ? undefined : 'illisible'
  try {
    const { pid, machine, date } = JSON.parse(Buffer.from(lu.octets).toString('utf8')) as Partial<Porteur>
    if (typeof pid === 'number' && typeof machine === 'string' && typeof date === 'number')
      return { pid, machine, date }
  } catch {
    // Not written whole.
  }
  return 'illisible'
}

/** Of two that see the same dead lock, one alone moves it away; what was moved by mistake is put back. */
function reprendre(verrou: string, disque: Disque, ici: Ici): boolean {
  const ecarte = `${verrou}.${ici.pid}`
  try {
    disque.renommer(verrou, ecarte)
    const mort = abandonne(ecarte, disque, ici)
    if (mort) disque.supprimer(ecarte)
    else disque.renommer(ecarte, verrou)
    return mort
  } catch {
    return false
  }
}

export function occupe(): UserError {
  return new UserError(
    'Une autre commande est en train de modifier ce contrat : rien n’a été écrit.',
    'Attendez qu’elle ait fini, puis recommencez.',
  )
}
