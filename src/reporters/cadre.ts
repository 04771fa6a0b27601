// A line of source with its number, and a caret under what a remark speaks of.
import type { Remarque } from '../model/regle.ts'
import type { Palette } from '../paint.ts'

/** What a terminal shows of a very long line, around the place. */
const LONGUEUR = 96

/** The lines of a text, as a remark counts them. */
export function enLignes(texte: string): readonly string[] {
  return texte.split(/\r\n|\n|\r/)
}

/** Two lines: the source and its carets; none when the file is empty or the line is. */
export function cadre(lignes: readonly string[], remarque: Remarque, palette: Palette): string[] {
  const { ligne, fin } = remarque
  const entiere = lignes[ligne - 1]
  if (entiere === undefined || entiere.trim() === '') return []
  const { brute, passes } = alentours(entiere, remarque.colonne)
  const colonne = remarque.colonne - passes
  const signes = [...brute.replaceAll('\t', '→')]
  const depart = Math.max(0, Math.min(colonne - 1 - LONGUEUR / 2, signes.length - LONGUEUR))
  const vus = signes.slice(depart, depart + LONGUEUR).map(c => (c < ' ' ? '�' : c))
  const jusqua = fin === undefined ? colonne + 1 : fin.ligne === ligne ? fin.colonne - passes : signes.length + 1
  const longueur = Math.max(1, Math.min(jusqua - colonne, vus.length - (colonne - 1 - depart)))
  const numero = String(ligne)
  const avant = vus
    .slice(0, colonne - 1 - depart)
    .map(c => (largeDeux(c) ? '  ' : ' '))
    .join('')
  const ellipse = depart + passes > 0 ? '…' : ''
  const suite = depart + LONGUEUR < signes.length ? '…' : ''
  return [
    `${palette.discret(`${numero} │`)} ${ellipse}${vus.join('').trimEnd()}${suite}`,
    `${palette.discret(`${' '.repeat(numero.length)} │`)} ${ellipse && ' '}${avant}${palette.repere('^'.repeat(longueur))}`,
  ]
}

/** Of a line that fills a whole file, only what stands around the place: `passes` signs are left out before it. */
function alentours(ligne: string, colonne: number): { readonly brute: string; readonly passes: number } {
  const passes = Math.max(0, colonne - 1 - LONGUEUR)
  let debut = 0
  for (let n = 0; n < passes; n++) debut += (ligne.charCodeAt(debut) & 0xfc00) === 0xd800 ? 2 : 1
  return { brute: ligne.slice(debut, debut + 6 * LONGUEUR), passes }
}

function largeDeux(signe: string): boolean {
  return /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(
    signe,
  )
}
