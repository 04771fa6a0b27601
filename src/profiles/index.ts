// The shipped profiles: this list is the truth, and holds no fact of its own. Each is read when it is first named.
import { lire } from '../resources.ts'
import { lireProfils } from './lecture.ts'
import type { Obligation, Profil, SourceProfil } from './profil.ts'

export { lireProfils } from './lecture.ts'
export type { Contact, Obligation, Profil, SourceProfil } from './profil.ts'

export const NOMS_DE_PROFILS: readonly string[] = [
  'national',
  'auvergne-rhone-alpes',
  'bourgogne-franche-comte',
  'bretagne',
  'centre-val-de-loire',
  'corse',
  'grand-est',
  'guadeloupe',
  'guyane',
  'hauts-de-france',
  'ile-de-france',
  'la-reunion',
  'martinique',
  'mayotte',
  'normandie',
  'nouvelle-aquitaine',
  'occitanie',
  'pays-de-la-loire',
  'provence-alpes-cote-d-azur',
]

const lues = new Map<string, SourceProfil>()
const lus = new Map<string, Profil>()

/** As written, for whoever needs the schema itself. `nom`: a shipped one. */
function source(nom: string): SourceProfil {
  const connue = lues.get(nom) ?? (JSON.parse(lire('schemas', `profils/${nom}.schema.json`)) as SourceProfil)
  lues.set(nom, connue)
  return connue
}

export function sources(): readonly SourceProfil[] {
  return NOMS_DE_PROFILS.map(source)
}

export function profils(): readonly Profil[] {
  return NOMS_DE_PROFILS.map(lireUn)
}

/** Nothing for a name that is no shipped profile. */
export function profil(nom: string): Profil | undefined {
  return NOMS_DE_PROFILS.includes(nom) ? lireUn(nom) : undefined
}

/** A region refers to `national` and to itself: nothing else need be read. */
function lireUn(nom: string): Profil {
  const connu = lus.get(nom)
  if (connu !== undefined) return connu
  const lu = lireProfils([...new Set(['national', nom])].map(source)).at(-1) as Profil
  lus.set(nom, lu)
  return lu
}

/** What several profiles ask together, each obligation once; a name that is no shipped profile adds nothing. */
export function obligationsDe(noms: readonly string[]): Obligation[] {
  const obligations = noms.flatMap(nom => profil(nom)?.obligations ?? [])
  return [...new Map(obligations.map(obligation => [obligation.id, obligation])).values()]
}
