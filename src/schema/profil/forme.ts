// The shape of a team's profile: its YAML against schemas/profil.schema.json, each fault told in French at its place.
import profil from '../../../schemas/profil.schema.json' with { type: 'json' }
import type { Chemin } from '../../model/chemin.ts'
import type { Noeud, NoeudListe, NoeudTable, NoeudTexte } from '../../model/noeud.ts'
import { PHASES } from '../../model/phase.ts'
import type { FauteDeProfil, Schema } from './phrases.ts'
import * as phrases from './phrases.ts'

export type ProfilEcrit = {
  readonly valeur: unknown
  readonly fautes: readonly FauteDeProfil[]
  /** Every `$ref`, wherever it stands as a keyword. */
  readonly renvois: readonly { readonly at: Chemin; readonly ref: string }[]
}
type Chantier = { readonly fautes: FauteDeProfil[]; readonly renvois: { at: Chemin; ref: string }[] }

const DEFINITIONS: Readonly<Record<string, unknown>> = profil.definitions

/** Reads a profile. What is faulty stays in the value: who uses it leaves out the rules that a fault is in. */
export function lireFormeDeProfil(racine: Noeud): ProfilEcrit {
  const chantier: Chantier = { fautes: [], renvois: [] }
  return { ...chantier, valeur: lire(chantier, racine, definition('profil'), []) }
}

function definition(nom: string): Schema {
  return resoudre(DEFINITIONS[nom] as Schema)
}

/** What a schema says with what it refers to. */
function resoudre(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const { $ref, ...propre } = schema
  const nom = $ref.slice($ref.lastIndexOf('/') + 1)
  if (nom === 'phase') return { ...propre, enum: PHASES }
  const cible = definition(nom)
  return { ...cible, ...propre, properties: { ...cible.properties, ...propre.properties } }
}

function lire(c: Chantier, noeud: Noeud, ecrit: Schema, at: Chemin): unknown {
  const schema = resoudre(ecrit)
  const choix = schema.anyOf?.map(resoudre)
  if (choix !== undefined)
    return lire(c, noeud, choix.find(s => (s.type === 'array') === (noeud.genre === 'liste')) ?? {}, at)
  if (estLibre(schema)) return valeurLibre(noeud)
  if (noeud.genre === 'table')
    return schema.type === 'object' ? lireTable(c, noeud, schema, at) : mauvais(c, schema, at)
  if (noeud.genre === 'liste') return schema.type === 'array' ? lireListe(c, noeud, schema, at) : mauvais(c, schema, at)
  return lireTexte(c, noeud, schema, at)
}

/** `const`, and the items of `enum`: any value of JSON. */
function estLibre({ type, properties, const: fixe, enum: liste }: Schema): boolean {
  return type === undefined && properties === undefined && fixe === undefined && liste === undefined
}

function mauvais(c: Chantier, schema: Schema, at: Chemin): undefined {
  c.fautes.push(phrases.mauvaisType(schema, at))
}

function lireTable(c: Chantier, noeud: NoeudTable, schema: Schema, at: Chemin): unknown {
  const valeur: Record<string, unknown> = {}
  const propres = schema.properties ?? {}
  const autres = schema.additionalProperties
  for (const { cle, valeur: enfant } of noeud.entrees) {
    const ici = [...at, cle]
    const sous = Object.hasOwn(propres, cle) ? propres[cle] : typeof autres === 'object' ? autres : undefined
    if (sous === undefined) c.fautes.push(phrases.motInconnu(ici, Object.keys(propres)))
    else if (schema.propertyNames !== undefined && !new RegExp(schema.propertyNames.pattern).test(cle))
      c.fautes.push(phrases.nomMalForme(ici))
    else poser(valeur, cle, lire(c, enfant, sous, ici))
  }
  for (const cle of schema.required ?? [])
    if (!porte(noeud, cle)) c.fautes.push(phrases.motManquant(at, cle, propres[cle]?.description))
  for (const [cle, avec] of Object.entries(schema.dependentRequired ?? {}))
    if (porte(noeud, cle) && !avec.every(autre => porte(noeud, autre)))
      c.fautes.push(phrases.motSeul([...at, cle], avec))
  return valeur
}

function porte({ entrees }: NoeudTable, cle: string): boolean {
  return entrees.some(e => e.cle === cle)
}

/** `__proto__` is a key like any other. */
function poser(table: Record<string, unknown>, cle: string, value: unknown): void {
  Object.defineProperty(table, cle, { value, enumerable: true, configurable: true, writable: true })
}

function lireListe(
  c: Chantier,
  noeud: NoeudListe,
  { items = {}, minItems = 0, uniqueItems }: Schema,
  at: Chemin,
): unknown {
  if (noeud.elements.length < minItems) c.fautes.push(phrases.listeVide(at))
  const vus = new Set<string>()
  return noeud.elements.map((enfant, rang) => {
    const valeur = lire(c, enfant, items, [...at, rang])
    const texte = JSON.stringify(valeur) ?? ''
    if (uniqueItems === true && vus.has(texte)) c.fautes.push(phrases.enDouble([...at, rang]))
    vus.add(texte)
    return valeur
  })
}

function lireTexte(c: Chantier, noeud: NoeudTexte, schema: Schema, at: Chemin): unknown {
  const permises = schema.const === undefined ? schema.enum : [schema.const]
  const valeur = schema.type === 'string' || permises !== undefined ? noeud.texte : scalaire(noeud)
  const faute = permises === undefined ? fauteDe(schema, valeur, at) : phrases.horsListe(valeur, permises, at)
  if (faute !== undefined) c.fautes.push(faute)
  else if (at.at(-1) === '$ref') c.renvois.push({ at, ref: noeud.texte })
  return valeur
}

function fauteDe(schema: Schema, valeur: unknown, at: Chemin): FauteDeProfil | undefined {
  if (schema.type === 'integer' ? !Number.isInteger(valeur) : valeur === null || typeof valeur !== schema.type)
    return phrases.mauvaisType(schema, at)
  if (typeof valeur === 'number' && valeur < (schema.minimum ?? Number.NEGATIVE_INFINITY)) return phrases.negatif(at)
  if (typeof valeur !== 'string') return undefined
  if (valeur.length < (schema.minLength ?? 0)) return phrases.vide(at)
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(valeur)
    ? undefined
    : phrases.malForme(valeur, schema.description, at)
}

function valeurLibre(noeud: Noeud): unknown {
  if (noeud.genre === 'texte') return scalaire(noeud)
  if (noeud.genre === 'liste') return noeud.elements.map(valeurLibre)
  const valeur: Record<string, unknown> = {}
  for (const { cle, valeur: enfant } of noeud.entrees) poser(valeur, cle, valeurLibre(enfant))
  return valeur
}

/** As YAML 1.2 types a plain scalar. */
function scalaire({ texte, style }: NoeudTexte): unknown {
  if (style !== 'nu') return texte
  if (/^(~|null|)$/i.test(texte)) return null
  if (/^(true|false)$/i.test(texte)) return texte.toLowerCase() === 'true'
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(texte) && Number.isFinite(Number(texte)) ? Number(texte) : texte
}
