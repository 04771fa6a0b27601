// What templates would write, with a plausible value for each name: a text of the closed vocabulary, and where each line of it comes from.
import { ATTRIBUTS } from '../vocabulaire.ts'

export type Origine = { readonly gabarit: string; readonly ligne: number }
/** A fixed id, and the branches of {{#if}} it stands in: two that exclude one another may bear the same. */
export type Ancre = {
  readonly id: string
  readonly origine: Origine
  readonly branches: readonly string[]
  readonly boucle: boolean
}
export type Feuille = {
  texte: string
  readonly origines: Origine[]
  /** The last characters: enough to know which attribute is being written. */
  queue: string
  balise: boolean
  valeurs: number
  readonly ancres: Ancre[]
  /** Lines where a heading's level is a value. */
  readonly titres: Set<number>
}

/** Part of every value written for a name: an anchor that holds it is not a fixed one. */
export const VALEUR = 'valeur-'

export function ouvrirFeuille(origine: Origine): Feuille {
  return { texte: '', origines: [origine], queue: '', balise: false, valeurs: 0, ancres: [], titres: new Set() }
}

/** Text of a template as it stands; outside of tags it starts a line, so that a fault is told at its own. */
export function ecrire(feuille: Feuille, texte: string, origine: Origine): void {
  if (!feuille.balise) poser(feuille, '\n', origine)
  let ligne = origine.ligne
  for (const [n, morceau] of texte.split('\n').entries()) {
    if (n > 0) poser(feuille, '\n', { ...origine, ligne: ++ligne })
    poser(feuille, morceau, origine)
  }
  const [ouvre, ferme] = [texte.lastIndexOf('<'), texte.lastIndexOf('>')]
  if (ouvre !== ferme) feuille.balise = ouvre > ferme
}

function poser(feuille: Feuille, texte: string, origine: Origine): void {
  feuille.texte += texte
  if (texte === '\n') feuille.origines.push(origine)
  feuille.queue = (feuille.queue + texte).slice(-300)
}

export function ligneCourante({ origines }: Feuille): number {
  return origines.length
}

/** Inside a tag: a value that this attribute accepts, whatever already stands before it. */
export function valeurDAttribut(feuille: Feuille): string {
  const [, element = '', reste = ''] = /<\/?([a-z0-9]*)((?:[^<>"]|"[^"]*"|"[^"]*$)*)$/.exec(feuille.queue) ?? []
  if (reste === '' && /^h?$/.test(element)) {
    feuille.titres.add(ligneCourante(feuille))
    return '2'
  }
  const [, attribut = '', debut = ''] = /(?<![\w-])([\w-]+)="([^"]*)$/.exec(reste) ?? []
  feuille.valeurs += 1
  const valeur = `${VALEUR}${feuille.valeurs}`
  const controle = ATTRIBUTS[element]?.[attribut]
  const essais = [valeur, '1', '1F3864', `#${valeur}`, 'donnees', 'mention', 'ligne', '']
  return essais.find(essai => controle?.(debut + essai) === null) ?? valeur
}
