// The only door to fastest-levenshtein: « vouliez-vous dire… », for a word that is nearly one of those expected.
import { distance } from 'fastest-levenshtein'

const ECART_MAXIMAL = 4
/** Two words that begin alike, or have the same letters, may differ a little more: « valider » for `validate`, « jsno » for `json`. */
const DEBUT = 4

/** The nearest of `choix` (the first among equals), or nothing when none looks like `mot`. Case, accents, `_`, `-` and spaces do not count. */
export function plusProche(mot: string, choix: Iterable<string>): string | undefined {
  const cherche = simplifier(mot)
  let meilleur: string | undefined
  let ecart = Number.POSITIVE_INFINITY
  for (const candidat of choix) {
    const simple = simplifier(candidat)
    const permis = ecartPermis(cherche, simple)
    if (Math.abs(simple.length - cherche.length) > permis) continue
    const mesure = mesurer(cherche, simple)
    if (mesure <= permis && mesure < ecart) {
      meilleur = candidat
      ecart = mesure
    }
  }
  return meilleur
}

/** Two letters exchanged are one mistake, and the likeliest: « tetxe » is nearer to `texte` than to `titre`. */
function mesurer(mot: string, candidat: string): number {
  const mesure = distance(mot, candidat)
  return mesure === 2 && memesLettres(mot, candidat) ? 0.9 : mesure
}

function memesLettres(mot: string, candidat: string): boolean {
  return [...mot].sort().join() === [...candidat].sort().join()
}

function ecartPermis(mot: string, candidat: string): number {
  const longueur = Math.min(mot.length, candidat.length)
  if (longueur < 2) return 0
  const memeDebut = longueur >= DEBUT && mot.slice(0, DEBUT) === candidat.slice(0, DEBUT)
  const semblables = memeDebut || memesLettres(mot, candidat)
  return Math.min(ECART_MAXIMAL, Math.max(1, Math.floor(mot.length * 0.4)) + (semblables ? 1 : 0))
}

function simplifier(mot: string): string {
  return mot
    .normalize('NFD')
    .replace(/[\p{M}_\-\s]/gu, '')
    .toLowerCase()
}
