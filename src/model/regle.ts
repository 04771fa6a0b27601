// What a rule says of itself, whatever its home (shape, obligation of a profile, coherence), and what it answers.
import type { Chemin } from './chemin.ts'
import type { Partie } from './partie.ts'
import type { Phase } from './phase.ts'
import type { Projet } from './projet.generated.ts'

export type Gravite = 'erreur' | 'avertissement' | 'information'
/** Where a requirement comes from, strongest first. `outil`: this program's own, for what makes the files wrong. */
export type Force = 'loi' | 'region' | 'recommandation' | 'usage' | 'outil'

export type Source = {
  readonly titre: string
  readonly url?: string
  /** When the text was published or read: a partial date, as typed (`2022-02-21`, `2019`). */
  readonly date?: string
  readonly force: Force
}

/** The catalogue's entry for one rule: everything `cls explain` shows. Sentences are French, for coordinators. */
export type Regle = {
  /** Stable, kebab-case, names the fault: `axe-sans-fiche`. */
  readonly id: string
  readonly gravite: Gravite
  /** Due from this phase on; before it, a remark is what remains to be done (`a-venir`). */
  readonly phase: Phase
  /** In force from this day on (AAAA-MM-JJ), compared with the contract's signature date. */
  readonly depuis?: string
  /** In force until the day before this one (AAAA-MM-JJ). */
  readonly jusqu_a?: string
  /** The version of the program that brought it, when it is not the first: *information* for contracts signed before that one came out. */
  readonly version?: string
  readonly source: Source
  /** One line, for lists: what is expected, as a full sentence. */
  readonly resume: string
  /** Two or three sentences: what goes wrong if one ignores it. */
  readonly pourquoi: string
  /** How to repair. */
  readonly conseil: string
  /** Two short YAML extracts, each starting with a comment that names the file. */
  readonly exemple: { readonly faux: string; readonly juste: string }
}

/** A fault found by a rule, placed by path in the consolidated project; only `check/` turns paths into lines. */
export type Probleme = {
  /** Path in the consolidated project: `['fiches', 3, 'pilotes', 0]`. */
  readonly at: Chemin
  /** Underline the key or the value (default: value). */
  readonly on?: 'cle' | 'valeur'
  readonly message: string
  /** When it says more than the rule's own `conseil`. */
  readonly conseil?: string
  /** What should certainly stand there, key or value, as a text. */
  readonly voulu?: string
}

/** A rule of coherence: whatever compares two places. It receives a project of the right shape, in which every reference leads somewhere. */
export type Coherence = Regle & {
  /**
   * The parts that must be wholly read and transcribed for the rule to speak, because it reports an absence there
   * (an axis without a fiche: `['fiches', 'axes']`). Empty for a rule that only reports what is written.
   */
  readonly suppose: readonly Partie[]
  /** A key, yes or no, that dispenses from the rule: the rule keeps quiet too while somebody may only have misspelt it. */
  readonly dispense?: Chemin
} & (ParProjet | ParValeur)

type ParProjet = { readonly check: (projet: Projet) => readonly Probleme[] }
/** A rule that looks at every text and number: one walk over the project serves all of these. */
export type ParValeur = {
  readonly regard: (projet: Projet) => Regard<Probleme>
  /** Keys whose content does not count. */
  readonly passer?: ReadonlySet<string>
}
export type Feuille = string | number
/** A value, its key, and its path, worked out on demand: thousands of values have nothing to say. */
export type Regard<T> = (valeur: Feuille, cle: string | number, chemin: () => Chemin) => T | undefined

export type EtatRemarque = 'actif' | 'a-venir' | 'ecart-motive' | 'reference'
export type Position = { readonly ligne: number; readonly colonne: number }

/** A remark, as printed and as given to machines (design: one mistake, one remark). Lines and columns are 1-based, in code points; `fin` is exclusive. */
export type Remarque = {
  readonly regle: string
  readonly gravite: Gravite
  readonly etat: EtatRemarque
  readonly message: string
  readonly conseil?: string
  /** Relative to the working directory, with `/`. */
  readonly fichier: string
  readonly ligne: number
  readonly colonne: number
  readonly fin?: Position
  /** JSON Pointer inside the file. */
  readonly chemin: string
  readonly source?: Source
  readonly correction?: readonly { readonly debut: Position; readonly fin: Position; readonly texte: string }[]
}
