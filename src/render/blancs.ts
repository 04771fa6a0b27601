// Inline content of an element, with the white space a browser would keep.
import type { EnLigne, Image } from './arbre.ts'

/** An element that already obeys the vocabulary. */
export type Noeud = {
  readonly nom: string
  readonly ligne: number
  /** Those of its tag: nobody changes them. */
  readonly attributs: Readonly<Record<string, string>>
  /** As written, or made from the name of a field. */
  id: string | undefined
  enfants: readonly (Noeud | string)[]
  /** Of a table or a figure that has a caption: its rank among those of the document. */
  numero: number | undefined
  /** Of a figure whose picture would show nothing. */
  vide: boolean
  /** It stands in several places: nothing of it changes any more. */
  partage: boolean
}

/** Tens of thousands of them: one shape of object, and nothing of its own that others have too. */
export function noeud(nom: string, ligne: number, attributs: Noeud['attributs']): Noeud {
  return {
    nom,
    ligne,
    attributs,
    id: attributs.id,
    enfants: SANS_ENFANT,
    numero: undefined,
    vide: false,
    partage: false,
  }
}
const SANS_ENFANT: Noeud['enfants'] = []

export const image = ({ attributs }: Noeud): Image => ({
  genre: 'image',
  src: attributs.src ?? '',
  alt: attributs.alt ?? '',
})

/** Inline content with HTML's white space: runs become one space, none at the edges or around line breaks. */
export function enLigne(enfants: Noeud['enfants']): readonly EnLigne[] {
  const [seul] = enfants
  if (enfants.length === 0) return RIEN
  if (enfants.length > 1 || typeof seul !== 'string') return rogner(suite(enfants, { espace: true }))
  const texte = seul.replace(BLANCS, ' ').replace(/^ | $/g, '')
  return texte === '' ? RIEN : [{ genre: 'texte', texte }]
}
const RIEN: readonly EnLigne[] = []
const BLANCS = /[ \t\n\r\f]+/g

function suite(enfants: Noeud['enfants'], etat: { espace: boolean }): EnLigne[] {
  const resultat: EnLigne[] = []
  let texte = ''
  for (const enfant of enfants) {
    if (typeof enfant === 'string') {
      const serre = enfant.replace(BLANCS, ' ')
      texte += etat.espace && serre.startsWith(' ') ? serre.slice(1) : serre
      if (serre !== '' && !(etat.espace && serre === ' ')) etat.espace = serre.endsWith(' ')
    } else {
      if (texte !== '') resultat.push({ genre: 'texte', texte })
      texte = ''
      resultat.push(unElement(enfant, etat))
    }
  }
  if (texte !== '') resultat.push({ genre: 'texte', texte })
  return resultat
}

function unElement(noeud: Noeud, etat: { espace: boolean }): EnLigne {
  const { attributs } = noeud
  if (noeud.nom === 'br') {
    etat.espace = true
    return { genre: 'saut' }
  }
  if (noeud.nom === 'img') {
    etat.espace = false
    return image(noeud)
  }
  const enfants = suite(noeud.enfants, etat)
  if (noeud.nom === 'strong') return { genre: 'fort', enfants }
  if (noeud.nom === 'sup') return { genre: 'exposant', enfants }
  if (noeud.nom === 'a')
    return { genre: 'lien', href: attributs.href ?? '', renvoi: attributs['data-renvoi'] !== undefined, enfants }
  // A mark shows brackets of its own, even when it holds nothing: the space that follows it stays.
  if (attributs['data-a-completer'] !== undefined || attributs['data-texte-type'] !== undefined) etat.espace = false
  if (attributs['data-a-completer'] !== undefined) return { genre: 'emphase', role: 'a-completer', enfants }
  if (attributs['data-texte-type'] !== undefined) return { genre: 'emphase', role: 'texte-type', enfants }
  return { genre: 'emphase', enfants }
}

/** Takes away the space that ends a block. */
function rogner(enfants: EnLigne[]): readonly EnLigne[] {
  const dernier = enfants.at(-1)
  if (dernier?.genre !== 'texte' || !dernier.texte.endsWith(' ')) return enfants
  const texte = dernier.texte.slice(0, -1)
  return texte === '' ? rogner(enfants.slice(0, -1)) : [...enfants.slice(0, -1), { genre: 'texte', texte }]
}
