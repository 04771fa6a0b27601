// What lies in some folders at one moment, to be compared with another: what was written, added, taken away.
import { dirname, join } from 'node:path'
import { lister, marqueDe, parcouru } from './files.ts'

/** Each folder and each file, by its path, with a mark that changes when it does. */
export type EtatDuDisque = {
  readonly dossiers: ReadonlyMap<string, string>
  readonly fichiers: ReadonlyMap<string, string>
}

/** Of whole folders, and of single files (their folder is known, not what else it holds). A hidden file, or one that Word holds (`~$`), is nobody's. */
export function etatDuDisque(racines: readonly string[], seuls: readonly string[]): EtatDuDisque {
  const dossiers = new Map<string, string>()
  const fichiers = new Map<string, string>()
  const noter = (ou: Map<string, string>, chemin: string) => {
    const marque = marqueDe(chemin)
    if (marque !== undefined) ou.set(chemin, marque)
    return marque !== undefined
  }
  const aVoir = [...racines]
  for (let ici = aVoir.pop(); ici !== undefined; ici = aVoir.pop()) {
    if (dossiers.has(ici) || !noter(dossiers, ici)) continue
    for (const { nom, genre } of lister(ici)) {
      if (nom.startsWith('.') || nom.startsWith('~$')) continue
      if (genre !== 'dossier') noter(fichiers, join(ici, nom))
      else if (parcouru(nom)) aVoir.push(join(ici, nom))
    }
  }
  for (const fichier of seuls) {
    noter(fichiers, fichier)
    noter(dossiers, dirname(fichier))
  }
  return { dossiers, fichiers }
}

/** Paths of files written, added or gone, and of folders added, replaced or gone. */
export function changements(avant: EtatDuDisque, apres: EtatDuDisque): string[] {
  return [...difference(avant.fichiers, apres.fichiers), ...difference(avant.dossiers, apres.dossiers)]
}

function difference(avant: ReadonlyMap<string, string>, apres: ReadonlyMap<string, string>): string[] {
  const ecrits = [...apres].filter(([chemin, marque]) => avant.get(chemin) !== marque).map(([chemin]) => chemin)
  return [...ecrits, ...[...avant.keys()].filter(chemin => !apres.has(chemin))]
}
