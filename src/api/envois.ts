// The register of a project on the disk: `.cls/envois/`, read without trust, in the order in which things were sent; and written.
import { join } from 'node:path'
import { type Envoi, ecrireEnvoi } from '../echanges/registre/registre.ts'
import { poser } from '../load/disque/pose.ts'
import { fichierDuProjet, lireFichier, listerDuProjet, placeDansLeDossier } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'

export const DOSSIER_DES_ENVOIS = '.cls/envois'
/** More files than forty partners receive in twenty years: beyond, the folder is not ours. */
const COMBIEN = 2_000

export type Registre = {
  /** The first sent comes first. */
  readonly envois: readonly Envoi[]
  /** Ids that no other sending may take: those of files that cannot be read too. */
  readonly pris: readonly string[]
  /** What could not be read of it, in sentences. */
  readonly avis: readonly string[]
}

/** `dossier`: of the project. Throws nothing for what the folder holds; links are not followed. */
export async function lireRegistre(dossier: string): Promise<Registre> {
  const noms = listerDuProjet(dossier, DOSSIER_DES_ENVOIS)
    .filter(({ nom, genre }) => genre === 'fichier' && nom.endsWith('.json') && !nom.startsWith('.'))
    .map(({ nom }) => nom)
  if (noms.length === 0) return { envois: [], pris: [], avis: [] }
  const { lireEnvoi } = await import('../echanges/registre/lecture.ts')
  const lus = noms.slice(0, COMBIEN).map(nom => {
    const place = `${DOSSIER_DES_ENVOIS}/${nom}`
    const complet = fichierDuProjet(dossier, place)
    const lu = complet === undefined ? { refus: 'illisible' as const } : lireFichier(complet)
    if (!('octets' in lu))
      return `Le fichier « ${place} » n’a pas pu être lu${lu.refus === 'trop-gros' ? ' : il est trop gros' : ''}. Cet envoi n’est pas pris en compte.`
    const envoi = lireEnvoi(Buffer.from(lu.octets).toString('utf8'), nom.slice(0, -'.json'.length))
    return 'refus' in envoi ? `Le fichier « ${place} » ${envoi.refus}` : envoi
  })
  return {
    envois: lus.filter(lu => typeof lu !== 'string').sort(parDate),
    pris: noms.map(nom => nom.slice(0, -'.json'.length)),
    avis: [
      ...illisibles(lus.filter(lu => typeof lu === 'string')),
      ...(noms.length > COMBIEN
        ? [`Le dossier « ${DOSSIER_DES_ENVOIS} » contient plus de ${COMBIEN} fichiers : les autres n’ont pas été lus.`]
        : []),
    ],
  }
}

/** Beyond these, how many there are is enough. */
const CITES = 3

function illisibles(phrases: readonly string[]): readonly string[] {
  const reste = phrases.length - CITES
  if (reste <= 0) return phrases
  const suite = reste === 1 ? 'Un autre fichier' : `${reste} autres fichiers`
  return [
    ...phrases.slice(0, CITES),
    `${suite} du dossier « ${DOSSIER_DES_ENVOIS} » ne se ${reste === 1 ? 'lit' : 'lisent'} pas non plus.`,
  ]
}

function parDate(a: Envoi, b: Envoi): number {
  const rang = ({ id }: Envoi) => Number(id.slice(id.lastIndexOf('-') + 1))
  return a.id.slice(0, 10) === b.id.slice(0, 10) ? rang(a) - rang(b) : a.id < b.id ? -1 : 1
}

/**
 * Writes one sending in the register, in the place of what it said before. Whoever calls holds the lock of the project (`seul`).
 * Throws UserError when the folder is a link; and what the disk throws.
 */
export function inscrireEnvoi(dossier: string, envoi: Envoi, creerDossier: (chemin: string) => void): void {
  const place = `${DOSSIER_DES_ENVOIS}/${envoi.id}.json`
  const complet = placeDansLeDossier(dossier, place)
  if (complet === undefined)
    throw new UserError(
      `« ${place} » passe par un lien, ou n’est pas un fichier : l’envoi n’a pas été noté.`,
      'Mettez un vrai dossier à la place du lien, puis recommencez.',
    )
  creerDossier(join(dossier, ...DOSSIER_DES_ENVOIS.split('/')))
  poser(complet, ecrireEnvoi(envoi))
}
