// A day in a cell: the day is the value; what is shown adds its time, when it has one.
import type { Case } from './classeur.ts'

/** `date`: AAAA-MM-JJ; `heure`: HH:MM. */
export function caseDeJour(date: string, heure: string | undefined | null): Case {
  const jour = date.split('-').reverse().join('/')
  return { valeur: { date }, ...(heure && { montre: `${jour} ${heure}` }) }
}
