// The theme of a charte: twelve colours and two typefaces, read as values and written back into a theme of our own.

import { elements, enfant, type Noeud, tous } from '../../bureautique/archive/noeud.ts'
import { propre } from '../word/xml.ts'

const COULEURS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const
type NomDeCouleur = (typeof COULEURS)[number]

export type Theme = {
  readonly couleurs: Readonly<Record<NomDeCouleur, string>>
  readonly titres: string
  readonly texte: string
}

/** What Word calls these colours in a text (`w:themeColor`, ECMA-376 §17.18.97). */
const NOMS: Readonly<Record<string, NomDeCouleur>> = {
  ...{ dark1: 'dk1', text1: 'dk1', light1: 'lt1', background1: 'lt1', dark2: 'dk2', text2: 'dk2', light2: 'lt2' },
  ...{ background2: 'lt2', hyperlink: 'hlink', followedHyperlink: 'folHlink' },
  ...Object.fromEntries(COULEURS.filter(nom => nom.startsWith('accent')).map(nom => [nom, nom])),
}
/** First accent of the themes that Office and LibreOffice give to whoever chose none. */
const ACCENTS_D_OFFICE = ['4F81BD', '4472C4', '5B9BD5', '156082', '18A303']

/** Null when a colour or a typeface is missing: our theme then stays. */
export function lireTheme(racine: Noeud | null): Theme | null {
  const [schema] = racine ? tous(racine, 'a:clrScheme') : []
  const [polices] = racine ? tous(racine, 'a:fontScheme') : []
  const couleurs = Object.fromEntries(
    COULEURS.flatMap(nom => {
      const [dite] = elements(enfant(schema, `a:${nom}`))
      const rvb = dite?.attributs.lastClr ?? dite?.attributs.val ?? ''
      return /^[0-9a-f]{6}$/i.test(rvb) ? [[nom, rvb.toUpperCase()]] : []
    }),
  )
  const police = (nom: string) =>
    (enfant(enfant(polices, nom), 'a:latin')?.attributs.typeface ?? '').slice(0, 60).trim()
  const [titres, texte] = [police('a:majorFont'), police('a:minorFont')]
  if (Object.keys(couleurs).length < COULEURS.length || titres === '' || texte === '') return null
  return { couleurs: couleurs as Theme['couleurs'], titres, texte }
}

/** Our own theme, with these colours and typefaces. */
export function ecrireTheme(notre: string, { couleurs, titres, texte }: Theme): string {
  const teintes = COULEURS.map(nom => `<a:${nom}><a:srgbClr val="${couleurs[nom]}"/></a:${nom}>`).join('')
  const police = (nom: string) => `<a:latin typeface="${propre(nom)}"/><a:ea typeface=""/><a:cs typeface=""/>`
  return notre
    .replace(/<a:clrScheme .*?<\/a:clrScheme>/s, () => `<a:clrScheme name="Charte">${teintes}</a:clrScheme>`)
    .replace(
      /<a:fontScheme .*?<\/a:fontScheme>/s,
      () =>
        `<a:fontScheme name="Charte"><a:majorFont>${police(titres)}</a:majorFont><a:minorFont>${police(texte)}</a:minorFont></a:fontScheme>`,
    )
}

/** The colour of a text, tint and shade applied; null when it is automatic or unknown. */
export function couleurDe(noeud: Noeud | undefined, theme: Theme | null): string | null {
  const {
    'w:val': val = '',
    'w:themeColor': nom = '',
    'w:themeTint': clair,
    'w:themeShade': sombre,
  } = noeud?.attributs ?? {}
  const cle = Object.hasOwn(NOMS, nom) ? NOMS[nom] : undefined
  const base = cle && theme ? theme.couleurs[cle] : null
  if (base === null) return /^[0-9a-f]{6}$/i.test(val) ? val.toUpperCase() : null
  const part = (texte: string | undefined) => Number.parseInt(texte ?? 'FF', 16) / 255
  const canaux = [0, 2, 4].map(i => Number.parseInt(base.slice(i, i + 2), 16))
  return canaux
    .map(c => Math.round((c * part(clair) + 255 * (1 - part(clair))) * part(sombre)))
    .map(c => c.toString(16).padStart(2, '0').toUpperCase())
    .join('')
}

/** The first accent, when somebody chose it. */
export function accentChoisi(theme: Theme | null): string | null {
  const accent = theme?.couleurs.accent1
  return accent && !ACCENTS_D_OFFICE.includes(accent) ? accent : null
}

/** The typeface that a text is set in, by name or by the theme; null when nothing says so. */
export function policeDe(rFonts: Noeud | undefined, theme: Theme | null): string | null {
  const { 'w:ascii': nom, 'w:asciiTheme': deTheme } = rFonts?.attributs ?? {}
  if (deTheme && theme) return deTheme.startsWith('major') ? theme.titres : theme.texte
  return nom ?? null
}
