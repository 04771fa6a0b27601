// What a charte is once read: plain data, cleaned, that Word and the page are dressed with.

import type { Noeud } from '../../bureautique/archive/noeud.ts'
import type { Couleurs } from './couleurs.ts'
import type { ImageDeCharte } from './images.ts'
import type { StylesLus } from './lus.ts'
import type { Page, SorteDEntete } from './sections.ts'
import type { Theme } from './theme.ts'

/** Blocks by kind of page; nothing for a kind that the charte has not. */
export type Bandeaux = Partial<Record<SorteDEntete, readonly Noeud[]>>
export type Charte = {
  readonly styles: StylesLus
  readonly theme: Theme | null
  readonly page: Page
  readonly entetes: Bandeaux
  readonly pieds: Bandeaux
  readonly images: readonly ImageDeCharte[]
  readonly margesEnMiroir: boolean
  readonly couleurs: Couleurs
  /** What the footer must say since the charte says it nowhere. */
  readonly manque: { readonly titre: boolean; readonly page: boolean }
  /** What is completed, changed or left aside, in sentences. */
  readonly avis: readonly string[]
}
