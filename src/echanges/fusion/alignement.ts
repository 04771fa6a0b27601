// Which row is which, between two states of a table: by its key, else by what it says; never a guess between equals.
import { type Contexte, cleDeTexte, type Tableau } from '../../champs/index.ts'
import { certain } from '../../proche.ts'

/** A row to be recognised. A column that nobody saw is left out of `cellules`. */
export type Rangee = { readonly cle?: string; readonly cellules: Readonly<Record<string, string>> }

type Comparee = { readonly cle: string | undefined; readonly cles: Readonly<Record<string, string>> }

/** Beyond this many pairs, rows that are neither named nor equal are told apart, not compared. */
const PAIRES = 250_000

/** The rank of a row of `droite` for those of `gauche` that have one: one to one. */
export function aligner(
  gauche: readonly Rangee[],
  droite: readonly Rangee[],
  tableau: Tableau,
  contexte: Contexte,
): ReadonlyMap<number, number> {
  // Most rows have a key: what they say is drawn from them only when it is asked for.
  const comparer = ({ cle, cellules }: Rangee): Comparee => {
    let cles: Comparee['cles'] | undefined
    return {
      cle,
      get cles() {
        cles ??= clesDe(cellules, tableau, contexte)
        return cles
      },
    }
  }
  const [g, d] = [gauche.map(comparer), droite.map(comparer)]
  const paires = new Map<number, number>()
  const prises = new Set<number>()
  const marier = (i: number, j: number) => {
    paires.set(i, j)
    prises.add(j)
  }
  parCle(g, d, tableau, marier)
  const libres = () =>
    [g.keys(), d.keys()].map((rangs, n) => [...rangs].filter(r => !(n === 0 ? paires.has(r) : prises.has(r))))
  const [seuls = [], restants = []] = libres()
  const parContenu = new Map<string, number[]>()
  for (const j of seuls.length === 0 ? [] : restants) {
    const contenu = contenuDe(d[j] as Comparee, tableau)
    parContenu.set(contenu, [...(parContenu.get(contenu) ?? []), j])
  }
  for (const i of seuls) {
    const j = parContenu.get(contenuDe(g[i] as Comparee, tableau))?.shift()
    if (j !== undefined) marier(i, j)
  }
  const [encore = [], toujours = []] = libres()
  if (encore.length * toujours.length <= PAIRES) parRessemblance(g, d, [encore, toujours], tableau, marier)
  return paires
}

/** The texts of a row under the keys by which they are compared; ids of rows are no texts. */
export function clesDe(
  cellules: Rangee['cellules'],
  tableau: Tableau,
  contexte: Contexte,
): Readonly<Record<string, string>> {
  const vues = tableau.colonnes.filter(c => c.genre !== 'cle' && cellules[c.nom] !== undefined)
  return Object.fromEntries(vues.map(c => [c.nom, cleDeTexte(cellules[c.nom] ?? '', c, contexte, tableau)]))
}

function contenuDe({ cles }: Comparee, tableau: Tableau): string {
  return JSON.stringify(tableau.colonnes.map(c => cles[c.nom] ?? ''))
}

/** Word copies the marks of a row with it: of two that bear the same, the one that is more like the original keeps it. */
function parCle(
  g: readonly Comparee[],
  d: readonly Comparee[],
  tableau: Tableau,
  marier: (i: number, j: number) => void,
): void {
  const rangs = new Map<string, number>()
  for (const [j, { cle }] of d.entries()) if (cle !== undefined && !rangs.has(cle)) rangs.set(cle, j)
  const pretendants = new Map<number, number[]>()
  for (const [i, { cle }] of g.entries()) {
    const j = cle === undefined ? undefined : rangs.get(cle)
    if (j !== undefined) pretendants.set(j, [...(pretendants.get(j) ?? []), i])
  }
  for (const [j, siens] of pretendants) {
    if (siens.length === 1) {
      marier(siens[0] as number, j)
      continue
    }
    const points = siens.map(i => compter(g[i] as Comparee, d[j] as Comparee, tableau).points)
    marier(siens[points.indexOf(Math.max(...points))] as number, j)
  }
}

/** Alike: the same main cell, but for a slip. Rows that share all but their name may well be two. */
function compter(a: Comparee, b: Comparee, { colonnes, principale }: Tableau) {
  const egales = colonnes.filter(
    ({ nom }) => nom !== principale && (a.cles[nom] ?? '') !== '' && a.cles[nom] === b.cles[nom],
  )
  const [x = '', y = ''] = [a.cles[principale], b.cles[principale]]
  const meme = x !== '' && x === y
  const proche = !meme && x !== '' && y !== '' && certain(x, [y]) !== undefined
  return { points: egales.length + (meme ? 3 : proche ? 2 : 0), semblable: meme || proche }
}

function parRessemblance(
  g: readonly Comparee[],
  d: readonly Comparee[],
  [gauche, droite]: readonly [readonly number[], readonly number[]],
  tableau: Tableau,
  marier: (i: number, j: number) => void,
): void {
  const paires = gauche.flatMap(i =>
    droite.flatMap(j => {
      const { points, semblable } = compter(g[i] as Comparee, d[j] as Comparee, tableau)
      return semblable ? [{ i, j, points }] : []
    }),
  )
  const finis = { g: new Set<number>(), d: new Set<number>() }
  for (const points of [...new Set(paires.map(p => p.points))].sort((a, b) => b - a)) {
    const ici = paires.filter(p => p.points === points && !finis.g.has(p.i) && !finis.d.has(p.j))
    for (const { i, j } of ici) {
      // As like one as the other: nobody can say which it was.
      const seule = ici.every(p => (p.i === i) === (p.j === j))
      if (seule) marier(i, j)
    }
    for (const { i, j } of ici) {
      finis.g.add(i)
      finis.d.add(j)
    }
  }
}
