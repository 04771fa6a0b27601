// The titles of boxes, tables and columns, as they are looked for in what came back: ours are simplified once.
import type { Champ, Tableau } from './champ.ts'
import { CHAMPS, TABLEAUX } from './liste.ts'
import { simplifier } from './normal.ts'

const simples = new Map<string, string>()

/** `simplifier`, for a text that is most often one of our own titles. */
export function simplifierTitre(texte: string): string {
  if (texte === '') return ''
  if (simples.size === 0)
    for (const titre of [...CHAMPS, ...TABLEAUX, ...TABLEAUX.flatMap(t => t.colonnes)].map(t => t.titre))
      simples.set(titre, simplifier(titre))
  return simples.get(texte) ?? simplifier(texte)
}

const parTitre = new Map<string, Champ>()

/** The box that bears this title, whatever its case, accents and signs. */
export function champTitre(titre: string): Champ | undefined {
  if (parTitre.size === 0) for (const champ of CHAMPS.toReversed()) parTitre.set(simplifierTitre(champ.titre), champ)
  return parTitre.get(simplifierTitre(titre))
}

const tableauxParTitre = new Map<string, Tableau>()

/** The table that bears this title, likewise. */
export function tableauTitre(titre: string): Tableau | undefined {
  if (tableauxParTitre.size === 0)
    for (const tableau of TABLEAUX.toReversed()) tableauxParTitre.set(simplifierTitre(tableau.titre), tableau)
  return tableauxParTitre.get(simplifierTitre(titre))
}

const colonnes = new Map<string, ReadonlyMap<string, string>>()

/** The names of the columns of a table, by their titles made simple. */
export function colonnesTitrees({ nom, colonnes: siennes }: Tableau): ReadonlyMap<string, string> {
  const connues = colonnes.get(nom) ?? new Map(siennes.map(c => [simplifierTitre(c.titre), c.nom]))
  colonnes.set(nom, connues)
  return connues
}
