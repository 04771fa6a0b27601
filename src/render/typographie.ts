// French typography, put at render and never in the files: a text → the same text, with the spaces, quotes and signs a printer would set.
import { guillemets } from './typographie/guillemets.ts'
import { quantites, reperes } from './typographie/nombres.ts'
import { ponctuation } from './typographie/ponctuation.ts'
import { PIECE } from './typographie/signes.ts'

/** Whether a text has anything to look at: most have not. */
const UTILE =
  /["'\u202F]|[^\u00A0][:;!?»]|«[^\u00A0]|\d[ \t%‰€kM]|\d{4}\u00A0|\.\.\.|- |[nN]°|§ |1er |\. \d|M(?:\.|me|lle|gr|e )|[DP]r |[IVX]e s/
const A_PROTEGER = /:\/\/|@|www\.|\\|`|\uE011/

/**
 * The same words, in the same order: only spaces, quotes, apostrophes, dashes between spaces and « ... » change, and it changes nothing twice.
 * Addresses, e-mails, paths and what stands between backquotes are left as they are. Linear in the length of the text.
 * Usage: Lexique des règles typographiques en usage à l’Imprimerie nationale; the one non-breaking space is that of signes.ts.
 */
export function typographie(texte: string): string {
  if (!UTILE.test(texte)) return texte
  if (!A_PROTEGER.test(texte)) return composer(texte)
  const pieces: string[] = []
  const nu = texte.replace(/`[^`\n]+`|\uE011|[^\s`\uE010\uE011]+/g, mot => protege(mot, pieces))
  let rang = 0
  return composer(nu).replaceAll(PIECE, () => pieces[rang++] ?? '')
}

function composer(texte: string): string {
  let sortie = texte.includes('\u202F') ? texte.replaceAll('\u202F', '\u00A0') : texte
  if (sortie.includes('"')) sortie = guillemets(sortie)
  if (sortie.includes("'")) sortie = sortie.replace(/'(?<=[\p{L}]')(?=[\p{L}\p{N}«“\uE010\uE011])/gu, '’')
  if (sortie.includes('...')) sortie = sortie.replace(/(?<!\.)\.{3}(?![./\\])/g, '…')
  if (sortie.includes('- ')) sortie = sortie.replace(/(?<=^|[ \n])-(?= \S)/g, '–')
  if (/\d[ \t\u00A0%‰€kM]/.test(sortie)) sortie = quantites(sortie)
  sortie = reperes(sortie)
  return /[:;!?«»]/.test(sortie) ? ponctuation(sortie) : sortie
}

/** A word that must stay gives its place to a seal; the signs around it (« (https://…) : ») are typography's. */
function protege(mot: string, pieces: string[]): string {
  if (!A_PROTEGER.test(mot)) return mot
  let debut = 0
  let fin = mot.length
  if (mot[0] !== '`') {
    while (debut < fin && '("«“[<'.includes(mot[debut] as string)) debut += 1
    while (fin > debut && '.,;:!?)"»”]>…'.includes(mot[fin - 1] as string)) fin -= 1
  }
  if (debut === fin) return mot
  pieces.push(mot.slice(debut, fin))
  return `${mot.slice(0, debut)}${PIECE}${mot.slice(fin)}`
}
