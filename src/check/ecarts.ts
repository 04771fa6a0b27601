// Motivated gaps: which problems they waive, and what is wrong with the gaps themselves (a rule that does not exist, nothing left to waive).
import { regle as regleDuCatalogue } from '../catalogue.ts'
import { type Chemin, pointeur } from '../model/chemin.ts'
import { intervalle } from '../model/date.ts'
import type { EtatDeRegle } from '../model/rapport.ts'
import { certain, plusProche } from '../proche.ts'
import { profils } from '../profiles/index.ts'
import { avec } from '../project/corrections.ts'
import type { ProjetLu } from '../project/read.ts'
import { correctionA } from '../project/remplacement.ts'
import { COHERENCES } from '../rules/index.ts'
import { RELECTURES } from '../rules/relecture/index.ts'
import { type Constat, lieuDAbsence, type Place } from './constat.ts'

type Ecart = NonNullable<ProjetLu['projet']['contrat']['ecarts_motives']>[number]

/** Does a gap in force waive what this rule says of this place? What reading and shape find has no place to waive. */
export function estEcarte(lu: ProjetLu, regle: string, at: Chemin | undefined): boolean {
  const ecarts = lu.projet.contrat.ecarts_motives ?? []
  return at !== undefined && ecarts.some(e => e.regle === regle && court(lu, e) && couvre(e, at))
}

function court({ projet }: ProjetLu, { expire }: Ecart): boolean {
  const jour = Number(projet.faits.date.replaceAll('-', ''))
  return expire === undefined || (intervalle(expire)?.fin ?? 0) >= jour
}

function couvre({ chemin }: Ecart, at: Chemin): boolean {
  const place = pointeur(at)
  return chemin === undefined || chemin === place || place.startsWith(`${chemin}/`)
}

/** The gaps of a project, judged once all its rules are. */
export function jugerEcarts(lu: ProjetLu, constats: readonly Constat[], profils: readonly string[]): Constat[] {
  const ecarts = lu.projet.contrat.ecarts_motives ?? []
  if (ecarts.length === 0) return [constat('ecart-inconnu', 'sans-objet'), constat('ecart-inutile', 'sans-objet')]
  const possibles = ecartables(ecarts, constats)
  const lignes = ecarts.map((ecart, rang) => ({ ecart, at: ['contrat', 'ecarts_motives', rang, 'regle'] }))
  const placer = (regle: string, at: Chemin, { voulu, ...dit }: Faute): Place => {
    const situe = lu.situer(at)
    return { regle, lieu: situe ?? lieuDAbsence(lu, at), ...dit, ...avec(situe && correctionA(situe, 'valeur', voulu)) }
  }
  const inconnus = lignes.flatMap(({ ecart, at }) => {
    const faute = ecart.regle === undefined ? undefined : fauteDeNom(ecart.regle, possibles)
    return faute === undefined ? [] : [placer('ecart-inconnu', at, faute)]
  })
  const inutiles = lignes.flatMap(({ ecart, at }) => {
    const connu = ecart.regle !== undefined && possibles.has(ecart.regle)
    const message = connu ? inutilite(lu, ecart, constats, profils) : undefined
    return message === undefined ? [] : [placer('ecart-inutile', at, { message })]
  })
  return [constat('ecart-inconnu', 'satisfaite', inconnus), jugerInutiles(lu, inutiles)]
}

/** Of a contract that is over nothing is asked; and what could not be read might be what the gap waives. */
function jugerInutiles(lu: ProjetLu, inutiles: readonly Place[]): Constat {
  if (lu.projet.faits.phase === 'acheve') return constat('ecart-inutile', 'sans-objet')
  return lu.illisibles.size > 0
    ? constat('ecart-inutile', 'non-jugee')
    : constat('ecart-inutile', 'satisfaite', inutiles)
}

function constat(id: string, etat: EtatDeRegle, problemes: readonly Place[] = []): Constat {
  return { regle: { id, etat }, problemes }
}

type Faute = { readonly message: string; readonly conseil?: string; readonly voulu?: string }

/**
 * What a gap may name: an obligation of a profile (shipped, whichever is applied, or the team's own) or a rule of coherence.
 * Those that judged this project are enough when no gap names another.
 */
function ecartables(ecarts: readonly Ecart[], constats: readonly Constat[]): ReadonlySet<string> {
  const jugees = new Set(constats.map(c => c.regle.id).filter(id => id !== 'fichier-manquant'))
  if (ecarts.every(({ regle }) => regle === undefined || jugees.has(regle))) return jugees
  const livrees = [...profils().flatMap(p => p.obligations), ...COHERENCES, ...RELECTURES]
  return new Set([...livrees.map(({ id }) => id), ...jugees])
}

function fauteDeNom(nom: string, possibles: ReadonlySet<string>): Faute | undefined {
  if (possibles.has(nom)) return undefined
  if (regleDuCatalogue(nom) !== undefined)
    return {
      message: `L’écart à « ${nom} » n’écarte rien : cette règle ne peut pas être écartée.`,
      conseil: 'Elle porte sur les fichiers eux-mêmes : corrigez ce qu’elle signale, et retirez l’écart.',
    }
  const proche = plusProche(nom, possibles)
  const voulu = certain(nom, possibles)
  return {
    message: `Aucune règle ne s’appelle « ${nom} » : cet écart n’écarte rien.`,
    ...(proche === undefined ? {} : { conseil: `Vouliez-vous dire « ${proche} » ?` }),
    ...(voulu !== undefined && { voulu }),
  }
}

/** Why a gap waives nothing; nothing when it does, has expired, or when its rule could not be judged. */
function inutilite(
  lu: ProjetLu,
  ecart: Ecart,
  constats: readonly Constat[],
  profils: readonly string[],
): string | undefined {
  const { regle, chemin } = ecart
  if (!court(lu, ecart)) return undefined
  const siens = constats.filter(c => c.regle.id === regle)
  // Without --relecture, those rules have not looked.
  if (siens.length === 0 && RELECTURES.some(({ id }) => id === regle)) return undefined
  if (siens.length === 0) return `La règle « ${regle} » n’est pas dans ${enumerer(profils)} : cet écart n’écarte rien.`
  if (siens.some(c => c.regle.etat === 'non-jugee')) return undefined
  const places = siens.flatMap(c => c.problemes.flatMap(({ at }) => (at === undefined ? [] : [at])))
  if (places.some(at => couvre(ecart, at))) return undefined
  return places.length > 0
    ? `La règle « ${regle} » ne fait pas de remarque sous « ${chemin} » : cet écart n’écarte rien.`
    : `La règle « ${regle} » n’a rien à redire à ce contrat : cet écart n’écarte plus rien.`
}

function enumerer(profils: readonly string[]): string {
  const noms = profils.map(nom => `« ${nom} »`).join(' et ')
  return profils.length > 1 ? `les profils ${noms}` : `le profil ${noms}`
}
