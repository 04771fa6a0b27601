// How the boxes and tables of a fiche are laid out on a form: under which headings, in what kind of box, how wide.
import { CHAMPS, type Champ, type Choix, champNomme, TABLEAUX, type Tableau, tableauNomme } from '../../champs/index.ts'
import type { GenreSaisie } from '../arbre.ts'

export type Partie = {
  readonly titre: string
  readonly champs: readonly Champ[]
  readonly tableaux: readonly Tableau[]
}

/** What whoever leads an action knows best comes first, what only sorts fiches comes last. */
const PARTIES: readonly (readonly [titre: string, champs: readonly string[], tableaux: readonly string[]])[] = [
  ['L’action', ['titre', 'rattachements', 'enjeux', 'description'], ['objectifs']],
  ['Pour qui, avec qui', ['publics', 'territoires'], ['pilotes', 'partenaires', 'referents']],
  ['Quand', ['calendrier-debut', 'calendrier-fin', 'calendrier-recurrence', 'calendrier-texte'], ['etapes']],
  [
    'Avec quels moyens',
    ['moyens-humains', 'moyens-materiels', 'moyens-financiers', 'budget-total', 'budget-taxe', 'budget-commentaire'],
    ['budget'],
  ],
  ['Pour quels résultats', ['resultats-attendus'], ['indicateurs']],
  [
    'Pour classer la fiche',
    ['themes', 'participation-degre', 'participation-description', 'prs', 'articulations', 'statut', 'priorite'],
    [],
  ],
]

/** Whatever no heading names comes last. */
export function partiesDuFormulaire(): readonly Partie[] {
  const placees = PARTIES.map(([titre, champs, tableaux]) => ({
    titre,
    champs: champs.flatMap(nom => champNomme(nom) ?? []),
    tableaux: tableaux.flatMap(nom => tableauNomme(nom) ?? []),
  }))
  const dits = new Set(placees.flatMap(({ champs, tableaux }) => [...champs, ...tableaux].map(c => c.nom)))
  const reste = {
    titre: 'Le reste',
    champs: CHAMPS.filter(c => !dits.has(c.nom)),
    tableaux: TABLEAUX.filter(t => !dits.has(t.nom)),
  }
  return reste.champs.length + reste.tableaux.length === 0 ? placees : [...placees, reste]
}

/** Short answers: two of them that follow one another share a row. */
const COURTS: ReadonlySet<string> = new Set([
  ...['calendrier-debut', 'calendrier-fin', 'calendrier-recurrence', 'calendrier-texte'],
  ...['budget-total', 'budget-taxe', 'statut', 'priorite'],
])

/** One of them, or two, a row. */
export function enRangees<Case extends { readonly champ: string }>(
  cases: readonly Case[],
): readonly (readonly Case[])[] {
  const rangees: Case[][] = []
  for (const une of cases) {
    const derniere = rangees.at(-1)
    const [autre] = derniere ?? []
    if (derniere?.length === 1 && autre && COURTS.has(autre.champ) && COURTS.has(une.champ)) derniere.push(une)
    else rangees.push([une])
  }
  return rangees
}

/**
 * A few choices, or those of an awaited answer when they are not too many to read, are boxes to tick; more of them are chosen in
 * menus, one a line; beyond what a menu can show, they are written.
 */
const CASES_MAX = 8
const LETTRES_MAX = 900
const MENU_MAX = 120

/** How a box is filled, given what it may hold; undefined for a choice among nothing. */
export function saisieDe({ genre, attendu }: Champ, choix: readonly Choix[]): GenreSaisie | undefined {
  if (genre === 'prose') return 'prose'
  if (genre !== 'choix' && genre !== 'cases') return 'ligne'
  if (choix.length === 0) return undefined
  if (genre === 'choix') return 'choix'
  const lettres = choix.reduce((n, { libelle }) => n + libelle.length, 0)
  if (choix.length <= CASES_MAX || (attendu && lettres <= LETTRES_MAX)) return 'cases'
  return choix.length <= MENU_MAX ? 'listes' : 'prose'
}

/** Percent of the table's width; the columns that are not named share the rest. */
export const LARGEURS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  objectifs: { niveau: 20, titre: 80 },
  pilotes: { organisme: 40, service: 32, fonction: 28 },
  referents: { organisme: 34, type: 16, service: 26, fonction: 24 },
  partenaires: { organisme: 28, contribution: 34, service: 19, fonction: 19 },
  etapes: { titre: 50, date: 22, texte: 28 },
  budget: { libelle: 27, annee: 9, montant: 13, nature: 17, financeur: 20, etat: 14 },
  indicateurs: {
    ...{ libelle: 15, type: 11, unite: 13, depart: 13, 'depart-annee': 8 },
    ...{ cible: 8, 'cible-annee': 8, source: 12, frequence: 12 },
  },
}

/** Rows to fill. Below those that are there, Tab adds others, without their menus: where there are some, one row offers them. */
export function lignesVides({ attendu, colonnes }: Tableau, combien: number): number {
  if (combien === 0) return attendu ? 3 : 2
  return colonnes.some(({ genre }) => genre === 'choix') ? 1 : 0
}

/** Room for an answer of several paragraphs that nobody has begun, in lines; the box grows as one writes. */
export function placeVide({ genre, lignes, attendu }: Champ): number | null {
  if (genre !== 'prose') return null
  return attendu ? Math.ceil(lignes / 2) : 2
}
