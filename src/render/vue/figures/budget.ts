// The money of the contract as a chart: by year and financeur when years are known, else by financeur.
import type { Dessin, Graphique } from '../../dessins/dessin.ts'
import { dessinerGraphique } from '../../dessins/graphique.ts'
import { couper } from '../../dessins/lettres.ts'
import { type Ligne, lignesDuContrat, totalDe } from '../budget.ts'
import { compte, enumerer, montant, nombre } from '../mots.ts'
import type { Reperes } from '../reperes.ts'

/** Series that hatchings tell apart; bars that a page holds. */
const SERIES = 4
const BARRES = 12
const MILLION = 1_000_000
const EUROS = '[$-40C]#,##0" €"'
const COULEURS = ['1F3864', '2E6B34', '8A4B08', '6A3D7C', '00616B', '595959', '7A1F3D']
const HAUTEUR = 70
/** A name on a chart is shortened; the table beside says it whole. */
const NOM = 62

type Part = { readonly nom: string; readonly lignes: readonly Ligne[]; readonly total: number }

/** Financeurs from the largest to the smallest; beyond `max`, together; those nobody named, last. */
function parts(lignes: readonly Ligne[], max: number): Part[] {
  const noms = [...new Set(lignes.flatMap(l => l.qui ?? []))]
  const toutes = noms
    .map(nom =>
      une(
        nom,
        lignes.filter(l => l.qui === nom),
      ),
    )
    .sort((a, b) => b.total - a.total)
  const [gardees, autres] = toutes.length <= max + 1 ? [toutes, []] : [toutes.slice(0, max), toutes.slice(max)]
  const reste =
    autres.length === 0
      ? []
      : [
          une(
            `${autres.length} autres financeurs`,
            autres.flatMap(p => p.lignes),
          ),
        ]
  const inconnus = lignes.filter(l => l.qui === null)
  return [...gardees, ...reste, ...(inconnus.length === 0 ? [] : [une('Financeur non précisé', inconnus)])]
}

function une(nom: string, lignes: readonly Ligne[]): Part {
  return { nom, lignes, total: totalDe(lignes) }
}

export type BudgetDessine = {
  readonly dessin: Dessin
  /** The same figures, for a table. */
  readonly annees: readonly string[]
  readonly lignes: readonly {
    readonly nom: string
    readonly montants: readonly (string | null)[]
    readonly total: string | null
  }[]
  readonly totaux: readonly (string | null)[]
  readonly total: string | null
  /** What the table counts in: large sums are read in thousands. */
  readonly unite: string
}

/** Null when no amount is known. */
export function budget(r: Reperes, hauteur = HAUTEUR): BudgetDessine | null {
  const lignes = lignesDuContrat(r).filter(l => l.euros > 0)
  if (lignes.length === 0) return null
  const annees = [...new Set(lignes.map(l => l.annee))].sort((a, b) => (a ?? 9999) - (b ?? 9999))
  const parAnnee = annees.length > 1
  const milliers = totalDe(lignes) >= MILLION
  const ecrit = (liste: readonly Ligne[]) =>
    liste.length === 0 ? null : nombre(milliers ? Math.round(totalDe(liste) / 100) / 10 : totalDe(liste))
  const choisies = parts(lignes, parAnnee ? SERIES : BARRES)
  const noms = annees.map(a => (a === null ? 'Sans année' : String(a)))
  const de = (liste: readonly Ligne[], annee: number | null) => liste.filter(l => l.annee === annee)
  const graphique: Graphique = parAnnee
    ? {
        ...COMMUN,
        sorte: 'colonnes',
        empile: true,
        categories: noms,
        series: choisies.map((p, i) => ({
          nom: couper(p.nom, NOM, { taille: 8 }).join(' '),
          couleur: COULEURS[i % COULEURS.length] ?? '1F3864',
          valeurs: annees.map(a => totalDe(de(p.lignes, a)) || null),
        })),
      }
    : {
        ...COMMUN,
        sorte: 'barres',
        empile: false,
        categories: choisies.map(p => couper(p.nom, NOM, { taille: 8 }).join(' ')),
        series: [{ nom: 'Montant', couleur: '1F3864', valeurs: choisies.map(p => p.total) }],
      }
  return {
    dessin: {
      texte: raconter(lignes, choisies, parAnnee ? annees : []),
      scene: largeur => dessinerGraphique(graphique, largeur, hauteur),
      graphique,
    },
    annees: parAnnee ? noms : [],
    lignes: choisies.map(p => ({
      nom: p.nom,
      montants: parAnnee ? annees.map(a => ecrit(de(p.lignes, a))) : [],
      total: ecrit(p.lignes),
    })),
    totaux: parAnnee ? annees.map(a => ecrit(de(lignes, a))) : [],
    total: ecrit(lignes),
    unite: milliers ? 'milliers d’euros' : 'euros',
  }
}

const COMMUN = { titre: 'Budget', format: EUROS }

function raconter(lignes: readonly Ligne[], choisies: readonly Part[], annees: readonly (number | null)[]): string {
  const premiers = choisies.slice(0, 3).map(p => `${p.nom} (${montant(p.total)})`)
  const total = `Budget du contrat\u00A0: ${montant(totalDe(lignes))}, dont ${enumerer(premiers)}.`
  const fortes = annees
    .filter(a => a !== null)
    .map(a => ({ a, total: totalDe(lignes.filter(l => l.annee === a)) }))
    .sort((x, y) => y.total - x.total)
  const [forte] = fortes
  return forte === undefined || fortes.length < 2
    ? total
    : `${total} Réparti sur ${compte(fortes.length, 'année')}\u00A0; la plus forte est ${forte.a}, avec ${montant(forte.total)}.`
}
