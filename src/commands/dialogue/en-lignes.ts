// Who wants plain numbered lines, for a screen reader, instead of a screen drawn again.
import { type Io, lignesSimples } from '../io.ts'

/** `accessible`: asked on the command line; ACCESSIBLE=1 asks it once and for all. */
export function enLignes(accessible: boolean, { env }: Io): boolean {
  return accessible || lignesSimples(env)
}
