// `cls init`: builds a project by a conversation, or from a file of answers; everything is written at the end, or nothing.

import { lstatSync, readFileSync, rmdirSync, rmSync, type Stats, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { enArgument } from '../model/argument.ts'
import { estUserError, UserError } from '../model/erreur.ts'
import { paint } from '../paint.ts'
import { commande } from './commande.ts'
import { plier } from './dialogue/plier.ts'
import type { Io } from './io.ts'

const TAILLE_MAXIMALE = 5 * 1024 * 1024

type Bibliotheque = typeof import('../index.ts')
type Chantier = Awaited<ReturnType<Bibliotheque['chantier']>>
type Commande = { readonly dossier: string; readonly echafaudage: ReturnType<Chantier['echafauder']> }

export const init = commande({
  nom: 'init',
  alias: 'commencer',
  resume: 'commencer un contrat : des questions, puis un dossier prêt à compléter',
  description:
    'Pose quelques questions sur le contrat, le territoire, les acteurs, les axes et une première action, puis écrit un projet ' +
    'commenté. Avec --reponses, les réponses viennent d’un fichier YAML rangé par fichier du projet (contrat, territoire, ' +
    'acteurs, diagnostic, axes, gouvernance, evaluation, fiches) ; ce qui n’y est pas reste à compléter.',
  arguments: {
    dossier: { resume: 'dossier à créer (avec --reponses, par défaut : le dossier courant)' },
  },
  options: {
    reponses: {
      valeur: 'fichier',
      resume: 'lire les réponses dans ce fichier (« - » : entrée standard) sans rien demander',
    },
  },
  exemples: [
    { ligne: 'init', resume: 'répondre aux questions' },
    { ligne: 'init mon-cls --reponses reponses.yaml', resume: 'sans conversation' },
  ],
  async executer({ dossier, reponses }, io) {
    const bibliotheque = await import('../index.ts')
    const chantier = await bibliotheque.chantier()
    const demande =
      reponses === undefined
        ? await parConversation(dossier, chantier, io)
        : await parFichier(dossier ?? '.', reponses, chantier, io)
    if (typeof demande === 'number') return demande
    await ecrireTout(demande, bibliotheque, io)
    annoncer(demande, io)
    return 0
  },
})

async function parFichier(
  dossier: string,
  nom: string,
  { CHEMINS_FIXES, lireReponses, echafauder }: Chantier,
  io: Io,
): Promise<Commande> {
  refuser(refusDuDossier(dossier, CHEMINS_FIXES, io))
  const octets = nom === '-' ? await lireEntree(io.entree) : lireFichier(nom, io)
  return { dossier, echafaudage: echafauder(lireReponses(octets, nom === '-' ? 'Entrée standard' : nom)) }
}

/** An exit code when there is nothing to write. */
async function parConversation(
  dossier: string | undefined,
  { CHEMINS_FIXES, reponsesDe, echafauder, nomDeDossier }: Chantier,
  io: Io,
): Promise<Commande | number> {
  if (!io.terminal)
    throw new UserError(
      `« ${io.nom} init » pose des questions, et il n’y a pas de terminal pour y répondre.`,
      `Donnez les réponses dans un fichier : ${io.nom} init mon-cls --reponses reponses.yaml (« - » : entrée standard).`,
    )
  const refus = (nom: string) => refusDuDossier(nom, CHEMINS_FIXES, io)
  if (dossier !== undefined) refuser(refus(dossier))
  const [{ converser }, { inviter }] = await Promise.all([
    import('./dialogue/conversation.ts'),
    import('./dialogue/invites.ts'),
  ])
  try {
    const issue = await converser(inviter(io), {
      dossier,
      refusDuDossier: nom => refus(nom)?.join(' '),
      nommer: nomDeDossier,
    })
    if (issue !== undefined) return { dossier: issue.dossier, echafaudage: echafauder(reponsesDe(issue.entretien)) }
    io.erreur('Rien n’a été écrit.\n')
    return 0
  } catch (erreur) {
    // Ctrl-C at a question.
    if (!(erreur instanceof Error) || erreur.name !== 'ExitPromptError') throw erreur
    io.erreur('\nInterrompu : rien n’a été écrit.\n')
    return 130
  }
}

type Refus = readonly [message: string, conseil: string]

function refuser(refus: Refus | undefined): void {
  if (refus !== undefined) throw new UserError(...refus)
}

/** `chemins`: what would be written there. */
function refusDuDossier(dossier: string, chemins: readonly string[], io: Io): Refus | undefined {
  const complet = resolve(io.dossier, dossier)
  if (etat(complet)?.isFile()) return [`« ${dossier} » est un fichier.`, 'Donnez le nom d’un dossier à créer.']
  const presents = chemins.filter(chemin => etat(join(complet, chemin)) !== undefined)
  if (presents.length === 0) return undefined
  if (presents.includes('contrat.yaml'))
    return [`« ${dossier} » contient déjà un contrat : rien n’y a été écrit.`, 'Choisissez un autre dossier.']
  const debut = presents.length === 1 ? 'Ce fichier existe déjà' : 'Ces fichiers existent déjà'
  return [`${debut} dans « ${dossier} » : ${presents.join(', ')}. Rien n’a été écrit.`, 'Choisissez un dossier neuf.']
}

/** A link that leads nowhere is there all the same. */
function etat(chemin: string): Stats | undefined {
  try {
    return lstatSync(chemin)
  } catch {
    return undefined
  }
}

function lireFichier(nom: string, io: Io): Uint8Array {
  try {
    const chemin = resolve(io.dossier, nom)
    const etat = statSync(chemin)
    if (etat.size > TAILLE_MAXIMALE) throw tropGros(nom)
    // A device such as /dev/zero never ends.
    if (etat.isCharacterDevice()) throw new UserError(`« ${nom} » n’est pas un fichier de réponses.`)
    return readFileSync(chemin)
  } catch (erreur) {
    if (estUserError(erreur)) throw erreur
    const cause = (erreur as NodeJS.ErrnoException).code === 'ENOENT' ? 'n’existe pas' : 'ne peut pas être lu'
    throw new UserError(`Le fichier de réponses « ${nom} » ${cause}.`, 'Vérifiez son nom et son dossier.')
  }
}

async function lireEntree(entree: NodeJS.ReadableStream): Promise<Uint8Array> {
  const morceaux: Buffer[] = []
  let taille = 0
  for await (const morceau of entree) {
    morceaux.push(Buffer.from(morceau))
    taille += morceau.length
    if (taille > TAILLE_MAXIMALE) throw tropGros('Entrée standard')
  }
  return Buffer.concat(morceaux)
}

function tropGros(nom: string): UserError {
  return new UserError(`${nom} : plus de 5 Mo, ce ne sont pas des réponses.`)
}

/** All the files or none: what a failure interrupts is taken back. */
async function ecrireTout({ dossier, echafaudage }: Commande, { ecrireFichier }: Bibliotheque, io: Io): Promise<void> {
  const complet = resolve(io.dossier, dossier)
  const chemins = echafaudage.fichiers.map(f => f.chemin)
  refuser(refusDuDossier(dossier, chemins, io))
  const neufs = dossiersNeufs(complet, chemins)
  const ecrits: string[] = []
  try {
    for (const { chemin, contenu } of echafaudage.fichiers) {
      const { ecrit } = await ecrireFichier(join(complet, chemin), contenu, { ecraser: false })
      ecrits.push(ecrit)
    }
  } catch (erreur) {
    for (const ecrit of ecrits) rmSync(ecrit, { force: true })
    for (const neuf of neufs) retirer(neuf)
    if (!estUserError(erreur) && !(erreur instanceof Error && 'errno' in erreur)) throw erreur
    const cause = estUserError(erreur) ? erreur.message : `Impossible d’écrire dans « ${dossier} ».`
    throw new UserError(`${cause} Rien n’a été écrit.`, 'Choisissez un autre dossier.')
  }
}

/** The folders that will have to be made, the deepest first. */
function dossiersNeufs(complet: string, chemins: readonly string[]): string[] {
  const neufs = new Set<string>()
  for (const chemin of chemins)
    for (let ici = dirname(join(complet, chemin)); etat(ici) === undefined && dirname(ici) !== ici; ici = dirname(ici))
      neufs.add(ici)
  return [...neufs].sort((a, b) => b.length - a.length)
}

/** Only when empty: what somebody else put there meanwhile stays. */
function retirer(dossier: string): void {
  try {
    rmdirSync(dossier)
  } catch {
    // Not empty, or never made.
  }
}

function annoncer({ dossier, echafaudage }: Commande, io: Io): void {
  const { succes, avertissement, chemin, code } = paint(io.couleurErreur)
  const dire = (texte: string) => io.erreur(`${plier(texte, io.largeur)}\n`)
  const cible = dossier === '.' ? '' : ` ${enArgument(dossier)}`
  dire(`\n${succes('C’est écrit')} : ${echafaudage.fichiers.length} fichiers dans ${chemin(dossier)}.`)
  for (const avis of echafaudage.avis) dire(avertissement(avis))
  dire('\nPour continuer :')
  dire(`1. Ouvrez ${chemin(join(dossier, 'contrat.yaml'))} : chaque partie y est expliquée.`)
  dire('(Avec VS Code, ouvrez le dossier : l’éditeur aide à écrire et souligne les fautes.)')
  dire('2. Complétez les autres fichiers, dans l’ordre que vous voulez.')
  dire(`3. Vérifiez quand vous voulez : ${code(`${io.nom} validate${cible}`)}`)
}
