// One difference between what came back of a fiche and what the project says: what is to be done with it, and how people name it.
import type { Cellules, Ligne, Provenance, Tableau } from '../../champs/index.ts'
import { champNomme, tableauNomme } from '../../champs/index.ts'

/**
 * `propre`: nobody else touched it · `deja`: the project says the same by now · `conflit`: somebody must choose ·
 * `illisible`: it does not fit its box, and is only worth a remark.
 */
export type Verdict = 'propre' | 'deja' | 'conflit' | 'illisible'

export type Changement = {
  readonly verdict: Verdict
  readonly geste: 'case' | 'cellule' | 'ajout' | 'retrait'
  /** The name of a box, or of a table. */
  readonly champ: string
  readonly colonne?: string
  /** Stable from one reading to the next: what a decision is remembered under, with `apres`. */
  readonly place: string
  /** The row it is about, as it stands in the project. */
  readonly ligne?: Ligne
  /** How people tell this row apart. */
  readonly rangee?: string
  /** What the project says now, what came back, and what was sent (undefined when nobody knows). */
  readonly avant: string
  readonly apres: string
  readonly envoye?: string
  /** What was expected, to end « on attend … ». */
  readonly doute?: string
  /** Of a row to add. */
  readonly cellules?: Cellules
  /** The row of the project that a new one comes after. */
  readonly suit?: Ligne
  readonly provenance?: Provenance
}

/** « Partenaires, ligne « Croix-Rouge », Ce qu’il apporte ». */
export function nommer({ champ, colonne, rangee }: Pick<Changement, 'champ' | 'colonne' | 'rangee'>): string {
  const tableau = tableauNomme(champ)
  if (tableau === undefined) return champNomme(champ)?.titre ?? champ
  const titre = tableau.colonnes.find(c => c.nom === colonne)?.titre
  return [tableau.titre, rangee && `« ${rangee} »`, titre].filter(Boolean).join(', ')
}

/** A row in one line: its main cell, then the others after their headings. */
export function direLigne(cellules: Cellules, tableau: Tableau): string {
  const principale = cellules[tableau.principale] ?? ''
  const autres = tableau.colonnes.flatMap(({ nom, titre, genre }) => {
    const texte = cellules[nom] ?? ''
    return nom === tableau.principale || genre === 'cle' || texte === '' ? [] : [`${titre} : ${enLigne(texte)}`]
  })
  return [enLigne(principale), ...autres].filter(m => m !== '').join(' ; ')
}

export function enLigne(texte: string): string {
  return texte
    .split('\n')
    .map(ligne => ligne.trim())
    .filter(ligne => ligne !== '')
    .join(' / ')
}

/** The main cell of a row, or what it holds. */
export function rangeeDe(cellules: Cellules, tableau: Tableau): string {
  return enLigne(cellules[tableau.principale] ?? '') || direLigne(cellules, tableau)
}
