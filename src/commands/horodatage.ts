// When a document or a calendar says it was made, for whoever wants the same bytes twice.
import { UserError } from '../model/erreur.ts'
import type { Io } from './io.ts'

/** SOURCE_DATE_EPOCH, by which whoever builds a document twice wants the same bytes (reproducible-builds.org). */
export function horodatage({ env }: Io): Date | undefined {
  const secondes = env.SOURCE_DATE_EPOCH
  if (!secondes) return undefined
  if (/^\d{1,10}$/.test(secondes)) return new Date(Number(secondes) * 1000)
  throw new UserError(
    `La variable SOURCE_DATE_EPOCH n’est pas un nombre de secondes : « ${secondes} ».`,
    'Retirez-la, ou donnez-lui les secondes écoulées depuis le 1er janvier 1970.',
  )
}
