// A value put at a path of a document, or taken away from it: what is missing on the way is made, what is left empty goes.
import type { Chemin } from '../model/chemin.ts'
import type { Retouche } from '../model/correction.ts'
import type { Entree, Noeud, NoeudListe, NoeudTable } from '../model/noeud.ts'
import { insererElement, retirerElement } from './elements.ts'
import { insererEntree, remplacerEntree, remplacerTexte, retirerEntree } from './entrees.ts'
import { colonne } from './lignes.ts'
import type { Plume } from './plume.ts'

/** A key and the table that has it. */
export type Cle = { readonly table: NoeudTable; readonly entree: Entree }

export function noeudDe(racine: Noeud, at: Chemin): Noeud | undefined {
  let ici: Noeud | undefined = racine
  for (const cle of at) {
    if (ici?.genre === 'liste') ici = ici.elements[Number(cle)]
    else ici = ici?.genre === 'table' ? entreeDe(ici, cle)?.valeur : undefined
  }
  return ici
}

export function cleDe(racine: Noeud, at: Chemin): Cle | undefined {
  const table = noeudDe(racine, at.slice(0, -1))
  const entree = table?.genre === 'table' ? entreeDe(table, at.at(-1) ?? '') : undefined
  return table?.genre === 'table' && entree !== undefined ? { table, entree } : undefined
}

function entreeDe(table: NoeudTable, cle: string | number): Entree | undefined {
  return table.entrees.find(e => e.cle === String(cle))
}

/** Nothing where a text stands on the way, or where the way goes through an element that is not there. */
export function poser(
  texte: string,
  racine: Noeud,
  at: Chemin,
  valeur: unknown,
  plume: Plume,
): readonly Retouche[] | undefined {
  const existant = noeudDe(racine, at)
  if (existant !== undefined && typeof at.at(-1) === 'number') return remplacerElement(texte, racine, at, valeur, plume)
  for (let n = at.length; n > 0; n--) {
    const ici = at.slice(0, n)
    const cle = cleDe(racine, ici)
    const neuve = emboiter(valeur, at.slice(n))
    if (cle !== undefined) {
      const vide = cle.entree.valeur.genre === 'texte' && cle.entree.valeur.fin === cle.entree.valeur.debut
      if (n < at.length && !vide) return undefined
      return remplacerEntree(texte, cle.table, cle.entree, { valeur: neuve, at: ici }, plume)
    }
    const parent = noeudDe(racine, ici.slice(0, -1))
    if (parent?.genre === 'table')
      return [insererEntree(texte, parent, { cle: String(ici.at(-1)), valeur: neuve, at: ici }, plume)]
    if (parent !== undefined && !(parent.genre === 'texte' && parent.fin === parent.debut)) return undefined
  }
  return undefined
}

function emboiter(valeur: unknown, reste: Chemin): unknown {
  return reste.reduceRight<unknown>((dedans, cle) => (typeof cle === 'number' ? [dedans] : { [cle]: dedans }), valeur)
}

function remplacerElement(
  texte: string,
  racine: Noeud,
  at: Chemin,
  valeur: unknown,
  plume: Plume,
): readonly Retouche[] | undefined {
  const liste = noeudDe(racine, at.slice(0, -1)) as NoeudListe
  const element = noeudDe(racine, at) as Noeud
  if (liste.accolades) return [{ debut: element.debut, fin: element.fin, texte: plume.enLigne(valeur) }]
  if (element.genre !== 'texte') return undefined
  return remplacerTexte(texte, element, plume.enBloc(valeur, at), colonne(texte, liste.debut) + 2)
}

/** A new element in the list at a path, which may be empty or missing. Nothing when something else stands there. */
export function ajouterElement(
  texte: string,
  racine: Noeud,
  { at, valeur, rang }: { readonly at: Chemin; readonly valeur: unknown; readonly rang?: number },
  plume: Plume,
): readonly Retouche[] | undefined {
  const cle = cleDe(racine, at)
  if (cle === undefined) return poser(texte, racine, at, [valeur], plume)
  const { genre, debut, fin } = cle.entree.valeur
  if (genre === 'table' || (genre === 'texte' && fin > debut)) return undefined
  const liste = { entree: cle.entree, dansAccolades: cle.table.accolades }
  return insererElement(texte, liste, { valeur, at, ...(rang !== undefined && { rang }) }, plume)
}

/** A key or an element taken away; a table that would be left empty goes with it. Nothing when the whole file would be left empty. */
export function retirer(
  texte: string,
  racine: Noeud,
  at: Chemin,
  options: { readonly commentaires?: boolean } = {},
): readonly Retouche[] | undefined {
  const dernier = at.at(-1)
  if (dernier === undefined) return undefined
  if (typeof dernier === 'number') {
    const cle = cleDe(racine, at.slice(0, -1))
    if (cle?.entree.valeur.genre !== 'liste' || cle.entree.valeur.elements[dernier] === undefined) return undefined
    return retirerElement(texte, { entree: cle.entree, dansAccolades: cle.table.accolades }, dernier, options)
  }
  const cle = cleDe(racine, at)
  if (cle === undefined) return undefined
  if (cle.table.entrees.length === 1) return retirer(texte, racine, at.slice(0, -1), options)
  return [retirerEntree(texte, cle.table, cle.table.entrees.indexOf(cle.entree))]
}
