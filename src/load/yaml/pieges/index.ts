// The traps tried when the parser stops, most precise first: the first that recognises its mistake wins.
import { blocMalIndente } from './bloc.ts'
import type { Piege } from './cas.ts'
import { texteApresFermeture } from './citations.ts'
import { deuxPointsEntreCrochets, deuxPointsNonProteges } from './deux-points.ts'
import { espaceApresDeuxPoints } from './espace.ts'
import { indentation } from './indentation.ts'
import { insecable } from './insecable.ts'
import { ancreSansNom, etiquetteIllisible, texteApresAsterisque } from './machinerie.ts'
import { nonFerme } from './non-ferme.ts'
import { puce, tiretColle } from './puce.ts'
import { ligneSansDeuxPoints } from './sans-cle.ts'
import { caractereReserve } from './signe.ts'
import { tabulation } from './tabulation.ts'
import { virguleEnTrop } from './virgule.ts'

export const PIEGES: readonly Piege[] = [
  tabulation,
  insecable,
  puce,
  blocMalIndente,
  ancreSansNom,
  etiquetteIllisible,
  texteApresAsterisque,
  texteApresFermeture,
  deuxPointsEntreCrochets,
  virguleEnTrop,
  nonFerme,
  caractereReserve,
  deuxPointsNonProteges,
  espaceApresDeuxPoints,
  tiretColle,
  ligneSansDeuxPoints,
  indentation,
]
