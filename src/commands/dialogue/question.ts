// What a question is, as data, and what whoever asks it for us answers: the engine, the terminal, plain lines and tests share these words.

/** An answer as it is kept: a text, the values ticked, null for « je ne sais pas encore ». */
export type Valeur = string | readonly string[] | null
/** By identifier of question. */
export type Recueil = Readonly<Record<string, Valeur>>

export const ETAPES = [
  ['territoire', 'Le territoire'],
  ['profil', 'Le contrat et ses règles'],
  ['acteurs', 'Les acteurs'],
  ['periode', 'La période'],
  ['diagnostic', 'Le diagnostic'],
  ['axes', 'Les axes'],
  ['gouvernance', 'La gouvernance'],
  ['fiche', 'La première fiche action'],
  ['relecture', 'La relecture'],
] as const
export type Etape = (typeof ETAPES)[number][0]

export type Choix = { readonly valeur: string; readonly nom: string }
type Commun = {
  /** Stable: what the answers are kept under. */
  readonly id: string
  readonly texte: string
  /** Why it is asked, in a sentence or two. */
  readonly pourquoi: string
  readonly exemple?: string | undefined
  /** What is shown before the question: what was understood, a summary. */
  readonly annonce?: readonly string[]
  /** How « je ne sais pas encore » is called here; « plus tard », « c’est tout ». */
  readonly inconnu?: string
}
export type QuestionTexte = Commun & {
  readonly genre: 'texte'
  readonly defaut?: string | undefined
  /** What is wrong with an answer, as a French sentence. */
  readonly controle?: (texte: string) => string | undefined
}
/** A text of several paragraphs. */
export type QuestionProse = Commun & { readonly genre: 'prose'; readonly defaut?: undefined }
export type QuestionChoix = Commun & {
  readonly genre: 'choix'
  readonly choix: readonly Choix[]
  readonly defaut?: string | undefined
  /** Nothing can be done without an answer. */
  readonly exige?: true
}
export type QuestionCases = Commun & {
  readonly genre: 'cases'
  readonly choix: readonly Choix[]
  readonly defaut?: readonly string[]
}
/** Places, looked for as one types; the empty list: none of those known. */
export type QuestionLieux = Commun & {
  readonly genre: 'lieux'
  readonly defaut?: undefined
  readonly chercher: (texte: string) => readonly Choix[]
  readonly nommer: (valeur: string) => string | undefined
}
export type Question = QuestionTexte | QuestionProse | QuestionChoix | QuestionCases | QuestionLieux

export type Geste =
  | { readonly geste: 'reponse'; readonly valeur: Valeur }
  /** One question back, or the list of steps; `brouillon`: a long text that was begun. */
  | { readonly geste: 'retour' | 'etapes'; readonly brouillon?: string }

/** Whoever sits in front: a terminal, plain lines, or a test. */
export type Interlocuteur = {
  titre(texte: string): void
  dire(texte: string): void
  /** `deja`: the answer given before, or begun. Throws an interruption on Ctrl-C, Ctrl-D and when nobody is there any more. */
  demander(question: Question, deja: Valeur | undefined): Promise<Geste>
}

export const INCONNU = 'je ne sais pas encore'

/** Is this an answer to that question? What is kept may be of another time, or from somebody else. */
export function convient(question: Question, valeur: unknown): valeur is Valeur {
  if (valeur === null) return !(question.genre === 'choix' && question.exige)
  if (question.genre === 'cases' || question.genre === 'lieux') {
    if (!Array.isArray(valeur)) return false
    return valeur.every(v =>
      question.genre === 'lieux'
        ? typeof v === 'string' && question.nommer(v) !== undefined
        : question.choix.some(c => c.valeur === v),
    )
  }
  if (typeof valeur !== 'string') return false
  if (question.genre === 'choix') return question.choix.some(c => c.valeur === valeur)
  return question.genre === 'prose' || question.controle?.(valeur) === undefined
}

/** An answer as it is shown once given. */
export function montrer(question: Question, valeur: Valeur): string {
  if (valeur === null) return question.inconnu ?? 'à compléter'
  if (typeof valeur !== 'string') {
    if (question.genre === 'lieux' && valeur.length === 0) return 'aucun de la liste'
    return valeur.length === 0 ? 'aucun' : valeur.map(v => nomDe(question, v)).join(', ')
  }
  return question.genre === 'prose' ? enBref(valeur) : nomDe(question, valeur)
}

const BREF = 60

function enBref(texte: string): string {
  const [debut = ''] = texte.split('\n')
  if (debut.length > BREF) return `${debut.slice(0, BREF).trimEnd()}…`
  return debut.length === texte.length ? texte : `${debut} […]`
}

function nomDe(question: Question, valeur: string): string {
  if (question.genre === 'lieux') return question.nommer(valeur) ?? valeur
  if (question.genre !== 'choix' && question.genre !== 'cases') return valeur
  // What follows « : » explains the choice; once made, its name is enough.
  return (question.choix.find(c => c.valeur === valeur)?.nom ?? valeur).replace(/\s:\s.*/, '')
}
