// What the reader says of a file it cannot read as its author meant it, and the small tools every trap uses to say it.
import type { Correction } from '../../model/correction.ts'

/** Offsets are UTF-16 indices in the text given to the reader, end exclusive. `bloquant`: the content is not judged further. */
export type FauteYaml = {
  regle: string
  debut: number
  fin: number
  message: string
  conseil: string
  bloquant: boolean
  /** What repairs it for good, when that is safe (`cls validate --corriger`). */
  correction?: Correction
  /** What may repair it, best first, until `epreuve.ts` has tried it: several that read differently repair nothing. */
  pistes?: readonly Correction[]
  /** The value read is not yet what its author meant: repaired, it may differ. */
  incomplete?: boolean
}

/** Characters of the copy being parsed, overwritten by as many others, so that every offset still holds. */
export type Remplacement = { readonly debut: number; readonly texte: string }

/** A fault, and what to overwrite for the rest of the file to be read. No replacement: reading stops here. */
export type Trouvaille = { readonly faute: FauteYaml; readonly remplacements: readonly Remplacement[] }

/** A piece of the user's text, short enough to be quoted in a sentence. */
export function extrait(texte: string): string {
  const points = [...texte.slice(0, 400).replace(/\s+/g, ' ').trim()]
  return points.length > 60 ? `${points.slice(0, 59).join('')}…` : points.join('')
}

/** The 1-based line of an offset. */
export function numeroDeLigne(texte: string, place: number): number {
  let lignes = 1
  for (let i = 0; i < place; i++) {
    const c = texte.charCodeAt(i)
    if (c === 10 || (c === 13 && texte.charCodeAt(i + 1) !== 10)) lignes++
  }
  return lignes
}

/** Puts as many `x` as there are characters, line breaks and spaces kept: the parser then sees a plain text there. */
export function masquer(texte: string, debut: number, fin: number): Remplacement {
  return { debut, texte: texte.slice(debut, fin).replace(/[^\s]/g, 'x') }
}

export function appliquer(copie: string, remplacements: readonly Remplacement[]): string {
  let resultat = ''
  let place = 0
  for (const { debut, texte } of remplacements.toSorted((a, b) => a.debut - b.debut)) {
    if (debut < place) continue
    resultat += copie.slice(place, debut) + texte
    place = debut + texte.length
  }
  return resultat + copie.slice(place)
}

/** A value as it would stand between quotes, in one line, to be copied by the user. */
export function entreGuillemets(valeur: string): string {
  const court = extrait(valeur)
  return /["\\]/.test(court) ? `'${court.replaceAll("'", "''")}'` : `"${court}"`
}
