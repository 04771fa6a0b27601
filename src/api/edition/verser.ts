// Many answers written as one edit: what would add a fault is left aside and told, the rest is written.
import { join } from 'node:path'
import { type Contexte, contexteDe } from '../../champs/index.ts'
import type { Ecart } from '../../echanges/fusion/appliquer.ts'
import { DISQUE } from '../../load/disque/disque.ts'
import { ecrireEnsemble } from '../../load/disque/transaction.ts'
import { afficher } from '../../load/files.ts'
import { estUserError } from '../../model/erreur.ts'
import { type Connus, type ProjetLu, rienDeConnu } from '../../project/read.ts'
import { optionsDe } from '../jugement.ts'
import { dossierDUn } from '../projets.ts'
import { ajouter, type Fait } from './ajouter.ts'
import { type Atelier, avecChangements, type FichierEdite, ouvrir, type Source } from './atelier.ts'
import type { Ajout } from './demandes.ts'
import { type Edite, type Ou, raconter, schemaDe, sourceDe } from './editer.ts'
import { elaguer, prochain } from './historique.ts'
import { type Remplissage, remplir } from './remplir.ts'
import { finirLInterrompu, refusDEcrire, seul } from './reprise.ts'
import { fautesDe, refuserSiFaux } from './verdict.ts'

/** Something that was left aside, and why. `ecart`: none for the remarks of a fiche. */
export type Refuse = { readonly fiche: string; readonly ecart?: Ecart; readonly pourquoi: string }
/** A file written with the answers: the register. `avant`: null when there is none. */
export type Annexe = { readonly fichier: string; readonly avant: Uint8Array | null; readonly apres: Uint8Array }
/** `edite`: nothing when no file of the project changes. */
export type Verse = { readonly edite: Edite | undefined; readonly refuses: readonly Refuse[] }

type Unite = { readonly fiche: string; readonly ecart?: Ecart; readonly remarques?: readonly string[] }
type Pret = {
  readonly atelier: Atelier
  readonly fait: Fait
  readonly fichiers: readonly FichierEdite[]
  /** The project once they are written. */
  readonly apres: ProjetLu
}

/** Fiches to be made before they are filled, in the same edit; and what `undo` calls it. */
export type Depart = { readonly neuves: readonly Omit<Ajout, 'quoi'>[]; readonly quoi: string }

/**
 * Writes what came back, in one edit that `undo` takes back whole. `annexes`: the files of the register, once what is refused is known.
 * Throws UserError when nothing could be written at all.
 */
export function verser(
  lot: readonly Remplissage[],
  annexes: (refuses: readonly Refuse[]) => readonly Annexe[],
  ou: Ou & { readonly connus?: Connus },
  depart?: Depart,
): Verse {
  const { disque = DISQUE, connus = rienDeConnu() } = ou
  const dossier = ou.disque === undefined ? dossierDUn(ou.projet, ou.dossier) : ou.projet
  const { date } = optionsDe(ou)
  const source = sourceDe(disque)
  const preparer = () => {
    const crees = creer(dossier, { source, date, connus }, depart?.neuves ?? [])
    const apres = avecChangements(dossier, source, crees)
    const tenter = (unites: readonly Unite[]) => essayer(dossier, unites, { source: apres, date, connus })
    const { pret = crees.length > 0 ? tenter([]) : undefined, refuses } = choisir(lot, tenter)
    return { pret: pret && nommer(avecCrees(pret, crees), depart), refuses }
  }
  if (ou.essai) {
    finirLInterrompu(dossier, disque)
    const { pret, refuses } = preparer()
    return { edite: pret && raconter({ ...pret, schema: [] }, ou, dossier), refuses }
  }
  return seul(
    dossier,
    () => {
      const { pret, refuses } = preparer()
      const registre = annexes(refuses)
      const fichiers = pret?.fichiers ?? []
      const schema = pret === undefined ? [] : schemaDe(dossier, pret.apres, avecChangements(dossier, source, fichiers))
      const ecritures = [...fichiers, ...schema, ...registre]
      const change = fichiers.length > 0 ? pret : undefined
      if (ecritures.length === 0) return { edite: undefined, refuses }
      const quoi = change?.fait.quoi ?? 'réponses notées dans le registre'
      const entree = {
        quoi,
        date: ou.maintenant.toISOString(),
        fautes: pret === undefined ? [] : fautesDe(pret.atelier.lu),
      }
      const echec = ecrireEnsemble(dossier, ecritures, { ajoute: prochain(dossier, disque), entree }, disque)
      if (echec !== undefined)
        throw refusDEcrire({ ...echec, fichier: afficher(join(dossier, echec.fichier), ou.dossier) })
      elaguer(dossier, disque)
      return { edite: change && raconter({ ...change, schema: [] }, ou, dossier), refuses }
    },
    disque,
  )
}

/** New fiches, still empty but for their title. */
function creer(dossier: string, { source, date, connus }: Lieu, neuves: Depart['neuves']): readonly FichierEdite[] {
  if (neuves.length === 0) return []
  const atelier = ouvrir(dossier, source, date, connus)
  for (const neuve of neuves) ajouter(atelier, { ...neuve, quoi: 'fiche' })
  refuserSiFaux(atelier.lu, atelier.relire())
  return atelier.finir()
}

/** Files made a moment ago are new ones, whatever was put in them since. */
function avecCrees(pret: Pret, crees: readonly FichierEdite[]): Pret {
  const remplis = new Map(pret.fichiers.map(f => [f.fichier, f.apres]))
  const neufs = crees.map(cree => {
    const apres = remplis.get(cree.fichier) ?? cree.apres
    const texte = Buffer.from(apres ?? []).toString('utf8')
    return { ...cree, apres, texte: '', retouches: [{ debut: 0, fin: 0, texte }] }
  })
  const noms = new Set(crees.map(c => c.fichier))
  return { ...pret, fichiers: [...neufs, ...pret.fichiers.filter(f => !noms.has(f.fichier))] }
}

function nommer(pret: Pret, depart: Depart | undefined): Pret {
  return depart === undefined ? pret : { ...pret, fait: { quoi: depart.quoi } }
}

type Lieu = { readonly source: Source; readonly date: string; readonly connus: Connus }

function essayer(dossier: string, unites: readonly Unite[], { source, date, connus }: Lieu): Pret {
  const atelier = ouvrir(dossier, source, date, connus)
  const fait = remplir(atelier, regrouper(unites), contexteDu(atelier))
  const fichiers = atelier.finir()
  const apres = atelier.relire()
  refuserSiFaux(atelier.lu, apres)
  return { atelier, fait, fichiers, apres }
}

function contexteDu({ lu }: Atelier): Contexte {
  return contexteDe(lu.projet)
}

function regrouper(unites: readonly Unite[]): readonly Remplissage[] {
  const parFiche = new Map<string, { ecarts: Ecart[]; remarques: string[] }>()
  for (const { fiche, ecart, remarques = [] } of unites) {
    const ici = parFiche.get(fiche) ?? { ecarts: [], remarques: [] }
    parFiche.set(fiche, ici)
    if (ecart !== undefined) ici.ecarts.push(ecart)
    ici.remarques.push(...remarques)
  }
  return [...parFiche].map(([fiche, { ecarts, remarques }]) => ({ fiche, ecarts, remarques }))
}

/** All at once when nothing is wrong; else by halves, until each one that is refused stands alone. */
function choisir(lot: readonly Remplissage[], tenter: (unites: readonly Unite[]) => Pret) {
  const unites = lot.flatMap(({ fiche, ecarts, remarques }): Unite[] => [
    ...ecarts.map(ecart => ({ fiche, ecart })),
    ...(remarques.length > 0 ? [{ fiche, remarques }] : []),
  ])
  const refuses: Refuse[] = []
  let pret: Pret | undefined
  const garder = (acquises: readonly Unite[], candidates: readonly Unite[]): readonly Unite[] => {
    if (candidates.length === 0) return acquises
    try {
      pret = tenter([...acquises, ...candidates])
      return [...acquises, ...candidates]
    } catch (erreur) {
      if (!estUserError(erreur)) throw erreur
      const [seule] = candidates as readonly [Unite]
      if (candidates.length === 1) {
        const { fiche, ecart } = seule
        refuses.push({ fiche, ...(ecart !== undefined && { ecart }), pourquoi: dire(erreur) })
        return acquises
      }
      const moitie = candidates.length >> 1
      return garder(garder(acquises, candidates.slice(0, moitie)), candidates.slice(moitie))
    }
  }
  garder([], unites)
  return { pret, refuses }
}

function dire({ message, conseil }: { readonly message: string; readonly conseil?: string | undefined }): string {
  const nu = message.replace(/^Rien n’a été écrit, car une faute apparaîtrait/, 'Cela ferait une faute')
  return conseil === undefined ? nu : `${nu} ${conseil}`
}
