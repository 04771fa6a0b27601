// A picture of a document: what it says in words, how it is drawn at a given width, and the figures behind it if Word can chart them.
import { typographie } from '../typographie.ts'
import type { Scene } from './scene.ts'

/** Figures that Word's own charts show: one value for each series and each category, null when there is none. */
export type Graphique = {
  readonly sorte: 'colonnes' | 'barres'
  readonly empile: boolean
  readonly titre: string
  /** Number format of spreadsheets: `#,##0 "€"`. */
  readonly format: string
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly nom: string
    readonly couleur: string
    readonly valeurs: readonly (number | null)[]
  }[]
}

export type Dessin = {
  /** What the picture shows, in one or two sentences: its alternative text. */
  readonly texte: string
  /** Drawn for a width in millimetres. */
  readonly scene: (largeur: number) => Scene
  readonly graphique?: Graphique
}

/** The pictures that a document offers to its templates, by name; null: nothing to show. Each is asked for when it is drawn. */
export type Dessins = Readonly<Record<string, () => Dessin | null>>

export function dessinDe(dessins: Dessins, nom: string): Dessin | null {
  return (Object.hasOwn(dessins, nom) ? dessins[nom]?.() : null) ?? null
}

/** The same, each made once, and drawn once for a width: pages are estimated before they are written. */
export function retenus(dessins: Dessins): Dessins {
  return Object.fromEntries(
    Object.entries(dessins).map(([nom, faire]) => {
      let fait: { readonly dessin: Dessin | null } | undefined
      return [
        nom,
        () => {
          fait ??= { dessin: retenu(faire()) }
          return fait.dessin
        },
      ]
    }),
  )
}

/** Names are people's words: their typography is set when they are written. */
function compose(graphique: Graphique): Graphique {
  return {
    ...graphique,
    categories: graphique.categories.map(typographie),
    series: graphique.series.map(s => ({ ...s, nom: typographie(s.nom) })),
  }
}

function retenu(dessin: Dessin | null): Dessin | null {
  if (dessin === null) return null
  const scenes = new Map<number, Scene>()
  const { graphique } = dessin
  return {
    texte: typographie(dessin.texte),
    ...(graphique && { graphique: compose(graphique) }),
    scene: largeur => {
      const scene = scenes.get(largeur) ?? dessin.scene(largeur)
      scenes.set(largeur, scene)
      return scene
    },
  }
}
