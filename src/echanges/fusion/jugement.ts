// One text that came back, against what was sent and what the project says: the whole of the decision, for a box as for a cell.
import { type Champ, type Contexte, cleDeTexte, lireChamp, type Rendu, type Tableau } from '../../champs/index.ts'
import { aCompleter } from '../../schema/valeurs.ts'
import type { Changement, Verdict } from './changement.ts'

/** What is known of a text that was sent: was it this one? */
export type Base = { readonly est: (texte: string) => boolean; readonly texte?: string }

export type Ou = { readonly champ: Champ; readonly contexte: Contexte; readonly tableau?: Tableau }

export function memeTexte(a: string, b: string, { champ, contexte, tableau }: Ou): boolean {
  return a === b || cleDeTexte(a, champ, contexte, tableau) === cleDeTexte(b, champ, contexte, tableau)
}

type Juge = Pick<Changement, 'verdict' | 'avant' | 'apres' | 'envoye' | 'doute' | 'provenance'>

/** One text against the two others. Nothing for one that came back as it was sent. */
export function juger(base: Base | undefined, { texte, provenance }: Rendu, actuel: string, ou: Ou): Juge | undefined {
  if (base?.est(texte)) return undefined
  const dit = { avant: actuel, apres: texte, provenance, ...(base?.texte !== undefined && { envoye: base.texte }) }
  if (memeTexte(texte, actuel, ou)) return base === undefined ? undefined : { ...dit, verdict: 'deja' }
  const { doute, rien } = lire(texte, ou)
  // « à compléter » in an empty box says what the empty box says.
  if (rien && (base?.est('') ?? actuel === '')) return undefined
  if (doute !== undefined) return { ...dit, verdict: 'illisible', doute }
  const libre = base === undefined ? actuel === '' : base.est(actuel)
  return { ...dit, verdict: prudent(libre ? 'propre' : 'conflit', provenance) }
}

/** What was not read for sure is never taken without a word. */
export function prudent(verdict: Verdict, { confiance }: Rendu['provenance']): Verdict {
  return verdict === 'propre' && confiance === 'a-verifier' ? 'conflit' : verdict
}

/** `rien`: the project keeps no such text. */
export function lire(
  texte: string,
  { champ, contexte, tableau }: Ou,
): { readonly rien: boolean; readonly doute?: string } {
  if (aCompleter(texte) !== undefined) return { rien: true, doute: 'une valeur, ou une case laissée vide' }
  const lu = lireChamp(texte, champ, contexte, tableau)
  return 'doute' in lu ? { rien: false, doute: lu.doute } : { rien: lu.valeur === undefined }
}
