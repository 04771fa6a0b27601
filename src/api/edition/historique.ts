// What the last edits left to be taken back: kept in `.cls/historique`, bounded in number and in size.
import { join } from 'node:path'
import type { Disque } from '../../load/disque/disque.ts'
import { type Entree, empreinte, estNumero, lireEntree } from '../../load/disque/journal.ts'
import { historiqueDe, vider } from '../../load/disque/transaction.ts'

export const NIVEAUX = 50
const TAILLE = 20 * 1024 * 1024

/** The numbers of the entries, the newest first. */
export function numerosDe(dossier: string, disque: Disque): readonly string[] {
  const entrees = disque.lister(historiqueDe(dossier)).filter(e => e.genre === 'dossier' && estNumero(e.nom))
  return entrees
    .map(e => e.nom)
    .sort()
    .reverse()
}

export function prochain(dossier: string, disque: Disque): string {
  return String(Number(numerosDe(dossier, disque)[0] ?? 0) + 1).padStart(6, '0')
}

/** Nothing for an entry that cannot be trusted. */
export function entreeDe(dossier: string, numero: string, disque: Disque): Entree | undefined {
  const lu = disque.lire(join(historiqueDe(dossier), numero, 'entree.json'))
  return 'octets' in lu ? lireEntree(lu.octets) : undefined
}

/** A file's bytes before the edit; nothing when they are not those that the entry speaks of. */
export function avantDe(
  dossier: string,
  numero: string,
  n: number,
  entree: Entree,
  disque: Disque,
): Uint8Array | null | undefined {
  const attendue = entree.fichiers[n]?.avant ?? null
  if (attendue === null) return null
  const lu = disque.lire(join(historiqueDe(dossier), numero, `avant-${n}`))
  return 'octets' in lu && empreinte(lu.octets) === attendue ? lu.octets : undefined
}

/** The oldest entries go when there are too many, or when they weigh too much. Never a reason to fail. */
export function elaguer(dossier: string, disque: Disque): void {
  try {
    let poids = 0
    numerosDe(dossier, disque).forEach((numero, rang) => {
      const lieu = join(historiqueDe(dossier), numero)
      for (const { nom } of disque.lister(lieu)) poids += disque.etat(join(lieu, nom))?.taille ?? 0
      if (rang >= NIVEAUX || (poids > TAILLE && rang > 0)) vider(lieu, disque)
    })
  } catch {
    // The next edit tries again.
  }
}
