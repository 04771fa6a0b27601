// Lines and columns of a remark → offsets in the text it speaks of: the way back from `positions`.
import type { Position } from '../model/regle.ts'

/** 1-based lines and columns, in code points. A place beyond the end of its line is at its end. */
export function offsets(texte: string): (position: Position) => number {
  const debuts = debutsDeLigne(texte)
  return ({ ligne, colonne }) => {
    let place = debuts[ligne - 1] ?? texte.length
    const fin = debuts[ligne] ?? texte.length
    for (let n = 1; n < colonne && place < fin; n++) place += (texte.codePointAt(place) ?? 0) > 0xffff ? 2 : 1
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
