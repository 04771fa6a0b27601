// The only door to inquirer: each kind of question asked in a terminal, in French; Escape, Ctrl-L and Ctrl-D answer whatever is being asked.
import { PassThrough, Writable } from 'node:stream'
import { input, search, select } from '@inquirer/i18n/fr'
import inquirer from 'inquirer'
import { paint } from '../../paint.ts'
import type { Io } from '../io.ts'
import type { Clavier, Frappe } from './clavier.ts'
import { Interruption } from './interruption.ts'
import { ECHAP } from './jetons.ts'
import { AUCUN, enGeste, enListe, FINI, JE_NE_SAIS, JE_NE_SAIS_PAS, proposerLieux, replier } from './listes.ts'
import { plier } from './plier.ts'
import { demanderProse } from './prose-a-l-ecran.ts'
import {
  type Geste,
  INCONNU,
  type Interlocuteur,
  montrer,
  type Question,
  type QuestionTexte,
  type Valeur,
} from './question.ts'
import { comprendreTexte, proposition } from './reponses-tapees.ts'

const LIGNES = 12
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const CTRL_L = '\x0c'
/** inquirer's own list of boxes: the localised one leaves the name of the space bar in English. */
const CASES = { style: { keysHelpTip: () => 'espace coche • ⏎ valide' } }
const RECHERCHE = { style: { keysHelpTip: () => 'tapez un nom • ↑↓ choisit • ⏎ prend' } }

export function inviter(io: Io, clavier: Clavier): Interlocuteur {
  const { titre, discret, chemin, succes } = paint(io.couleur)
  const ecrire = (texte: string, peindre = (t: string) => t) =>
    io.sortie(
      `${plier(texte, io.largeur)
        .split('\n')
        .map(ligne => peindre(ligne))
        .join('\n')}\n`,
    )
  const poser = (sorte: string, reste: object, colle: boolean) => poserAInquirer(io, clavier, sorte, reste, colle)

  async function demander(question: Question, deja: Valeur | undefined): Promise<Geste> {
    io.sortie('\n')
    for (const ligne of question.annonce ?? []) ecrire(ligne)
    ecrire(question.pourquoi, discret)
    if (question.exemple !== undefined) ecrire(`Par exemple : ${question.exemple}`, discret)
    const geste = await interroger(question, deja)
    if (geste.geste === 'reponse')
      ecrire(`${succes('✔')} ${titre(question.texte)} ${chemin(montrer(question, geste.valeur))}`)
    else if (geste.geste === 'retour') ecrire('← retour', discret)
    return geste
  }

  async function interroger(question: Question, deja: Valeur | undefined): Promise<Geste> {
    const propose = proposition(question, deja)
    if (question.genre === 'prose') return demanderProse(question, deja, { io, clavier })
    if (question.genre === 'lieux') return interrogerLieux(question, deja)
    if (question.genre === 'texte') return interrogerTexte(question, propose)
    if (question.genre === 'choix') {
      const choices = [...enListe(question.choix), ...(question.exige ? [] : [JE_NE_SAIS])]
      return enGeste(
        await poser(
          'select',
          {
            message: question.texte,
            choices: replier(choices, io),
            loop: false,
            pageSize: LIGNES,
            default: deja === null ? JE_NE_SAIS_PAS : propose,
          },
          false,
        ),
      )
    }
    const coches = new Set(propose as readonly string[] | undefined)
    const choices = enListe(question.choix).map(c => ({ ...c, checked: coches.has(c.value) }))
    return enGeste(
      await poser(
        'checkbox',
        {
          message: question.texte,
          choices: replier([...choices, { ...JE_NE_SAIS, checked: deja === null }], io),
          loop: false,
          pageSize: LIGNES,
          theme: CASES,
          shortcuts: { all: null, invert: null },
        },
        false,
      ),
    )
  }

  async function interrogerTexte(question: QuestionTexte, propose: Valeur | undefined): Promise<Geste> {
    if (propose !== undefined)
      ecrire(discret('Entrée garde ce qui est proposé, Tab le modifie, « - » : je ne sais pas encore.'))
    const lu = await poser(
      'input',
      {
        message: question.texte,
        default: propose,
        validate: (texte: string) => {
          const compris = comprendreTexte(question, texte, undefined)
          return 'faute' in compris ? plier(compris.faute, io.largeur - 2) : true
        },
      },
      true,
    )
    const compris = typeof lu === 'string' ? comprendreTexte(question, lu, undefined) : (lu as Geste)
    return 'faute' in compris ? { geste: 'reponse', valeur: null } : compris
  }

  async function interrogerLieux(question: Question & { genre: 'lieux' }, deja: Valeur | undefined): Promise<Geste> {
    let choisis: readonly string[] = Array.isArray(deja) ? deja : []
    for (;;) {
      const lu = await poser(
        'search',
        {
          message: choisis.length === 0 ? question.texte : 'Un autre lieu ?',
          source: (texte: string | undefined) => replier(proposerLieux(question, choisis, texte), io),
          pageSize: LIGNES,
          theme: RECHERCHE,
        },
        true,
      )
      if (typeof lu !== 'string') return lu as Geste
      if (lu === FINI) return { geste: 'reponse', valeur: choisis }
      if (lu === AUCUN) return { geste: 'reponse', valeur: [] }
      if (lu === JE_NE_SAIS_PAS) return { geste: 'reponse', valeur: null }
      choisis = choisis.includes(lu) ? choisis.filter(c => c !== lu) : [...choisis, lu]
    }
  }

  return { titre: texte => io.sortie(`\n${titre(texte)}\n`), dire: texte => ecrire(texte), demander }
}

/** The answer as inquirer gives it, or what a key asked for instead. `colle`: what is pasted is text to be taken. */
async function poserAInquirer(
  io: Io,
  clavier: Clavier,
  sorte: string,
  reste: object,
  colle: boolean,
): Promise<unknown> {
  const entree = new PassThrough()
  const arret = new AbortController()
  let geste: Geste | 'interruption' | undefined
  const quitter = (pour: typeof geste) => {
    geste = pour
    arret.abort()
  }
  const recevoir = (frappe: Frappe) => {
    if (frappe.sorte === 'fin') quitter('interruption')
    else if (frappe.sorte === 'collage') colle && entree.write(frappe.texte.replace(/\s+/g, ' ').trim())
    else if (frappe.texte === CTRL_C || frappe.texte === CTRL_D) quitter('interruption')
    else if (frappe.texte === ECHAP) quitter({ geste: 'retour' })
    else if (frappe.texte === CTRL_L) quitter({ geste: 'etapes' })
    else entree.write(frappe.texte)
  }
  const demande = inquirer.createPromptModule({
    input: entree,
    output: versLEcran(io),
    signal: arret.signal,
    clearPromptOnDone: true,
  })
  for (const [nom, invite] of Object.entries({ input, select, search })) demande.registerPrompt(nom, invite)
  const promesse = demande([{ name: 'lu', type: sorte, ...reste } as never]) as unknown as Promise<{ lu: unknown }>
  const taire = clavier.ecouter(recevoir)
  try {
    return (await promesse).lu
  } catch (erreur) {
    if (geste === 'interruption') throw new Interruption()
    if (geste !== undefined) return geste
    throw erreur
  } finally {
    taire()
  }
}

function versLEcran(io: Io): Writable {
  const flux = new Writable({
    decodeStrings: false,
    write(texte: string | Buffer, _codage, suite) {
      io.sortie(String(texte))
      suite()
    },
  })
  return Object.defineProperty(flux, 'columns', { get: () => io.largeur })
}

export const TOUCHES = `Échap revient à la question d’avant, Ctrl-L montre les étapes, Ctrl-C arrête. Une réponse vide veut dire « ${INCONNU} ».`
