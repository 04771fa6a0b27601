// Without a command: what a folder holds, and where its contract stands, as far as can be known at a glance.
import { join } from 'node:path'
import { afficher, projetDe, projetsProches } from '../load/files.ts'
import type { Phase } from '../model/phase.ts'
import type { Totaux } from '../model/rapport.ts'
import type { Jugement } from './jugement.ts'
import { verifier } from './verifier.ts'

/** Folders are named from the working directory. */
export type Situation = {
  /** Those found near; all there are when `entier`. */
  readonly contrats: readonly string[]
  readonly entier: boolean
  /** The only one, judged. */
  readonly contrat?: {
    readonly dossier: string
    readonly titre?: string
    readonly phase: Phase
    readonly totaux: Totaux
    /** How many remarks a command repairs. */
    readonly reparables: number
  }
}

/** Somebody waits for a menu: a whole disk is not walked through. */
const LIMITE = 2000

/** The contract that the working directory lies in, else those it holds. */
export async function situer(jugement: Jugement): Promise<Situation> {
  const { dossier } = jugement
  const dessus = projetDe(dossier)
  const { trouves, entier } =
    dessus !== undefined && dessus !== dossier ? { trouves: [dessus], entier: true } : projetsProches(dossier, LIMITE)
  const contrats = trouves.map(trouve => afficher(trouve, dossier))
  const [seul, autre] = contrats
  if (seul === undefined || autre !== undefined) return { contrats, entier }
  const { rapport } = await verifier([join(dossier, seul)], jugement)
  const projet = rapport.projets[0]
  if (projet === undefined) return { contrats, entier }
  const { titre, phase } = projet
  const reparables = rapport.remarques.filter(r => r.etat === 'actif' && r.correction !== undefined).length
  return {
    contrats,
    entier,
    contrat: { dossier: seul, ...(titre && { titre }), phase, totaux: rapport.totaux, reparables },
  }
}
