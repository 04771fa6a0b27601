// `schema`: the published schemas, those of a project with its own identifiers, and the copies that editors read.
import { join } from 'node:path'
import { afficher, type Empechement, existe, reecrire } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'
import { nomDePartie } from '../model/partie.ts'
import { profils } from '../profiles/index.ts'
import { identifiantsDuProjet, schemaSeul, schemasDuProjet } from '../project/schemas/index.ts'
import { lire as lireRessource } from '../resources.ts'
import { perime } from './entretien.ts'
import { type Jugement, optionsDe, suggerer } from './jugement.ts'
import { lire, lireUn, projetsDe } from './projets.ts'

/** The kinds of files of a project, in the order people meet them. */
const GENRES = [
  ...['contrat', 'territoire', 'acteurs', 'diagnostic', 'axes', 'fiche', 'gouvernance', 'evaluation', 'suivi'],
]
const AUTRES = ['cls', 'profil', 'projet', 'faits', 'commun', 'nomenclatures']

/** `quoi`: what each is for, in a sentence. */
export type GroupeDeSchemas = {
  readonly titre: string
  readonly schemas: readonly { readonly nom: string; readonly quoi: string }[]
}

/** Everything that `schemaPublie` gives, by what it serves. */
export function schemasPublies(): readonly GroupeDeSchemas[] {
  return [
    { titre: 'Fichiers d’un contrat', schemas: GENRES.map(decrire) },
    { titre: 'Autour d’un contrat', schemas: AUTRES.map(decrire) },
    {
      titre: 'Exigences de la loi et des régions, sur le contrat consolidé (« export »)',
      schemas: profils().map(({ nom, titre }) => ({ nom: `profils/${nom}`, quoi: titre })),
    },
  ]
}

function decrire(nom: string): { nom: string; quoi: string } {
  const { description } = JSON.parse(texteDe(nom)) as { description: string }
  return { nom, quoi: /^.*?[.](?= |$)/.exec(description)?.[0] ?? description }
}

function texteDe(nom: string): string {
  return lireRessource('schemas', `${nom}.schema.json`)
}

/** The text of a published schema, as it is. Throws UserError for a name that is none. */
export function schemaPublie(nom: string, jugement: Jugement): string {
  const noms = schemasPublies().flatMap(groupe => groupe.schemas.map(s => s.nom))
  if (noms.includes(nom)) return texteDe(nom)
  throw new UserError(`Le schéma « ${nom} » n’existe pas.`, conseilDeNom(nom, noms, jugement))
}

/** « schema mon-cls »: a folder where a name was due. */
function conseilDeNom(nom: string, noms: readonly string[], { dossier }: Jugement): string {
  return existe(join(dossier, nom, 'contrat.yaml'))
    ? `C’est un contrat : « schema --projet ${nom} » donne ses identifiants.`
    : suggerer(nom, noms)
}

/**
 * With a project's own identifiers: the schema of one of its files, in one piece, or, without a name, the identifiers themselves.
 * Throws UserError as `lireUn` does, and for a name that is no file of a project.
 */
export async function schemaDuProjet(nom: string | undefined, projet: string, jugement: Jugement): Promise<string> {
  if (nom !== undefined && !GENRES.includes(nom))
    throw new UserError(`Un contrat n’a pas de fichier « ${nom} ».`, suggerer(nom, GENRES))
  const lu = await lireUn(projet, jugement)
  return nom === undefined ? identifiantsDuProjet(lu) : schemaSeul(nom, lu)
}

/** What was written for a project. Files are named from the working directory. */
export type SchemasEcrits = {
  readonly dossier: string
  readonly ecrits: readonly string[]
  readonly empeches: readonly { readonly fichier: string; readonly cause: Empechement }[]
  /** What could not be wholly read: identifiers may be missing from it. */
  readonly entames: readonly string[]
}

/** Brings the schemas that editors read up to date in every project that the path means; what is already right is not touched. */
export async function ecrireSchemas(projet: string, jugement: Jugement): Promise<readonly SchemasEcrits[]> {
  const faits: SchemasEcrits[] = []
  for (const { dossier } of projetsDe([projet], jugement.dossier)) {
    const lu = await lire(dossier, optionsDe(jugement))
    const ecritures = schemasDuProjet(lu)
      .flatMap(schema => perime(dossier, schema))
      .map(({ chemin, ancien, contenu }) => ({
        fichier: afficher(join(dossier, chemin), jugement.dossier),
        cause: reecrire(dossier, chemin, ancien, Buffer.from(contenu)),
      }))
    faits.push({
      dossier: afficher(dossier, jugement.dossier),
      ecrits: ecritures.flatMap(({ fichier, cause }) => (cause === undefined ? [fichier] : [])),
      empeches: ecritures.flatMap(({ fichier, cause }) => (cause === undefined ? [] : [{ fichier, cause }])),
      entames: [...lu.incertaines].filter(partie => !lu.absentes.includes(partie)).map(nomDePartie),
    })
  }
  return faits
}
