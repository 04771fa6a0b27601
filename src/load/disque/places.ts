// The places of the disk that a project may name: inside its folder, and behind no link.
import { existsSync, lstatSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { dedans } from '../../model/dedans.ts'
import { etatDe, lienOuFichier } from './etat.ts'
import { type Entree, lister } from './parcours.ts'

/** Is there a file at this place of the project, and truly inside its folder (links followed nowhere)? */
export function fichierDuProjet(dossier: string, chemin: string): string | undefined {
  const complet = dansLeProjet(dossier, chemin)
  return complet !== undefined && etatDe(complet)?.isFile() ? complet : undefined
}

/** What a folder of the project holds; nothing when it lies outside, or behind a link. */
export function listerDuProjet(dossier: string, chemin: string): readonly Entree[] {
  const complet = resolve(dossier, chemin) === dossier ? dossier : dansLeProjet(dossier, chemin)
  return complet === undefined ? [] : lister(complet)
}

function dansLeProjet(dossier: string, chemin: string): string | undefined {
  const complet = dedans(dossier, chemin)
  if (complet === undefined || complet === dossier) return undefined
  for (let ici = complet; ici !== dossier && dirname(ici) !== ici; ici = dirname(ici)) {
    if (!existsSync(ici) || lstatSync(ici).isSymbolicLink()) return undefined
  }
  return complet
}

/** A place for a file inside a folder, whether it exists or not; nothing when it lies outside, behind a link, or is something else (a pipe would never end). */
export function placeDansLeDossier(dossier: string, chemin: string): string | undefined {
  const complet = dedans(dossier, chemin)
  if (complet === undefined || complet === dossier) return undefined
  for (let ici = complet; ici !== dossier && dirname(ici) !== ici; ici = dirname(ici))
    if (lienOuFichier(ici)?.isSymbolicLink()) return undefined
  return etatDe(complet)?.isFile() === false ? undefined : complet
}

/** As shown to people and machines: relative to a folder, with `/`; `.` for the folder itself. */
export function afficher(chemin: string, depuis: string): string {
  return relative(depuis, chemin).split(sep).join('/') || '.'
}
