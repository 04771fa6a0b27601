// The shipped profiles: this list is the truth, and holds no fact of its own.
import auvergneRhoneAlpes from '../../schemas/profils/auvergne-rhone-alpes.schema.json' with { type: 'json' }
import bourgogneFrancheComte from '../../schemas/profils/bourgogne-franche-comte.schema.json' with { type: 'json' }
import bretagne from '../../schemas/profils/bretagne.schema.json' with { type: 'json' }
import centreValDeLoire from '../../schemas/profils/centre-val-de-loire.schema.json' with { type: 'json' }
import corse from '../../schemas/profils/corse.schema.json' with { type: 'json' }
import grandEst from '../../schemas/profils/grand-est.schema.json' with { type: 'json' }
import guadeloupe from '../../schemas/profils/guadeloupe.schema.json' with { type: 'json' }
import guyane from '../../schemas/profils/guyane.schema.json' with { type: 'json' }
import hautsDeFrance from '../../schemas/profils/hauts-de-france.schema.json' with { type: 'json' }
import ileDeFrance from '../../schemas/profils/ile-de-france.schema.json' with { type: 'json' }
import laReunion from '../../schemas/profils/la-reunion.schema.json' with { type: 'json' }
import martinique from '../../schemas/profils/martinique.schema.json' with { type: 'json' }
import mayotte from '../../schemas/profils/mayotte.schema.json' with { type: 'json' }
import national from '../../schemas/profils/national.schema.json' with { type: 'json' }
import normandie from '../../schemas/profils/normandie.schema.json' with { type: 'json' }
import nouvelleAquitaine from '../../schemas/profils/nouvelle-aquitaine.schema.json' with { type: 'json' }
import occitanie from '../../schemas/profils/occitanie.schema.json' with { type: 'json' }
import paysDeLaLoire from '../../schemas/profils/pays-de-la-loire.schema.json' with { type: 'json' }
import provenceAlpesCoteDAzur from '../../schemas/profils/provence-alpes-cote-d-azur.schema.json' with { type: 'json' }
import { lireProfils } from './lecture.ts'
import type { Obligation, Profil, SourceProfil } from './profil.ts'

export { lireProfils } from './lecture.ts'
export type { Contact, Obligation, Profil, SourceProfil } from './profil.ts'

/** As written, for whoever needs the schemas themselves. */
export const SOURCES: readonly SourceProfil[] = [
  national,
  auvergneRhoneAlpes,
  bourgogneFrancheComte,
  bretagne,
  centreValDeLoire,
  corse,
  grandEst,
  guadeloupe,
  guyane,
  hautsDeFrance,
  ileDeFrance,
  laReunion,
  martinique,
  mayotte,
  normandie,
  nouvelleAquitaine,
  occitanie,
  paysDeLaLoire,
  provenceAlpesCoteDAzur,
]

export const PROFILS: readonly Profil[] = lireProfils(SOURCES)

export function profil(nom: string): Profil | undefined {
  return PROFILS.find(profil => profil.nom === nom)
}

/** What several profiles ask together, each obligation once; a name that is no shipped profile adds nothing. */
export function obligationsDe(noms: readonly string[]): Obligation[] {
  const obligations = noms.flatMap(nom => profil(nom)?.obligations ?? [])
  return [...new Map(obligations.map(obligation => [obligation.id, obligation])).values()]
}
