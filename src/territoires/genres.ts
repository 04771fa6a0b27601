// What people write around a place's name, « CC », « communauté d’agglo », « ville de »: it says which kind of place is meant.

/** The kind of place that a text names. */
export type Genre = {
  readonly sorte: 'epci' | 'commune' | 'departement'
  /** Natures of EPCI that come first. */
  readonly natures: readonly string[]
  /** What is left to look for; empty when nothing else was typed. */
  readonly reste: string
}

const METROPOLES = ['METRO', 'MET69']
/** Those that a pays or a PETR gathers. */
const RURALES = ['CC', 'CA']
const TOUTES = ['CC', 'CA', 'CU', ...METROPOLES, 'EPT']

/** Tried in this order, on a key; a missing or a double letter is forgiven. */
const TOURNURES: readonly (readonly [RegExp, Genre['sorte'], readonly string[]])[] = [
  [/\b(?:comm?unn?aute (?:de |des )?comm?unn?es?|com com|comcom|cc)\b/, 'epci', ['CC']],
  [/\b(?:comm?unn?aute d ?agg?lo(?:m[a-z]*)?|ca|agg?lomm?eration|agg?lo)\b/, 'epci', ['CA']],
  [/\b(?:comm?unn?aute urbaine|cu)\b/, 'epci', ['CU']],
  [/\b(?:euro)?metropole\b/, 'epci', METROPOLES],
  [/\b(?:etablissement public territorial|ept)\b/, 'epci', ['EPT']],
  [/\b(?:poles? d equilibre territorial(?: et rural)?|petr|syndicat mixte|pays)\b/, 'epci', RURALES],
  [/\b(?:comm?unn?aute|intercommunalite|interco|intercom|epci)\b/, 'epci', TOUTES],
  [/^(?:communes?|ville|mairie|municipalite)\b/, 'commune', []],
  [/^(?:conseil )?departement(?:al)?\b/, 'departement', []],
]

/** The kind named by a key (`cc grand langres`), and the rest; nothing when it names none. */
export function genreDe(cle: string): Genre | undefined {
  for (const [tournure, sorte, natures] of TOURNURES) {
    if (!tournure.test(cle)) continue
    const reste = cle.replace(tournure, '').replace(/ +/g, ' ').trim()
    return { sorte, natures, reste: reste.replace(/^(?:de|du|des|d)$/, '') }
  }
  return undefined
}
