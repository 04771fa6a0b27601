// Every place of a project where one can be mistaken: each key, each value of a closed list, each identifier that must lead somewhere.
import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml'
import type { Chemin } from '../../../src/model/chemin.ts'
import type { Genre } from '../../../src/model/partie.ts'
import { schemaA } from '../../../src/schema/schemas.ts'

export type Sorte = 'cle' | 'valeur' | 'reference'
export type Place = {
  readonly fichier: string
  readonly sorte: Sorte
  readonly at: Chemin
  readonly texte: string
  /** Offsets in the file, quotes left out. */
  readonly debut: number
  readonly fin: number
  // The same for every place that the schema governs alike: the kind of file, and the path without ranks.
  readonly lieu: string
}

export function genreDe(fichier: string): Genre {
  if (fichier.startsWith('fiches/')) return 'fiche'
  if (fichier.startsWith('suivi/')) return 'suivi'
  return fichier.replace('.yaml', '') as Genre
}

/** In the order of the text. */
export function placesDe(fichier: string, texte: string): Place[] {
  const genre = genreDe(fichier)
  const places: Place[] = []
  const ajouter = (sorte: Sorte, at: Chemin, scalaire: Scalar) => {
    const [debut, fin] = scalaire.range ?? [0, 0]
    const guillemet = /^["']/.test(texte.slice(debut)) ? 1 : 0
    const lieu = `${genre} ${sorte} /${at.map(cle => (typeof cle === 'number' ? '*' : cle)).join('/')}`
    const brut = texte.slice(debut + guillemet, fin - guillemet)
    places.push({ fichier, sorte, at, texte: brut, debut: debut + guillemet, fin: fin - guillemet, lieu })
  }
  const parcourir = (noeud: Node | null, at: Chemin) => {
    const schema = schemaA(genre, at)?.schema
    if (isMap<Scalar, Node | null>(noeud)) {
      for (const { key, value } of noeud.items) {
        const ici = [...at, String(key.value)]
        if (schema?.['x-cles']) ajouter('reference', ici, key)
        else if (schema?.properties !== undefined) ajouter('cle', ici, key)
        parcourir(value, ici)
      }
    } else if (isSeq<Node>(noeud))
      for (const [rang, element] of noeud.items.entries()) parcourir(element, [...at, rang])
    else if (isScalar(noeud)) {
      if (schema?.['x-reference']) ajouter('reference', at, noeud)
      else if (schema?.enum) ajouter('valeur', at, noeud)
    }
  }
  parcourir(parseDocument(texte, { version: '1.2', schema: 'failsafe' }).contents, [])
  return places
}

const FAUTES: readonly ((mot: string, rang: number) => string)[] = [
  (mot, rang) => mot.slice(0, rang + 1) + mot.slice(rang),
  (mot, rang) => mot.slice(0, rang) + mot.slice(rang + 1),
  (mot, rang) => mot.slice(0, rang) + (mot[rang + 1] ?? '') + mot[rang] + mot.slice(rang + 2),
]

/** One letter doubled, left out or exchanged with the next, as `graine` decides; never a word of `interdits`, nor a malformed identifier. */
export function ecorcher(mot: string, graine: number, interdits: ReadonlySet<string>): string {
  for (let essai = 0; essai < 60; essai++) {
    const faute = FAUTES[mot.length < 5 ? 0 : (graine + essai) % FAUTES.length]
    const rang = (graine * 7 + essai) % mot.length
    const ecrit = faute?.(mot, rang) ?? ''
    if (/^[a-z]/.test(mot[rang] ?? '') && ecrit !== mot && !interdits.has(ecrit) && /^[a-z]\w*([-_]?\w+)*$/.test(ecrit))
      return ecrit
  }
  throw new Error(`Cannot misspell ${mot}`)
}

/** The file with one place misspelt. */
export function avecFaute(texte: string, { debut, fin }: Place, ecrit: string): string {
  return texte.slice(0, debut) + ecrit + texte.slice(fin)
}
