// A picture → SVG: presentation attributes only (the page's policy forbids styles and scripts), nothing fetched, no link.
import { propre } from '../word/xml.ts'
import { interligne } from './lettres.ts'
import type { Forme, Motif, Rectangle, Scene, Texte } from './scene.ts'

export type OptionsSvg = {
  /** Said by screen readers; without it, whatever holds the picture says it. */
  readonly texte?: string
  readonly police?: string
}

/** The text of an `<svg>` element, well-formed as XML and as HTML. */
export function svg({ largeur, hauteur, formes }: Scene, { texte, police = 'Arial' }: OptionsSvg = {}): string {
  const role = texte === undefined ? '' : ` role="img" aria-label="${propre(texte)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}mm" height="${Math.round(hauteur * 100) / 100}mm" viewBox="0 0 ${n(largeur)} ${n(hauteur)}"${role} font-family="${propre(police)}, Liberation Sans, sans-serif">${formes.map(forme).join('')}</svg>`
}

function forme(f: Forme): string {
  switch (f.genre) {
    case 'rectangle':
      return rectangle(f)
    case 'trait': {
      const tirets = f.tirets ? ' stroke-dasharray="120 90"' : ''
      return `<path d="M${n(f.x1)} ${n(f.y1)}L${n(f.x2)} ${n(f.y2)}" stroke="#${f.couleur}" stroke-width="${n(f.epaisseur)}" fill="none"${tirets}/>${f.fleche ? pointe(f) : ''}`
    }
    case 'losange': {
      const { x, y, r } = f
      return `<path d="M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r)}L${n(x - r)} ${n(y)}Z" fill="#${f.fond}" stroke="#${f.bord}" stroke-width="25"/>`
    }
    case 'texte':
      return lignes(f)
  }
}

/** An arrow's head, whichever way the line goes. */
function pointe({
  x1,
  y1,
  x2,
  y2,
  couleur,
}: {
  x1: number
  y1: number
  x2: number
  y2: number
  couleur: string
}): string {
  const angle = Math.atan2(y2 - y1, x2 - x1)
  const bord = (ecart: number) => `L${n(x2 - 1.8 * Math.cos(angle + ecart))} ${n(y2 - 1.8 * Math.sin(angle + ecart))}`
  return `<path d="M${n(x2)} ${n(y2)}${bord(0.45)}${bord(-0.45)}Z" fill="#${couleur}"/>`
}

function rectangle(r: Rectangle): string {
  const cadre = `x="${n(r.x)}" y="${n(r.y)}" width="${n(r.l)}" height="${n(r.h)}"`
  const bord = r.bord
    ? ` stroke="#${r.bord}" stroke-width="${n(r.epaisseur ?? 0.25)}"${r.tirets ? ' stroke-dasharray="120 90"' : ''}`
    : ''
  const motif = r.motif ?? 'plein'
  const fond = r.fond === null ? 'none' : motif === 'plein' ? `#${r.fond}` : '#FFFFFF'
  const trame = r.fond === null || motif === 'plein' || motif === 'vide' ? '' : hachures(r, motif, r.fond)
  if (trame === '') return `<rect ${cadre} fill="${fond}"${bord}/>`
  return `<rect ${cadre} fill="${fond}"/>${trame}${bord === '' ? '' : `<rect ${cadre} fill="none"${bord}/>`}`
}

/** Lines are computed, not an SVG pattern: LibreOffice turns patterns into small images. */
function hachures(r: Rectangle, motif: Motif, couleur: string): string {
  const d = TRAMES[motif]?.(r) ?? ''
  const points = motif === 'points' ? ' stroke-linecap="round"' : ''
  return d === ''
    ? ''
    : `<path d="${d}" stroke="#${couleur}" stroke-width="${motif === 'points' ? 55 : 40}" fill="none"${points}/>`
}

const PAS = 1.3
const TRAMES: Readonly<Partial<Record<Motif, (r: Rectangle) => string>>> = {
  montant,
  descendant,
  horizontal: ({ x, y, l, h }) =>
    suite(y + PAS / 2, y + h, PAS * 0.8)
      .map(v => `M${n(x)} ${n(v)}H${n(x + l)}`)
      .join(''),
  vertical: ({ x, y, l, h }) =>
    suite(x + PAS / 2, x + l, PAS)
      .map(v => `M${n(v)} ${n(y)}V${n(y + h)}`)
      .join(''),
  croise: r => montant(r) + descendant(r),
  points: ({ x, y, l, h }) =>
    suite(y + 0.6, y + h - 0.3, 1.1)
      .flatMap((v, i) => suite(x + (i % 2 ? 1.15 : 0.6), x + l - 0.3, 1.1).map(u => `M${n(u)} ${n(v)}h1`))
      .join(''),
}

function montant({ x, y, l, h }: Rectangle): string {
  return suite(x + y + PAS, x + l + y + h, PAS * 1.3)
    .map(c => {
      const [a, b] = [Math.max(x, c - (y + h)), Math.min(x + l, c - y)]
      return `M${n(a)} ${n(c - a)}L${n(b)} ${n(c - b)}`
    })
    .join('')
}

function descendant({ x, y, l, h }: Rectangle): string {
  return suite(x - (y + h) + PAS, x + l - y, PAS * 1.3)
    .map(c => {
      const [a, b] = [Math.max(x, c + y), Math.min(x + l, c + y + h)]
      return `M${n(a)} ${n(a - c)}L${n(b)} ${n(b - c)}`
    })
    .join('')
}

function suite(debut: number, fin: number, pas: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((fin - debut) / pas)) }, (_, i) => debut + i * pas)
}

const ANCRES = { gauche: 'start', centre: 'middle', droite: 'end' }

function lignes({ x, y, l, h, lignes: textes, taille, gras, couleur, cote }: Texte): string {
  const abscisse = cote === 'gauche' ? x : cote === 'droite' ? x + l : x + l / 2
  const pas = interligne(taille)
  const corps = (taille * 25.4) / 72
  const haut = y + h / 2 - ((textes.length - 1) * pas) / 2 + corps * 0.35
  const commun = `font-size="${n(corps)}" fill="#${couleur}" text-anchor="${ANCRES[cote]}"${gras ? ' font-weight="bold"' : ''}`
  return textes
    .map((t, i) => `<text x="${n(abscisse)}" y="${n(haut + i * pas)}" ${commun}>${propre(t)}</text>`)
    .join('')
}

/** Hundredths of a millimetre, whole: LibreOffice measures letters badly when their size is a few units. */
function n(valeur: number): string {
  return String(Math.round(valeur * 100))
}
