// Where a remark about a thing is best read, and whether something was said at all.
import { type Chemin, pointeur, valeurA } from '../../model/chemin.ts'
import type { Projet } from '../../model/projet.generated.ts'

/** The title of a thing, its name or its number, else its identifier: what a reader looks for. */
export function aLEnseigne(at: Chemin, chose: object): Chemin {
  const cle = ['titre', 'nom', 'id'].find(nom => Object.hasOwn(chose, nom))
  return cle === undefined ? at : [...at, cle]
}

/** True when a value stands there, or when the user wrote « à compléter » there or inside. */
export function estDit(projet: Projet, at: Chemin): boolean {
  const valeur = valeurA(projet, at)
  if (valeur !== undefined && !estVide(valeur)) return true
  if (projet.faits.a_completer.length === 0) return false
  const ici = pointeur(at)
  return projet.faits.a_completer.some(({ chemin }) => chemin === ici || chemin.startsWith(`${ici}/`))
}

function estVide(valeur: unknown): boolean {
  if (typeof valeur === 'string') return valeur.trim() === ''
  if (Array.isArray(valeur)) return valeur.length === 0
  return valeur === null || (typeof valeur === 'object' && Object.keys(valeur).every(cle => cle === 'remarque'))
}
