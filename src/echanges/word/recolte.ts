// What is gathered of a Word form that came back, fiche by fiche, as it is read.
import {
  type Champ,
  type Contexte,
  type MotDeCote,
  normaliser,
  type Rendu,
  type TableauRendu,
} from '../../champs/index.ts'

/** Was this paragraph printed on the form? Nothing when the form does not say what it printed. */
export type Imprime = ((phrase: string) => boolean) | undefined

/** `noms`: how the fiches of the project are called in a form, by id: « Fiche action 1.2.1 – Un bus santé ». */
export type DemandeDeWord = {
  readonly fichier: string
  readonly noms: ReadonlyMap<string, string>
  readonly contexte: Contexte
}

export type Cueillie = {
  readonly simples: Record<string, Rendu>
  readonly tableaux: Record<string, TableauRendu>
  readonly mots: MotDeCote[]
}
export type Recolte = DemandeDeWord & {
  readonly fiches: Map<string, Cueillie>
  readonly avis: string[]
  readonly imprime: Imprime
  /** Written where it may be about any fiche. */
  readonly egares: MotDeCote[]
  /** The words of choices, made simple. */
  readonly simple: (texte: string) => string
}

export function cueillie({ fiches }: Recolte, fiche: string): Cueillie {
  const connue = fiches.get(fiche) ?? { simples: {}, tableaux: {}, mots: [] }
  fiches.set(fiche, connue)
  return connue
}

/** Of a fiche when it is known, or when there is only one; else among the remarks on the whole file. */
export function noter(fiche: string | undefined, mot: MotDeCote, recolte: Recolte): void {
  const [seule, autre] = recolte.fiches.keys()
  const qui = fiche ?? (autre === undefined ? seule : undefined)
  if (qui !== undefined && recolte.fiches.has(qui)) cueillie(recolte, qui).mots.push(mot)
  else
    recolte.avis.push(
      mot.genre === 'hors-case' ? `Écrit hors des cases (${mot.place}) : ${mot.texte}` : `${mot.place} : ${mot.texte}`,
    )
}

/** A box that stands twice is read where it is surest; what the other one says otherwise is kept beside. */
export function prendre({ simples, mots }: Cueillie, champ: Champ, rendu: Rendu): void {
  const deja = simples[champ.nom]
  if (deja === undefined) {
    simples[champ.nom] = rendu
    return
  }
  const [garde, autre] =
    rendu.provenance.confiance === 'sure' && deja.provenance.confiance !== 'sure' ? [rendu, deja] : [deja, rendu]
  simples[champ.nom] = garde
  if (autre.texte.trim() !== '' && normaliser(autre.texte) !== normaliser(garde.texte))
    mots.push({ genre: 'hors-case', texte: autre.texte, champ: champ.nom, place: autre.provenance.place })
}
