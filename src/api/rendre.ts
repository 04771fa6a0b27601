// `render` and `export`: one project as a document, or as data.

import { resolve } from 'node:path'
import { reglagesDuProjet } from '../check/selection.ts'
import { afficher, existe, fichierDuProjet, lireFichier } from '../load/files.ts'
import { enArgument } from '../model/argument.ts'
import { UserError } from '../model/erreur.ts'
import type { Remarque } from '../model/regle.ts'
import { sansAccents } from '../mots.ts'
import type { ProjetLu } from '../project/read.ts'
import type { Formulaire, Modele } from '../render/vue/demande.ts'
import type { Fiche as Grille } from '../reporters/grille/vue.ts'
import { version } from '../resources.ts'
import { octetsDeLaCharte } from './charte.ts'
import { avisDeGabarits, fauteDuProjet, gabaritsDuProjet } from './gabarits-lus.ts'
import { type Jugement, suggerer } from './jugement.ts'
import { juger } from './lots.ts'
import { lireUn } from './projets.ts'
import { compter, verifier } from './verifier.ts'

/** The consolidated project as JSON (schemas/projet.schema.json). */
export async function exporter(dossier: string, jugement: Jugement): Promise<{ readonly json: string }> {
  const lu = await lireUn(dossier, jugement)
  return { json: `${JSON.stringify(lu.projet, null, 2)}\n` }
}

export type DemandeDeDocument = Jugement & {
  readonly format: 'docx' | 'html'
  readonly etat: 'projet' | 'deliberation' | 'signature'
  readonly signatures?: 'ensemble' | 'separees'
  /** Line numbers in the margin, of a draft in Word. */
  readonly lignes?: boolean
  /** What the document's properties say of its date: the day it is judged, unless said otherwise. */
  readonly horodatage?: Date | undefined
  /** A folder of templates; `gabarits/` of the project, when it is there, unless said otherwise. */
  readonly gabarits?: string
  /** The body for which it is written: its id, or its whole name. */
  readonly pour?: string
  /** The fiche it is about: its id, or its number. */
  readonly fiche?: string
  /** Several fiches of a form, by id or by number, in this order. */
  readonly fiches?: readonly string[]
  /** What a form says of its way back, and of itself. */
  readonly formulaire?: Formulaire
  /** A Word file whose look is taken, in place of the one that contrat.yaml names. */
  readonly charte?: string | undefined
}

export type DocumentRendu = {
  readonly octets: Uint8Array
  readonly nomPropose: string
  /** What it leaves out or open, in sentences. */
  readonly avis: readonly string[]
  /** The document's own, never the clock's. */
  readonly date: Date
}

/**
 * Makes a document of one project (`contrat`, `fiches`, `deliberation`…).
 * Throws UserError for an unknown document, body or fiche, and for the document to sign while an error is active.
 */
export async function rendre(modele: string, dossier: string, demande: DemandeDeDocument): Promise<DocumentRendu> {
  const { MODELES } = await import('../render/document.ts')
  // « délibération » is how one writes it.
  const choisi = MODELES.find(m => m === sansAccents(modele))
  if (choisi === undefined)
    throw new UserError(`Le document « ${modele} » n’existe pas.`, conseilDeModele(modele, MODELES, demande))
  const lu = await lireUn(dossier, demande)
  const { remarques } = juger(lu, demande, reglagesDuProjet(lu.dossier, demande.dossier))
  const grille = choisi === 'grille' ? await grilleDe(lu.dossier, demande) : undefined
  return rendreLu(lu, remarques, { ...demande, modele: choisi }, grille)
}

/** The same of a project already read, and of what was said of it. Throws UserError for the document to sign while an error is active. */
export async function rendreLu(
  lu: ProjetLu,
  remarques: readonly Remarque[],
  {
    modele: choisi,
    format,
    etat,
    gabarits,
    charte,
    dossier,
    pour,
    fiche,
    fiches,
    formulaire,
    signatures = 'ensemble',
    lignes = false,
    horodatage,
  }: Omit<DemandeDeDocument, 'maintenant'> & { readonly modele: Modele },
  grille?: Grille,
): Promise<DocumentRendu> {
  const { document, viser } = await import('../render/document.ts')
  const { erreurs } = compter(remarques)
  if (etat === 'signature' && erreurs > 0)
    throw new UserError(
      `Le document à signer n’est pas écrit : ${erreurs} erreur${erreurs > 1 ? 's' : ''} demeure${erreurs > 1 ? 'nt' : ''} dans le contrat.`,
      'Voyez-les avec la commande « validate », corrigez-les, puis recommencez ; « --etat projet » écrit un document de travail.',
    )
  const demande = viser(lu.projet, {
    modele: choisi,
    etat,
    signatures,
    lignes,
    ...(pour === undefined ? {} : { pour }),
    ...(fiche === undefined ? {} : { fiche }),
    ...(fiches === undefined ? {} : { fiches }),
    ...(formulaire === undefined ? {} : { formulaire }),
    ...(grille === undefined ? {} : { grille }),
  })
  const date = horodatage ?? new Date(`${lu.projet.faits.date}T00:00:00Z`)
  const octetsDeCharte = octetsDeLaCharte({
    demandee: charte,
    depuis: dossier,
    nommee: lu.projet.contrat.mise_en_page?.charte,
    projet: lu.dossier,
  })
  const propres = gabaritsDuProjet(lu.dossier, dossier, gabarits)
  const { octets, avis } = await document(lu.projet, demande, {
    format,
    date,
    programme: `contrat-local-sante ${version()}`,
    images: chemin => imageDuProjet(lu.dossier, chemin),
    ...(octetsDeCharte && { charte: octetsDeCharte }),
    gabarits: propres?.textes,
  }).catch(erreur => {
    throw propres === undefined ? erreur : fauteDuProjet(erreur)
  })
  const alerte =
    erreurs === 0 || choisi === 'grille'
      ? []
      : [
          `${erreurs} erreur${erreurs > 1 ? 's' : ''} dans le contrat : le document peut être incomplet. Voyez « validate ».`,
        ]
  return {
    octets,
    nomPropose: `${[lu.projet.contrat.id ?? 'contrat', choisi, demande.fiche, demande.pour, etat].filter(Boolean).join('-')}.${format}`,
    avis: [...avisDeGabarits(propres), ...alerte, ...avis],
    date,
  }
}

/** The judgement of this project as the reviewer's grid says it. */
async function grilleDe(dossier: string, jugement: Jugement): Promise<Grille> {
  const { vueDeGrille } = await import('../reporters/grille/vue.ts')
  const fiches = vueDeGrille(await verifier([dossier], { ...jugement, grille: true }))
  const sienne = fiches.find(fiche => fiche.dossier === afficher(dossier, jugement.dossier))
  if (sienne === undefined) throw new Error(`No judgement of ${dossier}.`)
  return sienne
}

/** « render mon-cls »: a folder where a document was due. */
function conseilDeModele(modele: string, modeles: readonly string[], { dossier }: Jugement): string {
  return existe(resolve(dossier, modele))
    ? `Nommez d’abord le document : « render contrat ${enArgument(modele)} ».`
    : suggerer(modele, modeles)
}

function imageDuProjet(dossier: string, chemin: string): Uint8Array | null {
  const fichier = fichierDuProjet(dossier, chemin)
  const lu = fichier === undefined ? undefined : lireFichier(fichier)
  return lu !== undefined && 'octets' in lu ? lu.octets : null
}
