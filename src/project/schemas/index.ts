// What `.cls/schemas/` holds in a project: copies of the published schemas, made for editors, and the identifiers that the project declares.
import type { Partie } from '../../model/partie.ts'
import { lire } from '../../resources.ts'
import type { Contenu } from '../assemblage.ts'
import { copier } from './copie.ts'
import { dictionnaire } from './dictionnaire.ts'

/** `chemin`: relative to the project's folder, with `/`. */
export type FichierDeSchema = { readonly chemin: string; readonly contenu: string }

/** The kinds of files whose first line names a schema, and the two schemas that those refer to. */
const PUBLIES = [
  ...['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes', 'fiche', 'gouvernance', 'evaluation', 'suivi'],
  ...['commun', 'nomenclatures'],
]

/** Always the same, whatever the project. */
export const CHEMINS_DES_SCHEMAS: readonly string[] = [...PUBLIES, 'identifiants'].map(chemin)

/**
 * Every file of `.cls/schemas/`, as it must be. Only `identifiants.schema.json` depends on the project.
 * `incertaines`: the parts of which something could not be read; what is not declared there is then allowed all the same.
 */
export function schemasDuProjet({
  projet,
  incertaines,
}: {
  readonly projet: Contenu
  readonly incertaines: ReadonlySet<Partie>
}): readonly FichierDeSchema[] {
  return [
    ...PUBLIES.map(nom => ({ chemin: chemin(nom), contenu: json(copieDuSchema(nom)) })),
    { chemin: chemin('identifiants'), contenu: json(dictionnaire(projet, incertaines)) },
  ]
}

/** A published schema, as editors use it best. */
export function copieDuSchema(nom: string): Readonly<Record<string, unknown>> {
  return copier(JSON.parse(lire('schemas', `${nom}.schema.json`)) as Record<string, unknown>)
}

function chemin(nom: string): string {
  return `.cls/schemas/${nom}.schema.json`
}

function json(valeur: unknown): string {
  return `${JSON.stringify(valeur, null, 2)}\n`
}
