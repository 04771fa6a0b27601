// The key under which a place is found: small letters, no accents, words apart by one space, abbreviations written out.
import { sansAccents } from '../mots.ts'

const ABREGES: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  gd: 'grand',
  gde: 'grande',
  nd: 'notre dame',
  cte: 'communaute',
  cne: 'commune',
  cnes: 'communes',
}

/** « L’Haÿ-les-Roses » → `l hay les roses`; `entier` also writes out « St », « Ste », « Cté », « Cnes »… */
export function cleDe(texte: string, entier = true): string {
  const mots = sansAccents(texte)
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return entier ? mots.replace(/[a-z]+/g, mot => (Object.hasOwn(ABREGES, mot) ? (ABREGES[mot] as string) : mot)) : mots
}

/** Words that people add or forget: they count only when nothing else is typed. */
const LIAISONS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'sur', 'en', 'aux', 'au', 'a'])

/** The words that must be found; all of them when there is nothing but « de », « la »… */
export function motsUtiles(cle: string): readonly string[] {
  const mots = cle.split(' ')
  const utiles = mots.filter(mot => !LIAISONS.has(mot))
  return utiles.length > 0 ? utiles : mots
}

/** `du grand langres` → `grand langres`: an intercommunality's name starts after its kind and the article. */
export function sansArticle(cle: string): string {
  return cle.replace(/^(?:de la|de l|du|des|de|d|les|le|la|l) (?=.)/, '')
}
