// Writes a package as a folder, in place of what an earlier build left there.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Contenu } from './archive.ts'

export function poser(dossier: string, contenu: Contenu): void {
  rmSync(dossier, { recursive: true, force: true })
  for (const [chemin, { octets, executable }] of contenu) {
    const complet = join(dossier, chemin)
    mkdirSync(dirname(complet), { recursive: true })
    writeFileSync(complet, octets, { mode: executable ? 0o755 : 0o644 })
  }
}
