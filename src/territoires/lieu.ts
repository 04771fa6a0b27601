// A place as the search answers it, and how it is written for a reader: always with its département.
import { INSECABLE } from '../mots.ts'
import { departement } from './registre.ts'

export type Lieu = {
  readonly sorte: 'commune' | 'epci' | 'departement'
  /** Insee code, SIREN, or code of a département. */
  readonly code: string
  readonly nom: string
  /** Codes, the most peopled first. */
  readonly departements: readonly string[]
  readonly population?: number
  /** Name of the former, delegated or associated commune by which it was found. */
  readonly autrefois?: string
}

/** « Rolampont (Haute-Marne, 52) », « CA Redon Agglomération (Ille-et-Vilaine, 35 ; Loire-Atlantique, 44) », « Haute-Marne (département, 52) ». */
export function libelle(lieu: Lieu): string {
  const ou =
    lieu.sorte === 'departement'
      ? `département, ${lieu.code}`
      : lieu.departements.map(code => `${departement(code)?.nom ?? code}, ${code}`).join(`${INSECABLE}; `)
  const ancien = lieu.autrefois === undefined ? '' : `, qui comprend ${lieu.autrefois}`
  return `${lieu.nom} (${ou})${ancien}`.replaceAll("'", '’')
}
