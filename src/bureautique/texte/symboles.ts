// Signs of the symbol fonts that Word writes by their place in the font: boxes to tick, bullets, arrows; others have no letter.

const WINGDINGS: Readonly<Record<number, string>> = {
  111: '☐',
  168: '☐',
  113: '☐',
  114: '☐',
  120: '☒',
  253: '☒',
  254: '☑',
  251: '✗',
  252: '✓',
  108: '●',
  110: '■',
  167: '▪',
  159: '•',
  118: '❖',
  216: '➢',
  224: '→',
  223: '←',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  40: '☎',
  42: '✉',
  74: '☺',
}
const WINGDINGS_2: Readonly<Record<number, string>> = {
  42: '☐',
  163: '☐',
  80: '✓',
  79: '✗',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
}
const SYMBOL: Readonly<Record<number, string>> = {
  183: '•',
  174: '→',
  172: '←',
  163: '≤',
  179: '≥',
  185: '≠',
  177: '±',
  180: '×',
  184: '÷',
  187: '≈',
  165: '∞',
  97: 'α',
  98: 'β',
  103: 'γ',
  100: 'δ',
  68: 'Δ',
  109: 'µ',
  112: 'π',
  83: 'Σ',
  87: 'Ω',
  214: '√',
}

const POLICES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
}

export const estPoliceDeSignes = (police: string | undefined): boolean =>
  police !== undefined && police.toLowerCase() in POLICES

/** `code`: with or without the F000 that Word adds; null for a sign that we do not know. */
export function signe(police: string, code: number): string | null {
  const table = POLICES[police.toLowerCase()]
  if (table) return table[code & 0xff] ?? null
  return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCodePoint(code)
}

/** Text typed in such a font; what is no sign of it stays. */
export function traduire(police: string, texte: string): string {
  return texte.replace(/[\uF020-\uF0FF]/g, lettre => signe(police, lettre.charCodeAt(0)) ?? lettre)
}
