// How the program ends when something went wrong: the user's mistake (2), ours (3), an interruption (130), a stream that closed.
import { estUserError } from '../model/erreur.ts'
import { paint } from '../paint.ts'
import { version } from '../resources.ts'
import { desarmer } from './formats.ts'
import type { Io } from './io.ts'

const INTERROMPU = 130

/** Says on stderr what went wrong and gives the exit code. */
export function codeDErreur(erreur: unknown, io: Io, debug: boolean): number {
  const { erreur: rouge, discret } = paint(io.couleurErreur)
  // Ctrl-C at a question: the terminal is in raw mode, inquirer throws instead of a signal.
  if (erreur instanceof Error && erreur.name === 'ExitPromptError') {
    io.erreur('\nInterrompu.\n')
    return INTERROMPU
  }
  if (estUserError(erreur)) {
    io.erreur(desarmer(`${rouge(erreur.message)}\n${erreur.conseil ? `${erreur.conseil}\n` : ''}`, io))
    if (debug) io.erreur(`${discret(erreur.stack ?? '')}\n`)
    return erreur.codeDeSortie
  }
  const { message, stack } = erreur instanceof Error ? erreur : new Error(String(erreur))
  io.erreur(`${rouge(`Erreur interne de ${io.nom} ${version()} : ${message}`)}\n`)
  io.erreur(
    'Vos fichiers ne sont pas en cause. Relancez la même commande avec --debug, et transmettez le texte affiché\n',
  )
  io.erreur('aux auteurs du programme (README.md, « Signaler une erreur »).\n')
  if (debug) io.erreur(`${discret(`${stack ?? message}\nNode.js ${process.version}, ${process.platform}`)}\n`)
  return 3
}

/** Ctrl-C, and a reader that left before the end (`cls export | head`). */
export function ecouter(processus: NodeJS.Process): void {
  processus.once('SIGINT', () => processus.exit(INTERROMPU))
  for (const flux of [processus.stdout, processus.stderr]) {
    flux.on('error', (erreur: NodeJS.ErrnoException) => {
      if (erreur.code === 'EPIPE') return
      processus.exitCode = 2
      if (flux === processus.stdout) processus.stderr.write(`La sortie n’a pas pu être écrite (${erreur.code}).\n`)
    })
  }
}
