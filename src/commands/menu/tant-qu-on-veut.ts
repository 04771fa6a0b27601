// Commands that last until Ctrl-C, run from the menu: Ctrl-C then ends the command, not the program.
import type { Io } from '../io.ts'

/** Lines that would otherwise never come back. */
function dure(ligne: readonly string[]): boolean {
  return ligne[0] === 'preview' || ligne.includes('--surveiller')
}

export async function tantQuOnVeut(
  ligne: readonly string[],
  io: Io,
  faire: (io: Io) => Promise<number>,
): Promise<number> {
  if (!dure(ligne)) return faire(io)
  const anciens = process.listeners('SIGINT')
  process.removeAllListeners('SIGINT')
  const arret = new Promise<void>(resoudre => process.once('SIGINT', () => resoudre()))
  try {
    return await faire({ ...io, fermeture: arret })
  } finally {
    process.removeAllListeners('SIGINT')
    for (const ancien of anciens) process.once('SIGINT', ancien)
  }
}
