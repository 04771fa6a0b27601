// What GitHub takes of a SARIF report, and what is kept when there is more: the gravest, and those that count.
import { gzipSync } from 'node:zlib'
import type { Remarque } from '../model/regle.ts'
import { enNombre } from '../mots.ts'

/** « Results per run: 25 000 » and a file of 10 MB once compressed: beyond, GitHub refuses the whole (its documentation on SARIF uploads, 2025). */
const RESULTATS = 25_000
const POIDS = 10_000_000
/** Taken off a report that weighs too much, so that the next try fits. */
const MARGE = 0.9

/** A report of all these remarks if it may be, else of as many as may be; `tues`: those left out. */
export function tenir(dites: readonly Remarque[], ecrire: (gardees: readonly Remarque[]) => string) {
  for (let nombre = Math.min(dites.length, RESULTATS); ; ) {
    const texte = ecrire(premieres(dites, nombre))
    const poids = pese(texte)
    if (poids <= POIDS || nombre === 0) return { texte, tues: dites.length - nombre }
    nombre = Math.floor((nombre * POIDS * MARGE) / poids)
  }
}

/** Nothing is compressed that is small enough as it is. */
function pese(texte: string): number {
  const brut = Buffer.byteLength(texte)
  return brut <= POIDS ? brut : gzipSync(texte).length
}

const POIDS_DES_GRAVITES = { erreur: 0, avertissement: 1, information: 2 } as const

/** In their own order. */
function premieres(dites: readonly Remarque[], nombre: number): readonly Remarque[] {
  if (nombre >= dites.length) return dites
  const rang = ({ etat, gravite }: Remarque) => (etat === 'actif' ? 0 : 3) + POIDS_DES_GRAVITES[gravite]
  return [...dites.keys()]
    .sort((a, b) => rang(dites[a] as Remarque) - rang(dites[b] as Remarque) || a - b)
    .slice(0, nombre)
    .sort((a, b) => a - b)
    .map(n => dites[n] as Remarque)
}

export function avisDeCoupe(tues: number): string {
  const sujet =
    tues > 1
      ? `${enNombre(tues)} remarques, les moins graves, ne sont pas`
      : 'Une remarque, des moins graves, n’est pas'
  return `${sujet} dans le rapport SARIF : GitHub refuserait un rapport plus long. Pour les lire toutes : « --format json ».`
}
