// The workbook that goes to who prefers Excel: a page of guidance, the fiches, a sheet for each of their tables, and what tells it again when it comes back.
import type { Colonne, FeuilleAEcrire, FeuilleDeTable, Valeur } from '../../bureautique/classeur/classeur.ts'
import { ecrireClasseur } from '../../bureautique/classeur/ecrire.ts'
import {
  type Cellules,
  CHAMPS,
  type Champ,
  type Contexte,
  clesDeLignes,
  type FicheEnMots,
  lireChamp,
  TABLEAUX,
  type Tableau,
} from '../../champs/index.ts'
import { empreintes } from '../fusion/empreintes.ts'
import {
  ACTION,
  CARNET,
  colonnesDe,
  FICHES,
  FORMAT_DU_FORMULAIRE,
  IDENTIFIANT,
  NUMERO,
  nomDeFiche,
  RANG,
} from './feuilles.ts'
import { guideDuClasseur } from './guide.ts'

export type FicheAEnvoyer = {
  readonly id: string
  readonly numero?: string
  readonly titre?: string
  readonly mots: FicheEnMots
}

export type ClasseurAEnvoyer = {
  readonly contrat: { readonly id: string; readonly titre: string }
  /** The id of the sending. */
  readonly envoi: string
  /** AAAA-MM-JJ: when it is sent, and when answers are wanted. */
  readonly date: string
  readonly avant?: string
  /** Where to send it back: « Coordinatrice du CLS, cls@valdouve.example ». */
  readonly retour?: string
  readonly fiches: readonly FicheAEnvoyer[]
  readonly contexte: Contexte
}

/** Rows ready to be filled. */
const LIGNES_LIBRES = 20
const FICHES_LIBRES = 3

/** The bytes of an .xlsx: same fiches, same day, same bytes. */
export async function classeurDeFiches(demande: ClasseurAEnvoyer): Promise<Uint8Array> {
  const { contrat, envoi, date } = demande
  return ecrireClasseur(feuillesDeFiches(demande), {
    titre: `${contrat.titre} : fiches à compléter`,
    date: new Date(`${date}T00:00:00Z`),
    proprietes: new Map([
      ['cls-formulaire', FORMAT_DU_FORMULAIRE],
      ['cls-contrat', contrat.id],
      ['cls-envoi', envoi],
    ]),
  })
}

export function feuillesDeFiches(demande: ClasseurAEnvoyer): readonly FeuilleAEcrire[] {
  return [
    guideDuClasseur(demande),
    feuilleDesFiches(demande),
    ...TABLEAUX.map(tableau => feuilleDuTableau(tableau, demande)),
    carnet(demande),
  ]
}

const MARQUE = { genre: 'identifiant', verrouillee: true } as const

function feuilleDesFiches({ fiches, contexte }: ClasseurAEnvoyer): FeuilleDeTable {
  return {
    nom: FICHES,
    colonnes: [
      { titre: IDENTIFIANT, ...MARQUE },
      { titre: NUMERO, genre: 'texte', largeur: 11, verrouillee: true },
      ...CHAMPS.map(champ => colonne(champ, contexte)),
    ],
    lignes: fiches.map(({ id, numero, mots }) => [id, numero ?? null, ...valeurs(CHAMPS, mots.simples, contexte)]),
    figees: 3,
    ajouts: FICHES_LIBRES,
  }
}

function feuilleDuTableau(tableau: Tableau, { fiches, contexte }: ClasseurAEnvoyer): FeuilleDeTable {
  const champs = colonnesDe(tableau)
  return {
    nom: tableau.titre,
    colonnes: [
      { titre: IDENTIFIANT, ...MARQUE },
      {
        titre: ACTION,
        genre: 'texte',
        largeur: 40,
        choix: fiches.map(nomDeFiche),
        aide: 'L’action dont parle la ligne : choisissez-la dans la liste pour une ligne que vous ajoutez.',
      },
      ...champs.map(champ => colonne(champ, contexte, tableau)),
      { titre: RANG, ...MARQUE },
    ],
    lignes: fiches.flatMap(fiche => {
      const lignes = fiche.mots.tableaux[tableau.nom] ?? []
      const cles = clesDeLignes(lignes)
      return lignes.map(({ cellules }, n) => [
        fiche.id,
        nomDeFiche(fiche),
        ...valeurs(champs, cellules, contexte, tableau),
        cles[n] ?? null,
      ])
    }),
    figees: 2,
    ajouts: LIGNES_LIBRES,
  }
}

/** What is typed in a date column stays as typed: « mars 2027 » would become its first day, and « 2027 » a day of 1905. */
const GENRES: Readonly<Record<Champ['genre'], Pick<Colonne, 'genre' | 'largeur'>>> = {
  ligne: { genre: 'texte', largeur: 30 },
  prose: { genre: 'prose' },
  date: { genre: 'texte', largeur: 16 },
  annee: { genre: 'annee' },
  montant: { genre: 'montant' },
  valeur: { genre: 'nombre', largeur: 16 },
  choix: { genre: 'texte', largeur: 22 },
  cases: { genre: 'texte', largeur: 34 },
  qui: { genre: 'texte', largeur: 34 },
  cle: { genre: 'identifiant' },
}

function colonne(champ: Champ, contexte: Contexte, tableau?: Tableau): Colonne {
  const { titre, genre, lignes } = champ
  const choix = choixDe(champ, contexte, tableau)
  const largeur = genre === 'prose' && lignes <= 3 ? 40 : undefined
  const aide = aideDe(champ, choix.length > 0)
  return {
    titre,
    ...GENRES[genre],
    ...(largeur !== undefined && { largeur }),
    ...(choix.length > 0 && { choix }),
    ...((genre === 'cases' || genre === 'qui') && { libre: true as const }),
    ...(aide !== '' && { aide }),
  }
}

/** The help of its heading. */
export function aideDe({ aide, genre }: Champ, liste: boolean): string {
  const plusieurs = genre === 'cases' && liste ? 'Plusieurs réponses sont possibles : séparez-les par « ; ».' : ''
  return [aide, plusieurs].filter(Boolean).join(' ')
}

function choixDe(champ: Champ, contexte: Contexte, tableau?: Tableau): readonly string[] {
  if (champ.genre === 'qui') return contexte.acteurs.map(({ libelle }) => libelle)
  if (champ.genre !== 'choix' && champ.genre !== 'cases') return []
  return [...new Set(contexte.choix(champ, tableau).map(({ libelle }) => libelle))]
}

function valeurs(champs: readonly Champ[], cellules: Cellules, contexte: Contexte, tableau?: Tableau): Valeur[] {
  return champs.map(champ => valeur(cellules[champ.nom] ?? '', champ, contexte, tableau))
}

/** A number where the text is one, a day where it is one; else the text. */
function valeur(texte: string, champ: Champ, contexte: Contexte, tableau?: Tableau): Valeur {
  if (texte === '') return null
  if (!CHIFFRES.has(champ.genre)) return texte
  const lu = lireChamp(texte, champ, contexte, tableau)
  if ('doute' in lu) return texte
  if (typeof lu.valeur === 'number') return lu.valeur
  return champ.genre === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(lu.valeur)) ? { date: String(lu.valeur) } : texte
}

const CHIFFRES: ReadonlySet<Champ['genre']> = new Set(['date', 'annee', 'montant', 'valeur'] as const)

/** A fiche a row, and first what the file is. Custom properties say the same: one of the two is enough. */
function carnet({ contrat, envoi, fiches, contexte }: ClasseurAEnvoyer): FeuilleDeTable {
  const texte = (titre: string) => ({ titre, genre: 'texte' }) as const
  return {
    nom: CARNET,
    colonnes: [texte('cle'), texte('valeur'), texte('numero'), texte('titre')],
    lignes: [
      ['cls-formulaire', FORMAT_DU_FORMULAIRE],
      ['cls-contrat', contrat.id],
      ['cls-envoi', envoi],
      ...fiches.map(({ id, numero, titre, mots }) => [
        `fiche ${id}`,
        empreintes(mots, contexte),
        numero ?? null,
        titre ?? null,
      ]),
    ],
    cachee: 'profondement',
  }
}
