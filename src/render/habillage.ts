// What a document wears beside its tree: title, version, state, date, colours, images. Word and the page share it.

import type { Charte } from './charte/modele.ts'
import { contraste, estCouleur } from './couleur.ts'
import type { Dessins } from './dessins/dessin.ts'
import { type Mesure, mesurer } from './image.ts'
import type { Listes } from './vue/demande.ts'

export type Habillage = {
  readonly titre: string
  readonly edition?: string
  readonly sujet?: string
  readonly auteur?: string
  readonly etat: 'projet' | 'deliberation' | 'signature'
  /** The document's own date, written in its properties: never the clock's. */
  readonly date: Date
  /** Name and version of the program that made it. */
  readonly programme: string
  /** Six hexadecimal digits by name; `principale` colours headings and rules. */
  readonly couleurs?: Readonly<Record<string, string>>
  /** Lines of the body numbered in the margin, for whoever reads a draft aloud. */
  readonly lignes?: boolean
  readonly images: (chemin: string) => Uint8Array | null
  /** Custom properties of the file: what it says of itself to the program that will read it back. */
  readonly proprietes?: Readonly<Record<string, string>>
  /** Told of each image that cannot be shown, once. */
  readonly sansImage?: (chemin: string) => void
  /** The collectivité's own look, when it gave one. */
  readonly charte?: Charte
  /** The pictures that the tree names. */
  readonly dessins?: Dessins
  /** The lists of choices that its boxes name. */
  readonly listes?: Listes
}

/** A sober blue, 11:1 on white: what headings wear unless the contract says otherwise. */
const BLEU = '1F3864'

/** The main colour, or ours when the given one would be hard to read on white. */
export function couleurPrincipale({ couleurs }: Habillage): string {
  const choix = couleurs?.principale
  return estCouleur(choix) && contraste(choix, 'FFFFFF') >= 4.5 ? choix.toUpperCase() : BLEU
}

/** What a reader sees where an image cannot be shown. */
export function imageAbsente(alt: string): string {
  return alt.trim() === '' ? '[image absente]' : `[image absente : ${alt.trim()}]`
}

/** Each image is read and measured once, however often it stands in the document. */
export function imagier(habillage: Habillage): (chemin: string) => { octets: Uint8Array; mesure: Mesure } | null {
  const vues = new Map<string, { octets: Uint8Array; mesure: Mesure } | null>()
  return chemin => {
    const deja = vues.get(chemin)
    if (deja !== undefined) return deja
    const octets = habillage.images(chemin)
    const mesure = octets && mesurer(octets)
    const image = octets && mesure ? { octets, mesure } : null
    if (image === null) habillage.sansImage?.(chemin)
    vues.set(chemin, image)
    return image
  }
}
