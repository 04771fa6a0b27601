// When a rule must keep quiet: what it would say may come from what could not be read, or was never transcribed.
import { type Chemin, pointeur, valeurA } from '../model/chemin.ts'
import type { Partie } from '../model/partie.ts'
import { plusProche } from '../proche.ts'
import type { ProjetLu } from '../project/read.ts'

/** May something be said to be missing from these parts: are they wholly read, present and transcribed? */
export function peutManquer(lu: ProjetLu, parties: readonly Partie[]): boolean {
  return estTranscrit(lu, parties) && !estTronquee(lu, parties)
}

/** Do the files claim to say all that the contract says of these parts? */
function estTranscrit(lu: ProjetLu, parties: readonly Partie[]): boolean {
  if (lu.projet.contrat.transcription === 'partielle' || estPerdue(lu, TRANSCRIPTION)) return false
  const programme = parties.includes('fiches') || parties.includes('axes')
  return !programme || (lu.projet.faits.programme === 'complet' && !estPerdue(lu, PROGRAMME))
}

/** Is one of these parts given by no file (without follow-up, nothing is missing), or not wholly understood? */
export function estTronquee(lu: ProjetLu, parties: readonly Partie[]): boolean {
  return parties.some(p => lu.illisibles.has(p) || (p !== 'suivi' && lu.absentes.includes(p)))
}

/** What says that an absence proves nothing: while one of these may be lost, nothing is said to be missing. */
export const TRANSCRIPTION = ['contrat', 'transcription']
export const PROGRAMME = ['axes', 'programme', 'etat']

/** Is this key absent because it, or what holds it, could not be understood or was misspelt? */
export function estPerdue(lu: ProjetLu, at: Chemin): boolean {
  if (valeurA(lu.projet, at) !== undefined) return false
  return (lu.illisibles.get(at[0] as Partie) ?? []).some(
    perte =>
      perte.length <= at.length && perte.every((cle, n) => plusProche(String(cle), [String(at[n])]) !== undefined),
  )
}

/** May a rule speak of this place? What one fiche lacks does not depend on whether the others could be read. */
export function peutParler(lu: ProjetLu, suppose: readonly Partie[], at: Chemin): boolean {
  const [partie, rang] = at
  const seule = typeof rang === 'number' ? partie : undefined
  if (suppose.length > 0 && !estTranscrit(lu, suppose)) return false
  const autres = suppose.filter(p => p !== seule)
  return !estTronquee(lu, autres) && !estEntame(lu, at)
}

/** Was something left out of what a problem speaks of (the fiche, the actor, the axis…)? Then it may come from that. */
function estEntame(lu: ProjetLu, at: Chemin): boolean {
  const rang = at.findIndex(cle => typeof cle === 'number')
  const entourage = rang >= 0 ? at.slice(0, rang + 1) : at.length > 1 ? at.slice(0, -1) : at
  return lu.illisibles.has(at[0] as Partie) && entamesDe(lu).has(pointeur(entourage))
}

const entames = new WeakMap<ProjetLu['illisibles'], ReadonlySet<string>>()

/** What is lost of a project, and all that holds it, as pointers: gathered once, asked for each problem. */
function entamesDe({ illisibles }: ProjetLu): ReadonlySet<string> {
  const connus = entames.get(illisibles)
  if (connus !== undefined) return connus
  const pointeurs = new Set<string>()
  for (const perte of [...illisibles.values()].flat())
    for (let fin = perte.length; fin > 0; fin--) pointeurs.add(pointeur(perte.slice(0, fin)))
  entames.set(illisibles, pointeurs)
  return pointeurs
}
