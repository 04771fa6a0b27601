// `cls.yaml`, the settings of a repository of several projects: where it stands, and what it says, read as any other file.
import { dirname, join } from 'node:path'
import { type Document, type Lecteur, lireReglages } from '../load/documents.ts'
import { existe, placeDansLeDossier } from '../load/files.ts'
import type { Chemin } from '../model/chemin.ts'
import type { Gravite } from '../model/regle.ts'
import { verifierForme } from '../schema/forme.ts'
import { fautesDeLecture, type ProblemeSitue, profilAbsent, profilInconnu } from './fautes.ts'
import { type Lieu, situer } from './places.ts'

export type Depot = {
  readonly dossier: string
  readonly document: Document
  readonly profil?: readonly string[]
  readonly gravites: Readonly<Record<string, Gravite>>
  readonly ignorer: readonly string[]
  /** The file of known remarks, absolute, inside this folder. */
  readonly reference?: string
  /** What its reading and its shape show. */
  readonly fautes: readonly ProblemeSitue[]
  /** What only its meaning shows: a project read in the same folder does not say it too. */
  readonly problemes: readonly ProblemeSitue[]
  readonly situer: (at: Chemin, on: 'cle' | 'valeur') => Lieu
}

export type Chercheur = {
  readonly depotDe: (dossier: string) => string | undefined
  /** The folder itself and those above it where settings for it could stand. */
  readonly dessus: (dossier: string) => readonly string[]
}

/**
 * Finds the folder whose cls.yaml governs a folder: the nearest at or above it, up to the root of its git repository;
 * without git, no higher than the highest of `plafonds` that holds it. Folders already seen are not looked at again.
 */
export function chercheurDeDepot(plafonds: readonly string[]): Chercheur {
  type Vue = { readonly depot: string | undefined; readonly borne: boolean }
  const vues = new Map<string, Vue>()
  const voir = (dossier: string): Vue => {
    const connue = vues.get(dossier)
    if (connue !== undefined) return connue
    const racine = existe(join(dossier, '.git'))
    const dessus = racine || dirname(dossier) === dossier ? undefined : voir(dirname(dossier))
    // Where neither git nor the user drew a line, nothing that lies above is ours.
    const borne = racine || plafonds.includes(dossier) || dessus?.borne === true
    const vue = { borne, depot: borne && existe(join(dossier, 'cls.yaml')) ? dossier : dessus?.depot }
    vues.set(dossier, vue)
    return vue
  }
  return {
    depotDe: dossier => voir(dossier).depot,
    dessus: dossier => {
      const dossiers: string[] = []
      for (let ici = dossier; voir(ici).borne; ici = dirname(ici)) {
        dossiers.push(ici)
        if (existe(join(ici, '.git')) || dirname(ici) === ici) break
      }
      return dossiers
    },
  }
}

type Contenu = Pick<Partial<Depot>, 'profil' | 'gravites' | 'ignorer' | 'reference'>

export function lireDepot(dossier: string, lire?: Lecteur): Depot {
  const { document, racine } = lireReglages(dossier, lire)
  const forme = racine === null ? undefined : verifierForme('cls', racine, document.texte)
  const valeur = forme?.valeur
  const {
    profil,
    gravites = {},
    ignorer = [],
    reference,
  } = (typeof valeur === 'object' && valeur !== null ? valeur : {}) as Contenu
  const ici = (at: Chemin, on: 'cle' | 'valeur') => situer(document, at, on)
  const place = reference === undefined ? undefined : placeDansLeDossier(dossier, reference)
  return {
    dossier,
    document,
    ...(profil === undefined ? {} : { profil }),
    gravites,
    ignorer,
    ...(place === undefined ? {} : { reference: place }),
    fautes: fautesDeLecture({ document, rang: 0, forme }),
    problemes: [
      ...(profil ?? []).flatMap((nom, n) => {
        const lieu = ici(['profil', n], 'valeur')
        return nom.startsWith('./') ? profilAbsent(nom, lieu, dossier, 'de cls.yaml') : profilInconnu(nom, lieu)
      }),
      ...(reference !== undefined && place === undefined ? [dehors(reference, ici(['reference'], 'valeur'))] : []),
    ],
    situer: ici,
  }
}

function dehors(reference: string, lieu: Lieu): ProblemeSitue {
  return {
    regle: 'fichier-introuvable',
    lieu,
    message: `Le fichier de référence « ${reference} » n’est pas un fichier du dossier de cls.yaml : il n’est pas lu.`,
    conseil: 'Rangez-le dans ce dossier (et non derrière un lien), ou donnez-le avec l’option --reference.',
  }
}
