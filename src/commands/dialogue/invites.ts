// The only door to inquirer: four ways of asking, in French, each with its reason above it.
import { confirm, input, select } from '@inquirer/i18n/fr'
import inquirer from 'inquirer'
import { paint } from '../../paint.ts'
import type { Io } from '../io.ts'
import { plier } from './plier.ts'

export type Choix<T> = { readonly valeur: T; readonly nom: string; readonly coche?: boolean }
type Question = {
  readonly question: string
  /** Why it is asked, or an example: one or two short sentences. */
  readonly raison?: string
}
type QuestionOuverte = Question & {
  readonly defaut?: string
  /** How an empty answer is shown once given. */
  readonly vide?: string
  /** What is wrong with the answer, as a French sentence. */
  readonly controle?: (texte: string) => string | undefined
}

/** What a conversation needs of a terminal; a test answers in its place. */
export type Invites = {
  /** A title, when a new subject begins. */
  titre(texte: string): void
  dire(texte: string): void
  texte(q: QuestionOuverte): Promise<string>
  choix<T>(q: Question & { readonly choix: readonly Choix<T>[]; readonly defaut?: T }): Promise<T>
  cases<T>(q: Question & { readonly choix: readonly Choix<T>[] }): Promise<readonly T[]>
  ouiNon(q: Question & { readonly defaut: boolean }): Promise<boolean>
}

/** inquirer's own list of boxes: the localised one leaves the name of the space bar in English. */
const CASES = {
  style: {
    keysHelpTip: () => '↑↓ se déplacer • espace cocher • ⏎ valider',
    renderSelectedChoices: (choisis: readonly { readonly short: string }[]) =>
      choisis.length === 0 ? 'aucun' : choisis.map(({ short }) => `\n  – ${short}`).join(''),
  },
}
const LIGNES = 12

export function inviter(io: Io): Invites {
  const { titre, discret, chemin } = paint(io.couleurErreur)
  const demander = inquirer.createPromptModule()
  demander.registerPrompt('input', input)
  demander.registerPrompt('select', select)
  demander.registerPrompt('confirm', confirm)
  const dire = (texte: string) => io.erreur(`${discret(plier(texte, io.largeur))}\n`)
  const poser = async <T>({ question, raison }: Question, reste: object): Promise<T> => {
    io.erreur('\n')
    if (raison !== undefined) dire(raison)
    const { reponse } = (await demander([{ name: 'reponse', message: question, ...reste } as never])) as { reponse: T }
    return reponse
  }
  return {
    titre: texte => io.erreur(`\n${titre(texte)}\n`),
    dire,
    texte: ({ defaut, vide = 'à compléter', controle, ...q }) =>
      poser(q, {
        type: 'input',
        default: defaut,
        validate: (texte: string) => controle?.(texte) ?? true,
        transformer: (texte: string, { isFinal }: { isFinal: boolean }) =>
          isFinal ? chemin(texte.trim() === '' ? vide : texte) : texte,
      }),
    choix: ({ choix, defaut, ...q }) =>
      poser(q, { type: 'select', choices: enListe(choix), default: defaut, loop: false, pageSize: LIGNES }),
    cases: ({ choix, ...q }) =>
      poser(q, {
        type: 'checkbox',
        choices: enListe(choix),
        loop: false,
        pageSize: LIGNES,
        theme: CASES,
        shortcuts: { all: null, invert: null },
      }),
    ouiNon: ({ defaut, ...q }) => poser(q, { type: 'confirm', default: defaut }),
  }
}

function enListe<T>(choix: readonly Choix<T>[]) {
  return choix.map(({ valeur, nom, coche }) => ({
    value: valeur,
    name: nom,
    // What follows « : » explains the choice; once made, its name is enough.
    short: nom.replace(/\s:\s.*/, ''),
    checked: coche === true,
  }))
}
