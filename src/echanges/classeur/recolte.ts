// What is gathered while the sheets of a workbook that came back are read, and how its rows and our columns are looked at.
import { type FeuilleLue, texteDeCase } from '../../bureautique/classeur/classeur.ts'
import type { Contexte, LigneRendue, MotDeCote, Rendu } from '../../champs/index.ts'
import type { Carnet, Connue } from './carnet.ts'
import { caseA } from './cases.ts'
import type { Reconnue } from './reconnaitre.ts'

export type Demande = { readonly fichier: string; readonly contexte: Contexte }

/** A fiche. */
export type Cueillie = {
  readonly fiche?: string
  readonly nom: string
  /** It has a row of its own among the fiches: what its tables do not hold was removed. */
  readonly entiere: boolean
  readonly simples: Record<string, Rendu>
  readonly lignes: Map<string, LigneRendue[]>
  readonly mots: MotDeCote[]
}

export type Recolte = {
  readonly carnet: Carnet
  readonly connues: readonly Connue[]
  readonly fiches: Map<string, Cueillie>
  readonly avis: string[]
} & Demande

export function* lignesDe({ feuille, entete }: Reconnue): Generator<number> {
  for (let ligne = entete + 1; ligne < feuille.lignes.length; ligne++)
    if ((feuille.lignes[ligne] ?? []).some(c => texteDeCase(c).trim() !== '' || c?.commentaire)) yield ligne
}

/** What a column of ours says in a row. */
export function marque({ feuille, marques }: Reconnue, titre: string, ligne: number): string {
  const colonne = marques.get(titre)
  return colonne === undefined ? '' : texteDeCase(caseA(feuille, ligne, colonne)).trim()
}

export const CITES = 6

/** A row that finds no place is told whole. */
export function nonPris({ nom }: FeuilleLue, ligne: number, pourquoi: string, dits: readonly string[]): string {
  const suite = dits.length > CITES ? '…' : ''
  return `Feuille « ${nom} », ligne ${ligne + 1} : ${pourquoi}. Ce qui y est écrit n’a pas été repris : « ${dits.slice(0, CITES).join(' ; ')}${suite} ».`
}
