// Another folder, typed or dropped on the window: the terminal then writes its path, between quotes when it holds spaces.
import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Geste, Question } from '../dialogue/question.ts'
import type { Io } from '../io.ts'

export function questionDeDossier({ dossier }: Io): Question {
  return {
    id: 'menu-dossier',
    genre: 'texte',
    texte: 'Quel dossier ?',
    pourquoi: 'Tapez son chemin, ou faites-le glisser sur cette fenêtre depuis l’explorateur de fichiers.',
    inconnu: 'rester ici',
    controle: texte =>
      estDossier(chemin(texte, dossier)) ? undefined : `« ${texte} » n’est pas un dossier. Vérifiez son chemin.`,
  }
}

/** Its full path; nothing when somebody prefers to stay. */
export function dossierTape(geste: Geste, { dossier }: Io): string | undefined {
  if (geste.geste !== 'reponse' || typeof geste.valeur !== 'string' || geste.valeur.trim() === '') return undefined
  return chemin(geste.valeur, dossier)
}

function chemin(texte: string, depuis: string): string {
  const nu = texte
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^~(?=$|[\\/])/, homedir())
  return resolve(depuis, nu)
}

function estDossier(complet: string): boolean {
  return statSync(complet, { throwIfNoEntry: false })?.isDirectory() ?? false
}
