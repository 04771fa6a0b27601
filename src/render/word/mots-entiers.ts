// Columns wide enough for their longest word: in a narrow one, Word would cut « Investissement » after any letter.
import type { Bloc, Cellule } from '../arbre.ts'
import { texteDe } from '../arbre.ts'
import { MARGE_CELLULE } from './mesures.ts'

/** Twips: no word of a table needs more. */
const LARGE = 1800
/** Bold letters against plain ones. */
const GRAS = 1.1

type UneCase = { readonly cellule: Cellule | undefined; readonly colonne: number; readonly colonnes: number }
type Cases = readonly (readonly UneCase[])[]

/** `lettre`: average width of a letter in a table. The sum of the widths does not change. */
export function desserrer(largeurs: readonly number[], cases: Cases, lettre: number): readonly number[] {
  const etroites = besoins(largeurs, cases, lettre, largeur => largeur < LARGE)
  if (etroites.every((besoin, i) => besoin <= (largeurs[i] ?? 0))) return largeurs
  // Only now is it worth knowing what each column can give: down to its own longest word.
  const tous = besoins(largeurs, cases, lettre, () => true)
  const ecarts = largeurs.map((largeur, i) => largeur - Math.min(LARGE, tous[i] ?? 0))
  const manque = -ecarts.reduce((somme, ecart) => somme + Math.min(0, ecart), 0)
  const libre = ecarts.reduce((somme, ecart) => somme + Math.max(0, ecart), 0)
  const rendu = Math.min(manque, libre)
  if (rendu <= 0) return largeurs
  const nouvelles = largeurs.map((largeur, i) => {
    const ecart = ecarts[i] ?? 0
    return ecart < 0 ? largeur + Math.floor((-ecart * rendu) / manque) : largeur - Math.ceil((ecart * rendu) / libre)
  })
  const reste = largeurs.reduce((a, b) => a + b, 0) - nouvelles.reduce((a, b) => a + b, 0)
  const large = nouvelles.indexOf(Math.max(...nouvelles))
  return nouvelles.map((largeur, i) => (i === large ? largeur + reste : largeur))
}

/** Width that each column needs for its longest word; 0 for those that are not looked at. */
function besoins(
  largeurs: readonly number[],
  cases: Cases,
  lettre: number,
  regarder: (largeur: number) => boolean,
): number[] {
  const minima = largeurs.map(() => 0)
  for (const ligne of cases)
    for (const { cellule, colonne, colonnes } of ligne) {
      const largeur = largeurs[colonne] ?? 0
      if (!cellule || colonnes > 1 || !regarder(largeur)) continue
      const taille = cellule.entete ? lettre * GRAS : lettre
      const place = Math.floor((largeur - 2 * MARGE_CELLULE) / taille)
      const besoin = Math.ceil(lettresDe(cellule.enfants, place) * taille) + 2 * MARGE_CELLULE
      if (besoin > (minima[colonne] ?? 0)) minima[colonne] = besoin
    }
  return minima
}

/** Letters of the longest word. A text that fits in a line of `place` letters counts whole: it stays on its line. */
function lettresDe(blocs: readonly Bloc[], place: number): number {
  return blocs.reduce((max, bloc) => {
    if (bloc.genre === 'liste')
      return bloc.elements.reduce((m, { enfants }) => Math.max(m, lettresDe(enfants, place - 3) + 3), max)
    if (!('enfants' in bloc) || bloc.genre === 'section') return max
    const texte = texteDe(bloc.enfants)
    if (texte.length <= place) return Math.max(max, texte.length)
    return texte.split(/[ \n-]/).reduce((m, mot) => Math.max(m, mot.length), max)
  }, 0)
}
