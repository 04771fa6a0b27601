// Leaves some places of a document out. What is not touched is kept as it stands, without a copy: most documents have nothing to lose.
import { type Chemin, valeurA } from '../model/chemin.ts'

/** The places to leave out, as a tree of keys that ends, with null, at each of them. */
export type Coupes = Map<string, Coupes | null>

/** Where an element of a list stood before faulty neighbours were left out. */
const rangsDOrigine = new WeakMap<readonly unknown[], readonly number[]>()

/** The whole document (an empty path) cannot be left out. */
export function coupes(places: Iterable<Chemin>): Coupes {
  const racine: Coupes = new Map()
  for (const place of places) ajouter(racine, place)
  return racine
}

function ajouter(racine: Coupes, place: Chemin): void {
  let ici = racine
  for (const [n, cle] of place.entries()) {
    const suite = ici.get(String(cle))
    if (suite === null) return
    const nouvelle = n === place.length - 1 ? null : (suite ?? new Map())
    ici.set(String(cle), nouvelle)
    if (nouvelle !== null) ici = nouvelle
  }
}

/** Is this place left out, or inside one that is? */
export function estCoupe(racine: Coupes, at: Chemin): boolean {
  let ici: Coupes | null | undefined = racine
  for (const cle of at) {
    ici = ici.get(String(cle))
    if (ici === null) return true
    if (ici === undefined) return false
  }
  return false
}

export function elaguer(valeur: unknown, ici: Coupes | null | undefined): unknown {
  if (!ici?.size || valeur === null || typeof valeur !== 'object') return valeur
  if (Array.isArray(valeur)) {
    const rangs = [...valeur.keys()].filter(n => valeur[n] !== undefined && ici.get(String(n)) !== null)
    const gardes = rangs.map(n => elaguer(valeur[n], ici.get(String(n))))
    if (rangs.length < valeur.length) rangsDOrigine.set(gardes, rangs)
    return gardes
  }
  const entrees = Object.entries(valeur).filter(([cle]) => ici.get(cle) !== null)
  return Object.fromEntries(entrees.map(([cle, v]) => [cle, elaguer(v, ici.get(cle))]))
}

/** The reverse of `cheminDOrigine`: a place of the document → the place of what is left of it. */
export function cheminRestant(valeur: unknown, at: Chemin): Chemin {
  let ici = valeur
  return at.map(cle => {
    const rang = typeof cle === 'number' && Array.isArray(ici) ? rangRestant(ici, cle) : cle
    ici = valeurA(ici, [rang])
    return rang
  })
}

/** By halves: ranks of origin are in order. The rank itself when nothing is left of it. */
function rangRestant(liste: readonly unknown[], rang: number): number {
  const rangs = rangsDOrigine.get(liste)
  if (rangs === undefined) return rang
  let bas = 0
  let haut = rangs.length
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if ((rangs[milieu] as number) < rang) bas = milieu + 1
    else haut = milieu
  }
  return rangs[bas] === rang ? bas : rang
}

/** The place, in the document, of a value of what is left of it. */
export function cheminDOrigine(valeur: unknown, at: Chemin): Chemin {
  let ici = valeur
  return at.map(cle => {
    const liste = Array.isArray(ici) ? rangsDOrigine.get(ici) : undefined
    ici = valeurA(ici, [cle])
    return typeof cle === 'number' ? (liste?.[cle] ?? cle) : cle
  })
}
