// `preview`: one reading of a project, from which remarks, pages and places are drawn as they are asked for.
import { posix } from 'node:path'
import { reglagesDuProjet } from '../check/selection.ts'
import type { Document } from '../load/documents.ts'
import { afficher } from '../load/files.ts'
import { type Chemin, chemin } from '../model/chemin.ts'
import type { Noeud } from '../model/noeud.ts'
import type { Totaux } from '../model/rapport.ts'
import type { Remarque } from '../model/regle.ts'
import { positions } from '../project/places.ts'
import type { ProjetLu } from '../project/read.ts'
import type { Endroit } from '../render/endroits.ts'
import { MODELES, type Modele } from '../render/vue/demande.ts'
import type { Jugement } from './jugement.ts'
import { juger } from './lots.ts'
import { lireUn } from './projets.ts'
import { type DemandeDeDocument, rendreLu } from './rendre.ts'
import { compter } from './verifier.ts'

/** All but those that are written for somebody, or about something, to be named. */
export const DOCUMENTS_D_APERCU = MODELES.filter(modele => modele !== 'deliberation' && modele !== 'grille')
export const ETATS_D_APERCU = ['projet', 'deliberation', 'signature'] as const
export type ChoixDApercu = { readonly modele: Modele; readonly etat: DemandeDeDocument['etat'] }

export type PageDApercu = {
  /** The very page that `render --format html` writes. */
  readonly html: string
  readonly avis: readonly string[]
}

export type LectureDApercu = {
  readonly titre: string
  readonly remarques: readonly Remarque[]
  readonly totaux: Totaux
  /** A file of the project could not be read, or only in part: a page made now would lack what it holds. */
  readonly incomplete: boolean
  /** Throws UserError for a document to sign while an error is active, `FauteDeGabarit` for a wrong template. */
  readonly page: (choix: ChoixDApercu) => Promise<PageDApercu>
  /** For each remark, in order: the id of the place that it concerns, among those of a page; null when the page does not show it. */
  readonly ancres: (presentes: ReadonlySet<string>) => readonly (string | null)[]
  /** Where what bears this id is written. */
  readonly source: (ancre: string) => { readonly fichier: string; readonly ligne: number } | undefined
}

/** Reads and judges the only project that a path means. Throws UserError when there is none, or several. */
export async function lireApercu(dossier: string, jugement: Jugement): Promise<LectureDApercu> {
  const { ancreDe, origineDe } = await import('../render/endroits.ts')
  const lu = await lireUn(dossier, jugement)
  const { remarques } = juger(lu, jugement, reglagesDuProjet(lu.dossier, jugement.dossier))
  const ici = afficher(lu.dossier, jugement.dossier)
  const documents = new Map(lu.documents.map(document => [posix.join(ici, document.fichier), document]))
  return {
    titre: lu.projet.contrat.titre ?? lu.projet.contrat.id ?? 'Contrat local de santé',
    remarques,
    totaux: compter(remarques),
    incomplete: lu.documents.some(estIncomplet),
    page: async choix => {
      const { octets, avis } = await rendreLu(lu, remarques, { ...choix, format: 'html', dossier: jugement.dossier })
      return { html: new TextDecoder().decode(octets), avis }
    },
    ancres: presentes =>
      remarques.map(remarque => {
        const endroit = endroitDe(documents.get(remarque.fichier), remarque)
        return (endroit && ancreDe(endroit, presentes)) ?? null
      }),
    source: ancre => sourceDe(lu, ici, origineDe(ancre, lu.projet)),
  }
}

function estIncomplet({ genre, lisible, fautes }: Document): boolean {
  return genre !== 'cls' && (!lisible || fautes.some(faute => faute.bloquant === true))
}

/** Nothing for what is no part of the contract: settings, a file left aside. */
function endroitDe(document: Document | undefined, remarque: Remarque): Endroit | undefined {
  if (document === undefined || document.genre === 'cls') return undefined
  const ou = chemin(remarque.chemin)
  return {
    partie: document.genre === 'fiche' ? 'fiches' : document.genre,
    chemin: ou,
    ids: idsLeLong(document.arbre(), ou),
  }
}

function idsLeLong(racine: Noeud | null, ou: Chemin): (string | undefined)[] {
  const ids: (string | undefined)[] = []
  let ici: Noeud | null | undefined = racine
  for (const cle of [undefined, ...ou]) {
    if (cle !== undefined) ici = enfant(ici, cle)
    const id = enfant(ici, 'id')
    ids.push(id?.genre === 'texte' ? id.texte : undefined)
  }
  return ids
}

function enfant(noeud: Noeud | null | undefined, cle: string | number): Noeud | undefined {
  if (noeud?.genre === 'liste') return typeof cle === 'number' ? noeud.elements[cle] : undefined
  return noeud?.genre === 'table' ? noeud.entrees.find(entree => entree.cle === String(cle))?.valeur : undefined
}

function sourceDe(lu: ProjetLu, ici: string, origine: Chemin | undefined) {
  const lieu = origine && lu.situer(origine, 'cle')
  if (lieu === undefined) return undefined
  const { document, debut } = lieu
  return { fichier: posix.join(ici, document.fichier), ligne: positions(document.texte)(debut).ligne }
}
