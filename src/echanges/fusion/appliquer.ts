// A fiche in words once changes are taken, and what tells two such fiches apart: what there is to write.
import { type Cellules, CHAMPS, type FicheEnMots, type Ligne, TABLEAUX } from '../../champs/index.ts'
import type { Chemin } from '../../model/chemin.ts'
import type { Changement } from './changement.ts'

/** Rows keep what they were read from (`ou`); a new one has none. What is already there changes nothing. */
export function appliquer(fiche: FicheEnMots, pris: readonly Changement[]): FicheEnMots {
  let { simples, tableaux } = fiche
  const devenues = new Map<Ligne, Ligne | null>()
  const ici = (ligne: Ligne) => devenues.get(ligne) ?? ligne
  for (const { geste, champ, ligne, colonne, apres, verdict } of pris) {
    if (verdict === 'deja' || verdict === 'illisible') continue
    if (geste === 'case') simples = avec(simples, champ, apres)
    if (geste === 'retrait' && ligne !== undefined) devenues.set(ligne, null)
    if (geste === 'cellule' && ligne !== undefined && colonne !== undefined && devenues.get(ligne) !== null)
      devenues.set(ligne, { ...ici(ligne), cellules: avec(ici(ligne).cellules, colonne, apres) })
  }
  for (const { nom } of TABLEAUX) {
    const siens = pris.filter(c => c.champ === nom && c.verdict !== 'deja' && c.verdict !== 'illisible')
    if (siens.length === 0) continue
    const lignes = tableaux[nom] ?? []
    const ajouts = siens.filter(c => c.geste === 'ajout')
    const places = new Map<Ligne | undefined, Ligne[]>()
    for (const { suit, cellules = {} } of ajouts) {
      const apres = suit !== undefined && lignes.includes(suit) ? suit : undefined
      places.set(apres, [...(places.get(apres) ?? []), { cellules }])
    }
    const suite = lignes.flatMap(ligne => {
      const devenue = devenues.has(ligne) ? devenues.get(ligne) : ligne
      return [...(devenue ? [devenue] : []), ...(places.get(ligne) ?? [])]
    })
    tableaux = { ...tableaux, [nom]: [...suite, ...(places.get(undefined) ?? [])] }
  }
  return { simples, tableaux }
}

function avec(cellules: Cellules, nom: string, texte: string): Cellules {
  const { [nom]: _, ...autres } = cellules
  return texte.trim() === '' ? autres : { ...autres, [nom]: texte }
}

/** One thing to write in the file of a fiche. `ou`: of a row, in the consolidated fiche; `suit`: the row that a new one comes after. */
export type Ecart =
  | { readonly geste: 'case'; readonly champ: string; readonly avant: string; readonly apres: string }
  | {
      readonly geste: 'cellule'
      readonly champ: string
      readonly ou: Chemin
      readonly colonne: string
      readonly avant: string
      readonly apres: string
    }
  | { readonly geste: 'ajout'; readonly champ: string; readonly cellules: Cellules; readonly suit?: Chemin }
  | { readonly geste: 'retrait'; readonly champ: string; readonly ou: Chemin; readonly cellules: Cellules }

/** What makes `apres` of `avant`; rows of `apres` that have no `ou` are new. */
export function ecartsEntre(avant: FicheEnMots, apres: FicheEnMots): readonly Ecart[] {
  const cases = CHAMPS.flatMap(({ nom }): Ecart[] => {
    const [ancien = '', neuf = ''] = [avant.simples[nom], apres.simples[nom]]
    return ancien === neuf ? [] : [{ geste: 'case', champ: nom, avant: ancien, apres: neuf }]
  })
  return [
    ...cases,
    ...TABLEAUX.flatMap(({ nom }) => desLignes(nom, avant.tableaux[nom] ?? [], apres.tableaux[nom] ?? [])),
  ]
}

function desLignes(champ: string, avant: readonly Ligne[], apres: readonly Ligne[]): Ecart[] {
  const gardees = new Map(apres.flatMap(l => (l.ou === undefined ? [] : [[JSON.stringify(l.ou), l] as const])))
  const touchees = avant.flatMap(({ ou, cellules }): Ecart[] => {
    if (ou === undefined) return []
    const devenue = gardees.get(JSON.stringify(ou))
    if (devenue === undefined) return [{ geste: 'retrait', champ, ou, cellules }]
    const noms = [...new Set([...Object.keys(cellules), ...Object.keys(devenue.cellules)])]
    return noms.flatMap(colonne => {
      const [ancien = '', neuf = ''] = [cellules[colonne], devenue.cellules[colonne]]
      return ancien === neuf ? [] : [{ geste: 'cellule' as const, champ, ou, colonne, avant: ancien, apres: neuf }]
    })
  })
  let suit: Chemin | undefined
  const neuves = apres.flatMap(({ ou, cellules }): Ecart[] => {
    if (ou !== undefined) {
      suit = ou
      return []
    }
    return [{ geste: 'ajout', champ, cellules, ...(suit !== undefined && { suit }) }]
  })
  return [...touchees, ...neuves]
}
