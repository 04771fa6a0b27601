// Shells already made: none while the program runs from its sources, one of each kind in the bundle (src/build/bundle.ts).

/** A draft wears a watermark. */
export const SORTES_DE_COQUE = ['projet', 'final'] as const
export type SorteDeCoque = (typeof SORTES_DE_COQUE)[number]
/** Texts of the header and of the properties; colours of headings and of rules, six hexadecimal digits. */
export type Marques = {
  readonly tete: string
  readonly titre: string
  readonly sujet: string
  readonly auteur: string
  readonly programme: string
  readonly couleur: string
  readonly filet: string
}

/** Texts of the parts, by the kind of the shell. */
export const COQUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {}
