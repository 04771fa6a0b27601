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

/** A word this short is one letter away from too many others: « cpam » is not a misspelt `cpom`. */
const MOT_LONG = 5
/** Another word at this distance or nearer, and nobody can be sure. */
const VOISINAGE = 2

/**
 * The one of `choix` that `mot` certainly is, misspelt; nothing when a person should decide. Sure: the same but for case, accents,
 * separators or the mark of the plural; or one letter wrong (missing, added, exchanged with the next) in one long word without
 * digits, all others alike, and no other candidate anywhere near.
 */
export function certain(mot: string, choix: Iterable<string>): string | undefined {
  const candidats = [...new Set(choix)]
  const cherche = simplifier(mot)
  if (cherche === '') return undefined
  const [egal, autre] = candidats.filter(c => simplifier(c) === cherche)
  if (egal !== undefined) return autre === undefined ? egal : undefined
  const voisins = candidats.filter(c => {
    const simple = simplifier(c)
    return Math.abs(simple.length - cherche.length) <= VOISINAGE && mesurer(cherche, simple) <= VOISINAGE
  })
  const [seul, second] = voisins
  return seul !== undefined && second === undefined && uneLettre(mot, seul) ? seul : undefined
}

/** Is one word only different, by one letter? */
function uneLettre(mot: string, candidat: string): boolean {
  const [a, b] = [decouper(mot), decouper(candidat)]
  const differents = a.flatMap((m, n) => (m === b[n] ? [] : [[m, b[n] ?? ''] as const]))
  const [paire] = differents
  if (a.length !== b.length || paire === undefined || differents.length > 1) return false
  const [un, deux] = paire
  if (/\d/.test(un + deux)) return false
  if (auPluriel(un) === deux || auPluriel(deux) === un) return true
  return Math.min(un.length, deux.length) >= MOT_LONG && mesurer(un, deux) <= 1
}

function auPluriel(mot: string): string | undefined {
  return mot.length >= 3 ? `${mot}s` : undefined
}

function decouper(mot: string): string[] {
  return mot.split(/[_\-\s]+/).map(simplifier)
}

/** How many letters apart. Two letters exchanged are one mistake, and the likeliest: « tetxe » is nearer to `texte` than to `titre`. */
export function mesurer(mot: string, candidat: string): number {
  const mesure = distance(mot, candidat)
  return mesure === 2 && memesLettres(mot, candidat) ? 0.9 : mesure
}

function memesLettres(mot: string, candidat: string): boolean {
  return mot.length === candidat.length && [...mot].sort().join() === [...candidat].sort().join()
}

function ecartPermis(mot: string, candidat: string): number {
  const longueur = Math.min(mot.length, candidat.length)
  if (longueur < 2) return 0
  const memeDebut = longueur >= DEBUT && mot.slice(0, DEBUT) === candidat.slice(0, DEBUT)
  const semblables = memeDebut || memesLettres(mot, candidat)
  return Math.min(ECART_MAXIMAL, Math.max(1, Math.floor(mot.length * 0.4)) + (semblables ? 1 : 0))
}

function simplifier(mot: string): string {
  if (/^[a-z0-9]*$/.test(mot)) return mot
  return mot
    .normalize('NFD')
    .replace(/[\p{M}_\-\s]/gu, '')
    .toLowerCase()
}
