// `cls validate --surveiller`: stays, and gives the remarks again after each save, until Ctrl-C.
import { basename, resolve } from 'node:path'
import type { Jugement } from '../index.ts'
import { estUserError, UserError } from '../model/erreur.ts'
import { compter } from '../mots.ts'
import { paint } from '../paint.ts'
import { guetter } from './guet.ts'
import type { Io } from './io.ts'
import { selonReference } from './reference.ts'

export type Demande = {
  readonly chemins: readonly string[]
  readonly strict: boolean
  readonly reference?: string
  /** How the contracts are judged. */
  readonly options: Pick<Jugement, 'phase' | 'profil' | 'date' | 'ecriture'>
}

type Passage = {
  readonly texte: string
  readonly code: number
  /** How many contracts it speaks of; `partiel`: only those that changed, of several. */
  readonly juges: number
  readonly partiel: boolean
  readonly plusieurs: boolean
}

/** Wipes a terminal, what scrolled away included: what is seen is the last report, whole. */
const EFFACER = '\u001b[2J\u001b[3J\u001b[H'
const TRAIT = `\n${'─'.repeat(60)}\n\n`

/**
 * Judges, waits, judges again. Ends when nobody reads any more, with the code of the last report.
 * Throws UserError when there is nothing to judge at first, or when the folder that was watched is no more.
 */
export async function surveiller(demande: Demande, io: Io): Promise<number> {
  const { changements, etatDuDisque, lieuxASurveiller } = await import('../index.ts')
  const { dossiers, fichiers } = lieuxASurveiller(demande.chemins, io.dossier)
  const guet = guetter()
  let ferme = false
  const fin = io.fermeture.then(() => {
    ferme = true
  })
  try {
    let etat = etatDuDisque(dossiers, fichiers)
    guet.suivre(etat)
    let dernier = await passer(demande, io, { heure: io.maintenant })
    montrer(dernier, undefined, io)
    for (;;) {
      await Promise.race([guet.attendre(), fin])
      if (ferme) return dernier.code
      const nouveau = etatDuDisque(dossiers, fichiers)
      const touches = changements(etat, nouveau)
      etat = nouveau
      guet.suivre(etat)
      if (!dossiers.some(dossier => etat.dossiers.has(dossier))) throw disparu(dossiers)
      const heure = new Date()
      const suivant = touches.length === 0 ? undefined : await repasser(demande, dernier, { heure, touches }, io)
      if (suivant === undefined) continue
      dernier = suivant
      montrer(dernier, heure, io)
    }
  } finally {
    guet.fermer()
  }
}

/**
 * Of several contracts, only those that changed; all of them when what is judged may have changed.
 * Nothing when no contract is concerned, or when it could not be done, which is said.
 */
async function repasser(
  demande: Demande,
  dernier: Passage,
  moment: Required<Moment>,
  io: Io,
): Promise<Passage | undefined> {
  const { heure, touches } = moment
  try {
    const partiel = dernier.plusieurs ? await passer(demande, io, moment) : undefined
    if (partiel !== undefined && partiel.juges > 0) return { ...partiel, partiel: true, plusieurs: true }
    return partiel === undefined || touches.some(structure) ? await passer(demande, io, { heure }) : undefined
  } catch (erreur) {
    if (!estUserError(erreur)) throw erreur
    refuser(erreur, heure, io)
    return undefined
  }
}

/** A contract that appears or goes, or settings. */
function structure(chemin: string): boolean {
  return /^(contrat\.yaml|cls\.ya?ml(\.txt)?)$/i.test(basename(chemin))
}

type Moment = { readonly heure: Date; readonly touches?: readonly string[] }

async function passer({ chemins, strict, reference, options }: Demande, io: Io, moment: Moment): Promise<Passage> {
  const { verifier, presenter, codeDeSortie } = await import('../index.ts')
  const { heure: maintenant, touches } = moment
  const juge = await verifier(chemins, { ...options, ...(touches && { touches }), dossier: io.dossier, maintenant })
  const gel = { geler: false, ...(reference !== undefined && { reference }) }
  const { cite } = await selonReference(juge, gel, io)
  const presentation = { format: 'texte', couleur: io.couleur, nom: io.nom, largeur: io.largeur, strict }
  const juges = cite.rapport.projets.length
  const texte = await presenter(cite, presentation)
  return { texte, code: codeDeSortie(cite, strict), juges, partiel: false, plusieurs: juges > 1 }
}

/** `heure`: none for the first. */
function montrer({ texte, juges, partiel }: Passage, heure: Date | undefined, io: Io): void {
  io.sortie(`${heure === undefined && !surEcran(io) ? '' : separation(io)}${texte}`)
  const quoi = partiel
    ? `, seulement ${juges > 1 ? `${compter(juges, 'contrat', 'contrats')} qui viennent` : 'le contrat qui vient'} de changer`
    : ''
  attente(`Vérifié à ${heureEnMots(heure ?? io.maintenant)}${quoi}`, io)
}

/** The user's own doing, half-way through: a contrat.yaml put elsewhere, settings that leave everything aside. */
function refuser({ message, conseil }: UserError, heure: Date, io: Io): void {
  const { erreur: rouge } = paint(io.couleurErreur)
  io.sortie(separation(io))
  io.erreur(`${rouge(message)}\n${conseil ? `${conseil}\n` : ''}\n`)
  attente(`Rien de vérifié à ${heureEnMots(heure)}`, io)
}

function attente(debut: string, io: Io): void {
  const { discret } = paint(io.couleurErreur)
  io.erreur(`${discret(`${debut} — j’attends vos changements (Ctrl-C pour arrêter).`)}\n`)
}

function separation(io: Io): string {
  return surEcran(io) ? EFFACER : TRAIT
}

function surEcran({ terminal, env }: Io): boolean {
  return terminal && env.TERM !== 'dumb'
}

function heureEnMots(date: Date): string {
  return `${date.getHours()} h ${String(date.getMinutes()).padStart(2, '0')}`
}

export function disparu(dossiers: readonly string[]): UserError {
  const noms = dossiers.map(dossier => `« ${resolve(dossier)} »`).join(', ')
  return new UserError(
    `Il n’y a plus rien à surveiller : ${noms} ${dossiers.length > 1 ? 'n’existent plus' : 'n’existe plus'}.`,
    'Relancez la commande sur le dossier qui contient maintenant le contrat.',
  )
}
