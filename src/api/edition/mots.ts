// How editing speaks of the things of a contract.
import type { Sorte } from '../../project/identifiants.ts'

export type SorteEditable = Sorte | 'indicateur'

const NOMS: Readonly<Record<SorteEditable, readonly [avecDe: string, seul: string]>> = {
  acteur: ['de l’acteur', 'un acteur'],
  axe: ['de l’axe', 'un axe'],
  objectif: ['de l’objectif', 'un objectif'],
  fiche: ['de la fiche', 'une fiche'],
  besoin: ['du besoin', 'un besoin'],
  constat: ['du constat', 'un constat'],
  source: ['de la source', 'une source'],
  prs: ['de l’objectif du PRS', 'un objectif du PRS'],
  articulation: ['de l’articulation', 'une articulation'],
  acte: ['de l’acte', 'un acte'],
  instance: ['de l’instance', 'une instance'],
  unite: ['de la division du territoire', 'une division du territoire'],
  categorie: ['de la catégorie', 'une catégorie'],
  facette: ['de la facette', 'une facette'],
  indicateur: ['de l’indicateur', 'un indicateur'],
}

/** « de la fiche « bus-sante » ». */
export function deLaChose(sorte: SorteEditable, id: string): string {
  return `${NOMS[sorte][0]} « ${id} »`
}

/** « un axe ou un objectif ». */
export function uneChose(sortes: readonly SorteEditable[]): string {
  return sortes.map(sorte => NOMS[sorte][1]).join(' ou ')
}

/** A text inside French quotation marks, short enough for a sentence. */
export function citer(texte: string): string {
  const ligne = texte.replaceAll(/\s+/g, ' ').trim()
  return `« ${ligne.length > 60 ? `${ligne.slice(0, 59)}…` : ligne} »`
}
