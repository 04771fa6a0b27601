// Every place where something can be written in each kind of file, found by walking the published schemas.
import type { Chemin } from '../../src/model/chemin.ts'
import type { Genre } from '../../src/model/partie.ts'
import { element, propriete, type Schema, type Situe, schemaDe } from '../../src/schema/schemas.ts'

export const GENRES = [
  ...(['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes'] as const),
  ...(['fiche', 'gouvernance', 'evaluation', 'suivi'] as const),
] satisfies readonly Genre[]

/** `schema`: what governs the value there, `$ref` followed. */
export type Place = { readonly genre: Genre; readonly chemin: Chemin; readonly schema: Schema }

/** What contains itself (an axis, an objective) is entered once. */
export function placesDe(genre: Genre): readonly Place[] {
  const places: Place[] = []
  const visiter = (situe: Situe, chemin: Chemin, dehors: ReadonlySet<Schema | undefined>) => {
    const { properties, items } = situe.schema
    places.push({ genre, chemin, schema: situe.schema })
    const corps = properties ?? items
    if (dehors.has(corps)) return
    const dedans = new Set([...dehors, corps])
    for (const cle of Object.keys(properties ?? {})) visiter(propriete(situe, cle) as Situe, [...chemin, cle], dedans)
    const un = element(situe)
    if (un !== undefined) visiter(un, [...chemin, 0], dedans)
  }
  visiter(schemaDe(genre), [], new Set())
  return places
}

export function accepte({ type, properties }: Schema, attendu: string): boolean {
  return type === attendu || (Array.isArray(type) && type.includes(attendu)) || (attendu === 'object' && !!properties)
}

/** `['budget', 'lignes', 0]` and `nature: |` → the YAML that leads there. */
export function ecrireA(chemin: Chemin, fin: string): string {
  let texte = ''
  let marge = ''
  let enTete = false
  for (const cle of chemin) {
    texte += enTete ? '' : marge
    if (typeof cle === 'number') texte += '- '
    else texte += `${cle}:\n`
    marge += '  '
    enTete = typeof cle === 'number'
  }
  return `${texte}${enTete ? '' : marge}${fin}`
}

/** A line that leads from a file of this kind to its schema. */
export function modeline(genre: Genre): string {
  const dossier = genre === 'fiche' || genre === 'suivi' ? '../' : ''
  return `# yaml-language-server: $schema=${dossier}.cls/schemas/${genre}.schema.json\n`
}

/** A name for a file of this kind. */
export function nomDe(genre: Genre): string {
  return genre === 'fiche' ? 'fiches/essai.yaml' : genre === 'suivi' ? 'suivi/2027.yaml' : `${genre}.yaml`
}
