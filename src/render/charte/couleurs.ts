// The colours and typeface that a charte gives to what it does not draw itself: rules, tables, and the page of a browser.

import { valeur } from '../../bureautique/archive/noeud.ts'
import { contraste } from '../couleur.ts'
import { estGras, propriete, type StyleLu, type StylesLus } from './lus.ts'
import { correspondances, type Notre } from './roles.ts'
import { accentChoisi, couleurDe, policeDe, type Theme } from './theme.ts'

export type Couleurs = {
  /** Of the headings, dark enough to be read on white; null when the charte has but black and grey. */
  readonly principale: string | null
  /** It had to be darkened. */
  readonly foncee: boolean
  /** What is hard to read on white, as people call it. */
  readonly pales: readonly string[]
  readonly texte: string | null
  readonly titres: string | null
}

/** The parts that a charte is expected to play, as people call them. */
export const ROLES: readonly (Notre & { readonly dit: string })[] = [
  { id: 'Title', nom: 'Title', dit: 'le titre du document' },
  { id: 'Subtitle', nom: 'Subtitle', dit: 'le sous-titre' },
  { id: 'Heading1', nom: 'heading 1', dit: 'le titre 1' },
  { id: 'Heading2', nom: 'heading 2', dit: 'le titre 2' },
  { id: 'Heading3', nom: 'heading 3', dit: 'le titre 3' },
  { id: 'Heading4', nom: 'heading 4', dit: 'le titre 4' },
  { id: 'Caption', nom: 'caption', dit: 'la légende' },
  { id: 'TOC1', nom: 'toc 1', dit: 'le sommaire' },
].map(role => ({ ...role, sorte: 'paragraph', defaut: false }))

const NORMAL: Notre = { id: 'Normal', nom: 'Normal', sorte: 'paragraph', defaut: true }

export function rolesTenus(styles: StylesLus): ReadonlyMap<string, StyleLu> {
  return correspondances(styles, [NORMAL, ...ROLES])
}

export function lireCouleurs(styles: StylesLus, theme: Theme | null): Couleurs {
  const roles = rolesTenus(styles)
  const couleur = (id: string) => {
    const style = roles.get(id)
    return style ? couleurDe(propriete(styles, style, 'w:rPr', 'w:color'), theme) : null
  }
  const candidates = [couleur('Heading1'), couleur('Title'), couleur('Heading2'), accentChoisi(theme)]
  const vive = candidates.find(c => c !== null && estVive(c)) ?? null
  const principale = vive && foncer(vive)
  const police = (id: string) => {
    const style = roles.get(id)
    return policeDe(propriete(styles, style, 'w:rPr', 'w:rFonts'), theme)
  }
  return {
    principale,
    foncee: principale !== vive,
    pales: [NORMAL, ...ROLES].flatMap(({ id, ...role }) => {
      const dite = couleur(id)
      const limite = estGrand(styles, roles.get(id)) ? 3 : 4.5
      return dite && contraste(dite, 'FFFFFF') < limite ? ['dit' in role ? String(role.dit) : 'le texte'] : []
    }),
    texte: police('Normal'),
    titres: police('Heading1'),
  }
}

/** Neither black nor grey: its channels differ. */
function estVive(couleur: string): boolean {
  const canaux = [0, 2, 4].map(i => Number.parseInt(couleur.slice(i, i + 2), 16))
  return Math.max(...canaux) - Math.min(...canaux) > 40
}

/** The same hue, darkened until it reads on white (WCAG 2.2, 1.4.3: 4.5:1). */
function foncer(couleur: string): string {
  let sombre = couleur
  for (let part = 0.95; contraste(sombre, 'FFFFFF') < 4.5; part -= 0.05)
    sombre = [0, 2, 4]
      .map(i => Math.round(Number.parseInt(couleur.slice(i, i + 2), 16) * part))
      .map(c => c.toString(16).padStart(2, '0').toUpperCase())
      .join('')
  return sombre
}

/** Large as WCAG says: 18 points, or 14 in bold (sizes are in half-points); 3:1 is then enough. */
function estGrand(styles: StylesLus, style: StyleLu | undefined): boolean {
  const taille = Number(valeur(propriete(styles, style, 'w:rPr', 'w:sz')) ?? 0)
  return taille >= 36 || (taille >= 28 && estGras(styles, style))
}
