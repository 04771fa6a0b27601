// The marks of a form: the id of each box and of each cell of a table, and back.
import type { Ligne } from './champ.ts'

/** The fiche of a form for an action that the project does not know yet. */
export const NOUVELLE = 'nouvelle'

/** `fiche-bus-sante.enjeux`. */
export function marqueDeChamp(fiche: string, champ: string): string {
  return `fiche-${fiche}.${champ}`
}

/** `fiche-bus-sante.budget.vehicule.montant`. */
export function marqueDeCase(fiche: string, tableau: string, cle: string, colonne: string): string {
  return `fiche-${fiche}.${tableau}.${cle}.${colonne}`
}

/** The rows of a table as marks name them: by their id, else `r1`, `r2`… by their place; never twice the same. */
export function clesDeLignes(lignes: readonly Ligne[]): readonly string[] {
  const prises = new Set(lignes.flatMap(({ cle }) => cle ?? []))
  const dites = new Set<string>()
  return lignes.map(({ cle }, rang) => {
    let nom = cle !== undefined && !dites.has(cle) && !estCleAjoutee(cle) ? cle : `r${rang + 1}`
    for (let n = lignes.length + 1; nom !== cle && (prises.has(nom) || dites.has(nom)); n++) nom = `r${n}`
    dites.add(nom)
    return nom
  })
}

/** The row of a form that was offered blank, its first being 1. */
export function cleAjoutee(rang: number): string {
  return `n${rang}`
}

export function estCleAjoutee(cle: string): boolean {
  return /^n\d+$/.test(cle)
}

export type Marque =
  | { readonly fiche: string; readonly champ: string }
  | { readonly fiche: string; readonly tableau: string; readonly cle: string; readonly colonne: string }

const DEBUT = 'fiche-'

/** What a mark names; undefined for one that is not of a form. */
export function lireMarque(id: string): Marque | undefined {
  const un = id.indexOf('.')
  const fiche = un > 0 && id.startsWith(DEBUT) ? id.slice(DEBUT.length, un) : ''
  if (!/^.+$/.test(fiche)) return undefined
  const deux = id.indexOf('.', un + 1)
  const nom = id.slice(un + 1, deux < 0 ? undefined : deux)
  if (nom === '') return undefined
  if (deux < 0) return { fiche, champ: nom }
  const trois = id.indexOf('.', deux + 1)
  if (trois < 0 || id.includes('.', trois + 1)) return undefined
  return { fiche, tableau: nom, cle: id.slice(deux + 1, trois), colonne: id.slice(trois + 1) }
}
