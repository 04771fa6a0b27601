// A long text being typed or pasted: pure steps from one key to the next, and the few lines of it that are shown.
import type { Jeton } from './jetons.ts'

/** `vides`: empty lines typed one after the other at the end; two of them end the text. */
export type Prose = { readonly texte: string; readonly vides: number; readonly finie: boolean }

export function proseDe(texte: string): Prose {
  return { texte, vides: 0, finie: false }
}

const LIGNES_VIDES = 2
const CTRL_U = '\x15'
const CTRL_W = '\x17'

/** Ctrl-D ends the text; what is pasted is taken whole, its empty lines included. */
export function taper(prose: Prose, { sorte, texte: signe }: Jeton): Prose {
  const suite = (texte: string): Prose => ({ texte, vides: 0, finie: false })
  if (sorte === 'collage') return suite(prose.texte + nettoyer(signe))
  if (signe === '\x04') return { ...prose, finie: true }
  if (signe === '\r' || signe === '\n') return aLaLigne(prose)
  if (signe === '\x7f' || signe === '\b') return suite([...prose.texte].slice(0, -1).join(''))
  if (signe === CTRL_W) return suite(prose.texte.replace(/\S+[^\S\n]*$|\s$/, ''))
  if (signe === CTRL_U) return suite(prose.texte.replace(/[^\n]+$|\n$/, ''))
  return /^[\x00-\x08\x0b-\x1f]/.test(signe) ? prose : suite(prose.texte + nettoyer(signe))
}

function aLaLigne({ texte, vides }: Prose): Prose {
  // Enter at once: there is nothing to say yet.
  if (texte === '') return { texte, vides, finie: true }
  const vide = texte.endsWith('\n')
  const nombre = vide ? vides + 1 : 0
  return { texte: `${texte}\n`, vides: nombre, finie: nombre >= LIGNES_VIDES }
}

/** Tabs of a table copied from Word become spaces; what cannot be seen goes. */
function nettoyer(texte: string): string {
  return texte
    .normalize('NFC')
    .replaceAll('\t', '  ')
    .replace(/[\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200d\u2060\ufeff\ufffd]/g, '')
}

/** A sentence that ends a line, and another that begins the next: in Word, two paragraphs. */
const PARAGRAPHES = /([.!?…»])\n(?=[\p{Lu}«])/gu

/** The text once finished, as Markdown: paragraphs apart, Word's bullets as dashes, no empty line around it, none twice. */
export function proseFinie({ texte }: Prose): string {
  return texte
    .normalize('NFC')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^[•▪●]\s*/gm, '- ')
    .replace(PARAGRAPHES, '$1\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
}

/** The last lines at this width, with how many stand above them. */
export function vueDeProse({ texte }: Prose, largeur: number, lignes: number): readonly string[] {
  const toutes = texte.split('\n').flatMap(ligne => couper(ligne, Math.max(10, largeur - 2)))
  const cachees = toutes.length - lignes
  return cachees <= 0 ? toutes : [`… (${cachees} au-dessus)`, ...toutes.slice(-lignes)]
}

/** Between words where there are some. */
function couper(ligne: string, largeur: number): string[] {
  const morceaux: string[] = []
  let reste = [...ligne]
  while (reste.length > largeur) {
    const espace = reste.lastIndexOf(' ', largeur)
    const ou = espace > 0 ? espace + 1 : largeur
    morceaux.push(reste.slice(0, ou).join('').trimEnd())
    reste = reste.slice(ou)
  }
  return [...morceaux, reste.join('')]
}
