// A repository of small projects in a temporary folder, for the tests of this folder, and the program run in it.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { lancer } from '../../src/commands/program.ts'
import type { Rapport } from '../../src/model/rapport.ts'
import { fausseIo } from '../commands/fausse-io.ts'

const dossiers: string[] = []
afterAll(() => {
  for (const dossier of dossiers.splice(0)) rmSync(dossier, { recursive: true, force: true })
})

/** A new folder that holds these files; links of the way there are followed, as a shell's working directory is. */
export function depot(fichiers: Readonly<Record<string, string>>): string {
  const dossier = realpathSync(mkdtempSync(join(tmpdir(), 'depots-')))
  dossiers.push(dossier)
  ecrire(dossier, fichiers)
  return dossier
}

export function ecrire(dossier: string, fichiers: Readonly<Record<string, string>>): void {
  for (const [nom, texte] of Object.entries(fichiers)) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true })
    writeFileSync(join(dossier, nom), texte)
  }
}

/** A project with, if asked, an active error (a misspelt theme), and always what is not due yet or missing. */
export function projet(ou: string, { faute = false, contrat = '' } = {}): Record<string, string> {
  return {
    [`${ou}/contrat.yaml`]: `format: 1\nid: c${ou.replaceAll(/[^a-z0-9]+/g, '-')}c\ntitre: Contrat ${ou}\nphase: preparation\n${contrat}`,
    [`${ou}/territoire.yaml`]: 'fictif: oui\nechelle: communale\n',
    [`${ou}/acteurs.yaml`]: 'acteurs:\n  - id: mairie\n    nom: Ville de Grand-Val\n',
    ...(faute ? { [`${ou}/fiches/bus.yaml`]: 'id: bus\ntitre: Un bus\nthemes:\n  - prevension\n' } : {}),
  }
}

/** Runs `cls validate` there; non-breaking spaces become ordinary ones, to be easier to quote. */
export async function valider(dossier: string, options: readonly string[] = [], env: Record<string, string> = {}) {
  const io = fausseIo({ dossier, env: { PATH: process.env.PATH, ...env } })
  const code = await lancer(['validate', ...options], io)
  const simple = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/g, ' ')
  return { code, sortie: simple(io.ecrit.sortie), erreur: simple(io.ecrit.erreur) }
}

export async function rapport(dossier: string, ...options: string[]): Promise<Rapport> {
  const { sortie, erreur } = await valider(dossier, [...options, '--format', 'json'])
  if (sortie === '') throw new Error(erreur)
  return JSON.parse(sortie) as Rapport
}

export const noms = ({ projets }: Rapport) => projets.map(p => p.dossier)
/** What is wrong with the settings themselves: `ligne regle`. */
export const reglages = ({ remarques }: Rapport, fichier = 'cls.yaml') =>
  remarques.filter(r => r.fichier === fichier).map(r => `${r.ligne} ${r.regle}`)
