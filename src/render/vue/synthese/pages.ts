// Two pages, no more and no fewer: sections are weighed in millimetres, and each page says less until it fits.

/** A section of the document: its template, what it shows, what it takes of a page. */
export type Rubrique = {
  readonly gabarit: `synthese/${string}`
  readonly contenu: unknown
  readonly hauteur: number
}

/** Height of an A4 page between header and footer, less what estimates may miss. */
export const PAGE = 250
/** Each step says less: fewer examples, names and lines, smaller pictures. */
export const SERRAGES = [0, 1, 2, 3, 4, 5] as const
export type Serrage = (typeof SERRAGES)[number]
export type Page = { readonly rubriques: readonly Rubrique[]; readonly serrage: Serrage }

/** Where the page turns, the first bearing a title of that height: before the section that leaves both pages saying most, then weighing most alike. */
export function repartir(faire: (serrage: Serrage) => readonly Rubrique[], titre: number): readonly [Page, Page] {
  const versions = SERRAGES.map(faire)
  const noms = (versions[0] ?? []).map(r => r.gabarit)
  const choix = noms.slice(1).map((_, i) => {
    const debut = new Set(noms.slice(0, i + 1))
    const une = remplir(versions, r => debut.has(r.gabarit), titre)
    const deux = remplir(versions, r => !debut.has(r.gabarit), 0)
    return { pages: [une, deux] as const, cout: cout(une) + cout(deux), ecart: Math.abs(une.poids - deux.poids) }
  })
  const [meilleur] = choix.sort((a, b) => a.cout - b.cout || a.ecart - b.ecart)
  return meilleur?.pages ?? [remplir(versions, () => true, titre), { rubriques: [], serrage: 0 }]
}

type Remplie = Page & { readonly poids: number }

/** The first version of these sections that fits in a page; else the shortest. */
function remplir(versions: readonly (readonly Rubrique[])[], garder: (r: Rubrique) => boolean, titre: number): Remplie {
  const pages = versions.map((version, i) => {
    const rubriques = version.filter(garder)
    return { rubriques, serrage: SERRAGES[i] ?? 5, poids: rubriques.reduce((t, { hauteur }) => t + hauteur, titre) }
  })
  return pages.find(page => page.poids <= PAGE) ?? (pages.at(-1) as Remplie)
}

/** An overflowing page is worse than any silence; the last silences cost more than the first. */
function cout({ serrage, poids }: Remplie): number {
  return serrage * serrage + (poids > PAGE ? 1000 + (poids - PAGE) ** 2 : 0)
}
