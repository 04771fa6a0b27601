// What an acronym stands for, read in a text: « agence régionale de santé (ARS) », « CPTS : communauté… », or words whose initials it bears.

/** Words that an acronym may leave out. */
const VIDES = new Set('a au aux d de des du en et l la le les un une par pour sur'.split(' '))
const MOT = /\p{L}+/gu
/** Words of one expansion, small ones included. */
const LONGUEUR = 14

/** The pairs that a text itself explains, on either side of a parenthesis or after a sign. */
export function expliques(texte: string): (readonly [string, string])[] {
  const trouves: (readonly [string, string])[] = []
  for (const { 1: sigle = '', index } of texte.matchAll(/\(\s?(?:l[’'])?«?\s?(\p{Lu}{2,6})\s?»?\s?[),]/gu)) {
    const sens = finissant(sigle, texte.slice(Math.max(0, index - 160), index))
    if (sens !== undefined) trouves.push([sigle, sens])
  }
  const apres = /(?<![\p{L}\p{N}])(\p{Lu}{2,6})\s?(?:[(:=–—]|, (?:ou|soit)\s)\s?(?=\p{L})/gu
  for (const { 0: tout, 1: sigle = '', index } of texte.matchAll(apres)) {
    const sens = commencant(sigle, texte.slice(index + tout.length, index + tout.length + 200))
    if (sens !== undefined) trouves.push([sigle, sens])
  }
  return trouves
}

/** The first words of a body's name, when their initials are the acronym: three letters at least. */
export function abrege(sigle: string, nom: string): string | undefined {
  const mots = sigle.length < 3 ? [] : motsDe(nom)
  const fin = accord(sigle, mots, 0, 1)
  return fin === undefined ? undefined : extrait(nom, mots, 0, fin)
}

/** The words just before the end of `texte`. */
function finissant(sigle: string, texte: string): string | undefined {
  const mots = motsDe(texte)
  for (let debut = mots.length - 1; debut >= Math.max(0, mots.length - LONGUEUR); debut--)
    if (accord(sigle, mots, debut) === mots.length - 1) return extrait(texte, mots, debut, mots.length - 1)
  return undefined
}

/** The words at the head of `texte`, an article left out. */
function commencant(sigle: string, texte: string): string | undefined {
  const mots = motsDe(texte)
  for (let debut = 0; debut < 2; debut++) {
    const fin = accord(sigle, mots, debut)
    if (fin !== undefined) return extrait(texte, mots, debut, fin)
    if (!VIDES.has(mots[0]?.simple ?? '')) return undefined
  }
  return undefined
}

const ASCII = /^[\x20-\x7e]*$/

type Mot = { readonly simple: string; readonly debut: number; readonly fin: number }

function motsDe(texte: string): Mot[] {
  return [...texte.matchAll(MOT)].map(({ 0: mot, index }) => ({
    simple: simple(mot),
    debut: index,
    fin: index + mot.length,
  }))
}

export function simple(texte: string): string {
  if (ASCII.test(texte)) return texte.toLowerCase()
  return texte.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('’', "'").toLowerCase()
}

function extrait(texte: string, mots: readonly Mot[], debut: number, fin: number): string {
  return texte
    .slice(mots[debut]?.debut, mots[fin]?.fin)
    .replace(/[\s*_]+/g, ' ')
    .trim()
}

/**
 * The rank of the last word when the words from `debut` on, each giving its first letters, spell the acronym; small words may give
 * nothing. Initials are tried before syllables of up to `plus` letters: COPIL is « comité de pilotage ».
 */
function accord(sigle: string, mots: readonly Mot[], debut: number, plus = 4): number | undefined {
  const lettres = simple(sigle)
  if (mots[debut]?.simple === lettres) return undefined
  const suivre = (rang: number, lues: number, max: number): number | undefined => {
    const mot = mots[rang]
    if (mot === undefined || rang - debut >= LONGUEUR) return undefined
    for (let n = 1; n <= max && lues + n <= lettres.length; n++) {
      if (!mot.simple.startsWith(lettres.slice(lues, lues + n))) break
      if (lues + n === lettres.length) return rang > debut ? rang : undefined
      const suite = suivre(rang + 1, lues + n, max)
      if (suite !== undefined) return suite
    }
    return rang > debut && VIDES.has(mot.simple) ? suivre(rang + 1, lues, max) : undefined
  }
  return suivre(debut, 0, 1) ?? (plus > 1 ? suivre(debut, 0, plus) : undefined)
}
