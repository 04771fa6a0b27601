// A table of a document or a sheet of a workbook, seen alike: rows of cells, each with its column, its width, and what goes on from above.
import { adresse } from '../bureautique/classeur/cellules.ts'
import type { FeuilleLue } from '../bureautique/classeur/classeur.ts'
import { texteDeCase } from '../bureautique/classeur/classeur.ts'
import type { TableauLu } from '../bureautique/texte/index.ts'
import type { Morceau } from './morceau.ts'

export type Cellule = Morceau & {
  readonly colonne: number
  readonly colonnes: number
  /** Goes on a cell merged with the one above: its text and its place are that one's. */
  readonly suite: boolean
  readonly dedans: readonly Table[]
  readonly commentaire?: string
}

export type Table = {
  /** « feuille « Axe 1 » », « tableau 3 » */
  readonly nom: string
  readonly lignes: readonly (readonly Cellule[])[]
}

export function nonVides(ligne: readonly Cellule[]): readonly Cellule[] {
  return ligne.filter(c => c.texte !== '' && !c.suite)
}

export function celluleA(ligne: readonly Cellule[], colonne: number): Cellule | undefined {
  return ligne.find(c => c.colonne <= colonne && colonne < c.colonne + c.colonnes)
}

export function deTableau(tableau: TableauLu): Table {
  const lignes: Cellule[][] = []
  for (const { cellules } of tableau.lignes) {
    const dessus = lignes.at(-1) ?? []
    lignes.push(
      cellules.map(c => {
        const haut = c.suite ? celluleA(dessus, c.colonne) : undefined
        return {
          texte: haut?.texte ?? c.texte.trim(),
          prose: haut?.prose ?? c.markdown.trim(),
          place: haut?.place ?? c.place,
          colonne: c.colonne,
          colonnes: c.colonnes,
          suite: c.suite,
          dedans: c.blocs.flatMap(b => (b.genre === 'tableau' ? [deTableau(b)] : [])),
        }
      }),
    )
  }
  return { nom: `tableau ${tableau.rang}`, lignes }
}

export function deFeuille(feuille: FeuilleLue): Table {
  const nom = `feuille « ${feuille.nom} »`
  const fusions = fusionsDe(feuille)
  const lignes: Cellule[][] = []
  feuille.lignes.forEach((cases, ligne) => {
    const dessus = lignes.at(-1) ?? []
    const ici: Cellule[] = []
    const largeur = Math.max(cases.length, ...(fusions.largeurs.get(ligne) ?? []))
    for (let colonne = 0; colonne < largeur; colonne++) {
      const fusion = fusions.parCase.get(`${ligne} ${colonne}`)
      if (fusion?.dedans === true) continue
      const haut = fusion?.suite === true ? dessus.find(c => c.colonne === colonne) : undefined
      const lue = cases[colonne]
      const texte = texteDeCase(lue).replace(/\r\n?/g, '\n').trim()
      const place = `${nom}, case ${adresse(ligne, colonne)}`
      ici.push({
        texte: haut?.texte ?? texte,
        prose: haut?.prose ?? texte,
        place: haut?.place ?? place,
        colonne,
        colonnes: fusion?.colonnes ?? 1,
        suite: haut !== undefined,
        dedans: [],
        ...(lue?.commentaire && { commentaire: lue.commentaire }),
      })
    }
    lignes.push(ici)
  })
  return { nom, lignes }
}

type Fusionnee = { readonly colonnes: number; readonly suite: boolean; readonly dedans: boolean }

/** No more places than this are looked at: a merge may claim a whole sheet. */
const BORNE = 200_000

function fusionsDe({ fusions, lignes }: FeuilleLue) {
  const parCase = new Map<string, Fusionnee>()
  const largeurs = new Map<number, number[]>()
  for (const f of fusions) {
    const bas = Math.min(f.ligne + f.lignes, lignes.length)
    for (let l = f.ligne; l < bas && parCase.size < BORNE; l++) {
      largeurs.set(l, [...(largeurs.get(l) ?? []), Math.min(f.colonne + f.colonnes, 400)])
      for (let c = f.colonne; c < f.colonne + f.colonnes && c < 400; c++)
        parCase.set(`${l} ${c}`, { colonnes: f.colonnes, suite: l > f.ligne, dedans: c > f.colonne })
    }
  }
  return { parCase, largeurs }
}
