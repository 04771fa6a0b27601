// A table of rows in a returned form: its columns by their marks or their headings, its rows by theirs.
import { type LigneRendue, type Rendu, simplifier, TABLEAUX, type Tableau } from '../../champs/index.ts'
import { type Grille, provenance, type Rangee, texteDeCase } from './cases.ts'

export type TableauDeWord = { readonly lignes: readonly LigneRendue[]; readonly marquees: number }

/** `fiche`: of the rows that are wanted; those of another one are left. */
export function lireRangees({ rangees }: Grille, fiche: string, tableau: Tableau): TableauDeWord {
  const colonnes = colonnesDe(rangees, fiche, tableau)
  let marquees = 0
  const lignes = rangees.flatMap((rangee, rang): LigneRendue[] => {
    if (estEntete(rangee, tableau, rang)) return []
    const cle = cleDe(rangee, fiche, tableau)
    if (cle !== undefined) marquees++
    const cellules: Record<string, Rendu> = {}
    for (const { cellule, cible } of rangee) {
      const marque = cible?.marque
      const marquee =
        marque !== undefined && 'cle' in marque && marque.tableau === tableau.nom ? marque.colonne : undefined
      const nom = marquee ?? colonnes.get(cellule.colonne)
      const champ = tableau.colonnes.find(c => c.nom === nom)
      // A cell that goes on one above says nothing of its own.
      if (champ === undefined || cellule.suite || cellules[champ.nom] !== undefined) continue
      const par = marquee === undefined ? 'colonne' : (cible?.par ?? 'colonne')
      cellules[champ.nom] = { texte: texteDeCase(cellule, champ), provenance: provenance(par, cellule.place) }
    }
    return Object.keys(cellules).length === 0 ? [] : [{ ...(cle !== undefined && { cle }), cellules }]
  })
  return { lignes, marquees }
}

/**
 * The table that these headings are those of, whatever their order: the one that is announced above them, else the only one that has
 * them all. Nothing when two may be meant.
 */
export function tableauDe({ rangees }: Grille, annonce: string): Tableau | undefined {
  const titres = rangees.slice(0, 3).map(rangee => rangee.map(titreDe).filter(t => t !== ''))
  const possibles = TABLEAUX.filter(tableau => {
    const siens = titresDe(tableau)
    const principale = simplifier(tableau.colonnes.find(c => c.nom === tableau.principale)?.titre ?? '')
    return titres.some(dits => dits.length >= 2 && dits.includes(principale) && dits.every(t => siens.has(t)))
  })
  const annonces = possibles.filter(t => simplifier(t.titre) === simplifier(annonce))
  const [seul, autre] = annonces.length > 0 ? annonces : possibles
  return autre === undefined ? seul : undefined
}

function titreDe({ cellule }: Rangee[number]): string {
  return simplifier(cellule.texte.split('\n')[0] ?? '')
}

const titres = new Map<string, ReadonlyMap<string, string>>()

/** The names of its columns, by their headings; made once. */
function titresDe({ nom, colonnes }: Tableau): ReadonlyMap<string, string> {
  const connus = titres.get(nom) ?? new Map(colonnes.map(c => [simplifier(c.titre), c.nom]))
  titres.set(nom, connus)
  return connus
}

function estEntete(rangee: Rangee, tableau: Tableau, rang: number): boolean {
  if (rangee.some(c => c.cible !== undefined)) return false
  const siens = titresDe(tableau)
  const dites = rangee.map(titreDe).filter(t => t !== '')
  const connus = dites.filter(t => siens.has(t)).length
  return dites.length > 0 && (connus === dites.length || (rang === 0 && connus * 2 >= dites.length))
}

/** Where each column of the grid leads: by the marks of the rows, else by its heading. */
function colonnesDe(rangees: readonly Rangee[], fiche: string, tableau: Tableau): ReadonlyMap<number, string> {
  const colonnes = new Map<number, string>()
  for (const [rang, rangee] of rangees.entries()) {
    const entete = estEntete(rangee, tableau, rang)
    for (const une of rangee) {
      const { cellule, cible } = une
      const marque = cible?.marque
      const nom = entete
        ? titresDe(tableau).get(titreDe(une))
        : marque !== undefined && 'cle' in marque && marque.fiche === fiche && marque.tableau === tableau.nom
          ? marque.colonne
          : undefined
      if (nom !== undefined && !colonnes.has(cellule.colonne)) colonnes.set(cellule.colonne, nom)
    }
  }
  return colonnes
}

/** The key that most of its cells bear. */
function cleDe(rangee: Rangee, fiche: string, tableau: Tableau): string | undefined {
  const voix = new Map<string, number>()
  for (const { cible } of rangee) {
    const marque = cible?.marque
    if (marque === undefined || !('cle' in marque) || marque.tableau !== tableau.nom || marque.fiche !== fiche) continue
    voix.set(marque.cle, (voix.get(marque.cle) ?? 0) + 1)
  }
  return [...voix].sort((a, b) => b[1] - a[1])[0]?.[0]
}
