// The page of a charte: its size and margins, and which headers and footers its sections show (a section inherits what it does not say).

import { elements, enfant, type Noeud, tous } from '../../bureautique/archive/noeud.ts'
import { A4, type FormatDePage } from '../word/mesures.ts'
import { allume } from './proprietes.ts'

export const SORTES = ['default', 'first', 'even'] as const
export type SorteDEntete = (typeof SORTES)[number]
/** Relations of the main part, by kind of page. */
export type References = Partial<Record<SorteDEntete, string>>
export type Page = {
  /** Null when it is missing, or leaves no room to write. */
  readonly format: FormatDePage | null
  readonly entetes: References
  readonly pieds: References
  /** The first page wears its own header and footer; `first` may then be missing, and the page is bare. */
  readonly premiere: boolean
}

type Section = { readonly sectPr: Noeud; readonly entetes: References; readonly pieds: References }

/** The last upright section gives the page, the first one the cover's header. */
export function lirePage(document: Noeud): Page | null {
  const sections: Section[] = []
  const corpsDuTexte = enfant(document, 'w:body')
  const lues = [...tous(document, 'w:p').map(p => enfant(p, 'w:pPr')), corpsDuTexte].flatMap(n =>
    elements(n, 'w:sectPr'),
  )
  for (const sectPr of lues) {
    const avant = sections.at(-1)
    sections.push({
      sectPr,
      entetes: { ...avant?.entetes, ...references(sectPr, 'w:headerReference') },
      pieds: { ...avant?.pieds, ...references(sectPr, 'w:footerReference') },
    })
  }
  const [premiere] = sections
  const corps = sections.findLast(({ sectPr }) => !couchee(sectPr)) ?? sections.at(-1)
  if (!premiere || !corps) return null
  const { default: entete, even: paire } = corps.entetes
  const { default: pied, even: piedPair } = corps.pieds
  const couverture = aPart(premiere, corps)
  return {
    format: format(corps.sectPr),
    entetes: definies({ default: entete, even: paire, first: couverture ? couverture.entetes : undefined }),
    pieds: definies({ default: pied, even: piedPair, first: couverture ? couverture.pieds : undefined }),
    premiere: couverture !== null,
  }
}

/** What the first page alone shows; null when it is like the others. */
function aPart(premiere: Section, corps: Section): { entetes: string | undefined; pieds: string | undefined } | null {
  if (allume(enfant(premiere.sectPr, 'w:titlePg')))
    return { entetes: premiere.entetes.first, pieds: premiere.pieds.first }
  const autre = premiere.entetes.default !== corps.entetes.default || premiere.pieds.default !== corps.pieds.default
  return autre ? { entetes: premiere.entetes.default, pieds: premiere.pieds.default } : null
}

function definies(refs: Partial<Record<SorteDEntete, string | undefined>>): References {
  return Object.fromEntries(Object.entries(refs).filter(([, id]) => id !== undefined))
}

function references(sectPr: Noeud, nom: string): References {
  return Object.fromEntries(
    elements(sectPr, nom).flatMap(({ attributs }) => {
      const sorte = SORTES.find(s => s === attributs['w:type'])
      return sorte ? [[sorte, attributs['r:id'] ?? '']] : []
    }),
  )
}

const nombre = (noeud: Noeud | undefined, cle: string) => {
  const dit = noeud?.attributs[cle] ?? ''
  return /^-?\d{1,6}$/.test(dit) ? Math.abs(Number(dit)) : Number.NaN
}

function couchee(sectPr: Noeud): boolean {
  const taille = enfant(sectPr, 'w:pgSz')
  return nombre(taille, 'w:w') > nombre(taille, 'w:h')
}

/** Word's own bounds: 22 inches a side. Four centimetres at least must be left to write in. */
const COTE_MAX = 31_680
const UTILE_MIN = 2268

function format(sectPr: Noeud): FormatDePage | null {
  const [taille, marges] = [enfant(sectPr, 'w:pgSz'), enfant(sectPr, 'w:pgMar')]
  const reliure = nombre(marges, 'w:gutter') || 0
  const lu: FormatDePage = {
    largeur: nombre(taille, 'w:w'),
    hauteur: nombre(taille, 'w:h'),
    haut: nombre(marges, 'w:top'),
    droite: nombre(marges, 'w:right'),
    bas: nombre(marges, 'w:bottom'),
    gauche: nombre(marges, 'w:left') + reliure,
    entete: nombre(marges, 'w:header') || 0,
    pied: nombre(marges, 'w:footer') || 0,
    lettre: A4.lettre,
  }
  const sain = Object.values(lu).every(n => Number.isFinite(n) && n <= COTE_MAX)
  const utile = Math.min(
    lu.largeur - lu.gauche - lu.droite,
    lu.hauteur - lu.haut - lu.bas,
    lu.largeur - lu.haut - lu.bas,
  )
  return sain && utile >= UTILE_MIN ? lu : null
}
