// `"C:\\Dossiers"`: a backslash between double quotes, by somebody who has never heard of escapes.
import type { Correction } from '../../../model/correction.ts'
import { suivre } from '../flux.ts'
import { decouper } from '../lignes.ts'
import { enCitation } from '../retouches.ts'
import type { Cas } from './cas.ts'

/** The same text between single quotes, where every backslash is one; none when some were escapes on purpose. */
export function sansEchappement(cas: Cas): Correction[] {
  const ligne = cas.lignes[cas.ligne]
  if (!/escape|hexadecimal/.test(cas.raison) || ligne === undefined || ligne.bloc) return []
  const { valeur, fin } = decouper(cas.copie, ligne)
  if (cas.copie[valeur] !== '"') return []
  const suite = suivre(cas.copie, valeur, fin)
  if (!('ferme' in suite) || suite.ferme !== fin) return []
  const dedans = cas.texte.slice(valeur + 1, fin - 1)
  return /\\["\\]/.test(dedans) ? [] : [[{ debut: valeur, fin, texte: enCitation(dedans) }]]
}
