// Drives the real program through a real pseudo-terminal: `script` of util-linux lends one, so that nothing has to be compiled.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { programme } from './systeme.ts'

const CLS = join(import.meta.dirname, '../../bin/cls.cjs')
const PATIENCE = 30_000

/** Is there a `script` that knows `-qec`, as that of util-linux does? Elsewhere the tests are skipped, except in CI. */
export const AVEC_PSEUDO_TERMINAL =
  programme('script') !== null &&
  (process.platform === 'linux' || spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0)

export type Seance = {
  /** Waits until this text is shown, after what was already waited for. */
  voir(texte: string): Promise<void>
  taper(touches: string): void
  /** The window is closed. */
  fermer(): void
  /** The exit code, once the program has ended. */
  readonly code: Promise<number | null>
  /** All that was shown, as sent. */
  brut(): string
}

/** `args`: for `cls`, in a folder, in a terminal of so many columns. */
export function ouvrirTerminal(args: string, dossier: string, { env = {}, colonnes = 80 } = {}): Seance {
  const commande = `stty cols ${colonnes} rows 30; exec "${process.execPath}" "${CLS}" ${args}`
  const processus: ChildProcess = spawn('script', ['-qec', commande, '/dev/null'], {
    cwd: dossier,
    env: { PATH: process.env.PATH, HOME: dossier, TERM: 'xterm-256color', LANG: 'C.UTF-8', SHELL: '/bin/sh', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let brut = ''
  let vu = 0
  let regarder = (): void => undefined
  processus.stdout?.setEncoding('utf8').on('data', (texte: string) => {
    brut += texte
    regarder()
  })
  const code = new Promise<number | null>(resoudre => processus.on('close', resoudre))
  // Folded lines are one text again; spaces that do not break are the business of other tests.
  const montre = () => stripVTControlCharacters(brut).replace(/[\s\u00a0]+/g, ' ')
  return {
    code,
    brut: () => brut,
    taper: touches => void processus.stdin?.write(touches),
    fermer: () => void processus.kill('SIGKILL'),
    voir: texte =>
      new Promise((resoudre, rejeter) => {
        const minuterie = setTimeout(
          () => rejeter(new Error(`« ${texte} » n’est pas venu :\n${montre().slice(vu)}`)),
          PATIENCE,
        )
        regarder = () => {
          const ou = montre().indexOf(texte, vu)
          if (ou === -1) return
          vu = ou + texte.length
          clearTimeout(minuterie)
          regarder = () => undefined
          resoudre()
        }
        regarder()
      }),
  }
}
