// What a project needs for editors to help, and no remark asks for: a line on top of its files, fresh copies of the schemas.
import { join } from 'node:path'
import type { Brut, FichierRepare } from '../edit/index.ts'
import type { Document } from '../load/documents.ts'
import { lireFichier, modifiable } from '../load/files.ts'
import type { FichierDeSchema } from '../project/schemas/index.ts'

/** `ancien`: its bytes, null when there is no such file. */
type Perime = FichierDeSchema & { readonly ancien: Uint8Array | null }
export type Entretien = { readonly munis: ReadonlyMap<string, FichierRepare>; readonly perimes: readonly Perime[] }

type Projet = {
  readonly dossier: string
  readonly documents: readonly Document[]
  readonly schemas: readonly FichierDeSchema[]
  /** Those already repaired, by shown name. */
  readonly fichiers: ReadonlyMap<string, FichierRepare>
}
type Outils = {
  readonly edition: typeof import('../edit/index.ts')
  readonly nommer: (fichier: string) => string
  readonly brut: (fichier: string) => Brut | undefined
}

/** Nothing in a folder where nothing can be written, or that has no schemas of its own. */
export function entretenir({ dossier, documents, schemas, fichiers }: Projet, outils: Outils): Entretien {
  if (schemas.length === 0 || !modifiable(dossier)) return { munis: new Map(), perimes: [] }
  return {
    munis: new Map(documents.flatMap(document => munir(document, fichiers, outils))),
    perimes: schemas.flatMap(schema => perime(dossier, schema)),
  }
}

/** A file that is not wholly understood is left as it is. */
function munir(
  { fichier, genre, texte, lisible }: Document,
  fichiers: Projet['fichiers'],
  { edition, nommer, brut }: Outils,
): [string, FichierRepare][] {
  const nom = nommer(fichier)
  const avant = brut(nom)
  if (avant === undefined || !lisible) return []
  const repare = fichiers.get(nom) ?? { avant, apres: avant, retouches: [] }
  if (repare.apres.texte.length !== texte.length) return []
  const muni = edition.ajouterModeline(repare, fichier, genre)
  return muni === undefined ? [] : [[nom, muni]]
}

/** Line ends are git's business: the same text is not out of date. */
function perime(dossier: string, schema: FichierDeSchema): Perime[] {
  const lu = lireFichier(join(dossier, schema.chemin))
  if (!('octets' in lu)) return lu.refus === 'absent' ? [{ ...schema, ancien: null }] : []
  const texte = Buffer.from(lu.octets).toString('utf8').replaceAll('\r\n', '\n')
  return texte === schema.contenu ? [] : [{ ...schema, ancien: lu.octets }]
}
