// The reference: the remarks that a repository already had, frozen in a JSON file that can only shrink. Those it knows no longer count.

import { dirname, resolve } from 'node:path'
import { afficher, existe, lireFichier, projetDe } from '../load/files.ts'
import { enArgument } from '../model/argument.ts'
import { UserError } from '../model/erreur.ts'
import type { RapportCite } from '../model/rapport.ts'
import type { Remarque } from '../model/regle.ts'
import { reperes } from '../reporters/lieux.ts'
import { type Connue, cleDe, ecrireReference, lireReference } from './reference-fichier.ts'
import { invisibilite } from './reference-portee.ts'
import { retrouver } from './renommes.ts'

export type DemandeDeReference = {
  /** As typed after --reference. */
  readonly fichier: string
  /** The working directory. */
  readonly dossier: string
  /** Write the file if there is none; else, take out of it what is mended. */
  readonly geler: boolean
  /** How the program was called. */
  readonly nom: string
}

export type Confrontation = {
  /** All of them, those that the reference knows with the state `reference`. */
  readonly remarques: readonly Remarque[]
  readonly connues: number
  /** Active remarks that the reference does not know. */
  readonly nouvelles: number
  /** With `geler`: the text that the file must have, when it differs from what it has. */
  readonly aEcrire?: string
}

/** The files of a reference are named from its own folder: it is the same wherever the program is run from. */
export function confronter(cite: RapportCite, demande: DemandeDeReference): Confrontation {
  const chemin = resolve(demande.dossier, demande.fichier)
  const racine = dirname(chemin)
  const trouvees = enConnues(cite, demande.dossier, racine)
  const lues = existe(chemin) ? lireReference(contenu(chemin, demande), demande) : undefined
  if (lues === undefined && !demande.geler) throw absente(demande)
  const creees = () => trouvees.filter((_, n) => cite.rapport.remarques[n]?.etat === 'actif')
  const connues = compter(lues ?? creees())
  const reste = new Map([...connues].map(([cle, { nombre }]) => [cle, nombre]))
  /** Takes those of the remarks that are still active and that the reference still has room for. */
  const reconnaitre = (remarques: readonly Remarque[]) =>
    remarques.map((remarque, n): Remarque => {
      const cle = cleDe(trouvees[n] as Connue)
      const places = reste.get(cle) ?? 0
      if (remarque.etat !== 'actif' || places === 0) return remarque
      reste.set(cle, places - 1)
      return { ...remarque, etat: 'reference' }
    })
  const premieres = reconnaitre(cite.rapport.remarques)
  const renommees = renommeesDe(premieres)
  for (const { apres, nombre } of renommees) reste.set(cleDe(apres), nombre)
  const remarques = renommees.length === 0 ? premieres : reconnaitre(premieres)
  const nombre = (etat: Remarque['etat']) => remarques.filter(r => r.etat === etat).length
  const bilan = { remarques, connues: nombre('reference'), nouvelles: nombre('actif') }
  if (!demande.geler) return bilan
  const retenues = lues === undefined ? [...connues.values()] : [...compter(retrecir([...connues.values()])).values()]
  const texte = ecrireReference(retenues)
  return lues !== undefined && texte === ecrireReference([...connues.values()]) ? bilan : { ...bilan, aEcrire: texte }

  /** What no longer occurs goes out; what this run could not see stays; a file's new name replaces its old one. */
  function retrecir(anciennes: readonly Connue[]): Connue[] {
    const presentes = compter(trouvees)
    const suites = new Map(renommees.map(({ avant, apres, nombre }) => [cleDe(avant), { ...apres, nombre }]))
    const invisible = invisibilite(cite, remarques, demande.dossier, racine)
    return anciennes.flatMap(connue => {
      const suite = suites.get(cleDe(connue))
      if (suite !== undefined) return [suite]
      const vues = presentes.get(cleDe(connue))?.nombre ?? 0
      const nombre = invisible(connue) ? connue.nombre : Math.min(connue.nombre, vues)
      return nombre === 0 ? [] : [{ ...connue, nombre }]
    })
  }

  function renommeesDe(remarques: readonly Remarque[]) {
    const perdues = [...connues.values()].flatMap(connue => {
      const nombre = reste.get(cleDe(connue)) ?? 0
      return nombre === 0 || existe(resolve(racine, connue.fichier)) ? [] : [{ connue, nombre }]
    })
    if (perdues.length === 0) return []
    const inconnues = compter(trouvees.filter((_, n) => remarques[n]?.etat === 'actif'))
    const projetDuFichier = (fichier: string) => projetDe(resolve(racine, fichier)) ?? ''
    return retrouver(
      perdues,
      [...inconnues.values()].map(connue => ({ connue, nombre: connue.nombre })),
      projetDuFichier,
    )
  }
}

function enConnues({ rapport, textes }: RapportCite, dossier: string, racine: string): Connue[] {
  return reperes(rapport.remarques, textes).map(repere => ({
    ...repere,
    fichier: afficher(resolve(dossier, repere.fichier), racine),
    nombre: 1,
  }))
}

/** Equal entries are one, with their number. */
function compter(connues: readonly Connue[]): Map<string, Connue> {
  const comptees = new Map<string, Connue>()
  for (const connue of connues) {
    const cle = cleDe(connue)
    comptees.set(cle, { ...connue, nombre: (comptees.get(cle)?.nombre ?? 0) + connue.nombre })
  }
  return comptees
}

/** A repository of thousands of projects may know very many remarks. */
const TAILLE = 200 * 1024 * 1024

function contenu(chemin: string, { fichier }: DemandeDeReference): Uint8Array {
  const lu = lireFichier(chemin, TAILLE)
  if ('octets' in lu) return lu.octets
  throw new UserError(
    `Le fichier de référence « ${fichier} » ne peut pas être lu.`,
    lu.refus === 'trop-gros'
      ? 'Il est trop gros pour être un fichier de référence : vérifiez le nom donné après --reference.'
      : 'Vérifiez que c’est un fichier, et que vous avez le droit de le lire.',
  )
}

function absente({ fichier, nom }: DemandeDeReference): UserError {
  return new UserError(
    `Le fichier de référence « ${fichier} » n’existe pas.`,
    `Pour y écrire les remarques d’aujourd’hui : « ${nom} validate --reference ${enArgument(fichier)} --geler ».`,
  )
}
