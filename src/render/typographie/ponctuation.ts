// The spaces of « », and those before : ; ! ? — the non-breaking kind, put where they are missing.
import { BORD, estBlanc, estEspace, INSECABLE } from './signes.ts'

/** What may stand right before a sign that lacks its space. */
const AVANT = /[\p{L}\p{N})\]»”%€°…*\uE011]/u
/** The reference of a character, pasted from a web page. */
const ENTITE = /&#?\w{1,31}$/

/** One pass, each character looked at a bounded number of times. */
export function ponctuation(texte: string): string {
  let sortie = ''
  let debut = 0
  for (const { index, 0: signes } of texte.matchAll(/[:;!?]+|[«»]/g)) {
    let fin = index
    while (fin > debut && estEspace(texte[fin - 1])) fin -= 1
    const suite = index + signes.length
    if (signes === '«') {
      let reprise = suite
      while (estEspace(texte[reprise])) reprise += 1
      if (!estBlanc(texte[reprise]) || reprise > suite) sortie += texte.slice(debut, suite) + INSECABLE
      else sortie += texte.slice(debut, suite)
      debut = reprise
    } else {
      const espace = demande(texte, fin, index, suite) ? INSECABLE : texte.slice(fin, index)
      sortie += texte.slice(debut, fin) + espace + signes
      debut = suite
    }
  }
  return sortie + texte.slice(debut)
}

/** Is a space due between `fin` and `index`? Not at the head of a line; where none was typed, only if a word ends there. */
function demande(texte: string, fin: number, index: number, suite: number): boolean {
  let borne = fin - 1
  while (texte[borne] === BORD) borne -= 1
  const avant = texte[borne]
  if (avant === undefined || estBlanc(avant) || avant === '«') return false
  if (texte[index] === '»' || fin < index) return true
  return (
    AVANT.test(avant) &&
    finDeMot(texte, suite) &&
    !(texte[index] === ';' && ENTITE.test(texte.slice(Math.max(0, index - 33), index)))
  )
}

function finDeMot(texte: string, suite: number): boolean {
  const apres = texte[suite]
  return estBlanc(apres) || apres === BORD || '"»”’)].…'.includes(apres as string)
}
