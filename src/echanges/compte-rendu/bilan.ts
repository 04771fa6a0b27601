// What became of everything that came back: one line for each change, each word said beside, each file that was not read.
import type { MotDeCote } from '../../champs/index.ts'
import type { Changement } from '../fusion/changement.ts'

/**
 * `pris`: in the project now · `deja`: it was there · `garde`: ours stays, somebody chose so · `marque`: ours stays, theirs is in the
 * remark · `laisse`: a conflict that nobody has decided · `note`: it does not fit its box, it is in the remark · `refuse`: not written.
 */
export type Statut = 'pris' | 'deja' | 'garde' | 'marque' | 'laisse' | 'note' | 'refuse'
export type Choix = 'garder' | 'prendre' | 'marquer'

export type LigneDeBilan = {
  readonly fichier: string
  /** Who sent it back, as far as the register says. */
  readonly qui: string | undefined
  readonly fiche: string
  readonly nom: string
  readonly changement: Changement
  readonly statut: Statut
  /** Of what was refused; of what had been decided before. */
  readonly pourquoi?: string
}

/** `note`: it is in the remark of the fiche. */
export type MotDeBilan = {
  readonly fichier: string
  readonly qui: string | undefined
  readonly fiche: string
  readonly nom: string
  readonly mot: MotDeCote
  readonly note: boolean
}

export type FichierDeBilan = {
  readonly fichier: string
  readonly qui: string | undefined
  /** Why nothing of it was taken. */
  readonly refus?: string
  readonly fiches: readonly string[]
  readonly avis: readonly string[]
}

export type Bilan = {
  readonly fichiers: readonly FichierDeBilan[]
  readonly lignes: readonly LigneDeBilan[]
  readonly mots: readonly MotDeBilan[]
}

export function compter({ lignes }: Bilan): Readonly<Record<Statut, number>> {
  const nombres = { pris: 0, deja: 0, garde: 0, marque: 0, laisse: 0, note: 0, refuse: 0 }
  for (const { statut } of lignes) nombres[statut]++
  return nombres
}
