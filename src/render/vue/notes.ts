// What a project notes of the holes of a fiche (« à compléter (voir le devis) »), beside the box or the table where they are.
import { CHAMPS, TABLEAUX } from '../../champs/index.ts'
import { chemin } from '../../model/chemin.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { joindre } from './mots.ts'

/** `mots`: null for a hole of which nothing is said. */
export type Note = { readonly mots: string | null }

/** By the name of a field or of a table of `src/champs`. */
export function notesDe({ faits, fiches }: Projet, id: string): ReadonlyMap<string, Note> {
  const rang = fiches.findIndex(f => f.id === id)
  const notes = new Map<string, Note>()
  for (const { chemin: ou, note } of faits.a_completer) {
    const [partie, n, ...cles] = chemin(ou)
    const nom = partie === 'fiches' && n === rang ? nomDe(cles.map(String)) : undefined
    if (nom !== undefined) notes.set(nom, { mots: joindre([notes.get(nom)?.mots, note], ' ; ') })
  }
  return notes
}

/** The longest keys that lead there; else whatever begins by the same key. */
function nomDe(cles: readonly string[]): string | undefined {
  const tous = [...CHAMPS, ...TABLEAUX]
  const dessus = tous
    .filter(c => c.cles.every((cle, i) => cle === cles[i]))
    .toSorted((a, b) => b.cles.length - a.cles.length)
  return (dessus[0] ?? tous.find(c => c.cles[0] === cles[0]))?.nom
}
