// A text under repair: pieces of the original, each kept as it is, and what was added between them. Nothing is ever moved.
import type { Retouche } from '../model/correction.ts'
import type { Etendue } from '../model/noeud.ts'

/** A stretch of the original, or a text of ours. */
export type Piece = Etendue | { readonly ajout: string }

/** A text with touches made (in order, none over another): everything else stays as it is. `depuis`: where the text begins, for their offsets. */
export function episser(texte: string, retouches: readonly Retouche[], depuis = 0): string {
  const morceaux: string[] = []
  let place = 0
  for (const { debut, fin, texte: neuf } of retouches) {
    morceaux.push(texte.slice(place, debut - depuis), neuf)
    place = fin - depuis
  }
  return morceaux.join('') + texte.slice(place)
}

/** The one touch that makes a text of another: all that stands between their first and their last difference. */
export function retoucheEntre(avant: string, apres: string): Retouche {
  let debut = 0
  while (debut < avant.length && debut < apres.length && avant[debut] === apres[debut]) debut++
  let queue = 0
  const reste = Math.min(avant.length, apres.length) - debut
  while (queue < reste && avant.at(-1 - queue) === apres.at(-1 - queue)) queue++
  return { debut, fin: avant.length - queue, texte: apres.slice(debut, apres.length - queue) }
}

/** The original itself: one piece, or none when it is empty. */
export function entier(original: string): readonly Piece[] {
  return original === '' ? [] : [{ debut: 0, fin: original.length }]
}

/** Applies touches (offsets in the text that the pieces make, in order, none over another). */
export function retoucher(pieces: readonly Piece[], retouches: readonly Retouche[]): readonly Piece[] {
  const suite: Piece[] = []
  let rang = 0
  let entame = 0
  let ici = 0
  const avancer = (jusqua: number, garder: boolean) => {
    for (let piece = pieces[rang]; piece !== undefined && ici < jusqua; piece = pieces[rang]) {
      const longueur = longueurDe(piece)
      const pris = Math.min(longueur - entame, jusqua - ici)
      if (garder) suite.push(couper(piece, entame, entame + pris))
      ici += pris
      entame = entame + pris === longueur ? 0 : entame + pris
      if (entame === 0) rang++
    }
  }
  for (const { debut, fin, texte } of retouches) {
    avancer(debut, true)
    if (texte !== '') suite.push({ ajout: texte })
    avancer(fin, false)
  }
  avancer(Number.POSITIVE_INFINITY, true)
  return suite
}

export function assembler(pieces: readonly Piece[], original: string): string {
  return pieces.map(piece => ('ajout' in piece ? piece.ajout : original.slice(piece.debut, piece.fin))).join('')
}

/** All that changed since the original, as touches of the original. */
export function retouchesDe(pieces: readonly Piece[], original: string): readonly Retouche[] {
  const retouches: Retouche[] = []
  let place = 0
  let texte = ''
  for (const piece of [...pieces, { debut: original.length, fin: original.length }]) {
    if ('ajout' in piece) {
      texte += piece.ajout
      continue
    }
    const retouche = { debut: place, fin: piece.debut, texte }
    if (original.slice(place, piece.debut) !== texte) retouches.push(retouche)
    place = piece.fin
    texte = ''
  }
  return retouches
}

function longueurDe(piece: Piece): number {
  return 'ajout' in piece ? piece.ajout.length : piece.fin - piece.debut
}

function couper(piece: Piece, debut: number, fin: number): Piece {
  return 'ajout' in piece
    ? { ajout: piece.ajout.slice(debut, fin) }
    : { debut: piece.debut + debut, fin: piece.debut + fin }
}
