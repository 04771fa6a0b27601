// What the tests of bad input share: a small project without fault in a temporary folder, and the program run on it with an Io of strings.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import type { Remarque } from '../../src/model/regle.ts'
import { fausseIo } from '../commands/fausse-io.ts'
import { BASE, type Fichiers } from './base.ts'

export { BASE, FAUTE_DE_BASE, type Fichiers } from './base.ts'

const dossiers: string[] = []
afterAll(() => {
  for (const dossier of dossiers.splice(0)) rmSync(dossier, { recursive: true, force: true })
})

/** A new temporary folder that holds BASE, and these files in place of its own. */
export function projet(fichiers: Fichiers = {}, base: Fichiers = BASE): string {
  const dossier = mkdtempSync(join(tmpdir(), 'intemperies-'))
  dossiers.push(dossier)
  for (const [nom, contenu] of Object.entries({ ...base, ...fichiers })) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true })
    writeFileSync(join(dossier, nom), contenu)
  }
  return dossier
}

/** Runs `cls` there; non-breaking spaces become ordinary ones, to be easier to quote. */
export async function cls(dossier: string, ...args: string[]) {
  const io = fausseIo({ dossier })
  const code = await lancer(args, io)
  const simple = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/g, ' ')
  return { code, sortie: simple(io.ecrit.sortie), erreur: simple(io.ecrit.erreur), octets: io.ecrit.octets }
}

type Breve = Pick<Remarque, 'regle' | 'fichier' | 'ligne' | 'message'> & { readonly conseil: string }

/** The remarks that count, as machines get them. */
export async function remarques(dossier: string, ...args: string[]): Promise<Breve[]> {
  const { sortie } = await cls(dossier, 'validate', ...args, '--format', 'json')
  const { remarques } = JSON.parse(sortie) as { remarques: Remarque[] }
  return remarques
    .filter(r => r.etat === 'actif')
    .map(({ regle, fichier, ligne, message, conseil = '' }) => ({ regle, fichier, ligne, message, conseil }))
}
