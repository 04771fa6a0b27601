// The words printed on a form, which are nobody's answer, as fingerprints that the form carries: what somebody writes among them stands out.
import { empreinte } from './empreinte.ts'
import { sansInvites } from './invites.ts'
import { normaliser } from './normal.ts'
import { retenir } from './retenir.ts'

const PROPRIETE = 'cls-imprimes-'
/** One of 1.7 million: on a form of a thousand sentences, fewer than one change in a thousand goes unseen. */
const LONGUEUR = 4
/** A property of a Word document holds 255 signs. */
const PAR_PROPRIETE = 60

/** The properties that say them, whatever their number; sentences that only differ by their blanks or quotes are one. */
export function direImprimes(phrases: ReadonlySet<string>): (readonly [nom: string, valeur: string])[] {
  const cles = [...new Set([...phrases].map(cleDe))]
  return Array.from({ length: Math.ceil(cles.length / PAR_PROPRIETE) }, (_, n) => [
    `${PROPRIETE}${n + 1}`,
    cles.slice(n * PAR_PROPRIETE, (n + 1) * PAR_PROPRIETE).join(''),
  ])
}

/** Was this sentence printed on the form, or does it say nothing? Nothing of a form that does not say what was printed. */
export function lireImprimes(proprietes: ReadonlyMap<string, string>): ((phrase: string) => boolean) | undefined {
  const cles = new Set<string>()
  for (let n = 1; ; n++) {
    const valeur = proprietes.get(`${PROPRIETE}${n}`)
    if (valeur === undefined) break
    for (let ici = 0; ici < valeur.length; ici += LONGUEUR) cles.add(valeur.slice(ici, ici + LONGUEUR))
  }
  if (cles.size === 0) return undefined
  return retenir(phrase => sansInvites(phrase) === '' || cles.has(cleDe(phrase)))
}

function cleDe(phrase: string): string {
  return empreinte(normaliser(phrase)).slice(-LONGUEUR)
}
