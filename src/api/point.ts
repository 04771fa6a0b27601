// `status`: where each contract that the paths mean stands, as data or as a text; and the e-mail to send to somebody of one of them.
import { join } from 'node:path'
import type { AAnnoncer, Lecture, Point } from '../avancement/point.ts'
import type { Reglages } from '../check/reglages.ts'
import type { Envoi } from '../echanges/registre/registre.ts'
import type { Document } from '../load/documents.ts'
import { afficher } from '../load/files.ts'
import { chemin, pointeur } from '../model/chemin.ts'
import { UserError } from '../model/erreur.ts'
import type { FormatDuPoint } from '../model/format.ts'
import { PHASES, type Phase, rang } from '../model/phase.ts'
import { faits } from '../project/faits.ts'
import { positions } from '../project/places.ts'
import type { ProjetLu } from '../project/read.ts'
import { lireRegistre } from './envois.ts'
import { type Jugement, optionsDe } from './jugement.ts'
import { juger } from './lots.ts'
import { lire } from './projets.ts'
import { selectionner } from './verifier.ts'

export type { Point } from '../avancement/point.ts'
export type AffichageDuPoint = {
  readonly format: FormatDuPoint
  readonly nom: string
  readonly largeur: number
  readonly couleur: boolean
  /** When a calendar says it was made: the day judged, unless said otherwise. */
  readonly horodatage?: Date
}

type Avancement = typeof import('../avancement/index.ts')

/** Throws UserError for a path that does not exist or holds no project, and for an unknown phase or profile. */
export async function faireLePoint(chemins: readonly string[], jugement: Jugement): Promise<readonly Point[]> {
  const avancement = await import('../avancement/index.ts')
  const { projets } = selectionner(chemins, jugement)
  const points: Point[] = []
  for (const { dossier, reglages } of projets) {
    const lecture = await lireUneFois(dossier, jugement, reglages, avancement)
    points.push(avancement.pointDe(lecture))
  }
  return points
}

export async function presenterLePoint(points: readonly Point[], { format, ...affichage }: AffichageDuPoint) {
  const { presenterPoints } = await import('../avancement/index.ts')
  return presenterPoints(format, points, affichage)
}

/**
 * What to write to somebody of the only project that the paths mean; `nom`: of the program, for what is to be joined.
 * Throws UserError when there are several, and when nobody of that name has a part in it.
 */
export async function ecrireA(
  qui: string,
  chemins: readonly string[],
  { nom, ...jugement }: Jugement & { readonly nom: string },
) {
  const avancement = await import('../avancement/index.ts')
  const [seul, autre] = selectionner(chemins, jugement).projets
  if (seul === undefined || autre !== undefined)
    throw new UserError(
      'Un courriel ne parle que d’un contrat, et il y en a plusieurs ici.',
      `Nommez-en un, par exemple « ${afficher(seul?.dossier ?? '', jugement.dossier)} ».`,
    )
  const lecture = await lireUneFois(seul.dossier, jugement, seul.reglages, avancement)
  const courriel = avancement.courrielPour(avancement.pointDe(lecture), lecture.projet, qui)
  return 'rien' in courriel
    ? courriel
    : { ...courriel, joindre: courriel.joindre.map(mots => avancement.enLigne(nom, mots)) }
}

async function lireUneFois(
  dossier: string,
  jugement: Jugement,
  reglages: Reglages | undefined,
  avancement: Avancement,
): Promise<Lecture> {
  return lectureDe(await lire(dossier, optionsDe(jugement), reglages), jugement, reglages, avancement)
}

/** What e-mails are made from, of a project already read: no judgement is made. */
export function lueDe(lu: ProjetLu, { dossier: depuis }: Jugement, { nommerDedans }: Avancement): AAnnoncer {
  const nommer = nommeurDe(lu, depuis)
  return {
    dossier: afficher(lu.dossier, depuis),
    projet: lu.projet,
    fichierDe: (partie, n) => {
      const document = lu.documentDe(partie, n)
      return document && nommer(document)
    },
    situer: situeurDe(lu, nommer, nommerDedans),
    troue: lu.documents.some(({ texte }) => /\[\s*(?:[àÀaA]\u0300?) *compl/i.test(texte)),
    perdus: [...lu.illisibles.values()].flat().map(pointeur),
  }
}

/** What a point is made from, of a project already read. */
export async function lectureDe(
  lu: ProjetLu,
  jugement: Jugement,
  reglages: Reglages | undefined,
  avancement: Avancement,
): Promise<Lecture> {
  const { projet, remarques, obligations } = juger(lu, jugement, reglages)
  const vers = PHASES[rang(lu.projet.faits.phase) + 1]
  const registre = await lireRegistre(lu.dossier)
  return {
    ...lueDe(lu, jugement, avancement),
    rapport: projet,
    remarques,
    obligations: new Set(obligations.map(({ id }) => id)),
    ...(vers && { suite: { vers, remarques: juger(enPhase(lu, vers), jugement, reglages).remarques } }),
    non_lus: nonLus(lu, nommeurDe(lu, jugement.dossier)),
    envois: registre.envois.map(envoiLu),
    envois_illisibles: registre.avis,
  }
}

function nommeurDe({ dossier }: ProjetLu, depuis: string): (document: Document) => string {
  return document => afficher(join(dossier, document.fichier), depuis)
}

function envoiLu({ id, date, avant, destinataire, fichiers, fiches, retours }: Envoi): Lecture['envois'][number] {
  return {
    id,
    date,
    ...(avant !== undefined && { avant }),
    destinataire,
    fichiers,
    fiches: Object.keys(fiches),
    retours: retours.map(({ decisions: _, empreinte: __, ...retour }) => retour),
  }
}

/** The same files, judged as if the contract had entered this phase. */
function enPhase(lu: ProjetLu, phase: Phase): ProjetLu {
  const { faits: connus, ...contenu } = lu.projet
  const { date, fichiers, a_completer } = connus
  return { ...lu, projet: { ...contenu, faits: faits(contenu, { date, phase, fichiers, aCompleter: a_completer }) } }
}

function situeurDe(
  lu: ProjetLu,
  nommer: (document: Document) => string,
  nommerDedans: Avancement['nommerDedans'],
): Lecture['situer'] {
  const reperes = new Map<Document, ReturnType<typeof positions>>()
  return ou => {
    const lieu = lu.situer(chemin(ou))
    if (lieu === undefined) return undefined
    const { document } = lieu
    const reperer = reperes.get(document) ?? positions(document.texte)
    reperes.set(document, reperer)
    return {
      place: { fichier: nommer(document), ligne: reperer(lieu.debut).ligne },
      champ: nommerDedans(document, chemin(lieu.chemin)),
    }
  }
}

/** The first fault that keeps a file from being wholly read. */
export function nonLus({ documents }: ProjetLu, nommer: (document: Document) => string): Lecture['non_lus'] {
  return documents.flatMap(document => {
    const { genre, lisible, fautes, texte } = document
    const faute = fautes.find(({ bloquant }) => bloquant === true) ?? (lisible ? undefined : fautes[0])
    if (genre === 'cls' || (lisible && faute === undefined)) return []
    const ligne = faute === undefined ? 1 : positions(texte)(faute.debut).ligne
    return [{ fichier: nommer(document), ligne, message: faute?.message ?? 'Ce fichier n’a pas pu être lu.' }]
  })
}
