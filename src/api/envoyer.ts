// `send`: the forms that go to partners, the words that go with them, and the register that remembers both.
import { basename, join, resolve } from 'node:path'
import { dateDite } from '../champs/index.ts'
import { reglagesDuProjet } from '../check/selection.ts'
import type { Coupe } from '../echanges/registre/registre.ts'
import { afficher, placeDansLeDossier } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'
import { dateEnMots } from '../mots.ts'
import { choisir, type Lot } from './envoi/choix.ts'
import { type EnvoiPret, fabriquer, planifier } from './envoi/documents.ts'
import { type AEcrire, ecrireLEnvoi } from './envoi/ecriture.ts'
import { conseilDePartage } from './envoi/partage.ts'
import { lireRegistre } from './envois.ts'
import { type Jugement, optionsDe } from './jugement.ts'
import { lectureDe, lueDe } from './point.ts'
import { dossierDUn, lire } from './projets.ts'

export type FormatDEnvoi = 'docx' | 'xlsx' | 'les-deux'

export type DemandeDEnvoi = Jugement & {
  /** The user's path. */
  readonly projet: string
  readonly pour: readonly string[]
  readonly fiche: readonly string[]
  readonly par: Coupe
  readonly format?: FormatDEnvoi
  /** As the user typed it. */
  readonly avant?: string
  /** A folder; `envois/<day>` of the project, unless said otherwise. */
  readonly sortie?: string
  /** Nothing is written. */
  readonly essai: boolean
}

export type Envoye = {
  /** Where the files are, or would be. */
  readonly dossier: string
  readonly envois: readonly {
    readonly id: string
    readonly nom: string
    readonly fiches: readonly string[]
    readonly fichiers: readonly string[]
    /** The very same went out today already. */
    readonly deja: boolean
  }[]
  /** Where the e-mails to paste are; nothing for a trial. */
  readonly courriels?: string
  readonly avis: readonly string[]
}

/** Throws UserError for what cannot be sent, or written: nothing is then written. */
export async function envoyer(demande: DemandeDEnvoi): Promise<Envoye> {
  const dossier = dossierDUn(demande.projet, demande.dossier)
  const options = optionsDe(demande)
  const reglages = reglagesDuProjet(dossier, demande.dossier)
  const lu = await lire(dossier, options, reglages)
  const { projet } = lu
  const avant = demande.avant === undefined ? undefined : jourVoulu(demande.avant, options.date)
  const format = formatDe(demande)
  const choix = choisir(projet, demande.pour, demande.fiche)
  const lots = demande.par === 'classeur' ? [tousEnsemble(choix.lots)] : choix.lots
  const registre = await lireRegistre(dossier)
  const plan = planifier(projet, lots, {
    jour: options.date,
    par: demande.par,
    format,
    registre,
    ...(avant && { avant }),
  })
  const sortie = lieuDeSortie(dossier, options.date, demande)
  const conseils = registre.envois.length === 0 ? conseilDePartage(dossier) : []
  const avis = [...choix.avis, ...registre.avis, ...conseils]
  const dit = raconter(plan, afficher(sortie, demande.dossier))
  if (demande.essai) return { ...dit, avis }
  const avancement = await import('../avancement/index.ts')
  const annonce = avancement.annonceDe(lueDe(lu, demande, avancement))
  const faits = await fabriquer(lu, plan, { dossier: demande.dossier, retour: avancement.retourDe(projet) })
  const courriels = courrielsDe(
    plan.map(({ envoi, lot }) => ({
      nom: lot.nom,
      fichiers: envoi.fichiers,
      ...avancement.courrielDEnvoi(annonce, projet, {
        ...lot,
        fiches: lot.fiches.map(({ id }) => id),
        fichiers: envoi.fichiers,
        ...(avant && { avant }),
      }),
    })),
    options.date,
  )
  const fichiers: AEcrire[] = faits.fichiers.map(({ nom, octets }) => ({ chemin: join(sortie, nom), octets }))
  const ou = ecrireLEnvoi(
    dossier,
    { fichiers, courriels, sortie, envois: plan.map(({ envoi }) => envoi) },
    demande.dossier,
  )
  return { ...dit, courriels: afficher(ou, demande.dossier), avis: [...new Set([...avis, ...faits.avis])] }
}

/** The register of the only project that the path means, as a text. */
export async function listerLesEnvois(
  projet: string,
  jugement: Jugement,
  affichage: { readonly nom: string; readonly largeur: number; readonly couleur: boolean },
): Promise<string> {
  const dossier = dossierDUn(projet, jugement.dossier)
  const reglages = reglagesDuProjet(dossier, jugement.dossier)
  const avancement = await import('../avancement/index.ts')
  const lu = await lire(dossier, optionsDe(jugement), reglages)
  const point = avancement.pointDe(await lectureDe(lu, jugement, reglages, avancement))
  return avancement.listeDEnvois(point, affichage)
}

/** « 15/12/2026 » or « 2026-12-15 » → ISO. */
function jourVoulu(texte: string, jour: string): string {
  const lu = dateDite(texte)
  if (lu === undefined || !/^\d{4}-\d\d-\d\d$/.test(lu))
    throw new UserError(
      `« ${texte} » ne dit pas un jour.`,
      'Écrivez l’année, le mois et le jour, par exemple --avant 2026-12-15.',
    )
  if (lu < jour)
    throw new UserError(
      `Le ${dateEnMots(lu)} est déjà passé : personne ne pourrait répondre avant.`,
      'Donnez à --avant un jour à venir.',
    )
  return lu
}

function formatDe({ par, format }: DemandeDEnvoi): FormatDEnvoi {
  if (par !== 'classeur') return format ?? 'docx'
  if (format === undefined || format === 'xlsx') return 'xlsx'
  throw new UserError(
    'Un seul classeur pour tous se remplit dans Excel : « --par classeur » ne va pas avec un document Word.',
    'Retirez --format, ou choisissez « --par pilote ».',
  )
}

function tousEnsemble(lots: readonly Lot[]): Lot {
  const [seul, autre] = lots
  if (seul !== undefined && autre === undefined) return seul
  const fiches = [...new Set(lots.flatMap(lot => lot.fiches))]
  return { nom: 'Tous les pilotes', pilote: true, fiches }
}

/** In the project unless said otherwise, and then behind no link. */
function lieuDeSortie(dossier: string, jour: string, { sortie, dossier: ici }: DemandeDEnvoi): string {
  if (sortie !== undefined) return resolve(ici, sortie)
  const lieu = join(dossier, 'envois', jour)
  if (placeDansLeDossier(dossier, `envois/${jour}/fiches.docx`) === undefined)
    throw new UserError(
      'Le dossier « envois » de ce contrat est un lien vers un autre endroit du disque : rien n’a été écrit.',
      'Retirez ce lien, ou choisissez un dossier avec --sortie.',
    )
  return lieu
}

function raconter(plan: readonly EnvoiPret[], dossier: string): Omit<Envoye, 'avis'> {
  return {
    dossier,
    envois: plan.map(({ envoi, lot, deja }) => ({
      id: envoi.id,
      nom: lot.nom,
      fiches: lot.fiches.map(({ id, numero, titre }) => [numero, titre ?? id].filter(Boolean).join(' ')),
      fichiers: envoi.fichiers.map(nom => basename(nom)),
      deja,
    })),
  }
}

type Message = {
  readonly nom: string
  readonly fichiers: readonly string[]
  readonly a?: string
  readonly objet: string
  readonly corps: string
}

const TRAIT = '='.repeat(72)

function courrielsDe(messages: readonly Message[], jour: string): string {
  const blocs = messages.map(({ nom, fichiers, a, objet, corps }) =>
    [
      TRAIT,
      `Pour : ${nom}`,
      `À : ${a ?? '(adresse à chercher : acteurs.yaml n’en donne pas)'}`,
      `Pièces jointes : ${fichiers.join(', ')}`,
      `Objet : ${objet}`,
      TRAIT,
      '',
      corps,
      '',
      '',
    ].join('\n'),
  )
  return `Courriels à envoyer, préparés ${dateEnMots(jour, 'le')}. Copiez chacun dans votre messagerie, et joignez-y les fichiers nommés.\n\n${blocs.join('\n')}`
}
