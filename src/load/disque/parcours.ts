// Walks the folders of projects, without following links.
import { type Dirent, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { estDossier, existe } from './etat.ts'

const JAMAIS_PARCOURUS = new Set(['node_modules', '.git', '.cls', '.svn', 'dist'])

/** `lien`: a symbolic link, never followed, so that no loop is walked and nothing outside is read. `autre`: a device, a pipe. */
export type Entree = { readonly nom: string; readonly genre: 'fichier' | 'dossier' | 'lien' | 'autre' }

/** What a folder holds, in a stable order. Empty when it cannot be read. */
export function lister(dossier: string): readonly Entree[] {
  let entrees: readonly Dirent[]
  try {
    entrees = readdirSync(dossier, { withFileTypes: true })
  } catch {
    return []
  }
  return entrees.map(e => ({ nom: e.name, genre: genreDe(e) })).sort((a, b) => (a.nom < b.nom ? -1 : 1))
}

function genreDe(entree: Dirent): Entree['genre'] {
  if (entree.isFile()) return 'fichier'
  if (entree.isDirectory()) return 'dossier'
  return entree.isSymbolicLink() ? 'lien' : 'autre'
}

/** Is a folder of this name looked into? */
export function parcouru(nom: string): boolean {
  return !JAMAIS_PARCOURUS.has(nom)
}

/** The folders of projects (those that hold contrat.yaml) at or below a folder, at any depth, in order. */
export function trouverProjets(dossier: string): readonly string[] {
  const trouves: string[] = []
  const aVoir = [dossier]
  for (let ici = aVoir.pop(); ici !== undefined; ici = aVoir.pop()) {
    const entrees = lister(ici)
    if (entrees.some(e => e.nom === 'contrat.yaml' && e.genre !== 'dossier')) trouves.push(ici)
    for (const { nom, genre } of entrees) if (genre === 'dossier' && parcouru(nom)) aVoir.push(join(ici, nom))
  }
  return trouves.sort()
}

/** The same, the nearest folders first, without looking into more of them than this: `entier` when all were seen. */
export function projetsProches(
  dossier: string,
  limite: number,
): { readonly trouves: readonly string[]; readonly entier: boolean } {
  const trouves: string[] = []
  const aVoir = [dossier]
  let vus = 0
  for (const ici of aVoir) {
    if (vus++ === limite) return { trouves: trouves.sort(), entier: false }
    const entrees = lister(ici)
    if (entrees.some(e => e.nom === 'contrat.yaml' && e.genre !== 'dossier')) trouves.push(ici)
    for (const { nom, genre } of entrees)
      if (genre === 'dossier' && parcouru(nom) && !nom.startsWith('.')) aVoir.push(join(ici, nom))
  }
  return { trouves: trouves.sort(), entier: true }
}

/** The folder of the project a path belongs to: itself, or the nearest folder above that holds contrat.yaml. */
export function projetDe(chemin: string): string | undefined {
  for (let ici = chemin; ; ici = dirname(ici)) {
    const contrat = join(ici, 'contrat.yaml')
    if (existe(contrat) && !estDossier(contrat)) return ici
    if (dirname(ici) === ici) return undefined
  }
}
