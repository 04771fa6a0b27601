// The touches that repair a text for good, by the few gestures a trap may ask for.
import type { Correction } from '../../model/correction.ts'
import type { Remplacement } from './faute.ts'

/**
 * Quotes around a value as typed: `"…"`, or `'…'` when it holds a `"` or a `\`. Read again it gives the same characters.
 * Nothing when a # stuck to a word follows (`@sante #2`): quoted, the value would leave it outside without a sound.
 */
export function citer(texte: string, debut: number, fin: number): Correction[] {
  if (/^[^\S\r\n]+#[^\s#]/.test(texte.slice(fin, fin + 200))) return []
  // A non-breaking space at the end is a letter for YAML: it goes inside.
  const suite = /^(?:[ \t]*[^\S \t\r\n]+)+/.exec(texte.slice(fin, fin + 100))?.[0].length ?? 0
  return [[{ debut, fin: fin + suite, texte: enCitation(texte.slice(debut, fin + suite)) }]]
}

export function enCitation(valeur: string): string {
  return /["\\]/.test(valeur) ? `'${valeur.replaceAll("'", "''")}'` : `"${valeur}"`
}

export function inserer(place: number, texte: string): Correction {
  return [{ debut: place, fin: place, texte }]
}

export function effacer(debut: number, fin: number): Correction {
  return [{ debut, fin, texte: '' }]
}

/** What overwrites the copy is also what repairs the file: each place once. */
export function surPlace(remplacements: readonly Remplacement[]): Correction {
  const touches: { debut: number; fin: number; texte: string }[] = []
  for (const { debut, texte } of remplacements.toSorted((a, b) => a.debut - b.debut))
    if (debut >= (touches.at(-1)?.fin ?? 0)) touches.push({ debut, fin: debut + texte.length, texte })
  return touches
}

/** The text with these touches made; none of them may overlap. */
export function retoucher(texte: string, correction: Correction): string {
  let resultat = ''
  let place = 0
  for (const { debut, fin, texte: neuf } of correction.toSorted((a, b) => a.debut - b.debut || a.fin - b.fin)) {
    resultat += texte.slice(place, debut) + neuf
    place = fin
  }
  return resultat + texte.slice(place)
}
