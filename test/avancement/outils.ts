// What the tests of `status` share: an example or an oddity, its point on a given day, and a copy of it to spoil.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faireLePoint, type Jugement, type Point } from '../../src/index.ts'
import { type FausseIo, fausseIo } from '../commands/fausse-io.ts'

export const EXEMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))
export const BIZARRERIES = fileURLToPath(new URL('../bizarreries/projets/', import.meta.url))
export const JOUR = new Date(2026, 10, 22)

export async function pointDe(dossier: string, projet: string, jour: Partial<Jugement> = {}): Promise<Point> {
  const [point] = await faireLePoint([projet], { dossier, maintenant: JOUR, ...jour })
  if (point === undefined) throw new Error(`Pas de contrat dans « ${projet} ».`)
  return point
}

/** A copy of an example, in a folder of its own. */
export function copie(exemple: string): { readonly dossier: string; readonly effacer: () => void } {
  const racine = mkdtempSync(join(tmpdir(), 'cls-point-'))
  const dossier = join(racine, exemple)
  cpSync(join(EXEMPLES, exemple), dossier, { recursive: true })
  return { dossier, effacer: () => rmSync(racine, { recursive: true, force: true }) }
}

export function ioDans(dossier: string, remplace: Partial<FausseIo> = {}): FausseIo {
  return fausseIo({ dossier, maintenant: JOUR, ...remplace })
}
