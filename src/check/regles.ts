// One rule judged on a project: an obligation of a profile by its compiled schema, a rule of coherence by its function.
import { chemin, valeurA } from '../model/chemin.ts'
import type { EtatDeRegle } from '../model/rapport.ts'
import type { Coherence, Regle } from '../model/regle.ts'
import type { Obligation } from '../profiles/index.ts'
import { avec } from '../project/corrections.ts'
import type { ProjetLu } from '../project/read.ts'
import { correctionA } from '../project/remplacement.ts'
import { trouver } from '../rules/index.ts'
import { juger } from '../schema/validateurs.ts'
import { type Constat, lieuDAbsence } from './constat.ts'
import { estPerdue, estTronquee, peutManquer, peutParler } from './prudence.ts'

export function jugerObligation(lu: ProjetLu, obligation: Obligation): Constat {
  const { id, lieu: pointeurDuLieu, message, conseil } = obligation
  const rien = (etat: EtatDeRegle): Constat => ({ regle: { id, etat }, problemes: [] })
  if (!enVigueur(obligation, lu.projet.faits.jour_juge)) return rien('sans-objet')
  const { concerne, satisfait } = obligation.verdict ?? juger(id, lu.projet)
  if (!concerne) return rien(estTronquee(lu, obligation.lit) ? 'non-jugee' : 'sans-objet')
  const at = chemin(pointeurDuLieu)
  if (satisfait) {
    const ou = valeurA(lu.projet, at) === undefined ? {} : { ou: pointeurDuLieu }
    return { regle: { id, etat: 'satisfaite', ...ou }, problemes: [] }
  }
  if (obligation.porte_sur === 'absence' && !peutManquer(lu, obligation.lit)) return rien('non-jugee')
  return {
    regle: { id, etat: 'remarque' },
    problemes: [{ regle: id, lieu: lieuDAbsence(lu, at), at, message, conseil }],
  }
}

export function jugerCoherence(lu: ProjetLu, coherence: Coherence): Constat {
  const { id, suppose, dispense, conseil } = coherence
  const dispensee = dispense !== undefined && valeurA(lu.projet, dispense) === true
  if (dispensee || !enVigueur(coherence, lu.projet.faits.jour_juge))
    return { regle: { id, etat: 'sans-objet' }, problemes: [] }
  const trouves = trouver(coherence, lu.projet)
  if (trouves.length === 0)
    return {
      regle: { id, etat: estTronquee(lu, suppose) ? 'non-jugee' : 'satisfaite' },
      problemes: [],
    }
  const peutEtreDispensee = dispense !== undefined && estPerdue(lu, dispense)
  const surs = peutEtreDispensee ? [] : trouves.filter(p => peutParler(lu, suppose, p.at))
  if (surs.length === 0) return { regle: { id, etat: 'non-jugee' }, problemes: [] }
  const problemes = surs.map(({ at, on = 'valeur', ...p }) => {
    const situe = lu.situer(at, on)
    return {
      regle: id,
      at,
      lieu: situe !== undefined && situe.fin > situe.debut ? situe : lieuDAbsence(lu, at),
      message: p.message,
      conseil: p.conseil ?? conseil,
      ...avec(situe && correctionA(situe, on, p.voulu)),
    }
  })
  return { regle: { id, etat: 'remarque' }, problemes }
}

/** Is the rule in force on the day the contract is judged by (AAAAMMJJ)? */
function enVigueur({ depuis, jusqu_a }: Regle, jour: number): boolean {
  const nombre = (date: string | undefined, defaut: number) =>
    date === undefined ? defaut : Number(date.replaceAll('-', ''))
  return jour >= nombre(depuis, 0) && jour < nombre(jusqu_a, Number.POSITIVE_INFINITY)
}

/** A rule that an obligation, reported, already covers (the same mistake breaks both) is not judged. */
export function taireLesCouvertes(obligations: readonly Obligation[], constats: readonly Constat[]): Constat[] {
  const signalees = new Set(constats.filter(c => c.problemes.length > 0).map(c => c.regle.id))
  const couvertes = new Set(obligations.filter(o => signalees.has(o.id)).flatMap(o => o.couvre))
  return constats.map(constat => {
    const { id } = constat.regle
    return couvertes.has(id) && signalees.has(id) ? { regle: { id, etat: 'non-jugee' }, problemes: [] } : constat
  })
}
