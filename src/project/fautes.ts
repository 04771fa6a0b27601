// What is wrong with the files themselves, told in French and placed: syntax, shape, identifiers, missing images, unknown profiles.
import { basename, dirname } from 'node:path'
import { fichierDuProjet, listerDuProjet } from '../load/files.ts'
import type { Chemin } from '../model/chemin.ts'
import type { Correction } from '../model/correction.ts'
import { certain, plusProche } from '../proche.ts'
import { NOMS_DE_PROFILS } from '../profiles/index.ts'
import type { ProblemeDeForme } from '../schema/lecture.ts'
import type { Contenu, Lecture } from './assemblage.ts'
import { avec, correcteurDeForme, correctionDeReference, fichierCertain } from './corrections.ts'
import { type Lieu, situer } from './places.ts'
import { type Citee, type Doublon, doublons, type Rupture } from './references.ts'
import { correctionA } from './remplacement.ts'

/** A fault found while reading, already placed. */
export type ProblemeSitue = {
  readonly regle: string
  readonly lieu: Lieu
  readonly message: string
  readonly conseil?: string
  readonly correction?: Correction
}

type Situer = (at: Chemin) => Lieu | undefined

/** Syntax and shape of one document. `redressables`: what misshapen identifiers certainly are. */
export function fautesDeLecture(
  { document, forme }: Lecture,
  redressables: ReadonlyMap<ProblemeDeForme, string> = new Map(),
): ProblemeSitue[] {
  const fautes = document.fautes.map(({ regle, debut, fin, message, conseil, correction }) => ({
    regle,
    lieu: { document, chemin: '', debut, fin },
    message,
    conseil,
    ...(correction && { correction }),
  }))
  const problemes = forme?.problemes ?? []
  const corriger = correcteurDeForme(document, problemes, redressables)
  const formes = problemes.map(p => ({
    regle: p.regle,
    lieu: situer(document, p.at, p.on),
    message: p.message,
    ...conseilDe(p, redressables.get(p)),
    ...avec(corriger(p)),
  }))
  return [...fautes, ...formes]
}

function conseilDe({ regle, conseil }: ProblemeDeForme, voulu: string | undefined): { readonly conseil?: string } {
  if (regle === 'forme-inattendue' && voulu !== undefined) return { conseil: `Vouliez-vous dire « ${voulu} » ?` }
  return conseil === undefined ? {} : { conseil }
}

/** Identifiers that lead nowhere. */
export function fautesDeReference(ruptures: readonly Rupture[], lectures: readonly Lecture[]): ProblemeSitue[] {
  return ruptures.flatMap(({ premiere, autres, message, conseil, voulu }) => {
    const document = lectures[premiere.document]?.document
    if (document === undefined) return []
    const ici = [premiere, ...autres].filter(c => c.document === premiere.document)
    const lieu = situer(document, premiere.at, premiere.on)
    return [
      { regle: 'reference-inconnue', lieu, message, conseil, ...avec(correctionDeReference(document, ici, voulu)) },
    ]
  })
}

/** The same repairs, in the other documents that cite these identifiers: no remark speaks of them. */
export function suitesDeReference(ruptures: readonly Rupture[], lectures: readonly Lecture[]): ProblemeSitue[] {
  return ruptures.flatMap(({ premiere, autres, message, voulu }) => {
    const ailleurs = new Map<number, Citee[]>()
    for (const citee of autres.filter(c => c.document !== premiere.document))
      ailleurs.set(citee.document, [...(ailleurs.get(citee.document) ?? []), citee])
    return [...ailleurs].flatMap(([rang, citees]) => {
      const document = lectures[rang]?.document
      const correction = document && correctionDeReference(document, citees, voulu)
      const [{ at, on }] = citees as [Citee]
      return correction ? [{ regle: 'reference-inconnue', lieu: situer(document, at, on), message, correction }] : []
    })
  })
}

/** What the content shows once put together: identifiers declared twice, profiles that do not exist. */
export function fautesDeContenu(contenu: Contenu, situerIci: Situer, dossier: string): ProblemeSitue[] {
  return [
    ...doublons(contenu).flatMap(d => doublon(d, situerIci)),
    ...(contenu.contrat.profil ?? []).flatMap((nom, n) => {
      const lieu = situerIci(['contrat', 'profil', n])
      return nom.startsWith('./') ? profilAbsent(nom, lieu, dossier) : profilInconnu(nom, lieu)
    }),
  ]
}

function doublon({ at, premier, id }: Doublon, situerIci: Situer): ProblemeSitue[] {
  const lieu = situerIci(at)
  const ou = situerIci(premier.at)?.document.fichier
  if (lieu === undefined) return []
  return [
    {
      regle: 'identifiant-en-double',
      lieu,
      message: `L’identifiant « ${id} » est déjà pris${ou === undefined ? '' : ` dans ${ou}`} : chacun doit être unique dans le projet.`,
      conseil: `Choisissez-en un autre, par exemple « ${id}-2 », et corrigez ce qui s’y réfère.`,
    },
  ]
}

export function profilInconnu(nom: string, lieu: Lieu | undefined): ProblemeSitue[] {
  if (lieu === undefined || NOMS_DE_PROFILS.includes(nom)) return []
  const connus = NOMS_DE_PROFILS
  const proche = plusProche(nom, connus)
  return [
    {
      regle: 'profil-inconnu',
      lieu,
      ...avec(correctionA(lieu, 'valeur', certain(nom, connus))),
      message: `Le profil « ${nom} » n’existe pas.`,
      conseil: proche === undefined ? `Profils livrés : ${connus.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`,
    },
  ]
}

/** A profile of the team's own, which the folder does not hold; `quoi`: whose folder it is. */
export function profilAbsent(
  nom: string,
  lieu: Lieu | undefined,
  dossier: string,
  quoi = 'de ce contrat',
): ProblemeSitue[] {
  if (lieu === undefined || fichierDuProjet(dossier, nom) !== undefined) return []
  const proche = plusProche(basename(nom), entreesDe(dossier, 'profils'))
  return [
    {
      regle: 'profil-inconnu',
      lieu,
      ...avec(correctionA(lieu, 'valeur', fichierCertain(dossier, nom))),
      message: `Le profil « ${nom} » n’est pas un fichier du dossier ${quoi}.`,
      conseil:
        proche === undefined
          ? 'Créez-le : le README en donne un entier, à copier (« Le profil de votre équipe »). Rien n’est lu hors du dossier, ni à travers un lien.'
          : `Vouliez-vous dire « ./profils/${proche} » ?`,
    },
  ]
}

function entreesDe(dossier: string, rayon: string): string[] {
  return listerDuProjet(dossier, rayon).flatMap(e => (e.genre === 'fichier' ? e.nom : []))
}

/** Names compared for one document, to find what a path meant: a hopeless one must not take long. */
const VOISINS = 50_000

/** Images and annexes that a document names and the folder does not hold. */
export function fichiersIntrouvables(dossier: string, { document, forme }: Lecture): ProblemeSitue[] {
  let reste = VOISINS
  return (forme?.fichiers ?? [])
    .filter(({ fichier }) => fichierDuProjet(dossier, fichier) === undefined)
    .map(({ at, fichier }) => {
      const voisins = reste < 0 ? [] : listerDuProjet(dossier, dirname(fichier))
      reste -= voisins.length
      const proche = plusProche(
        basename(fichier),
        voisins.map(e => e.nom),
      )
      const lieu = situer(document, at, 'valeur')
      return {
        regle: 'fichier-introuvable',
        lieu,
        ...avec(correctionA(lieu, 'valeur', fichierCertain(dossier, fichier, voisins))),
        message: `Le fichier « ${fichier} » est introuvable dans le dossier du projet.`,
        conseil:
          proche === undefined
            ? 'Copiez-le à cet endroit, ou corrigez le chemin (dossiers séparés par « / », accents et majuscules exacts).'
            : `Vouliez-vous dire « ${proche} » ?`,
      }
    })
}
