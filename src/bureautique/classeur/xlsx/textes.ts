// Texts of an .xlsx: shared strings, and runs of characters; what tells how to pronounce them is left out.
import { elements, enfant, type Noeud, texteDe } from '../../archive/noeud.ts'

/** `_x000D_` is how the format writes a character that XML cannot hold (ST_Xstring). */
function decoder(texte: string): string {
  if (!texte.includes('_x')) return texte
  return texte
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
}

/** The text of `si`, `is` or `text`: plain, or in runs. */
export function texteRiche(noeud: Noeud | undefined): string {
  if (!noeud) return ''
  return elements(noeud, 'x:t', 'x:r')
    .map(e => decoder(e.nom === 'x:t' ? texteDe(e) : texteDe(enfant(e, 'x:t') ?? { ...e, enfants: [] })))
    .join('')
}

export const texteSimple = (noeud: Noeud | undefined): string => (noeud ? decoder(texteDe(noeud)) : '')
