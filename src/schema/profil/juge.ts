// Judges a value by a schema of the closed keywords of profiles, without making code of it: a team's profile is not trusted.

export type Type = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'

/** The keywords that schemas/profil.schema.json admits; any other key is ignored, as an annotation. */
export type Mots = {
  readonly type?: Type | readonly Type[]
  readonly properties?: Readonly<Record<string, Mots>>
  readonly required?: readonly string[]
  readonly items?: Mots
  readonly contains?: Mots
  readonly minContains?: number
  readonly maxContains?: number
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly if?: Mots
  readonly then?: Mots
  readonly else?: Mots
  readonly not?: Mots
  readonly allOf?: readonly Mots[]
  readonly anyOf?: readonly Mots[]
  readonly $ref?: string
}

/** The schema a `$ref` leads to, with the way to follow those that stand in it. */
export type Suivre = (ref: string) => { readonly mots: Mots; readonly suivre: Suivre } | undefined

/** What judging may still cost, in steps. It goes down. */
export type Effort = { reste: number }

/** Deeper than this, through `$ref`, is no honest rule. */
const PROFONDEUR = 500

export class TropDeCalcul extends Error {}

type Jugement = { readonly effort: Effort; profondeur: number }

/** Does the value meet the schema? Throws TropDeCalcul past the effort allowed. */
export function respecte(mots: Mots, valeur: unknown, suivre: Suivre, effort: Effort): boolean {
  return juge({ effort, profondeur: 0 }, mots, valeur, suivre)
}

function juge(j: Jugement, mots: Mots, valeur: unknown, suivre: Suivre): boolean {
  depenser(j, 1)
  if (++j.profondeur > PROFONDEUR) throw new TropDeCalcul()
  const reussi =
    estDuType(mots.type, valeur) &&
    estPermise(j, mots, valeur) &&
    estDansLesBornes(j, mots, valeur) &&
    jugeListe(j, mots, valeur, suivre) &&
    jugeTable(j, mots, valeur, suivre) &&
    jugeEnsemble(j, mots, valeur, suivre)
  j.profondeur--
  return reussi
}

function depenser(j: Jugement, pas: number): void {
  j.effort.reste -= pas
  if (j.effort.reste < 0) throw new TropDeCalcul()
}

function estDuType(type: Mots['type'], valeur: unknown): boolean {
  if (type === undefined) return true
  const types: readonly Type[] = typeof type === 'string' ? [type] : type
  return types.some(t => (t === 'integer' ? Number.isInteger(valeur) : t === typeDe(valeur)))
}

function typeDe(valeur: unknown): string {
  return valeur === null ? 'null' : Array.isArray(valeur) ? 'array' : typeof valeur
}

function estPermise(j: Jugement, mots: Mots, valeur: unknown): boolean {
  if (Object.hasOwn(mots, 'const') && !sontEgales(j, mots.const, valeur)) return false
  return mots.enum === undefined || mots.enum.some(permise => sontEgales(j, permise, valeur))
}

function sontEgales(j: Jugement, a: unknown, b: unknown): boolean {
  depenser(j, 1)
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const cles = Object.keys(a)
  const [gauche, droite] = [a as Record<string, unknown>, b as Record<string, unknown>]
  if (cles.length !== Object.keys(b).length) return false
  return cles.every(cle => Object.hasOwn(b, cle) && sontEgales(j, gauche[cle], droite[cle]))
}

function estDansLesBornes(j: Jugement, mots: Mots, valeur: unknown): boolean {
  if (typeof valeur === 'string' && mots.minLength !== undefined) {
    depenser(j, valeur.length >> 4)
    return [...valeur].length >= mots.minLength
  }
  if (typeof valeur !== 'number') return true
  return (
    !(mots.minimum !== undefined && valeur < mots.minimum) &&
    !(mots.maximum !== undefined && valeur > mots.maximum) &&
    !(mots.exclusiveMinimum !== undefined && valeur <= mots.exclusiveMinimum) &&
    !(mots.exclusiveMaximum !== undefined && valeur >= mots.exclusiveMaximum)
  )
}

function jugeListe(j: Jugement, mots: Mots, valeur: unknown, suivre: Suivre): boolean {
  if (!Array.isArray(valeur)) return true
  const { items, contains, minContains = 1, maxContains = Number.POSITIVE_INFINITY } = mots
  if (valeur.length < (mots.minItems ?? 0) || valeur.length > (mots.maxItems ?? Number.POSITIVE_INFINITY)) return false
  if (items !== undefined && !valeur.every(element => juge(j, items, element, suivre))) return false
  if (contains === undefined) return true
  const nombre = valeur.filter(element => juge(j, contains, element, suivre)).length
  return nombre >= minContains && nombre <= maxContains
}

function jugeTable(j: Jugement, mots: Mots, valeur: unknown, suivre: Suivre): boolean {
  if (typeDe(valeur) !== 'object') return true
  const table = valeur as Record<string, unknown>
  depenser(j, mots.required?.length ?? 0)
  if (mots.required?.some(cle => !Object.hasOwn(table, cle))) return false
  return Object.entries(mots.properties ?? {}).every(([cle, sous]) => {
    depenser(j, 1)
    return !Object.hasOwn(table, cle) || juge(j, sous, table[cle], suivre)
  })
}

function jugeEnsemble(j: Jugement, mots: Mots, valeur: unknown, suivre: Suivre): boolean {
  if (mots.$ref !== undefined) {
    const cible = suivre(mots.$ref)
    if (cible === undefined) throw new Error(`${mots.$ref} leads nowhere`)
    if (!juge(j, cible.mots, valeur, cible.suivre)) return false
  }
  if (mots.allOf?.some(m => !juge(j, m, valeur, suivre))) return false
  if (mots.anyOf !== undefined && !mots.anyOf.some(m => juge(j, m, valeur, suivre))) return false
  if (mots.not !== undefined && juge(j, mots.not, valeur, suivre)) return false
  if (mots.if === undefined) return true
  const branche = juge(j, mots.if, valeur, suivre) ? mots.then : mots.else
  return branche === undefined || juge(j, branche, valeur, suivre)
}
