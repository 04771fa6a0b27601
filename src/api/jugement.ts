// How a contract is to be judged, as people ask for it: phase, profiles, day.
import { UserError } from '../model/erreur.ts'
import { PHASES, type Phase } from '../model/phase.ts'
import { plusProche } from '../proche.ts'
import { NOMS_DE_PROFILS } from '../profiles/index.ts'
import type { Options } from '../project/read.ts'

/** How a contract is judged. Dates are AAAA-MM-JJ; what is absent comes from the contract itself, or from today. */
export type Jugement = {
  readonly phase?: string
  readonly profil?: readonly string[]
  readonly date?: string
  /** The working directory: relative paths start here, and file names are shown from here. */
  readonly dossier: string
  readonly maintenant: Date
  /** Also gather what the reviewer's grid says of each project. */
  readonly grille?: boolean
  /** Also judge the quality of writing. */
  readonly ecriture?: boolean
}

/** What reading a project needs of it. Throws UserError for a phase or a profile that does not exist. */
export function optionsDe({ phase, date, profil, maintenant }: Jugement): Options {
  const inconnu = profil?.find(nom => !NOMS_DE_PROFILS.includes(nom))
  const connus = NOMS_DE_PROFILS
  if (inconnu !== undefined) throw new UserError(`Le profil « ${inconnu} » n’existe pas.`, suggerer(inconnu, connus))
  if (phase !== undefined && !(PHASES as readonly string[]).includes(phase))
    throw new UserError(`La phase « ${phase} » n’existe pas.`, suggerer(phase, PHASES))
  const jour = date ?? jourDe(maintenant)
  return { date: jour, ...(phase === undefined ? {} : { phase: phase as Phase }) }
}

/** « Vouliez-vous dire… », or all there is. */
export function suggerer(mot: string, choix: readonly string[]): string {
  const proche = plusProche(mot, choix)
  return proche === undefined ? `Possibles : ${choix.join(', ')}.` : `Vouliez-vous dire « ${proche} » ?`
}

/** Today where the user is, not in Greenwich. */
function jourDe(maintenant: Date): string {
  const deux = (n: number) => String(n).padStart(2, '0')
  return `${maintenant.getFullYear()}-${deux(maintenant.getMonth() + 1)}-${deux(maintenant.getDate())}`
}
