// Plans and fiches that exist already, taken into a contract: read, matched with its fiches, told, and written as one edit.
import { basename, join, resolve } from 'node:path'
import { estRefus, lireClasseur } from '../bureautique/classeur/index.ts'
import { lireTexte } from '../bureautique/texte/index.ts'
import { type Contexte, contexteDe } from '../champs/index.ts'
import { type Importation, importerClasseur, importerTexte, type Sens } from '../importation/index.ts'
import { afficher, lireFichier } from '../load/files.ts'
import { UserError } from '../model/erreur.ts'
import { compter, enumerer } from '../mots.ts'
import { lireProjet } from '../project/read.ts'
import type { Edite, Ou } from './edition/editer.ts'
import { finirLInterrompu } from './edition/reprise.ts'
import { type Annexe, type Refuse, verser } from './edition/verser.ts'
import { compteRendu, direRestes, type Refus } from './importation/compte-rendu.ts'
import { direCorrespondances, lireCorrespondances } from './importation/correspondances.ts'
import { ecrireMemoire, lireMemoire } from './importation/memoire.ts'
import { type Conflits, type Plan, preparer } from './importation/preparer.ts'
import { optionsDe } from './jugement.ts'
import { dossierDUn } from './projets.ts'

export type DemandeDImport = Omit<Ou, 'essai'> & {
  /** The user's paths. */
  readonly fichiers: readonly string[]
  readonly correspondances?: string
  readonly conflits: Conflits
  /** How the program is called. */
  readonly nom: string
}

/** An import ready to be written. `rien`: the contract says all of it already. */
export type ImportPret = {
  readonly rapport: string
  /** What belongs to no fiche, in Markdown; empty when there is nothing. */
  readonly restes: string
  readonly json: unknown
  readonly rien: boolean
  /** How many files could be read. */
  readonly lus: number
  /** Where the report goes when nothing else is said, without `.md`. */
  readonly souche: string
  /** The headings as they were read, as a file to correct. */
  readonly correspondances: string
  /** `refuses`: how many changes were left aside. */
  readonly ecrire: () => { readonly edite: Edite | undefined; readonly rapport: string; readonly refuses: number }
}

const TAILLE = 100 * 1024 * 1024

/** Throws UserError for a file that does not exist, or correspondences that are wrong; a file that cannot be read is told in the report. */
export function preparerImport(demande: DemandeDImport): ImportPret {
  const racine = dossierDUn(demande.projet, demande.dossier)
  finirLInterrompu(racine)
  const { projet } = lireProjet(racine, { date: optionsDe(demande).date })
  const contexte = contexteDe(projet)
  const voulus = demande.correspondances === undefined ? undefined : correspondancesDe(demande.correspondances, demande)
  const lus = demande.fichiers.map(f => lireUn(f, { contexte, voulus, depuis: demande.dossier }))
  const refus = lus.filter((l): l is Refus => 'refus' in l)
  const importations = lus.filter((l): l is Importation => !('refus' in l))
  const sources = importations.map(importation => ({
    nom: importation.fichier,
    importation,
    memoire: lireMemoire(racine, importation.fichier),
  }))
  const plan = preparer(sources, projet, contexte, demande.conflits)
  const rapport = (refuses: readonly Refuse[]) =>
    compteRendu({
      ...{ plan, refus, nom: demande.nom, projet: demande.projet },
      refuses: refuses.map(r => ({ fiche: r.fiche, quoi: r.ecart?.champ ?? 'remarque', pourquoi: r.pourquoi })),
    })
  return {
    rapport: rapport([]),
    restes: direRestes(plan),
    json: enJson(plan, refus),
    rien: plan.lot.length === 0 && plan.neuves.length === 0,
    lus: importations.length,
    souche: join(
      racine,
      ...(sources[0]?.memoire.fichier ?? '.cls/imports/import.json').replace(/\.json$/, '').split('/'),
    ),
    correspondances: direCorrespondances(importations),
    ecrire: () => {
      const { edite, refuses } = verser(
        plan.lot,
        () => annexesDe(plan),
        { ...demande, essai: false },
        {
          neuves: plan.neuves,
          quoi: `import de ${enumerer(
            importations.map(i => i.fichier),
            2,
          )} (${compter(plan.lot.length, 'fiche')})`,
        },
      )
      return { edite, rapport: rapport(refuses), refuses: refuses.length }
    },
  }
}

function annexesDe({ souvenirs }: Plan): readonly Annexe[] {
  return souvenirs.flatMap(({ source, fiches }) => {
    const { fichier, avant } = source.memoire
    const apres = ecrireMemoire(source.nom, fiches)
    return fiches.length === 0 || (avant !== null && Buffer.from(apres).equals(avant))
      ? []
      : [{ fichier, avant, apres }]
  })
}

function correspondancesDe(nom: string, { dossier }: DemandeDImport): ReadonlyMap<string, Sens | null> {
  return lireCorrespondances(octetsDe(nom, dossier), nom)
}

function octetsDe(nom: string, dossier: string): Uint8Array {
  const lu = lireFichier(resolve(dossier, nom), TAILLE)
  if ('octets' in lu) return lu.octets
  if (lu.refus === 'absent')
    throw new UserError(
      `Le fichier «\u00a0${nom}\u00a0» n’existe pas.`,
      'Vérifiez son nom et son dossier\u00a0: rien n’a été écrit.',
    )
  throw new UserError(
    `Le fichier «\u00a0${nom}\u00a0» ${lu.refus === 'trop-gros' ? 'dépasse 100\u00a0Mo' : 'n’a pas pu être lu'}.`,
  )
}

type Lecture = {
  readonly contexte: Contexte
  readonly voulus: ReadonlyMap<string, Sens | null> | undefined
  readonly depuis: string
}

function lireUn(chemin: string, { contexte, voulus, depuis }: Lecture): Importation | Refus {
  const octets = octetsDe(chemin, depuis)
  const fichier = basename(chemin)
  const reglages = { fichier, ...(voulus !== undefined && { voulus }) }
  const montre = afficher(resolve(depuis, chemin), depuis)
  if (/\.(?:xlsx|xlsm|xls|xlsb|ods|csv|tsv)$/i.test(fichier)) {
    const lu = lireClasseur(octets, fichier)
    if (estRefus(lu)) return { fichier: montre, refus: lu.refus }
    const nous = lu.proprietes.has('cls-contrat') || lu.feuilles.some(f => f.nom === '_cls' || f.nom === 'cls')
    return nous ? { fichier: montre, refus: A_NOUS } : importerClasseur(lu, contexte, reglages)
  }
  const lu = lireTexte(octets, fichier)
  if ('refus' in lu) return { fichier: montre, refus: lu.refus }
  return lu.proprietes.has('cls-formulaire')
    ? { fichier: montre, refus: A_NOUS }
    : importerTexte(lu, contexte, reglages)
}

const A_NOUS =
  'c’est un formulaire fait par ce programme. Il se reprend avec «\u00a0receive\u00a0», qui sait ce qui avait été envoyé.'

function enJson({ fichiers, neuves }: Plan, refus: readonly Refus[]): unknown {
  return {
    version: 1,
    fichiers: fichiers.map(({ nom, importation, actions }) => ({
      fichier: nom,
      avis: importation.avis,
      entetes: importation.comprises.map(({ entete, place, sens, confiance }) => ({
        entete,
        place,
        champ: sens ?? null,
        confiance,
      })),
      fiches: actions.map(({ id, neuve, importee, changements, remarques }) => ({
        ...{ fiche: id, nouvelle: neuve, numero: importee.numero?.texte ?? null, titre: importee.titre },
        champs: importee.rendue.simples,
        tableaux: Object.fromEntries(
          Object.entries(importee.rendue.tableaux).map(([t, { lignes }]) => [t, lignes.map(l => l.cellules)]),
        ),
        changements: changements.map(({ verdict, geste, champ, colonne, avant, apres }) => ({
          verdict,
          geste,
          champ,
          colonne,
          avant,
          apres,
        })),
        remarques,
        ...{ axes_inconnus: importee.axesInconnus, organismes_inconnus: importee.inconnus },
      })),
      restes: importation.restes,
    })),
    nouvelles: neuves,
    refus,
  }
}
