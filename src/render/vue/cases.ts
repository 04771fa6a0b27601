// The boxes and tables of a fiche, as the template of forms reads them: what is the same for all fiches once, then what each of them says.
import { type Champ, type Contexte, clesDeLignes, type FicheEnMots, type Tableau } from '../../champs/index.ts'
import type { GenreSaisie } from '../arbre.ts'
import { enRangees, LARGEURS, lignesVides, partiesDuFormulaire, placeVide, saisieDe } from './formulaire.ts'
import type { Note } from './notes.ts'

type UneCase = { readonly champ: Champ; readonly genre: GenreSaisie | undefined }
type UnTableau = ReturnType<typeof trameDUnTableau>
type Partie = {
  readonly titre: string
  readonly cases: readonly UneCase[]
  readonly tableaux: readonly UnTableau[]
}
export type Trame = readonly Partie[]

/** What is the same for all fiches. */
export function trameDe(contexte: Contexte): Trame {
  return partiesDuFormulaire().map(({ titre, champs, tableaux }) => ({
    titre,
    cases: champs.map(champ => ({ champ, genre: saisieDe(champ, contexte.choix(champ)) })),
    tableaux: tableaux.map(tableau => trameDUnTableau(tableau, contexte)),
  }))
}

function trameDUnTableau(tableau: Tableau, contexte: Contexte) {
  const champs = tableau.colonnes.filter(({ genre }) => genre !== 'cle')
  return {
    tableau,
    champs,
    colonnes: champs.map(champ => ({
      titre: champ.titre,
      largeur: LARGEURS[tableau.nom]?.[champ.nom] ?? null,
      nombre: NOMBRES.has(champ.genre),
      ...saisie(champ, saisieDe(champ, contexte.choix(champ, tableau)) ?? 'ligne', tableau),
    })),
  }
}

/** What a fiche says, and what is noted of its holes. */
export type Dit = { readonly mots: FicheEnMots; readonly notes: ReadonlyMap<string, Note> }

/** The chapters of one of them. */
export function chapitresDe(trame: Trame, dit: Dit) {
  return trame.map(({ titre, cases, tableaux }) => ({
    titre,
    rangees: rangees(cases.flatMap(une => uneCase(une, dit))),
    tableaux: tableaux.map(tableau => unTableau(tableau, dit)),
  }))
}

function rangees(cases: readonly ReturnType<typeof uneCase>[number][]) {
  const toutes = enRangees(cases)
  const serre = toutes.some(rangee => rangee.length > 1)
  return toutes.map(rangee => ({
    ecriture: Math.max(0, ...rangee.map(({ ecriture }) => ecriture ?? 0)) || null,
    cases: rangee.map(une => ({ ...une, cote: rangee.length > 1, etendue: serre && rangee.length === 1 ? 3 : null })),
  }))
}

function uneCase({ champ, genre: voulu }: UneCase, { mots, notes }: Dit) {
  const texte = mots.simples[champ.nom] ?? ''
  // A choice among nothing is not asked; what was said all the same stays.
  const genre = voulu ?? (texte === '' ? undefined : 'prose')
  if (genre === undefined) return []
  const note = notes.get(champ.nom)
  return [
    {
      titre: champ.titre,
      ...saisie(champ, genre),
      ...reponse(champ, texte),
      // What is there says better than a help what is awaited.
      aide: texte === '' ? champ.aide : null,
      // A box that is filled needs no word, unless something of it is still to come.
      signe: texte !== '' && note === undefined ? null : signe(texte !== '', champ.attendu || note !== undefined),
      note: note?.mots ?? null,
      ecriture: texte === '' ? placeVide(champ) : null,
    },
  ]
}

function unTableau({ tableau, champs, colonnes }: UnTableau, { mots, notes }: Dit) {
  const lignes = mots.tableaux[tableau.nom] ?? []
  const cles = clesDeLignes(lignes)
  const note = notes.get(tableau.nom)
  return {
    titre: tableau.titre,
    champ: tableau.nom,
    aide: tableau.aide,
    signe: signe(lignes.length > 0, tableau.attendu || note !== undefined),
    note: note?.mots ?? null,
    colonnes,
    lignes: lignes.map(({ cellules }, n) => ({
      cle: cles[n] ?? '',
      cases: champs.map(({ nom, genre }) => {
        const dit = cellules[nom] ?? null
        return { prose: genre === 'prose' ? dit : null, texte: genre === 'prose' ? null : dit }
      }),
    })),
    vides: lignesVides(tableau, lignes.length),
  }
}

const NOMBRES: ReadonlySet<string> = new Set(['annee', 'montant', 'valeur'])

/** How it is filled; `champ`: its mark, without what stands around. */
function saisie(champ: Champ, genre: GenreSaisie, tableau?: Tableau) {
  const enListe = genre === 'choix' || genre === 'cases' || genre === 'listes'
  return { champ: champ.nom, saisie: genre, liste: enListe ? nomDeListe(champ, tableau) : null }
}

/** What is there already: prose, or the lines of an answer. */
function reponse({ genre }: Champ, texte: string) {
  const prose = genre === 'prose' && texte !== '' ? texte : null
  return { prose, valeurs: prose === null && texte !== '' ? texte.split('\n') : [] }
}

function signe(rempli: boolean, attendu: boolean): string {
  return rempli ? 'À relire' : attendu ? 'À remplir' : 'Facultatif'
}

/** The list of what it may hold, by the name that the document gives to it. */
export function nomDeListe(champ: Champ, tableau?: Tableau): string {
  return tableau === undefined ? champ.nom : `${tableau.nom}.${champ.nom}`
}
