// `cls validate --surveiller`: stays, and gives the remarks again after each save, until Ctrl-C.
import { basename, resolve } from 'node:path'
import type { Jugement, RapportCite } from '../index.ts'
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

type Passage = { readonly texte: string; readonly juges: number; readonly code: number }

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
    let plusieurs = dernier.juges > 1
    for (;;) {
      await Promise.race([guet.attendre(), fin])
      if (ferme) return dernier.code
      const nouveau = etatDuDisque(dossiers, fichiers)
      const touches = changements(etat, nouveau)
      etat = nouveau
      guet.suivre(etat)
      if (!dossiers.some(dossier => etat.dossiers.has(dossier))) throw disparu(dossiers)
      if (touches.length === 0) continue
      const heure = new Date()
      try {
        const partiel = plusieurs ? await passer(demande, io, { heure, touches }) : undefined
        if (partiel?.juges === 0 && !touches.some(structure)) continue
        const partielle = partiel !== undefined && partiel.juges > 0
        dernier = partielle ? partiel : await passer(demande, io, { heure })
        plusieurs = partielle || dernier.juges > 1
        montrer(dernier, { heure, partielle }, io)
      } catch (erreur) {
        if (!estUserError(erreur)) throw erreur
        plusieurs = false
        refuser(erreur, heure, io)
      }
    }
  } finally {
    guet.fermer()
  }
}

/** A contract that appears or goes, or settings: what is judged may have changed. */
function structure(chemin: string): boolean {
  return ['contrat.yaml', 'cls.yaml'].includes(basename(chemin))
}

type Moment = { readonly heure: Date; readonly touches?: readonly string[] }

async function passer({ chemins, strict, reference, options }: Demande, io: Io, moment: Moment): Promise<Passage> {
  const { verifier, presenter, codeDeSortie } = await import('../index.ts')
  const { heure: maintenant, touches } = moment
  const juge = await verifier(chemins, { ...options, ...(touches && { touches }), dossier: io.dossier, maintenant })
  const gel = { geler: false, ...(reference !== undefined && { reference }) }
  const { cite } = await selonReference(juge, gel, io)
  const presentation = { format: 'texte', couleur: io.couleur, nom: io.nom, largeur: io.largeur, strict }
  return { texte: await presenter(cite, presentation), juges: nombre(cite), code: codeDeSortie(cite, strict) }
}

function nombre({ rapport }: RapportCite): number {
  return rapport.projets.length
}

function montrer({ texte, juges }: Passage, suite: { heure: Date; partielle: boolean } | undefined, io: Io): void {
  io.sortie(`${suite === undefined && !surEcran(io) ? '' : separation(io)}${texte}`)
  const quoi = suite?.partielle
    ? `, seulement ${juges > 1 ? `${compter(juges, 'contrat', 'contrats')} qui viennent` : 'le contrat qui vient'} de changer`
    : ''
  attente(`Vérifié à ${heureEnMots(suite?.heure ?? io.maintenant)}${quoi}`, io)
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

function disparu(dossiers: readonly string[]): UserError {
  const noms = dossiers.map(dossier => `« ${resolve(dossier)} »`).join(', ')
  return new UserError(
    `Il n’y a plus rien à surveiller : ${noms} ${dossiers.length > 1 ? 'n’existent plus' : 'n’existe plus'}.`,
    'Relancez la commande sur le dossier qui contient maintenant le contrat.',
  )
}

/** What was asked together with --surveiller and makes no sense with it. Throws UserError. */
export function refuserAvecSurveiller(
  options: Readonly<Record<string, unknown>>,
  formats: readonly string[] = [],
): void {
  const genante = Object.keys(options).find(nom => options[nom] !== undefined && options[nom] !== false)
  if (genante !== undefined)
    throw new UserError(
      `Les options --surveiller et --${genante} ne vont pas ensemble.`,
      RAISONS[genante] ?? 'Lancez-les l’une après l’autre.',
    )
  if (formats.some(format => format !== 'texte'))
    throw new UserError(
      'L’option --surveiller montre les remarques à l’écran : elle n’a que la présentation « texte ».',
      'Pour une autre présentation, ou pour un fichier, lancez la même commande sans --surveiller.',
    )
}

const RAISONS: Readonly<Record<string, string>> = {
  sortie: 'Pour écrire le résultat dans un fichier, lancez la même commande sans --surveiller.',
  geler: 'Gelez d’abord les remarques, puis surveillez avec --reference seul.',
  depuis: 'Sans --depuis : après le premier passage, seuls les contrats qui changent sont vérifiés de nouveau.',
  tranche: 'Sans --tranche : donnez plutôt les dossiers à surveiller.',
}
