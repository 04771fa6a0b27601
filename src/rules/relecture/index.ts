// The rules on the quality of writing, in the order of the catalogue; loaded only for `--relecture` and for the catalogue.
import type { Coherence } from '../../model/regle.ts'
import { etCaetera } from './et-caetera.ts'
import { indicateurIncomplet } from './indicateur-incomplet.ts'
import { objectifSansVerbe } from './objectif-sans-verbe.ts'
import { paragrapheRepete } from './paragraphe-repete.ts'
import { phraseLongue } from './phrase-longue.ts'
import { sigleNonExplicite } from './sigle-non-explicite.ts'
import { typographie } from './typographie.ts'

export const RELECTURES: readonly Coherence[] = [
  sigleNonExplicite,
  phraseLongue,
  objectifSansVerbe,
  indicateurIncomplet,
  paragrapheRepete,
  etCaetera,
  typographie,
]
