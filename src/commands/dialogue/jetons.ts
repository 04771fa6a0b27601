// What comes from a keyboard, cut into keys and pastes: a terminal only sends characters, and a lone Escape looks like the start of an arrow.

export type Jeton = { readonly sorte: 'touche' | 'collage'; readonly texte: string }
/** `reste`: the beginning of something whose end has not come yet. */
export type Decoupe = { readonly jetons: readonly Jeton[]; readonly reste: string }

export const ECHAP = '\x1b'
const COLLAGE = '\x1b[200~'
const FIN_COLLAGE = '\x1b[201~'
/** Arrows and the like: `ESC [ … letter`, `ESC O letter`, and Alt with a key. */
const SEQUENCE = /^\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[A-Za-z]|[^[O\x1b])/
const SEQUENCE_ENTAMEE = /^\x1b(?:\[[0-9;?]*[ -/]*|O)?$/

/** `arrivage`: what came at once. Where a terminal does not mark what is pasted, a line break with text on both sides gives it away. */
export function decouper(attente: string, arrivage: string): Decoupe {
  if (attente === '' && estColle(arrivage)) return { jetons: [colle(arrivage)], reste: '' }
  const jetons: Jeton[] = []
  let reste = attente + arrivage
  while (reste !== '') {
    if (reste.startsWith(COLLAGE)) {
      const fin = reste.indexOf(FIN_COLLAGE)
      if (fin === -1) break
      jetons.push(colle(reste.slice(COLLAGE.length, fin)))
      reste = reste.slice(fin + FIN_COLLAGE.length)
      continue
    }
    if (SEQUENCE_ENTAMEE.test(reste)) break
    const texte = SEQUENCE.exec(reste)?.[0] ?? String.fromCodePoint(reste.codePointAt(0) as number)
    jetons.push({ sorte: 'touche', texte })
    reste = reste.slice(texte.length)
  }
  return { jetons, reste }
}

/** A line break between two visible characters: nobody types that fast. */
function estColle(texte: string): boolean {
  return /[^\x00-\x1f][\r\n]+[^\x00-\x1f]/.test(texte) && !texte.includes(ECHAP)
}

function colle(texte: string): Jeton {
  return { sorte: 'collage', texte: texte.replace(/\r\n?/g, '\n') }
}
