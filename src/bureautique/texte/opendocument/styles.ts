// The styles of an OpenDocument text, as far as reading needs them: name, level of heading, emphasis, and what a list draws.
import { elements, enfant, type Noeud, tous } from '../../archive/noeud.ts'

export type Forme = {
  readonly gras: boolean
  readonly italique: boolean
  readonly cache: boolean
  readonly barre: boolean
}
export type NiveauDeListe = {
  readonly ordonnee: boolean
  readonly avant: string
  readonly apres: string
  readonly debut: number
}
export type Styles = {
  /** As a person sees it: the automatic style of a paragraph has the name of the one it dresses. */
  readonly nom: (style: string | undefined) => string | null
  readonly titre: (style: string | undefined) => number | undefined
  /** What the style adds by itself; a named style of paragraph adds nothing, its look is not its author's emphasis. */
  readonly forme: (famille: 'paragraph' | 'text', style: string | undefined) => Partial<Forme>
  readonly niveau: (liste: string | undefined, rang: number) => NiveauDeListe
}

const PROFONDEUR_MAX = 20
const TITRE = /^(?:heading|titre)[\s_]*([1-9])$/i
const FORTS = /^(?:strong emphasis|strong|accentuation forte)$/i
const PENCHES = /^(?:emphasis|accentuation)$/i
const PUCE: NiveauDeListe = { ordonnee: false, avant: '', apres: '', debut: 1 }

export function lireStyles(contenu: Noeud, styles: Noeud | null): Styles {
  const automatiques = nommes(enfant(contenu, 'office:automatic-styles'))
  const communs = nommes(enfant(styles ?? undefined, 'office:styles'))
  const listes = new Map(
    [styles, contenu].flatMap(racine =>
      racine ? tous(racine, 'text:list-style').map(liste => [liste.attributs['style:name'] ?? '', liste] as const) : [],
    ),
  )
  const noms = new Map<string, string>()
  const formes = new Map<string, Partial<Forme>>()
  const niveaux = new Map<string, NiveauDeListe>()
  const retenir = <T>(retenus: Map<string, T>, cle: string, faire: () => T): T => {
    const fait = retenus.get(cle) ?? faire()
    retenus.set(cle, fait)
    return fait
  }
  const nom = (style: string | undefined) =>
    style === undefined ? null : retenir(noms, style, () => nommer(automatiques, communs, style))
  return {
    nom,
    titre: style => {
      const chiffre = TITRE.exec(nom(style) ?? '')?.[1]
      return chiffre === undefined ? undefined : Number(chiffre)
    },
    forme: (famille, style) =>
      style === undefined
        ? {}
        : retenir(formes, `${famille}:${style}`, () => former(automatiques, communs, famille, style)),
    niveau: (liste, rang) =>
      liste === undefined ? PUCE : retenir(niveaux, `${rang}:${liste}`, () => lireNiveau(listes.get(liste), rang)),
  }
}

function nommes(racine: Noeud | undefined): Map<string, Noeud> {
  return new Map(
    elements(racine, 'style:style').map(style => [
      `${style.attributs['style:family']}:${style.attributs['style:name']}`,
      style,
    ]),
  )
}

type Rayon = ReadonlyMap<string, Noeud>

function nommer(automatiques: Rayon, communs: Rayon, style: string): string {
  const base = automatiques.get(`paragraph:${style}`)?.attributs['style:parent-style-name'] ?? style
  const montre = communs.get(`paragraph:${base}`)?.attributs['style:display-name']
  return (
    montre ?? base.replace(/_([0-9a-f]{2})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  )
}

function former(automatiques: Rayon, communs: Rayon, famille: 'paragraph' | 'text', depart: string): Partial<Forme> {
  const forme: { -readonly [cle in keyof Forme]?: boolean | undefined } = {}
  let nom: string | undefined = depart
  for (let i = 0; nom !== undefined && i < PROFONDEUR_MAX; i++) {
    const automatique: Noeud | undefined = automatiques.get(`${famille}:${nom}`)
    if (!automatique && famille === 'text') {
      const montre = communs.get(`text:${nom}`)?.attributs['style:display-name'] ?? nom
      if (FORTS.test(montre)) forme.gras ??= true
      if (PENCHES.test(montre)) forme.italique ??= true
    }
    if (!automatique) break
    const dit = enfant(automatique, 'style:text-properties')?.attributs ?? {}
    forme.gras ??= enGras(dit['fo:font-weight'])
    forme.italique ??= dit['fo:font-style'] === undefined ? undefined : /italic|oblique/.test(dit['fo:font-style'])
    forme.cache ??= dit['text:display'] === undefined ? undefined : dit['text:display'] === 'none'
    forme.barre ??= barree(dit)
    nom = automatique.attributs['style:parent-style-name']
  }
  return Object.fromEntries(Object.entries(forme).filter(([, valeur]) => valeur !== undefined))
}

const enGras = (poids: string | undefined) =>
  poids === undefined ? undefined : poids === 'bold' || Number(poids) >= 600

function barree(dit: Noeud['attributs']): boolean | undefined {
  const trait = dit['style:text-line-through-style'] ?? dit['style:text-line-through-type']
  return trait === undefined ? undefined : trait !== 'none'
}

function lireNiveau(liste: Noeud | undefined, rang: number): NiveauDeListe {
  const niveau = elements(liste).find(({ attributs }) => attributs['text:level'] === String(rang + 1))
  if (niveau?.nom !== 'text:list-level-style-number') return PUCE
  const { attributs } = niveau
  const debut = Number(attributs['text:start-value'] ?? 1)
  return {
    ordonnee: (attributs['style:num-format'] ?? '1') !== '',
    avant: attributs['style:num-prefix'] ?? '',
    apres: attributs['style:num-suffix'] ?? '',
    debut: Number.isInteger(debut) ? debut : 1,
  }
}
