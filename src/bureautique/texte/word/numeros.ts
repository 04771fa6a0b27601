// The lists of a Word file: whether a level counts, and the number that Word would draw before each paragraph.
import { elements, enfant, type Noeud, valeur } from '../../archive/noeud.ts'
import type { Allure } from '../blocs.ts'
import type { Numero } from './styles.ts'

type Niveau = { readonly forme: string; readonly texte: string; readonly debut: number }
type Suite = { readonly abstraite: string; readonly niveaux: readonly (Niveau | undefined)[]; readonly repart: boolean }
/** Call it once a paragraph, in order: it counts. */
export type Numeroteur = (numero: Numero) => Allure['liste']

const RANG_MAX = 8

export function lireNumeros(racine: Noeud | null): Numeroteur {
  const abstraites = new Map(
    elements(racine ?? undefined, 'w:abstractNum').map(n => [n.attributs['w:abstractNumId'] ?? '', n] as const),
  )
  const suites = new Map(
    elements(racine ?? undefined, 'w:num').map(n => [n.attributs['w:numId'] ?? '', suite(n, abstraites)] as const),
  )
  const comptes = new Map<string, number[]>()
  const vues = new Set<string>()
  return ({ liste, rang }) => {
    const trouvee = suites.get(liste)
    const niveau = trouvee?.niveaux[rang]
    if (liste === '0' || liste === '') return undefined
    if (!trouvee || !niveau || niveau.forme === 'bullet') return { rang, ordonnee: false }
    if (trouvee.repart && !vues.has(liste)) comptes.delete(trouvee.abstraite)
    vues.add(liste)
    const compte = retenu(comptes, trouvee.abstraite)
    compte.length = Math.min(compte.length, rang + 1)
    compte[rang] = (compte[rang] ?? niveau.debut - 1) + 1
    if (niveau.forme === 'none' && niveau.texte === '') return undefined
    return { rang, ordonnee: true, numero: dessiner(niveau.texte, trouvee, compte), valeur: compte[rang] }
  }
}

function retenu(comptes: Map<string, number[]>, cle: string): number[] {
  const deja = comptes.get(cle) ?? []
  comptes.set(cle, deja)
  return deja
}

function suite(num: Noeud, abstraites: ReadonlyMap<string, Noeud>): Suite {
  const abstraite = valeur(enfant(num, 'w:abstractNumId')) ?? ''
  const niveaux: (Niveau | undefined)[] = []
  for (const lvl of elements(definie(abstraites, abstraite), 'w:lvl')) poser(niveaux, lvl.attributs['w:ilvl'], lvl)
  let repart = false
  for (const change of elements(num, 'w:lvlOverride')) {
    const lvl = enfant(change, 'w:lvl')
    if (lvl) poser(niveaux, change.attributs['w:ilvl'], lvl)
    if (enfant(change, 'w:startOverride')) repart = true
  }
  return { abstraite, niveaux, repart }
}

/** A list may say « as the list style of that name »: the one that defines the style then holds the levels. */
function definie(abstraites: ReadonlyMap<string, Noeud>, id: string): Noeud | undefined {
  const style = valeur(enfant(abstraites.get(id), 'w:numStyleLink'))
  if (style === undefined) return abstraites.get(id)
  return [...abstraites.values()].find(autre => valeur(enfant(autre, 'w:styleLink')) === style)
}

function poser(niveaux: (Niveau | undefined)[], ilvl: string | undefined, lvl: Noeud): void {
  const rang = Number(ilvl)
  if (!(rang >= 0 && rang <= RANG_MAX)) return
  const forme = valeur(enfant(lvl, 'w:numFmt')) ?? 'decimal'
  const debut = Number(valeur(enfant(lvl, 'w:start')) ?? 1)
  niveaux[rang] = { forme, texte: valeur(enfant(lvl, 'w:lvlText')) ?? '', debut: Number.isInteger(debut) ? debut : 1 }
}

/** `%1.%2` and the counts of its levels: « 3.2 ». */
function dessiner(texte: string, { niveaux }: Suite, compte: readonly number[]): string {
  return texte.replace(/%([1-9])/g, (_, chiffre: string) => {
    const rang = Number(chiffre) - 1
    const niveau = niveaux[rang]
    return enForme(compte[rang] ?? niveau?.debut ?? 1, niveau?.forme ?? 'decimal')
  })
}

function enForme(n: number, forme: string): string {
  switch (forme) {
    case 'upperLetter':
      return lettres(n)
    case 'lowerLetter':
      return lettres(n).toLowerCase()
    case 'upperRoman':
      return romain(n)
    case 'lowerRoman':
      return romain(n).toLowerCase()
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(n)
  }
}

/** A…Z, then AA, BB… as Word does. */
function lettres(n: number): string {
  return n < 1 || n > 780 ? String(n) : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

const ROMAINS = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function romain(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let [reste, ecrit] = [n, '']
  for (const [valeur, signe] of ROMAINS)
    while (reste >= valeur) {
      ecrit += signe
      reste -= valeur
    }
  return ecrit
}
