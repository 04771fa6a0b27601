// Options of validate for a repository of many projects: what changed since a revision, one slice of the whole.
import type { Part } from '../index.ts'
import type { Option } from './commande.ts'
import type { Io } from './io.ts'

const TRANCHE = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/

export const PORTION = {
  depuis: {
    valeur: 'révision',
    controle: fauteDeRevision,
    resume: 'ne vérifier que les contrats touchés depuis cette révision git, chacun en entier',
  },
  tranche: {
    valeur: 'n/total',
    controle: texte => (lireTranche(texte) === undefined ? fauteDeTranche(texte) : undefined),
    resume: 'ne vérifier qu’une part des contrats, par exemple 2/4 : pour en confier une à chaque machine',
  },
} as const satisfies Readonly<Record<string, Option>>

/** What was typed after these options, as the library takes it; git is called only here, when it is asked. */
export async function partDe(
  depuis: string | undefined,
  tranche: string | undefined,
  chemins: readonly string[],
  io: Io,
): Promise<Part> {
  const touches = depuis === undefined ? undefined : (await import('./depuis.ts')).fichiersTouches(depuis, chemins, io)
  const lue = tranche === undefined ? undefined : lireTranche(tranche)
  return { ...(touches && { touches }), ...(lue && { tranche: lue }) }
}

/** « 2/4 » → second of four; nothing when it is no slice. */
function lireTranche(texte: string): { readonly rang: number; readonly total: number } | undefined {
  const [, rang, total] = TRANCHE.exec(texte) ?? []
  return Number(rang) <= Number(total) ? { rang: Number(rang), total: Number(total) } : undefined
}

function fauteDeTranche(texte: string): string {
  const [, rang, total] = TRANCHE.exec(texte) ?? []
  return total === undefined
    ? `« ${texte} » n’est pas une tranche. Écrivez deux nombres à partir de 1, par exemple 2/4 pour la deuxième de quatre.`
    : `« ${texte} » n’est pas une tranche : il n’y en a que ${total}, et ${rang} est plus grand.`
}

/** What a revision may not be: git must never read it as an option. */
function fauteDeRevision(texte: string): string | undefined {
  if (texte.trim() === '') return 'il manque la révision, par exemple « main » ou « HEAD~1 ».'
  if (texte.startsWith('-') || /\p{Cc}/u.test(texte)) return `« ${texte} » n’est pas une révision git.`
  return undefined
}
