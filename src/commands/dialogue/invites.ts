// The only door to inquirer: each kind of question asked in a terminal, in French; Escape, Ctrl-L and Ctrl-D answer whatever is being asked.
import { PassThrough, Writable } from 'node:stream'
import { input, search, select } from '@inquirer/i18n/fr'
import inquirer from 'inquirer'
import { paint } from '../../paint.ts'
import type { Io } from '../io.ts'
import type { Clavier, Frappe } from './clavier.ts'
import { Interruption } from './interruption.ts'
import { ECHAP } from './jetons.ts'
import { plier } from './plier.ts'
import { demanderProse } from './prose-a-l-ecran.ts'
import { type Choix, type Geste, INCONNU, type Interlocuteur, montrer, type Question, type Valeur } from './question.ts'
import { comprendreTexte, proposition } from './reponses-tapees.ts'

const LIGNES = 12
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const CTRL_L = '\x0c'
/** Values that are no answer of a list. */
const JE_NE_SAIS_PAS = '\0inconnu'
const FINI = '\0fini'
const AUCUN = '\0aucun'

const JE_NE_SAIS = { value: JE_NE_SAIS_PAS, name: `Je ne sais pas encore` }
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
    if (question.genre === 'texte') {
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

/** Before anything is typed: what was chosen, to be ended or taken back. */
function proposerLieux(
  { chercher, nommer }: Question & { genre: 'lieux' },
  choisis: readonly string[],
  texte: string | undefined,
) {
  const sans = { value: AUCUN, name: 'Aucun de la liste : je l’écrirai moi-même' }
  if (texte !== undefined) return [...enListe(chercher(texte)), sans]
  if (choisis.length === 0) return [JE_NE_SAIS, sans]
  const noms = choisis.map(c => nommer(c) ?? c)
  return [
    { value: FINI, name: `C’est tout : ${noms.join(', ')}` },
    ...choisis.map((value, n) => ({ value, name: `Retirer ${noms[n]}` })),
  ]
}

function enListe(choix: readonly Choix[]) {
  return choix.map(({ valeur, nom }) => ({ value: valeur, name: nom }))
}

/** Names folded between words, their next lines under the first. */
function replier<T extends { readonly name: string }>(choix: readonly T[], io: Io): T[] {
  return choix.map(c => ({ ...c, name: plier(c.name, io.largeur - 4).replaceAll('\n', '\n   ') }))
}

function enGeste(lu: unknown): Geste {
  if (typeof lu === 'object' && lu !== null && 'geste' in lu) return lu as Geste
  if (Array.isArray(lu)) return { geste: 'reponse', valeur: lu.includes(JE_NE_SAIS_PAS) ? null : (lu as string[]) }
  return { geste: 'reponse', valeur: lu === JE_NE_SAIS_PAS ? null : String(lu) }
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
