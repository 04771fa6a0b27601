// What the judgement of one rule comes to, before it is weighed: a state, and the problems it found, placed.
import type { Chemin } from '../model/chemin.ts'
import type { Correction } from '../model/correction.ts'
import type { Phase } from '../model/phase.ts'
import type { RegleJugee } from '../model/rapport.ts'
import type { Probleme } from '../model/regle.ts'
import type { Lieu } from '../project/places.ts'
import type { ProjetLu } from '../project/read.ts'

export type Constat = { readonly regle: RegleJugee; readonly problemes: readonly Place[] }
/** A problem and where it stands. `due`: the phase from which it counts, when it is not the rule's own. */
export type Place = Omit<Probleme, 'at' | 'on'> & {
  readonly regle: string
  readonly lieu: Lieu
  readonly at?: Chemin
  readonly due?: Phase
  readonly correction?: Correction
}

/** Design §5: at the place itself, else at its nearest ancestor key, else at `profil:` in contrat.yaml. */
export function lieuDAbsence(lu: ProjetLu, at: Chemin): Lieu {
  const direct = lu.situer(at, 'cle')
  if (direct !== undefined && direct.fin > direct.debut) return direct
  const contrat = lu.situer(['contrat', 'profil'], 'cle')
  if (contrat !== undefined && contrat.fin > contrat.debut) return contrat
  const premier = (['titre', 'id', 'format'] as const)
    .map(cle => lu.situer(['contrat', cle], 'cle'))
    .find(l => l && l.fin > l.debut)
  const document = lu.documents.find(d => d.genre === 'contrat') ?? lu.documents[0]
  if (premier !== undefined) return premier
  if (document === undefined) throw new Error('Un projet sans document ne peut pas être jugé.')
  return { document, chemin: '', debut: 0, fin: 0 }
}
