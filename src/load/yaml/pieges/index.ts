// The traps tried when the parser stops, most precise first: the first that recognises its mistake wins.
import { blocMalIndente } from './bloc.ts'
import type { Piege } from './cas.ts'
import { nonFerme, texteApresFermeture } from './citations.ts'
import { deuxPointsEntreCrochets, deuxPointsNonProteges, espaceApresDeuxPoints } from './deux-points.ts'
import { indentation } from './indentation.ts'
import { insecable } from './insecable.ts'
import { puce } from './puce.ts'
import { ligneSansDeuxPoints } from './sans-cle.ts'
import { ancreSansNom, caractereReserve, etiquetteIllisible } from './signe.ts'
import { tabulation } from './tabulation.ts'

export const PIEGES: readonly Piege[] = [
  tabulation,
  insecable,
  puce,
  blocMalIndente,
  ancreSansNom,
  etiquetteIllisible,
  texteApresFermeture,
  deuxPointsEntreCrochets,
  nonFerme,
  caractereReserve,
  deuxPointsNonProteges,
  espaceApresDeuxPoints,
  ligneSansDeuxPoints,
  indentation,
]
