// What `.cls/schemas/` holds in a project: copies of the published schemas, made for editors, and the identifiers that the project declares.
import type { Document } from '../../load/documents.ts'
import type { Partie } from '../../model/partie.ts'
import { lire } from '../../resources.ts'
import type { Contenu } from '../assemblage.ts'
import { copier } from './copie.ts'
import type { Schema } from './definition.ts'
import { dictionnaire } from './dictionnaire.ts'
import { contenuSauve } from './sauvetage.ts'
import { dUnSeulTenant } from './seul.ts'

/** `chemin`: relative to the project's folder, with `/`. */
export type FichierDeSchema = { readonly chemin: string; readonly contenu: string }

/** The kinds of files whose first line names a schema, and the two schemas that those refer to. */
const PUBLIES = [
  ...['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes', 'fiche', 'gouvernance', 'evaluation', 'suivi'],
  ...['commun', 'nomenclatures'],
]

/** Always the same, whatever the project. */
export const CHEMINS_DES_SCHEMAS: readonly string[] = [...PUBLIES, 'identifiants'].map(chemin)

/** What declares identifiers: a project that was read (`ProjetLu`), or one that is about to be written. */
type Declarant = {
  readonly projet: Contenu
  readonly incertaines: ReadonlySet<Partie>
  readonly documents?: readonly Document[]
}

/**
 * Every file of `.cls/schemas/`, as it must be. Only `identifiants.schema.json` depends on the project.
 * `incertaines`: the parts of which something could not be read; what is not declared there is then allowed all the same.
 */
export function schemasDuProjet(lu: Declarant): readonly FichierDeSchema[] {
  return Object.entries(schemas(lu)).map(([nom, schema]) => ({ chemin: chemin(nom), contenu: json(schema) }))
}

/** The schema of one kind of file, with all that it refers to: it stands alone, in one text. */
export function schemaSeul(nom: string, lu: Declarant): string {
  return json(dUnSeulTenant(nom, schemas(lu)))
}

/** The schema of the identifiers alone, as a text. */
export function identifiantsDuProjet(lu: Declarant): string {
  return json(identifiants(lu))
}

function schemas(lu: Declarant): Readonly<Record<string, Schema>> {
  return { ...Object.fromEntries(PUBLIES.map(nom => [nom, copieDuSchema(nom)])), identifiants: identifiants(lu) }
}

/** Fiches in the order of a project that was read: what is about to be written is not yet sorted. */
function identifiants({ projet, incertaines, documents = [] }: Declarant): Schema {
  const contenu = contenuSauve(documents) ?? projet
  const fiches = [...contenu.fiches].sort((a, b) => (a.id < b.id ? -1 : 1))
  return dictionnaire({ ...contenu, fiches }, incertaines)
}

function copieDuSchema(nom: string): Schema {
  return copier(JSON.parse(lire('schemas', `${nom}.schema.json`)) as Record<string, unknown>)
}

function chemin(nom: string): string {
  return `.cls/schemas/${nom}.schema.json`
}

function json(valeur: unknown): string {
  return `${JSON.stringify(valeur, null, 2)}\n`
}
