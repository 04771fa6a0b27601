// What a repository's cls.yaml changes in the judgement of its projects, and what is wrong with it.
import { identifiantsDeRegles, regle as regleDuCatalogue } from '../catalogue.ts'
import { type Document, type Lecteur, lireDocument, reglagesEgares } from '../load/documents.ts'
import { afficher, fichierDuProjet } from '../load/files.ts'
import { couvreur } from '../load/globs.ts'
import type { Gravite, Regle, Remarque } from '../model/regle.ts'
import { certain, plusProche } from '../proche.ts'
import { avec } from '../project/corrections.ts'
import { type Depot, lireDepot } from '../project/depot.ts'
import { correctionA } from '../project/remplacement.ts'
import type { Place } from './constat.ts'
import { remarquesDe } from './remarques.ts'

export type Reglages = {
  readonly dossier: string
  readonly profil?: readonly string[]
  readonly ignore: (projet: string) => boolean
  /** Its own remarks; `lu`: a project of the same folder was read, and says what reading shows. */
  readonly remarques: (lu: boolean) => readonly Remarque[]
  readonly regler: (remarque: Remarque) => Remarque
  readonly fichier: string
  readonly texte: string
  readonly document: Document
  /** The file of known remarks that it names, absolute. */
  readonly reference?: string
  /** A profile that its team wrote beside it (`./profils/x.yaml`); read once. Nothing when there is none in this folder. */
  readonly lireProfil: (nom: string) => Document | undefined
}

/** `depuis`: the folder that file names are shown from; `lire`: how cls.yaml is read, when not from the disk. */
export function reglagesDe(dossier: string, depuis: string, lire?: Lecteur): Reglages {
  const depot = lireDepot(dossier, lire)
  const profils = new Map<string, Document | undefined>()
  const ignore = couvreur(depot.ignorer)
  const gravites = new Map<string, Gravite>()
  const refus: Place[] = []
  for (const [id, voulue] of Object.entries(depot.gravites)) {
    const faute = refusDe(id, voulue)
    if (faute === undefined) gravites.set(id, voulue)
    else {
      const { voulu, ...dit } = faute
      const lieu = depot.situer(['gravites', id], 'cle')
      refus.push({ regle: 'gravite-refusee', lieu, ...dit, ...avec(correctionA(lieu, 'cle', voulu)) })
    }
  }
  return {
    dossier,
    ...(depot.profil === undefined ? {} : { profil: depot.profil }),
    ignore: projet => ignore(afficher(projet, dossier)),
    remarques: lu =>
      remarquesDe(dossier, dire(depot, refus, lu), depuis, ({ gravite }) => ({ gravite, etat: 'actif' })),
    regler: remarque => {
      const gravite = gravites.get(remarque.regle)
      return gravite === undefined ? remarque : { ...remarque, gravite }
    },
    fichier: afficher(`${dossier}/${depot.document.fichier}`, depuis),
    texte: depot.document.texte,
    document: depot.document,
    ...(depot.reference === undefined ? {} : { reference: depot.reference }),
    lireProfil: nom => {
      if (!profils.has(nom))
        profils.set(
          nom,
          fichierDuProjet(dossier, nom) === undefined
            ? undefined
            : lireDocument(dossier, nom.slice(2), 'cls', lire).document,
        )
      return profils.get(nom)
    },
  }
}

/** Settings that a folder holds under another name. */
export function remarquesDesEgares(dossier: string, depuis: string): Remarque[] {
  const places = reglagesEgares(dossier).flatMap(document =>
    document.fautes.map(f => ({ ...f, lieu: { document, chemin: '', debut: f.debut, fin: f.fin } })),
  )
  return remarquesDe(dossier, places, depuis, ({ gravite }) => ({ gravite, etat: 'actif' }))
}

function dire({ fautes, problemes }: Depot, refus: readonly Place[], lu: boolean): Place[] {
  return [...(lu ? [] : fautes), ...problemes, ...refus]
}

type Refus = { readonly message: string; readonly conseil?: string; readonly voulu?: string }

/** Design §6: an error comes from the law or from the tool; what another text asks keeps the weight it was given. */
function refusDe(id: string, voulue: Gravite): Refus | undefined {
  const regle = regleDuCatalogue(id)
  if (regle === undefined) {
    const proche = plusProche(id, identifiantsDeRegles())
    const voulu = certain(id, identifiantsDeRegles())
    const conseil =
      proche === undefined ? 'Toutes les règles : commande « explain ».' : `Vouliez-vous dire « ${proche} » ?`
    return {
      message: `La règle « ${id} » n’existe pas : sa gravité ne peut pas être changée.`,
      conseil,
      ...(voulu !== undefined && { voulu }),
    }
  }
  const { force, titre } = regle.source
  if (force === 'outil' || regle.gravite === voulue) return undefined
  if (regle.gravite !== 'information')
    return {
      message: `La gravité de « ${id} » (${regle.gravite}) ne se change pas : elle vient de « ${titre} » (${NOM_DE_FORCE[force]}), non de l’outil.`,
      conseil: 'Retirez cette ligne ; un contrat qui s’en écarte pour une raison le dit dans « ecarts_motives ».',
    }
  if (voulue === 'avertissement') return undefined
  return {
    message: `« ${id} » ne peut pas devenir une erreur : seuls la loi et l’outil en donnent.`,
    conseil: 'Écrivez « avertissement » ; avec « --strict », un avertissement fait échouer la vérification.',
  }
}

const NOM_DE_FORCE: Readonly<Record<Exclude<Regle['source']['force'], 'outil'>, string>> = {
  loi: 'loi',
  region: 'région',
  recommandation: 'recommandation',
  usage: 'usage',
}
