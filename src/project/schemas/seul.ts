// One schema that stands alone: what it refers to in other files is brought inside it.
import type { Schema } from './definition.ts'

/** `schemas`: by name, without `.schema.json`. Throws when a reference leads to none of them. */
export function dUnSeulTenant(nom: string, schemas: Readonly<Record<string, Schema>>): Schema {
  const defs = new Map<string, unknown>()
  /** The same reference, to what has been brought here. */
  const amener = (reference: string, source: string): string => {
    const [fichier = '', chemin = ''] = reference.split('#')
    const ou = fichier === '' ? source : fichier.replace('.schema.json', '')
    const cle = chemin.replace('/$defs/', '')
    const neuve = ou === nom ? cle : `${ou}.${cle}`
    if (!defs.has(neuve)) {
      const vise = (schemas[ou]?.$defs as Schema | undefined)?.[cle]
      if (vise === undefined) throw new Error(`No schema at ${reference} (from ${source})`)
      defs.set(neuve, undefined)
      defs.set(neuve, recopier(vise, ou))
    }
    return `#/$defs/${neuve}`
  }
  const recopier = (valeur: unknown, source: string): unknown => {
    if (Array.isArray(valeur)) return valeur.map(v => recopier(v, source))
    if (typeof valeur !== 'object' || valeur === null) return valeur
    return Object.fromEntries(
      Object.entries(valeur).map(([cle, v]) => [
        cle,
        cle === '$ref' && typeof v === 'string' ? amener(v, source) : recopier(v, source),
      ]),
    )
  }
  const { $defs: _, ...racine } = schemas[nom] as Schema
  const entier = recopier(racine, nom) as Schema
  return { ...entier, $defs: Object.fromEntries([...defs].sort(([a], [b]) => (a < b ? -1 : 1))) }
}
