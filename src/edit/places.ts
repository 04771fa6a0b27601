// Lines and columns of a remark → offsets in the text it speaks of: the way back from `positions`.
import type { Retouche } from '../model/correction.ts'
import type { Position } from '../model/regle.ts'

/** 1-based lines and columns, in code points. A place beyond the end of its line is at its end. */
export function offsets(texte: string): (position: Position) => number {
  const debuts = debutsDeLigne(texte)
  // Where the last answer stood: thousands of repairs on one endless line must not each count it from its start.
  let connu = { ligne: 0, colonne: 1, place: 0 }
  return ({ ligne, colonne }) => {
    const debut = { ligne, colonne: 1, place: debuts[ligne - 1] ?? texte.length }
    const fin = debuts[ligne] ?? texte.length
    let { colonne: n, place } = connu.ligne === ligne && connu.colonne <= colonne ? connu : debut
    for (; n < colonne && place < fin; n++) place += (texte.codePointAt(place) ?? 0) > 0xffff ? 2 : 1
    connu = { ligne, colonne: n, place }
    return place
  }
}

/** Where each line begins; a text that ends its last line has one more, empty. */
export function debutsDeLigne(texte: string): number[] {
  return [0, ...[...texte.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: fin }) => index + fin.length)]
}

/** The 0-based line that holds an offset. */
export function ligneDe(debuts: readonly number[], offset: number): number {
  let bas = 0
  let haut = debuts.length - 1
  while (bas < haut) {
    const milieu = (bas + haut + 1) >> 1
    if ((debuts[milieu] as number) <= offset) bas = milieu
    else haut = milieu - 1
  }
  return bas
}

/**
 * Where a place goes when touches (in order, none beside another) change what stands before it.
 * What is inserted at the very place comes after it, or before it (`apres`: the place then goes after).
 */
export function deplaceur(retouches: readonly Retouche[], insertion: 'avant' | 'apres' = 'avant') {
  const gains = [0]
  for (const { debut, fin, texte } of retouches) gains.push((gains.at(-1) ?? 0) + texte.length - (fin - debut))
  return (place: number): number => {
    let bas = 0
    let haut = retouches.length
    while (bas < haut) {
      const milieu = (bas + haut) >> 1
      const { debut, fin } = retouches[milieu] as Retouche
      if (fin < place || (fin === place && (debut < fin || insertion === 'apres'))) bas = milieu + 1
      else haut = milieu
    }
    return place + (gains[bas] ?? 0)
  }
}
