// The only door to fastest-levenshtein: « vouliez-vous dire… », for a word that is nearly one of those expected.
import { distance } from 'fastest-levenshtein'

const ECART_MAXIMAL = 4

/** The nearest of `choix` (the first among equals), or nothing when none looks like `mot`. Case, accents, `_`, `-` and spaces do not count. */
export function plusProche(mot: string, choix: Iterable<string>): string | undefined {
  const cherche = simplifier(mot)
  let meilleur: string | undefined
  let ecart = Math.min(ECART_MAXIMAL, Math.max(1, Math.floor(cherche.length * 0.4))) + 1
  for (const candidat of choix) {
    const simple = simplifier(candidat)
    if (Math.abs(simple.length - cherche.length) >= ecart) continue
    const distanceAuCandidat = distance(cherche, simple)
    if (distanceAuCandidat < ecart && distanceAuCandidat < simple.length) {
      meilleur = candidat
      ecart = distanceAuCandidat
    }
  }
  return meilleur
}

function simplifier(mot: string): string {
  return mot
    .normalize('NFD')
    .replace(/[\p{M}_\-\s]/gu, '')
    .toLowerCase()
}
