// Our tree and the reference parser's, both as plain nested arrays, so that tests compare values, keys and order.
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Noeud } from '../../../src/model/noeud.ts'

export type Plat = string | { liste: Plat[] } | { table: [string, Plat][] } | null

export function plat(noeud: Noeud | null): Plat {
  if (noeud === null) return null
  if (noeud.genre === 'texte') return noeud.texte
  if (noeud.genre === 'liste') return { liste: noeud.elements.map(plat) }
  return { table: noeud.entrees.map(({ cle, valeur }) => [cle, plat(valeur)]) }
}

/** Shorter, for hand-written expectations: mappings as objects. */
export function simple(noeud: Noeud | null): unknown {
  if (noeud === null || noeud.genre === 'texte') return noeud?.texte ?? null
  if (noeud.genre === 'liste') return noeud.elements.map(simple)
  return Object.fromEntries(noeud.entrees.map(({ cle, valeur }) => [cle, simple(valeur)]))
}

/** What `yaml` reads, untyped; `undefined` when it finds an error or a warning. */
export function oracle(texte: string): Plat | undefined {
  const document = parseDocument(texte, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false })
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined
  return convertir(document.contents)
}

function convertir(noeud: unknown): Plat {
  if (isScalar(noeud)) return noeud.value === null ? '' : String(noeud.value)
  if (isSeq(noeud)) return { liste: noeud.items.map(convertir) }
  if (isMap(noeud)) return { table: noeud.items.map(({ key, value }) => [String(convertir(key)), convertir(value)]) }
  return ''
}
