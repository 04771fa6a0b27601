// What the reading of an OpenDocument text carries along: styles, tracked changes, what is open, and where words go.
import { elements, enfant, type Noeud, texteDe, tous } from '../../archive/noeud.ts'
import { unAvis } from '../avis.ts'
import type { Marque, Point } from '../marque.ts'
import { ecrire, type Recueil, reviser } from '../recueil.ts'
import type { RevisionLue } from '../texte.ts'
import type { Forme, Styles } from './styles.ts'

export type Region = Pick<RevisionLue, 'genre' | 'auteur' | 'date'> & { readonly texte: string }
export type Lecture = {
  readonly r: Recueil
  readonly styles: Styles
  readonly regions: ReadonlyMap<string, Region>
  /** Changes in which the words being read stand, the last opened last. */
  readonly suivis: { readonly id: string; readonly region: Region }[]
  readonly signets: Map<string, Marque>
  readonly annotations: Map<string, { fin: Point }>
  /** Text boxes met in a paragraph, read after it. */
  readonly zones: Noeud[]
  /** Of each list: what it has counted, by level. */
  readonly comptes: Map<string, number[]>
  derniereListe: string
  invite: string | null
}
export type Cadre = Partial<Forme> & { readonly lien: string | null }

export function mots(l: Lecture, cadre: Cadre, texte: string): void {
  if (texte === '') return
  if (cadre.cache) {
    unAvis(l.r, 'cache')
    return
  }
  if (cadre.barre) unAvis(l.r, 'barre')
  if (l.invite !== null) {
    l.invite += texte
    return
  }
  const { gras = false, italique = false, lien } = cadre
  const poser = () => ecrire(l.r, texte, { gras, italique }, lien)
  const region = l.suivis.at(-1)?.region
  if (region) reviser(l.r, region, texte, poser)
  else poser()
}

const GENRES: Readonly<Record<string, Region['genre']>> = {
  'text:insertion': 'ajout',
  'text:deletion': 'suppression',
  'text:format-change': 'forme',
}

export function lireRegions(corps: Noeud): Map<string, Region> {
  return new Map(
    elements(enfant(corps, 'text:tracked-changes'), 'text:changed-region').flatMap(region => {
      const [change] = elements(region)
      const genre = GENRES[change?.nom ?? '']
      if (!change || genre === undefined) return []
      const dit = enfant(change, 'office:change-info')
      const texte = tous(change, 'text:p', 'text:h').map(motsDe).join('\n')
      const lue = { genre, ...signature(dit), texte }
      return [[region.attributs['xml:id'] ?? region.attributs['text:id'] ?? '', lue] as const]
    }),
  )
}

export function signature(noeud: Noeud | undefined): { auteur: string | null; date: string | null } {
  const dit = (nom: string) => {
    const trouve = enfant(noeud, nom)
    return trouve ? texteDe(trouve) : null
  }
  return { auteur: dit('dc:creator'), date: dit('dc:date') }
}

/** Of a whole paragraph, as words alone: for what is removed, and for comments. */
export function motsDe(noeud: Noeud): string {
  return noeud.enfants
    .map(e => {
      if (typeof e === 'string') return e
      if (e.nom === 'text:s') return ' '.repeat(repetitions(e.attributs['text:c']))
      if (e.nom === 'text:tab') return '\t'
      return e.nom === 'text:line-break' ? '\n' : e.nom === 'office:annotation' ? '' : motsDe(e)
    })
    .join('')
}

const REPETITIONS_MAX = 100

/** What a file asks to repeat, within reason. */
export function repetitions(texte: string | undefined): number {
  const n = Number(texte ?? 1)
  return n >= 1 ? Math.min(Math.floor(n), REPETITIONS_MAX) : 1
}
