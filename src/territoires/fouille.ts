// Looks a key up in a section of the search text: exact, by its beginning, by its words; the most peopled first.
import { motsUtiles } from './cle.ts'
import { debutDeLigne, enClair, finDeLigne, premiereLigne } from './registre.ts'

/** One line of a section that answers. */
export type Trouvaille = {
  readonly code: string
  /** Lower for the most peopled, places of today before those of old. */
  readonly rang: number
  readonly autrefois?: string
  /** Letters apart, when what was typed is misspelt. */
  readonly ecart?: number
}
/** False for a find that is not wanted; it is then not counted. */
export type Filtre = (code: string) => boolean
/** How well the key answers: the whole name, its beginning, all the words somewhere in it; `tout`: every place. */
export type Maniere = 'exacte' | 'debut' | 'mots' | 'tout'

/** At most `limite` finds, the best first. `debut`: a key that ends with a space has its last word whole. */
export function fouiller(section: string, cle: string, maniere: Maniere, limite: number, filtre: Filtre): Trouvaille[] {
  const { garder, gardees } = meilleures(limite, filtre)
  if (maniere === 'mots') parMots(section, motsUtiles(cle.trim()), garder)
  else parTete(section, maniere === 'exacte' ? ` ${cle.trim()}\t` : maniere === 'debut' ? ` ${cle}` : ' ', garder)
  return gardees
}

type Garder = (ligne: Ligne) => void
type Ligne = { readonly section: string; readonly debut: number; readonly tabulation: number; readonly fin: number }

/** Keeps the best as they come: a beginning of one letter has thousands of lines. */
function meilleures(limite: number, filtre: Filtre): { garder: Garder; gardees: Trouvaille[] } {
  const gardees: Trouvaille[] = []
  const garder = (ligne: Ligne) => {
    const dernier = gardees.at(-1)
    if (gardees.length === limite && dernier !== undefined && dernier.rang < rangDe(ligne)) return
    const trouvaille = enTrouvaille(ligne)
    if (!filtre(trouvaille.code)) return
    const place = gardees.findIndex(autre => autre.rang > trouvaille.rang)
    gardees.splice(place === -1 ? gardees.length : place, 0, trouvaille)
    if (gardees.length > limite) gardees.pop()
  }
  return { garder, gardees }
}

function rangDe({ section, tabulation }: Ligne): number {
  return Number.parseInt(section.slice(tabulation + 1, tabulation + 5), 36)
}

export function enTrouvaille(ligne: Ligne): Trouvaille {
  const [code = '', autrefois] = ligne.section.slice(ligne.tabulation + 6, ligne.fin).split('\t')
  return { code, rang: rangDe(ligne), ...(autrefois !== undefined && { autrefois: enClair(autrefois) }) }
}

/** The lines that start so: they follow one another. */
function parTete(section: string, tete: string, garder: Garder): void {
  let debut = premiereLigne(section, tete.replace('\t', ''))
  while (section.startsWith(tete, debut + 1)) {
    const ligne = ligneA(section, debut)
    garder(ligne)
    debut = ligne.fin
  }
}

/** By the longest word, which few keys have; the others are then looked for in those. */
function parMots(section: string, mots: readonly string[], garder: Garder): void {
  const [premier = '', ...autres] = [...mots].sort((a, b) => b.length - a.length)
  if (premier === '') return
  let ou = section.indexOf(` ${premier}`)
  while (ou !== -1) {
    const ligne = ligneA(section, debutDeLigne(section, ou))
    const cle = autres.length === 0 ? '' : section.slice(ligne.debut, ligne.tabulation)
    if (autres.every(mot => cle.includes(` ${mot}`))) garder(ligne)
    ou = section.indexOf(` ${premier}`, ligne.fin)
  }
}

/** How many words of the section start so. */
export function nombreDe(section: string, mot: string): number {
  return section.split(` ${mot}`).length - 1
}

/** The line that opens at `debut`. */
export function ligneA(section: string, debut: number): Ligne {
  const tabulation = section.indexOf('\t', debut)
  return { section, debut, tabulation, fin: finDeLigne(section, tabulation) }
}
