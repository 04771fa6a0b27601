// What the preview shows now: the last reading, the pages made from it, and the last good ones while something is broken.
import { createHash } from 'node:crypto'
import type { ChoixDApercu, LectureDApercu, PageDApercu } from '../../index.ts'
import { estUserError } from '../../model/erreur.ts'

export type Panne = { readonly message: string; readonly conseil?: string }
/** A page shown, and its fingerprint: the same as long as nothing in it has changed. */
export type Montree = {
  readonly page: PageDApercu
  readonly empreinte: string
  readonly ids: ReadonlySet<string>
  readonly faite: Date
}
export type Vue = {
  /** Nothing could ever be shown of this choice. */
  readonly montree?: Montree
  /** Why what is shown is not of the last reading: a page that cannot be made, or would lack what cannot be read. */
  readonly panne?: Panne
}

export type Vitrine = {
  /** None until a first reading succeeded. */
  readonly lecture: () => LectureDApercu | undefined
  /** Why the last reading failed, if it did. */
  readonly panne: () => Panne | undefined
  readonly lueLe: () => Date
  readonly version: () => number
  readonly relire: (maintenant: Date) => Promise<void>
  readonly voir: (choix: ChoixDApercu) => Promise<Vue>
}

/** `lire`: a new reading of the project, at a given moment. */
export function ouvrirVitrine(lire: (maintenant: Date) => Promise<LectureDApercu>): Vitrine {
  let lecture: LectureDApercu | undefined
  let panne: Panne | undefined
  let lueLe = new Date(0)
  let version = 0
  const bonnes = new Map<string, Montree>()
  let encours = new Map<string, Promise<Vue>>()

  async function faire(choix: ChoixDApercu): Promise<Vue> {
    const cle = `${choix.modele} ${choix.etat}`
    const bonne = bonnes.get(cle)
    if (lecture === undefined || panne !== undefined) return vue(bonne, panne)
    if (lecture.incomplete && bonne !== undefined) return vue(bonne, ILLISIBLE)
    const faite = lueLe
    try {
      const montree = montrer(await lecture.page(choix), faite)
      // A page that lacks something is better than none, but is not one to come back to.
      if (!lecture.incomplete) bonnes.set(cle, montree)
      return vue(montree, lecture.incomplete ? INCOMPLETE : undefined)
    } catch (erreur) {
      return vue(bonne, enPanne(erreur))
    }
  }

  return {
    lecture: () => lecture,
    panne: () => panne,
    lueLe: () => lueLe,
    version: () => version,
    async relire(maintenant) {
      try {
        lecture = await lire(maintenant)
        panne = undefined
      } catch (erreur) {
        panne = enPanne(erreur)
      }
      lueLe = maintenant
      encours = new Map()
      version++
    },
    voir(choix) {
      const cle = `${choix.modele} ${choix.etat}`
      const deja = encours.get(cle) ?? faire(choix)
      encours.set(cle, deja)
      return deja
    },
  }
}

const ILLISIBLE: Panne = {
  message: 'Un fichier du contrat ne se lit plus : le document montré est celui d’avant.',
  conseil: 'Corrigez ce que disent les remarques et enregistrez : le document reviendra à jour.',
}
const INCOMPLETE: Panne = {
  message: 'Un fichier du contrat ne se lit pas : il manque au document.',
  conseil: 'Corrigez ce que disent les remarques et enregistrez.',
}

function vue(montree: Montree | undefined, panne: Panne | undefined): Vue {
  return { ...(montree && { montree }), ...(panne && { panne }) }
}

function montrer(page: PageDApercu, faite: Date): Montree {
  const ids = new Set([...page.html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id))
  return { page, ids, faite, empreinte: createHash('sha256').update(page.html).digest('base64url').slice(0, 16) }
}

/** Whatever goes wrong while somebody types is said in the page, and the preview goes on. */
function enPanne(erreur: unknown): Panne {
  if (estUserError(erreur)) return { message: erreur.message, ...(erreur.conseil && { conseil: erreur.conseil }) }
  const message = erreur instanceof Error ? erreur.message : String(erreur)
  return { message: `Le document n’a pas pu être mis en page. ${message}` }
}
