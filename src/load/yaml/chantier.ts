// What the reading of one document holds while it goes on: shared by the tree's builder and the suspicions that watch it.
import type { Etendue } from '../../model/noeud.ts'
import type { Evenement } from './events.ts'
import type { FauteYaml, Trouvaille } from './faute.ts'

/** What the reading of one document holds while it goes on. */
export type Chantier = {
  readonly texte: string
  readonly copie: string
  readonly evenements: readonly Evenement[]
  /** Next event, and where the last consumed token ends. */
  suivant: number
  curseur: number
  readonly fautes: FauteYaml[]
  /** First suspicion that asks for another reading of a repaired copy. */
  trouvaille: Trouvaille | null
  readonly ancres: Set<string>
  fauteAncre: FauteYaml | null
  /** Names that an alias of the file calls; null until somebody asks. */
  renvois: Set<string> | null
}

/** A key as read: `nue` when it is not quoted. */
export type Cle = { readonly texte: string; readonly place: Etendue; readonly nue: boolean }
