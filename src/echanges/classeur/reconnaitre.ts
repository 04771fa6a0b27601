// Which sheet of a workbook that came back is which, and which column is which: by their names, else by their headings, wherever they stand.
import { type FeuilleLue, texteDeCase } from '../../bureautique/classeur/classeur.ts'
import { CHAMPS, type Champ, simplifier, TABLEAUX, type Tableau } from '../../champs/index.ts'
import { ACTION, CARNET, colonnesDe, FICHES, GUIDE, IDENTIFIANT, NUMERO, RANG } from './feuilles.ts'

export type Sorte = { readonly genre: 'fiches' } | { readonly genre: 'tableau'; readonly tableau: Tableau }

export type Reconnue = {
  readonly feuille: FeuilleLue
  readonly sorte: Sorte
  /** The row of the headings. */
  readonly entete: number
  /** Where our own columns stand. */
  readonly marques: ReadonlyMap<string, number>
  readonly champs: readonly { readonly champ: Champ; readonly colonne: number }[]
  /** Columns that somebody added, with their headings. */
  readonly ajoutees: readonly { readonly titre: string; readonly colonne: number }[]
}

const SORTES: readonly Sorte[] = [
  { genre: 'fiches' },
  ...TABLEAUX.map(tableau => ({ genre: 'tableau' as const, tableau })),
]
const MARQUES = [IDENTIFIANT, NUMERO, ACTION, RANG]

/** Headings are looked for here: somebody may have put a title above them. */
const LIGNES_DE_TETE = 15
/** A sheet under another name must show so much of what is due. */
const RESSEMBLANCE = 0.6

export function reconnaitre(feuilles: readonly FeuilleLue[]): {
  readonly reconnues: readonly Reconnue[]
  readonly autres: readonly FeuilleLue[]
} {
  const utiles = feuilles.filter(({ nom, lignes, cachee }) => !estANous(nom, cachee) && lignes.some(estEcrite))
  const reconnues: Reconnue[] = []
  const prises = new Set<FeuilleLue>()
  const noter = (feuille: FeuilleLue, sorte: Sorte, minimum: number) => {
    if (prises.has(feuille) || reconnues.some(({ sorte: s }) => nomDe(s) === nomDe(sorte))) return
    const entete = enteteDe(feuille, sorte)
    if (entete === undefined || entete.ressemblance < minimum) return
    prises.add(feuille)
    reconnues.push(lireEntete(feuille, sorte, entete.ligne))
  }
  for (const sorte of SORTES)
    for (const feuille of utiles) if (simplifier(feuille.nom) === simplifier(nomDe(sorte))) noter(feuille, sorte, 0)
  for (const feuille of utiles) {
    const [meilleure] = SORTES.map(sorte => ({ sorte, r: enteteDe(feuille, sorte)?.ressemblance ?? 0 })).sort(
      (a, b) => b.r - a.r,
    )
    if (meilleure !== undefined) noter(feuille, meilleure.sorte, RESSEMBLANCE)
  }
  return { reconnues, autres: utiles.filter(feuille => !prises.has(feuille)) }
}

function estANous(nom: string, cachee: boolean): boolean {
  return nom === GUIDE || nom === CARNET || (cachee && /^(?:Listes|Choix)/.test(nom))
}

export function nomDe(sorte: Sorte): string {
  return sorte.genre === 'fiches' ? FICHES : sorte.tableau.titre
}

function champsDe(sorte: Sorte): readonly Champ[] {
  return sorte.genre === 'fiches' ? CHAMPS : colonnesDe(sorte.tableau)
}

function estEcrite(ligne: FeuilleLue['lignes'][number]): boolean {
  return ligne.some(cellule => texteDeCase(cellule).trim() !== '')
}

/** The row that has most of the headings, and what part of the sheet they make; nothing when it has none of a box. */
function enteteDe({ lignes }: FeuilleLue, sorte: Sorte): { ligne: number; ressemblance: number } | undefined {
  const attendus = new Set(champsDe(sorte).map(({ titre }) => simplifier(titre)))
  const marques = new Set(MARQUES.map(simplifier))
  const notes = lignes.slice(0, LIGNES_DE_TETE).map((ligne, n) => {
    const mots = new Set(ligne.map(cellule => simplifier(texteDeCase(cellule))).filter(mot => mot !== ''))
    const trouves = [...mots].filter(mot => attendus.has(mot)).length
    const siens = [...mots].filter(mot => !marques.has(mot)).length
    return { ligne: n, trouves, ressemblance: trouves / Math.max(1, attendus.size + siens - trouves) }
  })
  const [meilleure] = notes.filter(({ trouves }) => trouves > 0).sort((a, b) => b.trouves - a.trouves)
  return meilleure
}

/** A heading that stands twice is the first's: the other column was added. */
function lireEntete(feuille: FeuilleLue, sorte: Sorte, entete: number): Reconnue {
  const marques = new Map<string, number>()
  const champs: { champ: Champ; colonne: number }[] = []
  const ajoutees: { titre: string; colonne: number }[] = []
  const attendus = new Map(champsDe(sorte).map(champ => [simplifier(champ.titre), champ]))
  const connues = new Map(MARQUES.map(titre => [simplifier(titre), titre]))
  const largeur = Math.max(0, ...feuille.lignes.map(ligne => ligne.length))
  for (let colonne = 0; colonne < largeur; colonne++) {
    const titre = texteDeCase(feuille.lignes[entete]?.[colonne]).trim()
    const mot = simplifier(titre)
    const champ = attendus.get(mot)
    const marque = connues.get(mot)
    if (champ !== undefined) {
      champs.push({ champ, colonne })
      attendus.delete(mot)
    } else if (marque !== undefined) {
      marques.set(marque, colonne)
      connues.delete(mot)
    } else ajoutees.push({ titre, colonne })
  }
  return { feuille, sorte, entete, marques, champs, ajoutees }
}
