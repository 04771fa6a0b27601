// Where a contract stands, as plain data: what `cls status --format json` gives, and what every presentation is made from.
import type { Phase } from '../model/phase.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { RapportProjet } from '../model/rapport.ts'
import type { Gravite, Remarque, Source } from '../model/regle.ts'

/** Where to look: relative to the working directory, with `/`; lines from 1. */
export type Place = { readonly fichier: string; readonly ligne: number }

/** A value still « à compléter », or a hole left inside a text. */
export type Trou = Place & {
  /** JSON Pointer in the consolidated project. */
  readonly pointeur: string
  /** In the words of the format: `Calendrier › Étapes › Mesures › Date`. */
  readonly champ: string
  readonly note?: string
  /** The fiche it stands in, by id. */
  readonly fiche?: string
  /** Who owes it: the `cle` of one of `qui`. */
  readonly qui: string
}

/** A field that a fiche usually has, and that this one leaves out. */
export type Absence = Place & { readonly fiche: string; readonly champ: string; readonly nom: string }

/** Somebody who owes something. `coordination`: the post of coordinator; `personne`: nobody was named. */
export type Responsable = {
  readonly cle: string
  readonly genre: 'acteur' | 'organisme' | 'service' | 'coordination' | 'personne'
  readonly nom: string
  /** The id of a declared actor. */
  readonly acteur?: string
}
export type Dette = Responsable & {
  /** Indices in `a_completer`. */
  readonly a_completer: readonly number[]
  /** Indices in `absences`. */
  readonly absences: readonly number[]
  /** Bodies that work on the fiches concerned: those who wait. */
  readonly partenaires: number
}

export type EtatDEtape = 'faite' | 'passee' | 'en-cours' | 'a-venir'
/** A step of a contrat local de santé, and what the files say of it. `passee`: the phase is beyond it, and no file shows it. */
export type Etape = {
  readonly rang: number
  readonly id: string
  readonly titre: string
  readonly qui: string
  readonly documents: readonly string[]
  /** What to type to write one of them, without the program's name. */
  readonly commandes: readonly Commande[]
  readonly phases: readonly Phase[]
  readonly sources: readonly Source[]
  readonly etat: EtatDEtape
  readonly traces: readonly string[]
}

/** Words of a command line, without the program's name. */
export type Commande = readonly string[]

/** What will count against the contract once it enters the next phase, and does not yet. */
export type Blocage = Pick<Remarque, 'regle' | 'gravite' | 'message' | 'conseil' | 'fichier' | 'ligne' | 'chemin'>
export type Passage = { readonly vers: Phase; readonly bloquants: readonly Blocage[] }

export type Signe = '+' | '?' | '-' | '!'
export type Matrice = {
  /** `attendu`: one of the fields that a fiche usually has. */
  readonly champs: readonly { readonly cle: string; readonly nom: string; readonly attendu: boolean }[]
  readonly fiches: readonly {
    readonly id: string
    readonly numero?: string
    readonly titre: string
    readonly fichier: string
    /** One sign a field: `+` filled, `?` to complete, `-` absent, `!` written and not understood. */
    readonly cases: string
  }[]
}

export type GenreDEcheance =
  | 'acte'
  | 'deliberation'
  | 'reunion'
  | 'etape'
  | 'fin-action'
  | 'jalon'
  | 'ecart'
  | 'renouvellement'
  | 'retour'
  | 'terme'
export type Echeance = {
  /** Stable: made of identifiers. */
  readonly id: string
  readonly genre: GenreDEcheance
  readonly titre: string
  readonly description: string
  /** As the file says it, or as it was counted from there. */
  readonly date: string
  /** AAAA-MM-JJ: that day, or the last one of a period. */
  readonly jour: string
  /** The date names a month, a quarter, a year: `jour` is its last day. */
  readonly approximatif: boolean
  readonly passee: boolean
  /** Empty for what no file of the contract says: an answer awaited. */
  readonly pointeur: string
}

/** One sending of the register, as it was read. */
export type EnvoiLu = {
  readonly id: string
  readonly date: string
  readonly avant?: string
  readonly destinataire: { readonly acteur?: string; readonly nom: string }
  readonly fichiers: readonly string[]
  /** By id. */
  readonly fiches: readonly string[]
  readonly retours: readonly RetourLu[]
}
export type RetourLu = {
  readonly date: string
  readonly fichier: string
  readonly fiches: readonly string[]
  /** Changes taken into the contract, and those that were not. */
  readonly pris: number
  readonly gardes: number
}

/** One sending, and what came back of it. */
export type EnvoiSuivi = Pick<EnvoiLu, 'id' | 'date' | 'avant' | 'fichiers' | 'retours'> & {
  /** The id of a declared actor, when it went to one. */
  readonly acteur?: string
  readonly nom: string
  /** `reprise`: sent again since to the same body. */
  readonly fiches: readonly {
    readonly id: string
    readonly nom: string
    readonly etat: 'revenue' | 'attendue' | 'reprise'
  }[]
  readonly etat: 'revenu' | 'attendu' | 'en-retard' | 'remplace'
}

export type Action = {
  readonly genre: 'reparer' | 'debloquer' | 'demander' | 'designer' | 'avancer' | 'preparer'
  readonly titre: string
  readonly pourquoi: string
  readonly conseil?: string
  readonly commande?: Commande
  readonly place?: Place
}

export type Point = {
  readonly dossier: string
  readonly id: string
  readonly titre: string
  /** The territory's name, or whoever carries the contract. */
  readonly territoire: string
  readonly phase: Phase
  readonly profils: readonly string[]
  /** AAAA-MM-JJ: the day judged. */
  readonly date: string
  readonly periode: { readonly libelle?: string; readonly debut?: string; readonly fin?: string }
  /** When it was signed, as the files say it. */
  readonly signature?: string
  readonly comptes: Readonly<Record<'erreurs' | 'avertissements' | 'informations', number>>
  /** What law, regions and recommendations ask, counted. */
  readonly exigences: Readonly<Record<'satisfaites' | 'a_revoir' | 'a_venir' | 'ecarts_motives' | 'non_jugees', number>>
  /** Files of which nothing, or not all, could be read. */
  readonly non_lus: readonly (Place & { readonly message: string })[]
  readonly etapes: readonly Etape[]
  readonly passage?: Passage
  readonly matrice: Matrice
  readonly a_completer: readonly Trou[]
  readonly absences: readonly Absence[]
  readonly qui: readonly Dette[]
  readonly echeances: readonly Echeance[]
  /** What was sent to be filled, the first sent first. */
  readonly envois: readonly EnvoiSuivi[]
  /** What could not be read of the register, in sentences. */
  readonly envois_illisibles: readonly string[]
  readonly actions: readonly Action[]
}

/** All that a point is made from: a project read and judged, and the way back to its files. */
export type Lecture = {
  readonly projet: Projet
  readonly rapport: RapportProjet
  readonly remarques: readonly Remarque[]
  /** The ids of the obligations of its profiles. */
  readonly obligations: ReadonlySet<string>
  /** The remarks that it would have in the next phase, when there is one. */
  readonly suite?: { readonly vers: Phase; readonly remarques: readonly Remarque[] }
  /** The file of a part, or of the nth of its fiches. */
  readonly fichierDe: (partie: 'contrat' | 'fiches', rang?: number) => string | undefined
  /** The place of a pointer of the consolidated project, and its name in the words of the format. */
  readonly situer: (pointeur: string) => { readonly place: Place; readonly champ: string } | undefined
  /** A file, at least, holds « [à compléter » inside a text. */
  readonly troue: boolean
  /** Pointers, in the consolidated project, of what was written and not understood. */
  readonly perdus: readonly string[]
  /** Files of which nothing, or not all, could be read. */
  readonly non_lus: Point['non_lus']
  /** The register of what was sent, and what could not be read of it. */
  readonly envois: readonly EnvoiLu[]
  readonly envois_illisibles: readonly string[]
}

/** What an e-mail says of a contract: its name, what its fiches hold and what they miss. No judgement is needed for it. */
export type Annonce = Pick<Point, 'titre' | 'phase' | 'periode' | 'matrice' | 'a_completer' | 'absences'>
export type AAnnoncer = Pick<Lecture, 'projet' | 'fichierDe' | 'situer' | 'troue' | 'perdus'> & {
  /** Relative to the working directory. */
  readonly dossier: string
}

export const GRAVITES_BLOQUANTES: readonly Gravite[] = ['erreur', 'avertissement']

/** What the next moves are drawn from; `dossier`: the words that name the project on a command line. */
export type Cadre = { readonly lecture: Lecture; readonly dossier: readonly string[] } & Pick<
  Point,
  'passage' | 'a_completer' | 'absences' | 'qui' | 'echeances' | 'envois' | 'non_lus'
>
