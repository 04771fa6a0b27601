// The judgement of an example, as the reviewer's grid takes it.
import { join } from 'node:path'
import { verifier } from '../../src/index.ts'
import { vueDeGrille } from '../../src/reporters/grille/vue.ts'

export async function grilleJugee(exemple: string) {
  const jugement = { dossier: '.', maintenant: new Date('2026-11-22T12:00:00Z'), grille: true }
  const [grille] = vueDeGrille(await verifier([join('examples', exemple)], jugement))
  if (grille === undefined) throw new Error(`Pas de grille pour ${exemple}`)
  return grille
}
