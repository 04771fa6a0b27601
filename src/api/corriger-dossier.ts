// One folder under repair: what is sure in its files and what its editor needs, shown or written.
import { join, relative, resolve } from 'node:path'
import type { FichierRepare, Reparation } from '../edit/index.ts'
import type { Document, Lecteur } from '../load/documents.ts'
import { afficher, type Empechement, lireFichier, reecrire } from '../load/files.ts'
import type { Remarque } from '../model/regle.ts'
import type { FichierDeSchema } from '../project/schemas/index.ts'
import { type Entretien, entretenir } from './entretien.ts'

/** A folder, and how to read it: its remarks, its files, and the schemas it should hold. */
export type Chantier = {
  readonly dossier: string
  readonly voir: (lecteur: Lecteur) => Promise<{
    readonly remarques: readonly Remarque[]
    readonly documents: readonly Document[]
    readonly schemas: () => readonly FichierDeSchema[]
  }>
}

/** What was done in a folder, or, with `essai`, what would be. Files are named from the working directory. */
export type Corrige = {
  readonly dossier: string
  readonly reparations: readonly Reparation[]
  /** Files that had no line for editors. */
  readonly modelines: readonly string[]
  /** Copies of schemas that were absent or out of date. */
  readonly schemas: readonly string[]
  /** With `essai`: what the repairs change in each file. */
  readonly differences: readonly string[]
  readonly empeches: readonly Empeche[]
}
export type Empeche = { readonly fichier: string; readonly cause: Empechement }

/** `dossier`: the working directory. */
type Demande = { readonly dossier: string; readonly essai: boolean; readonly couleur: boolean }

export async function corrigerDossier(chantier: Chantier, { dossier: depuis, essai, couleur }: Demande) {
  const edition = await import('../edit/index.ts')
  const { dossier } = chantier
  const nommer = (fichier: string) => afficher(join(dossier, fichier), depuis)
  const lus = new Map<string, Uint8Array>()
  const brut = (fichier: string) => {
    const octets = lus.get(resolve(depuis, fichier))
    return octets && edition.lireBrut(octets)
  }
  let vu = await chantier.voir(lecteurDe(lus, new Map()))
  const { fichiers, reparations } = await edition.reparer(async textes => {
    const poses = new Map([...textes].map(([fichier, texte]) => [resolve(depuis, fichier), edition.enOctets(texte)]))
    if (poses.size > 0) vu = await chantier.voir(lecteurDe(lus, poses))
    return {
      remarques: vu.remarques,
      textes: new Map(vu.documents.map(d => [nommer(d.fichier), { texte: d.texte, lisible: d.lisible }])),
    }
  }, brut)
  const projet = { dossier, documents: vu.documents, schemas: vu.schemas(), fichiers, reparations }
  const { montres, finis, munis, perimes, ...soin } = entretenir(projet, { edition, nommer, brut })
  const outils = { octets: edition.enOctets, avant: lus, nommer }
  const empeches = essai ? [] : ecrire(dossier, depuis, finis, perimes, outils)
  const arretes = new Set(empeches.map(e => e.fichier))
  const montrer = ([fichier, { avant, retouches }]: readonly [string, FichierRepare]) =>
    edition.differences(fichier, avant.texte, retouches, { couleur })
  return {
    dossier: afficher(dossier, depuis),
    reparations: soin.reparations.filter(r => !arretes.has(r.fichier)).sort(dansLOrdre),
    modelines: munis.filter(fichier => !arretes.has(fichier)),
    schemas: perimes.map(s => nommer(s.chemin)).filter(fichier => !arretes.has(fichier)),
    differences: essai ? [...montres].sort(([a], [b]) => (a < b ? -1 : 1)).map(montrer) : [],
    empeches,
  } satisfies Corrige
}

function dansLOrdre(a: Reparation, b: Reparation): number {
  return a.fichier === b.fichier ? a.ligne - b.ligne : a.fichier < b.fichier ? -1 : 1
}

type Ecriture = {
  readonly octets: (brut: FichierRepare['apres']) => Uint8Array
  readonly avant: ReadonlyMap<string, Uint8Array>
  readonly nommer: (fichier: string) => string
}

/** Schemas first: a file never names one that is not there. */
function ecrire(
  dossier: string,
  depuis: string,
  finis: ReadonlyMap<string, FichierRepare>,
  perimes: Entretien['perimes'],
  { octets, avant, nommer }: Ecriture,
): Empeche[] {
  const empeches: Empeche[] = []
  const noter = (fichier: string, cause: Empechement | undefined) => {
    if (cause !== undefined) empeches.push({ fichier, cause })
  }
  for (const { chemin, ancien, contenu } of perimes)
    noter(nommer(chemin), reecrire(dossier, chemin, ancien, Buffer.from(contenu)))
  for (const [fichier, { apres }] of finis) {
    const complet = resolve(depuis, fichier)
    noter(fichier, reecrire(dossier, relative(dossier, complet), avant.get(complet) ?? null, octets(apres)))
  }
  return empeches
}

/** The files as they were when first read, or as they would be; what is read is remembered. */
function lecteurDe(lus: Map<string, Uint8Array>, poses: ReadonlyMap<string, Uint8Array>): Lecteur {
  return chemin => {
    const connus = poses.get(chemin) ?? lus.get(chemin)
    if (connus !== undefined) return { octets: connus }
    const lu = lireFichier(chemin)
    if ('octets' in lu) lus.set(chemin, lu.octets)
    return lu
  }
}
