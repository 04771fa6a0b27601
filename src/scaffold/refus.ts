// Faults of a file of answers, told with their lines.
import type { Chemin } from '../model/chemin.ts'
import { UserError } from '../model/erreur.ts'
import type { Noeud } from '../model/noeud.ts'

/** `ou`: an offset in the text of the answers. */
export type Faute = { readonly ou: number; readonly message: string; readonly conseil?: string | undefined }

/** Beyond these, a list of faults is no longer read. */
const FAUTES_DITES = 5

/** Where a path stands, or its nearest ancestor. */
export function placeDe(racine: Noeud | undefined, at: Chemin, on: 'cle' | 'valeur'): number {
  let ici = racine
  let place = racine?.debut ?? 0
  for (const [rang, cle] of at.entries()) {
    const entree = ici?.genre === 'table' ? ici.entrees.find(e => e.cle === String(cle)) : undefined
    const suivant: Noeud | undefined = ici?.genre === 'liste' ? ici.elements[Number(cle)] : entree?.valeur
    if (suivant === undefined) return place
    place = entree !== undefined && (on === 'cle' || rang < at.length - 1) ? entree.place.debut : suivant.debut
    ici = suivant
  }
  return place
}

export function enErreur(fautes: readonly Faute[], texte: string, nom: string): UserError {
  const triees = fautes.toSorted((a, b) => a.ou - b.ou)
  const phrase = ({ ou, message }: Faute) => `${nom}, ligne ${texte.slice(0, ou).split('\n').length} : ${message}`
  const [premiere] = triees as [Faute]
  if (triees.length === 1) return new UserError(phrase(premiere), premiere.conseil)
  const dites = triees.slice(0, FAUTES_DITES).map(f => `${phrase(f)}${f.conseil ? ` ${f.conseil}` : ''}`)
  const reste = triees.length - dites.length
  return new UserError([...dites, ...(reste > 0 ? [`… et ${reste} de plus.`] : [])].join('\n'), 'Rien n’a été écrit.')
}
