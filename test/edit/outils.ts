// What the tests of repairs share: a folder before and after `cls validate --corriger`, and what each file became.
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { cls, type Fichiers, projet } from '../intemperies/outils.ts'

export { cls, projet } from '../intemperies/outils.ts'

/** A project without fault, in which each test makes its own. */
export const SAIN: Fichiers = {
  'contrat.yaml': 'format: 1\nid: essai\ntitre: Contrat d’essai\nprofil:\n  - grand-est\n',
  'territoire.yaml': 'fictif: oui\nechelle: communale\n',
  'acteurs.yaml': 'acteurs:\n  - id: mairie-grand-val\n    nom: Ville de Grand-Val\n',
  'axes.yaml': 'axes:\n  - id: acces-aux-soins\n    titre: Accéder aux soins\n',
  'fiches/bus.yaml': 'id: bus\ntitre: Un bus\nthemes:\n  - prevention\nrattachements:\n  - acces-aux-soins\n',
}

/** The same project in a new folder, these files in place of its own. */
export function sain(fichiers: Fichiers = {}): string {
  return projet(fichiers, SAIN)
}

/** Every file of a folder, by its path; links as what they name. */
export function contenus(dossier: string): Readonly<Record<string, string>> {
  const fichiers = readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter(e => !e.isDirectory())
    .map(e => join(e.parentPath, e.name))
    .sort()
  return Object.fromEntries(
    fichiers.map(f => [
      relative(dossier, f).replaceAll('\\', '/'),
      lstatSync(f).isSymbolicLink() ? 'lien' : readFileSync(f).toString('latin1'),
    ]),
  )
}

const MODELINE = /^(\ufeff?)# yaml-language-server: [^\r\n]*(\r\n|\n|\r)/

/** A file's text without the line that was added for editors. */
export function sansModeline(texte: string): string {
  return texte.replace(MODELINE, '$1')
}

/** What one file becomes. */
export async function corrige(fichier: string, texte: string, autres: Fichiers = {}): Promise<string> {
  const dossier = sain({ ...autres, [fichier]: texte })
  await cls(dossier, 'validate', '--corriger')
  return sansModeline(readFileSync(join(dossier, fichier), 'utf8'))
}
