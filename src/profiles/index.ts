// The shipped profiles: this list is the truth, and holds no fact of its own.
import grandEst from '../../schemas/profils/grand-est.schema.json' with { type: 'json' }
import ileDeFrance from '../../schemas/profils/ile-de-france.schema.json' with { type: 'json' }
import national from '../../schemas/profils/national.schema.json' with { type: 'json' }
import occitanie from '../../schemas/profils/occitanie.schema.json' with { type: 'json' }
import paysDeLaLoire from '../../schemas/profils/pays-de-la-loire.schema.json' with { type: 'json' }
import { lireProfil } from './lecture.ts'
import type { Obligation, Profil, SourceProfil } from './profil.ts'

export { lireProfil } from './lecture.ts'
export type { Obligation, Profil, SourceProfil } from './profil.ts'

/** As written, for whoever needs the schemas themselves. */
export const SOURCES: readonly SourceProfil[] = [national, grandEst, ileDeFrance, occitanie, paysDeLaLoire]

export const PROFILS: readonly Profil[] = SOURCES.map(source => lireProfil(source, SOURCES))

export function profil(nom: string): Profil | undefined {
  return PROFILS.find(profil => profil.nom === nom)
}

/** What several profiles ask together, each obligation once; a name that is no shipped profile adds nothing. */
export function obligationsDe(noms: readonly string[]): Obligation[] {
  const obligations = noms.flatMap(nom => profil(nom)?.obligations ?? [])
  return [...new Map(obligations.map(obligation => [obligation.id, obligation])).values()]
}
