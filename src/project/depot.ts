// `cls.yaml`, the settings of a repository of several projects: where it stands, and what it says, read as any other file.
import { dirname, join } from 'node:path'
import { type Document, type Lecteur, lireReglages } from '../load/documents.ts'
import { existe } from '../load/files.ts'
import type { Chemin } from '../model/chemin.ts'
import type { Gravite } from '../model/regle.ts'
import { verifierForme } from '../schema/forme.ts'
import { fautesDeLecture, type ProblemeSitue, profilInconnu } from './fautes.ts'
import { type Lieu, situer } from './places.ts'

export type Depot = {
  readonly dossier: string
  readonly document: Document
  readonly profil?: readonly string[]
  readonly gravites: Readonly<Record<string, Gravite>>
  readonly ignorer: readonly string[]
  /** What its reading and its shape show. */
  readonly fautes: readonly ProblemeSitue[]
  /** What only its meaning shows: a project read in the same folder does not say it too. */
  readonly problemes: readonly ProblemeSitue[]
  readonly situer: (at: Chemin, on: 'cle' | 'valeur') => Lieu
}

/**
 * Finds the folder whose cls.yaml governs a folder: the nearest at or above it, up to the root of its git repository;
 * without git, no higher than the highest of `plafonds` that holds it. Folders already seen are not looked at again.
 */
export function chercheurDeDepot(plafonds: readonly string[]): (dossier: string) => string | undefined {
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
  return dossier => voir(dossier).depot
}

/** A team's own profile belongs to a project's folder: nothing is read outside of it. */
function profilDEquipe(nom: string, lieu: Lieu): ProblemeSitue {
  return {
    regle: 'profil-inconnu',
    lieu,
    message: `« ${nom} » n’est pas lu ici : un profil d’équipe se nomme dans le contrat.yaml de chaque contrat.`,
    conseil: 'Retirez-le de cls.yaml, et nommez-le dans les contrats qu’il juge ; leur dossier doit le contenir.',
  }
}

type Contenu = Pick<Partial<Depot>, 'profil' | 'gravites' | 'ignorer'>

export function lireDepot(dossier: string, lire?: Lecteur): Depot {
  const { document, racine } = lireReglages(dossier, lire)
  const forme = racine === null ? undefined : verifierForme('cls', racine, document.texte)
  const valeur = forme?.valeur
  const {
    profil,
    gravites = {},
    ignorer = [],
  } = (typeof valeur === 'object' && valeur !== null ? valeur : {}) as Contenu
  const ici = (at: Chemin, on: 'cle' | 'valeur') => situer(document, at, on)
  return {
    dossier,
    document,
    ...(profil === undefined ? {} : { profil }),
    gravites,
    ignorer,
    fautes: fautesDeLecture({ document, rang: 0, forme }),
    problemes: (profil ?? []).flatMap((nom, n) => {
      const lieu = ici(['profil', n], 'valeur')
      return nom.startsWith('./') ? [profilDEquipe(nom, lieu)] : profilInconnu(nom, lieu)
    }),
    situer: ici,
  }
}
