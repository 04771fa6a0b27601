// One edit of a project: read, changed in memory, judged, then shown or written as one.
import { join } from 'node:path'
import { differences } from '../../edit/index.ts'
import { DISQUE, type Disque } from '../../load/disque/disque.ts'
import { ecrireEnsemble } from '../../load/disque/transaction.ts'
import { TAILLE_DE_TEXTE } from '../../load/documents.ts'
import { afficher } from '../../load/files.ts'
import type { ProjetLu } from '../../project/read.ts'
import { identifiantsDuProjet } from '../../project/schemas/index.ts'
import { type Jugement, optionsDe } from '../jugement.ts'
import { dossierDUn } from '../projets.ts'
import { ajouter, type Fait } from './ajouter.ts'
import { type Atelier, avecChangements, type FichierEdite, ouvrir, type Source } from './atelier.ts'
import type { Demande } from './demandes.ts'
import { deplacer } from './deplacer.ts'
import { elaguer, prochain } from './historique.ts'
import { modifier } from './modifier.ts'
import { renommer } from './renommer.ts'
import { renumeroter } from './renumeroter.ts'
import { finirLInterrompu, refusDEcrire, seul } from './reprise.ts'
import { supprimer } from './supprimer.ts'
import { fautesDe, refuserSiFaux } from './verdict.ts'

/** Where and how: `projet` is the user's path, `essai` writes nothing. `disque`: another one, in tests. */
export type Ou = Pick<Jugement, 'dossier' | 'maintenant'> & {
  readonly projet: string
  readonly essai: boolean
  readonly couleur: boolean
  readonly disque?: Disque
}

/** What was done, or would be. Files are named from the working directory. */
export type Edite = {
  /** « ajout de la fiche « bus-sante » ». */
  readonly quoi: string
  readonly id?: string
  readonly fichiers: readonly {
    readonly fichier: string
    readonly etat: 'nouveau' | 'modifie' | 'renomme' | 'supprime'
  }[]
  readonly differences: readonly string[]
  /** What remains to be looked at, as sentences. */
  readonly avis: readonly string[]
}

export const SCHEMA = '.cls/schemas/identifiants.schema.json'

/** Throws UserError for what is refused: the project is then as it was. */
export function editer(demande: Demande, ou: Ou): Edite {
  const { disque = DISQUE } = ou
  const dossier = ou.disque === undefined ? dossierDUn(ou.projet, ou.dossier) : ou.projet
  const { date } = optionsDe(ou)
  if (ou.essai) {
    finirLInterrompu(dossier, disque)
    return raconter(preparer(dossier, demande, sourceDe(disque), date), ou, dossier)
  }
  return seul(
    dossier,
    () => {
      const pret = preparer(dossier, demande, sourceDe(disque), date)
      const entree = { quoi: pret.fait.quoi, date: ou.maintenant.toISOString(), fautes: fautesDe(pret.atelier.lu) }
      const ecritures = [...pret.fichiers, ...pret.schema]
      const echec = ecrireEnsemble(dossier, ecritures, { ajoute: prochain(dossier, disque), entree }, disque)
      if (echec !== undefined)
        throw refusDEcrire({ ...echec, fichier: afficher(join(dossier, echec.fichier), ou.dossier) })
      elaguer(dossier, disque)
      return raconter(pret, ou, dossier)
    },
    disque,
  )
}

/** A larger file is not read as part of a contract either. */
export function sourceDe(disque: Disque): Source {
  const lire: Source['lire'] = chemin => {
    const lu = disque.lire(chemin)
    return 'octets' in lu && lu.octets.length > TAILLE_DE_TEXTE ? { refus: 'trop-gros' } : lu
  }
  return { lire, lister: disque.lister }
}

type Pret = {
  readonly atelier: Atelier
  readonly fait: Fait
  readonly fichiers: readonly FichierEdite[]
  readonly schema: readonly Pick<FichierEdite, 'fichier' | 'avant' | 'apres'>[]
}

function preparer(dossier: string, demande: Demande, source: Source, date: string): Pret {
  const atelier = ouvrir(dossier, source, date)
  const fait = accomplir(atelier, demande)
  const fichiers = atelier.finir()
  const apres = atelier.relire()
  refuserSiFaux(atelier.lu, apres)
  return { atelier, fait, fichiers, schema: schemaDe(dossier, apres, avecChangements(dossier, source, fichiers)) }
}

function accomplir(atelier: Atelier, demande: Demande): Fait {
  switch (demande.geste) {
    case 'ajouter':
      return ajouter(atelier, demande)
    case 'modifier':
      return modifier(atelier, demande)
    case 'renommer':
      return renommer(atelier, demande)
    case 'deplacer':
      return deplacer(atelier, demande)
    case 'renumeroter':
      return renumeroter(atelier, demande)
    case 'supprimer':
      return supprimer(atelier, demande)
  }
}

/** The schema of the project's identifiers, when it has one that is not up to date any more. Line ends are git's business. */
export function schemaDe(dossier: string, lu: ProjetLu, { lire }: Source): Pret['schema'] {
  const present = lire(join(dossier, ...SCHEMA.split('/')))
  if (!('octets' in present)) return []
  const neuf = identifiantsDuProjet(lu)
  if (Buffer.from(present.octets).toString('utf8').replaceAll('\r\n', '\n') === neuf) return []
  return [{ fichier: SCHEMA, avant: present.octets, apres: Buffer.from(neuf) }]
}

/** Is it a file that the program keeps for itself? The schema of the project's identifiers, the registers of sendings and of imports. */
export function estMachinal(fichier: string): boolean {
  return fichier === SCHEMA || /^\.cls\/(?:envois|imports)\//.test(fichier)
}

export function raconter({ fait, fichiers, atelier }: Pret, { dossier: depuis, couleur }: Ou, dossier: string): Edite {
  const nommer = (fichier: string) => afficher(join(dossier, fichier), depuis)
  const anciens = new Set(fichiers.flatMap(f => f.ancien ?? []))
  const montres = fichiers.filter(f => f.apres !== null || !anciens.has(f.fichier))
  return {
    quoi: fait.quoi,
    ...(fait.id !== undefined && { id: fait.id }),
    fichiers: montres.map(f => ({ fichier: nommer(f.fichier), etat: etatDe(f) })),
    // Not everybody shows them.
    get differences() {
      return montres.map(f => {
        const devenu = `${nommer(f.fichier)} (${{ nouveau: 'nouveau', modifie: 'modifié', renomme: 'renommé', supprime: 'supprimé' }[etatDe(f)]})`
        return differences(nommer(f.ancien ?? f.fichier), f.texte, f.retouches, { couleur, devenu })
      })
    },
    avis: atelier.avis,
  }
}

function etatDe({ avant, apres, ancien }: FichierEdite): Edite['fichiers'][number]['etat'] {
  if (apres === null) return 'supprime'
  return ancien !== undefined ? 'renomme' : avant === null ? 'nouveau' : 'modifie'
}
