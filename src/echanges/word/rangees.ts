// A table of rows in a returned form: its columns by their marks or their headings, its rows by theirs.
import type { CelluleLue } from '../../bureautique/texte/index.ts'
import {
  type Champ,
  colonnesTitrees,
  type LigneRendue,
  type Rendu,
  simplifierTitre,
  TABLEAUX,
  type Tableau,
} from '../../champs/index.ts'
import { type Grille, provenance, type Rangee, texteDeCase } from './cases.ts'

/** `autres`: the cells that are no answer to a column: its headings, and what stands in a column of somebody's own. */
export type TableauDeWord = {
  readonly lignes: readonly LigneRendue[]
  readonly marquees: number
  readonly autres: readonly CelluleLue[]
}

/** `fiche`: of the rows that are wanted; those of another one are left. */
export function lireRangees({ rangees }: Grille, fiche: string, tableau: Tableau): TableauDeWord {
  const entetes = rangees.map((rangee, rang) => estEntete(rangee, tableau, rang))
  const colonnes = colonnesDe(rangees, entetes, fiche, tableau)
  let marquees = 0
  const lignes: LigneRendue[] = []
  const autres: CelluleLue[] = []
  for (const [rang, rangee] of rangees.entries()) {
    if (entetes[rang]) {
      for (const { cellule } of rangee) autres.push(cellule)
      continue
    }
    const cle = cleDe(rangee, fiche, tableau)
    if (cle !== undefined) marquees++
    const cellules: Record<string, Rendu> = {}
    let lues = 0
    for (const { cellule, cible } of rangee) {
      const marque = cible?.marque
      const marquee =
        marque !== undefined && 'cle' in marque && marque.tableau === tableau.nom ? marque.colonne : undefined
      const dessous = colonnes.get(cellule.colonne)
      const champ = marquee === undefined || marquee === dessous?.nom ? dessous : colonneNommee(tableau, marquee)
      // A cell that goes on one above says nothing of its own.
      if (champ === undefined || cellule.suite || cellules[champ.nom] !== undefined) {
        autres.push(cellule)
        continue
      }
      const par = marquee === undefined ? 'colonne' : (cible?.par ?? 'colonne')
      lues++
      cellules[champ.nom] = { texte: texteDeCase(cellule, champ), provenance: provenance(par, cellule.place) }
    }
    if (lues > 0) lignes.push(cle === undefined ? { cellules } : { cle, cellules })
  }
  return { lignes, marquees, autres }
}

/**
 * The table that these headings are those of, whatever their order: the one that is announced above them, else the only one that has
 * them all. Nothing when two may be meant.
 */
export function tableauDe({ rangees }: Grille, annonce: string): Tableau | undefined {
  const titres = rangees.slice(0, 3).map(rangee => rangee.map(titreDe).filter(t => t !== ''))
  const possibles = TABLEAUX.filter(tableau => {
    const siens = colonnesTitrees(tableau)
    const principale = simplifierTitre(tableau.colonnes.find(c => c.nom === tableau.principale)?.titre ?? '')
    return titres.some(dits => dits.length >= 2 && dits.includes(principale) && dits.every(t => siens.has(t)))
  })
  const annonces = possibles.filter(t => simplifierTitre(t.titre) === simplifierTitre(annonce))
  const [seul, autre] = annonces.length > 0 ? annonces : possibles
  return autre === undefined ? seul : undefined
}

function titreDe({ cellule }: Rangee[number]): string {
  return simplifierTitre(cellule.texte.split('\n')[0] ?? '')
}

function estEntete(rangee: Rangee, tableau: Tableau, rang: number): boolean {
  if (rangee.some(c => c.cible !== undefined)) return false
  const siens = colonnesTitrees(tableau)
  const dites = rangee.map(titreDe).filter(t => t !== '')
  const connus = dites.filter(t => siens.has(t)).length
  return dites.length > 0 && (connus === dites.length || (rang === 0 && connus * 2 >= dites.length))
}

function colonneNommee({ colonnes }: Tableau, nom: string): Champ | undefined {
  return colonnes.find(c => c.nom === nom)
}

/** Where each column of the grid leads: by the marks of the rows, else by its heading. */
function colonnesDe(
  rangees: readonly Rangee[],
  entetes: readonly boolean[],
  fiche: string,
  tableau: Tableau,
): ReadonlyMap<number, Champ | undefined> {
  const colonnes = new Map<number, Champ | undefined>()
  for (const [rang, rangee] of rangees.entries())
    for (const une of rangee) {
      const { cellule, cible } = une
      if (colonnes.has(cellule.colonne)) continue
      const marque = cible?.marque
      const nom = entetes[rang]
        ? colonnesTitrees(tableau).get(titreDe(une))
        : marque !== undefined && 'cle' in marque && marque.fiche === fiche && marque.tableau === tableau.nom
          ? marque.colonne
          : undefined
      if (nom !== undefined) colonnes.set(cellule.colonne, colonneNommee(tableau, nom))
    }
  return colonnes
}

/** The key that most of its cells bear. */
function cleDe(rangee: Rangee, fiche: string, tableau: Tableau): string | undefined {
  const voix: string[] = []
  for (const { cible } of rangee) {
    const marque = cible?.marque
    if (marque === undefined || !('cle' in marque) || marque.tableau !== tableau.nom || marque.fiche !== fiche) continue
    voix.push(marque.cle)
  }
  const premiere = voix[0]
  if (voix.every(v => v === premiere)) return premiere
  const comptes = new Map<string, number>()
  for (const v of voix) comptes.set(v, (comptes.get(v) ?? 0) + 1)
  return [...comptes].sort((a, b) => b[1] - a[1])[0]?.[0]
}
