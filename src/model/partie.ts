// The parts of a project: each is a file (or, for `fiches` and `suivi`, a folder of files), under the same name in the consolidated project.
import type { Phase } from './phase.ts'

export const PARTIES = [
  'contrat',
  'territoire',
  'acteurs',
  'diagnostic',
  'axes',
  'gouvernance',
  'evaluation',
  'fiches',
  'suivi',
] as const

export type Partie = (typeof PARTIES)[number]

/** A kind of file: what its schema is called. */
export type Genre = Exclude<Partie, 'fiches'> | 'fiche' | 'cls'

/** From which phase each part is due (format: « Which file is due when »). `contrat` makes the project; `fiches` and `suivi` have conditions of their own. */
export const DUE_DES: Readonly<Record<Exclude<Partie, 'contrat'>, Phase>> = {
  territoire: 'preparation',
  acteurs: 'preparation',
  diagnostic: 'diagnostic',
  axes: 'programmation',
  gouvernance: 'programmation',
  fiches: 'redaction',
  evaluation: 'signature',
  suivi: 'mise-en-oeuvre',
}

/** `fiches` → `fiches/`, `axes` → `axes.yaml`: how people call it. */
export function nomDePartie(partie: Partie): string {
  return partie === 'fiches' || partie === 'suivi' ? `${partie}/` : `${partie}.yaml`
}
