// What a project needs and no remark asks for: flow style unfolded, a line on top of files for editors, fresh copies of the schemas.
import { join } from 'node:path'
import type { Brut, FichierRepare, Reparation } from '../edit/index.ts'
import type { Document } from '../load/documents.ts'
import { lireFichier, modifiable } from '../load/files.ts'
import { lireYaml } from '../load/yaml/read.ts'
import { compter } from '../mots.ts'
import type { FichierDeSchema } from '../project/schemas/index.ts'

/** `ancien`: its bytes, null when there is no such file. */
type Perime = FichierDeSchema & { readonly ancien: Uint8Array | null }

/** Files by shown name: as repaired and unfolded, to be read; then, with their first line, to be written. */
export type Entretien = {
  readonly montres: ReadonlyMap<string, FichierRepare>
  readonly finis: ReadonlyMap<string, FichierRepare>
  readonly reparations: readonly Reparation[]
  readonly munis: readonly string[]
  readonly perimes: readonly Perime[]
}

type Projet = {
  readonly dossier: string
  readonly documents: readonly Document[]
  readonly schemas: readonly FichierDeSchema[]
  /** Those already repaired, by shown name, and how. */
  readonly fichiers: ReadonlyMap<string, FichierRepare>
  readonly reparations: readonly Reparation[]
}
type Outils = {
  readonly edition: typeof import('../edit/index.ts')
  readonly nommer: (fichier: string) => string
  readonly brut: (fichier: string) => Brut | undefined
}

/** A file that is not wholly understood is left as it is; editors' needs are, where nothing new can be written. */
export function entretenir({ dossier, documents, schemas, fichiers, reparations }: Projet, outils: Outils): Entretien {
  const editeur = schemas.length > 0 && modifiable(dossier)
  const montres = new Map(fichiers)
  const finis = new Map(fichiers)
  const munis: string[] = []
  let dites = reparations
  for (const { fichier, genre, texte, lisible } of documents) {
    const nom = outils.nommer(fichier)
    const avant = outils.brut(nom)
    if (avant === undefined || !lisible || genre === 'cls') continue
    const repare = fichiers.get(nom) ?? { avant, apres: avant, retouches: [] }
    if (repare.apres.texte.length !== texte.length) continue
    const deplie = deplier(nom, repare, dites, outils)
    dites = deplie.reparations
    if (deplie.repare !== repare) for (const liste of [montres, finis]) liste.set(nom, deplie.repare)
    const ligne = editeur ? outils.edition.modeline(deplie.repare.apres.texte, fichier, genre) : undefined
    if (ligne === undefined) continue
    const muni = outils.edition.poursuivre(deplie.repare, [ligne])
    finis.set(nom, muni.repare)
    munis.push(nom)
    dites = deplacer(dites, nom, muni.ligne)
  }
  return { montres, finis, reparations: dites, munis, perimes: editeur ? schemas.flatMap(s => perime(dossier, s)) : [] }
}

/** The same file, nothing between braces or brackets any more, and what is to be said of it. */
function deplier(nom: string, repare: FichierRepare, dites: readonly Reparation[], { edition }: Outils) {
  const { texte } = repare.apres
  const depliages = edition.deplier(texte, lireYaml)
  const [premier, ...autres] = depliages
  if (premier === undefined) return { repare, reparations: dites }
  const retouches = depliages.flatMap(d => d.retouches)
  const { ligne, cite } = edition.citeur(texte)(premier.debut)
  const suivants = autres.length === 0 ? '' : ` et ${compter(autres.length, 'autre passage', 'autres passages')}`
  const verbe = autres.length === 0 ? 'est déplié' : 'sont dépliés'
  const neuve = { fichier: nom, ligne, regle: 'deplier', quoi: `${cite}${suivants} ${verbe}, un élément par ligne` }
  const suite = edition.poursuivre(repare, retouches)
  return { repare: suite.repare, reparations: deplacer([...dites, neuve], nom, suite.ligne) }
}

function deplacer(reparations: readonly Reparation[], nom: string, ligne: (ligne: number) => number): Reparation[] {
  return reparations.map(r => (r.fichier === nom ? { ...r, ligne: ligne(r.ligne) } : r))
}

/** The schema, when its copy is absent or out of date. Line ends are git's business: the same text is not out of date. */
export function perime(dossier: string, schema: FichierDeSchema): Perime[] {
  const lu = lireFichier(join(dossier, schema.chemin))
  if (!('octets' in lu)) return lu.refus === 'absent' ? [{ ...schema, ancien: null }] : []
  const texte = Buffer.from(lu.octets).toString('utf8').replaceAll('\r\n', '\n')
  return texte === schema.contenu ? [] : [{ ...schema, ancien: lu.octets }]
}
