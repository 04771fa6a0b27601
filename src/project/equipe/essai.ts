// A team's rule tried on the project, once and for a bounded effort: the verdict, and the parts of the project it reads.
import { PARTIES } from '../../model/partie.ts'
import type { Projet } from '../../model/projet.generated.ts'
import { partiesLues } from '../../profiles/lit.ts'
import type { Obligation } from '../../profiles/profil.ts'
import { type Effort, type Mots, respecte, TropDeCalcul } from '../../schema/profil/juge.ts'
import type { Ecrit } from './ecrit.ts'

export type Essai = Pick<Obligation, 'lit'> & Required<Pick<Obligation, 'verdict'>>

/** Steps that one rule may take: more than twice what one that looks at each of a thousand fiches needs. */
const PAR_REGLE = 50_000
/** Steps that all the rules of a project may take. */
export const PAR_PROJET = 200_000
/** What is left to the others once a rule asked for too much: enough for honest ones on an ordinary contract. */
const APRES_UN_EXCES = 10_000

/** Nothing when the rule asks for too much. `total` goes down by what it took. */
export function essayer(ecrit: Ecrit, id: string, projet: Projet, total: Effort): Essai | undefined {
  const mots = ecrit.regles.get(id) as Mots
  const donne = Math.min(PAR_REGLE, total.reste)
  const effort = { reste: donne }
  const tient = (m: Mots) => respecte(m, projet, ecrit.suivre, effort)
  try {
    const concerne = mots.if === undefined || tient(mots.if)
    return { lit: lit(ecrit, id), verdict: { concerne, satisfait: !concerne || tient(mots) } }
  } catch (erreur) {
    if (erreur instanceof TropDeCalcul) return undefined
    throw erreur
  } finally {
    total.reste -= donne - Math.max(0, effort.reste)
    if (effort.reste < 0) total.reste = Math.min(total.reste, APRES_UN_EXCES)
  }
}

/** What it reads, and what the rules it refers to read. */
function lit({ suivre, regles, renvois }: Ecrit, id: string): Obligation['lit'] {
  const lues = new Set(partiesLues(regles.get(id) as object))
  const vues = new Set<string>()
  const aVoir = [id]
  for (let ici = aVoir.pop(); ici !== undefined; ici = aVoir.pop())
    for (const { at, ref, propre } of renvois) {
      if (at[0] !== '$defs' || at[1] !== ici || vues.has(ref)) continue
      vues.add(ref)
      for (const partie of partiesLues(suivre(ref)?.mots ?? {})) lues.add(partie)
      if (propre !== undefined) aVoir.push(propre)
    }
  return PARTIES.filter(partie => lues.has(partie))
}
