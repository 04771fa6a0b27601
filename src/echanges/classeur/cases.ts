// A cell that came back → the words that a form would hold: what Excel makes of an amount, a day or a year is said as it was sent.
import { adresse } from '../../bureautique/classeur/cellules.ts'
import { type Case, type FeuilleLue, texteDeCase } from '../../bureautique/classeur/classeur.ts'
import { type Champ, type Contexte, direValeur, type Tableau } from '../../champs/index.ts'

export type Ou = { readonly contexte: Contexte; readonly tableau?: Tableau }

export function texteDuChamp(cellule: Case | null | undefined, champ: Champ, ou: Ou): string {
  if (cellule === null || cellule === undefined) return ''
  const { valeur } = cellule
  if (typeof valeur === 'object' && valeur !== null) return deJour(valeur.date, cellule, champ, ou)
  if (typeof valeur === 'number') return deNombre(valeur, cellule, champ, ou)
  const texte = texteDeCase(cellule)
  return champ.genre === 'cases' ? enLignes(texte, champ, ou) : texte.trim()
}

/** The year that a cell of dates takes for a day, when « 2027 » is typed there: the 2027th since 1900. */
const ZERO = Date.UTC(1899, 11, 30)
const JOUR = 86_400_000

function deJour(jour: string, cellule: Case, champ: Champ, { contexte, tableau }: Ou): string {
  const serie = Math.round((Date.parse(jour) - ZERO) / JOUR)
  const annee = serie >= 1950 && serie <= 2199 ? String(serie) : undefined
  if (champ.genre === 'date') return annee ?? direValeur(jour, champ, contexte, tableau)
  if (champ.genre === 'annee') return annee ?? jour.slice(0, 4)
  return cellule.montre ?? jour.split('-').reverse().join('/')
}

function deNombre(nombre: number, cellule: Case, champ: Champ, { contexte, tableau }: Ou): string {
  const { montre } = cellule
  switch (champ.genre) {
    case 'montant':
      // « 60 k€ » is the way this cell shows 60: the words say more than the number.
      return montre !== undefined && /[kM]\s?€/i.test(montre) ? montre : direValeur(nombre, champ, contexte, tableau)
    case 'valeur':
      return montre?.includes('%') ? montre : direValeur(nombre, champ, contexte, tableau)
    case 'annee':
    case 'date':
      return String(nombre)
    default:
      return texteDeCase(cellule).trim()
  }
}

/** Several choices stand one a line, or were separated by « ; ». */
function enLignes(texte: string, champ: Champ, { contexte, tableau }: Ou): string {
  const choix = contexte.choix(champ, tableau)
  return texte
    .split('\n')
    .flatMap(ligne => (contexte.trouver(ligne, choix) === undefined ? ligne.split(';') : [ligne]))
    .map(mot => mot.trim())
    .filter(mot => mot !== '')
    .join('\n')
}

/** « feuille « Budget », case D12 ». */
export function placeDeCase({ nom }: FeuilleLue, ligne: number, colonne: number): string {
  return `feuille « ${nom} », case ${adresse(ligne, colonne)}`
}

/** The cell of a place; in a merged block, that of the whole block. */
export function caseA({ lignes, fusions }: FeuilleLue, ligne: number, colonne: number): Case | null {
  const ici = lignes[ligne]?.[colonne] ?? null
  if (ici !== null) return ici
  const bloc = fusions.find(
    f => ligne >= f.ligne && ligne < f.ligne + f.lignes && colonne >= f.colonne && colonne < f.colonne + f.colonnes,
  )
  return bloc === undefined ? null : (lignes[bloc.ligne]?.[bloc.colonne] ?? null)
}
