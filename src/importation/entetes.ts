// Where the headings of a table of actions stand, on one row or two, and what each column holds by them.
import type { Confiance } from '../champs/index.ts'
import type { Lecteur } from './reconnaitre.ts'
import { radical } from './reconnaitre.ts'
import { type Cellule, nonVides, type Table } from './table.ts'
import { GROUPES, SENS, type Sens } from './vocabulaire.ts'

export type Colonne = {
  readonly colonne: number
  readonly sens: Sens | undefined
  readonly libelle: string
  readonly place: string
  readonly confiance: Confiance
}

export type Entete = {
  /** Its first and last rows. */
  readonly haut: number
  readonly bas: number
  readonly colonnes: readonly Colonne[]
}

/** How far down a first row of headings is looked for. */
const PROFONDEUR = 40
const LIES: readonly string[] = ['titre', 'numero', 'identifiant']

export function trouverEntete(table: Table, lecteur: Lecteur): Entete | undefined {
  const fin = Math.min(table.lignes.length, PROFONDEUR)
  let meilleur: Entete | undefined
  for (let n = 0; n < fin; n++) {
    for (const candidat of [enteteA(table, n, lecteur), enDeux(table, n, lecteur)]) {
      if (candidat !== undefined && compte(candidat) > (meilleur === undefined ? 1 : compte(meilleur)))
        meilleur = candidat
    }
  }
  return meilleur
}

/** The row as headings, when it is one: most of its cells are known, and one of them names actions. */
export function enteteA(table: Table, n: number, lecteur: Lecteur): Entete | undefined {
  const cellules = nonVides(table.lignes[n] ?? [])
  if (cellules.length < 2 || cellules.some(c => c.texte.length > 160)) return undefined
  const colonnes = cellules.map(c => colonneDe(c, c.texte, lecteur.entete(c.texte)))
  return valable({ haut: n, bas: n, colonnes: ajuster(colonnes, lecteur) }, cellules.length)
}

function colonneDe(c: Cellule, libelle: string, lue: ReturnType<Lecteur['entete']>): Colonne {
  const { colonne, place } = c
  return { colonne, place, libelle: enLigne(libelle), sens: sensDe(lue?.sens), confiance: lue?.confiance ?? 'sure' }
}

/** A heading above several columns, and below it one for each. */
function enDeux(table: Table, n: number, lecteur: Lecteur): Entete | undefined {
  const [dessus = [], dessous = []] = [table.lignes[n], table.lignes[n + 1]]
  const bas = nonVides(dessous)
  const hauts = nonVides(dessus)
  if (hauts.length < 2 || bas.length < 2 || [...bas, ...hauts].some(c => c.texte.length > 160)) return undefined
  const couvre = (c: Cellule) => hauts.findLast(h => h.colonne <= c.colonne)
  const colonnes: Colonne[] = []
  let sous = 0
  for (const haut of hauts) {
    const bornes = hauts.find(h => h.colonne > haut.colonne)?.colonne ?? Number.POSITIVE_INFINITY
    const enfants = bas.filter(c => c.colonne >= haut.colonne && c.colonne < bornes)
    const lue = lecteur.entete(haut.texte)
    if (enfants.length === 0) {
      colonnes.push(colonneDe(haut, haut.texte, lue))
      continue
    }
    const groupe = GROUPES[lue?.sens as Sens]
    for (const enfant of enfants) {
      const dit =
        (groupe === undefined ? undefined : lecteur.colonne(enfant.texte, groupe)) ??
        lecteur.entete(`${haut.texte} ${enfant.texte}`) ??
        lecteur.entete(enfant.texte)
      if (dit !== undefined) sous++
      colonnes.push(colonneDe(enfant, `${haut.texte} – ${enfant.texte}`, dit))
    }
  }
  const seuls = bas.filter(c => couvre(c) === undefined)
  for (const c of seuls) colonnes.push(colonneDe(c, c.texte, lecteur.entete(c.texte)))
  if (sous < 2 || sous * 2 < bas.length) return undefined
  return valable({ haut: n, bas: n + 1, colonnes: ajuster(colonnes, lecteur) }, colonnes.length)
}

function valable(entete: Entete, cellules: number): Entete | undefined {
  const connues = compte(entete)
  const nomme = entete.colonnes.some(c => c.sens !== undefined && LIES.includes(c.sens))
  return connues >= 2 && nomme && connues * 2 >= cellules ? entete : undefined
}

function compte({ colonnes }: Entete): number {
  return new Set(colonnes.map(c => c.sens).filter(s => s !== undefined)).size
}

/** Words that mean one thing alone and another beside a column of indicators or of amounts. */
const AUTREMENT: readonly (Sens | undefined)[] = [
  undefined,
  'publics',
  'calendrier',
  'statut',
  'calendrier-recurrence',
  'moyens-financiers',
  'objectifs',
  'titre',
]

function ajuster(colonnes: readonly Colonne[], lecteur: Lecteur): readonly Colonne[] {
  const triees = colonnes.toSorted((a, b) => a.colonne - b.colonne)
  const argent = triees.some(c => c.sens === 'budget.montant')
  const vues: Colonne[] = []
  for (const colonne of triees) {
    const groupe = groupeDe(vues.at(-1)?.sens, argent)
    const autre =
      groupe !== undefined && AUTREMENT.includes(colonne.sens) ? lecteur.colonne(colonne.libelle, groupe) : undefined
    const libre = colonne.sens === undefined || (autre !== undefined && dedoublable(colonne, autre.sens, argent))
    vues.push(autre !== undefined && libre ? { ...colonne, sens: sensDe(autre.sens), confiance: 'probable' } : colonne)
  }
  return unTitre(vues)
}

/** « Cible » after « Indicateurs » is theirs; « Financeurs » beside « Montant » says who pays it. */
function dedoublable({ sens }: Colonne, autre: string, argent: boolean): boolean {
  if (sens === 'publics') return autre === 'indicateurs.cible'
  if (sens === 'moyens-financiers') return argent && autre === 'budget.financeur'
  return sens === 'calendrier' && argent && autre === 'budget.annee'
}

function groupeDe(avant: Sens | undefined, argent: boolean): string | undefined {
  if (avant === undefined) return argent ? 'budget' : undefined
  if (avant === 'indicateurs' || avant.startsWith('indicateurs.')) return 'indicateurs'
  if (avant === 'partenaires' || avant.startsWith('partenaires.')) return argent ? 'budget' : 'partenaires'
  return argent ? 'budget' : undefined
}

/** Of two columns for titles, the one that says it is. The other's words go to the remark. */
function unTitre(colonnes: readonly Colonne[]): readonly Colonne[] {
  const titres = colonnes.filter(c => c.sens === 'titre')
  if (titres.length < 2) return colonnes
  const dit =
    titres.find(c => /titre|intitul|libell|nom\b/i.test(c.libelle)) ??
    titres.find(c => radical(c.libelle) === 'action') ??
    titres[0]
  return colonnes.map(c => (c.sens === 'titre' && c !== dit ? { ...c, sens: undefined } : c))
}

export function sensDe(nom: string | undefined): Sens | undefined {
  if (nom === 'indicateurs.libelle') return 'indicateurs'
  if (nom === 'partenaires.organisme') return 'partenaires'
  if (nom === 'pilotes.organisme') return 'pilotes'
  return (SENS as readonly string[]).includes(nom ?? '') ? (nom as Sens) : undefined
}

export function enLigne(texte: string): string {
  return texte.replace(/\s+/g, ' ').trim()
}
