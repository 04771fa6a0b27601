// `cls` alone in a terminal: a menu of what makes sense now in this folder; each choice shows the line it runs, then the menu is there again.
import { resolve } from 'node:path'
import { enArgument } from '../../model/argument.ts'
import { paint } from '../../paint.ts'
import type { Programme } from '../commande.ts'
import { plier } from '../dialogue/plier.ts'
import type { Geste, Question } from '../dialogue/question.ts'
import { desarmer } from '../formats.ts'
import { type Io, lignesSimples } from '../io.ts'
import { type Action, type Entree, type Etat, entrees, ouLOnEst, type Page } from './entrees.ts'
import { lireEtat } from './etat.ts'
import { dossierTape, questionDeDossier } from './saisie.ts'
import { tantQuOnVeut } from './tant-qu-on-veut.ts'

/** Asks one question; the keyboard is free again once it is answered. */
export type Poser = (question: Question) => Promise<Geste>

/** Until somebody leaves: 0. Throws an interruption on Ctrl-C at a question. */
export async function menu(io: Io, programme: Programme): Promise<number> {
  const enLignes = lignesSimples(io.env)
  const { ouvrirInterlocuteur } = await import('../dialogue/mener.ts')
  const poser: Poser = async question => {
    const { qui, fermer } = await ouvrirInterlocuteur(enLignes, io)
    try {
      return await qui.demander(question, undefined)
    } finally {
      fermer()
    }
  }
  io.erreur(`${plier(enLignes ? EN_LIGNES : A_L_ECRAN, io.largeur)}\n`)
  return tenir(poser, io, programme)
}

const A_L_ECRAN = 'Flèches pour choisir, Entrée pour valider, Échap pour revenir ou quitter.'
const EN_LIGNES = 'Tapez un numéro, puis Entrée ; « < » pour revenir ou quitter.'

/** The menu itself, whoever answers. */
export async function tenir(poser: Poser, depart: Io, programme: Programme): Promise<number> {
  let page: Page = 'accueil'
  const dossiers = [depart.dossier]
  for (;;) {
    const io = { ...depart, dossier: dossiers.at(-1) ?? depart.dossier, maintenant: new Date() }
    const etat = await lireEtat(io, dossiers.length > 1)
    const la = { ...io, dossier: resolve(io.dossier, etat.contrat?.dossier ?? '.') }
    const liste = entrees(page, etat, programme.commandes)
    const action = actionDe(await poser(questionDe(page, liste, etat, io)), liste, page)
    page = action.genre === 'page' ? action.page : 'accueil'
    if (action.genre === 'quitter') return 0
    if (action.genre === 'revenir') dossiers.pop()
    if (action.genre === 'dossier') dossiers.push(resolve(io.dossier, action.dossier))
    if (action.genre === 'ligne') await executer(action.ligne, la, depart, programme)
    if (action.genre === 'demander-dossier') {
      const choisi = dossierTape(await poser(questionDeDossier(io)), io)
      if (choisi !== undefined) dossiers.push(choisi)
    }
  }
}

function actionDe(geste: Geste, liste: readonly Entree[], page: Page): Action {
  const choisie = geste.geste === 'reponse' ? liste[Number(geste.valeur)] : undefined
  if (choisie !== undefined) return choisie.action
  // Escape goes back one page, and leaves from the first.
  return geste.geste === 'retour' && page === 'accueil' ? { genre: 'quitter' } : { genre: 'page', page: 'accueil' }
}

const QUESTIONS: Partial<Readonly<Record<Page, string>>> = {
  contrats: 'Quel contrat ?',
  documents: 'Quel document ?',
}

/** Wide enough for a name and, after it, the line that it runs. */
const LARGEUR_DES_LIGNES = 72

function questionDe(page: Page, liste: readonly Entree[], etat: Etat, io: Io): Question {
  return {
    id: `menu-${page}`,
    genre: 'choix',
    exige: true,
    texte: QUESTIONS[page] ?? 'Que voulez-vous faire ?',
    pourquoi: desarmer(ouLOnEst(etat, io.dossier), io),
    choix: liste.map(({ nom, action }, rang) => ({
      valeur: String(rang),
      nom: desarmer(
        action.genre === 'ligne' && io.largeur >= LARGEUR_DES_LIGNES
          ? `${nom} : ${dire(abregee(action.ligne), io)}`
          : nom,
        io,
      ),
    })),
  }
}

/** The example lies deep in the program's folder: its path is shown when it runs. */
function abregee(ligne: readonly string[]): readonly string[] {
  return ligne.map(mot => (mot.length > 40 ? '…' : mot))
}

function dire(ligne: readonly string[], { nom }: Io): string {
  return [nom, ...ligne.map(mot => (mot.startsWith('--') ? mot : enArgument(mot)))].join(' ')
}

async function executer(ligne: readonly string[], io: Io, depart: Io, { lancer }: Programme): Promise<void> {
  const { code, discret } = paint(io.couleurErreur)
  const ou = io.dossier === depart.dossier ? '' : `${discret(`Dans ${io.dossier}`)}\n`
  io.erreur(desarmer(`\n${ou}${code(`> ${dire(ligne, io)}`)}\n`, io))
  await tantQuOnVeut(ligne, io, ici => lancer(ligne, ici))
}
