// How wide words are on paper, so that a picture can wrap or shorten them before anybody draws it.

/** Advance widths of Arial (those of Helvetica and Liberation Sans too), in thousandths of the size, from the space to the tilde. */
const CHASSES = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]
const AUTRES: Readonly<Record<string, number>> = {
  '\u00A0': 278,
  '\u202F': 278,
  '’': 222,
  '«': 556,
  '»': 556,
  '–': 556,
  '€': 556,
  '°': 400,
}
/** Bold is a little wider; the document's own typeface may be, too. */
const GRAS = 1.08
const MM_PAR_POINT = 25.4 / 72

/** Millimetres of a line of text of that size in points. */
export function largeurTexte(texte: string, taille: number, gras = false): number {
  let somme = 0
  for (const signe of texte) somme += chasse(signe)
  return (somme / 1000) * taille * MM_PAR_POINT * (gras ? GRAS : 1)
}

function chasse(signe: string): number {
  const connue = CHASSES[(signe.codePointAt(0) ?? 0) - 32]
  if (connue !== undefined) return connue
  const autre = AUTRES[signe]
  if (autre !== undefined) return autre
  const base = signe.normalize('NFD').codePointAt(0) ?? 0
  return CHASSES[base - 32] ?? 1000
}

/** Height of a line, in millimetres. */
export function interligne(taille: number): number {
  return taille * MM_PAR_POINT * 1.18
}

export type Coupe = { readonly taille: number; readonly lignes?: number; readonly gras?: boolean }

/** A text on at most `lignes` lines of that width; what does not fit is cut with « … ». */
export function couper(texte: string, largeur: number, { taille, lignes = 1, gras = false }: Coupe): string[] {
  const mots = net(texte)
    .split(' ')
    .filter(mot => mot !== '')
  const tient = (ligne: string) => largeurTexte(ligne, taille, gras) <= largeur * 0.97
  const faites: string[] = []
  let ligne = ''
  for (const [i, mot] of mots.entries()) {
    const suite = ligne === '' ? mot : `${ligne} ${mot}`
    if (tient(suite)) ligne = suite
    else if (faites.length === lignes - 1 || (ligne === '' && !tient(mot)))
      return [...faites, abreger([ligne, ...mots.slice(i)].filter(Boolean).join(' '), tient)]
    else {
      faites.push(ligne)
      ligne = mot
    }
    if (!tient(ligne)) return [...faites, abreger([ligne, ...mots.slice(i + 1)].join(' '), tient)]
  }
  return ligne === '' ? faites : [...faites, ligne]
}

/** The longest beginning that fits with « … »: at a word's end where that loses little. */
function abreger(texte: string, tient: (ligne: string) => boolean): string {
  const signes = [...texte].slice(0, 200)
  let [bas, haut] = [0, signes.length]
  while (bas < haut) {
    const milieu = Math.ceil((bas + haut) / 2)
    if (tient(`${signes.slice(0, milieu).join('')}…`)) bas = milieu
    else haut = milieu - 1
  }
  const debut = signes.slice(0, bas).join('')
  const mot = debut.replace(/(?<!\s)\s+\S*$/, '')
  return `${(mot.length > debut.length * 0.7 ? mot : debut).replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/, '')}…`
}

/** One line, without what turns the direction of reading. */
export function net(texte: string): string {
  return texte
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/g, s => (s.includes('\u00A0') ? '\u00A0' : ' '))
    .trim()
}
