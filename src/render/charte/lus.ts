// The styles of a charte as it wrote them: their properties cleaned, their parents known.

import { creer, elements, enfant, type Noeud, valeur } from '../../bureautique/archive/noeud.ts'
import { allume, proprietes } from './proprietes.ts'

export type Sorte = 'paragraph' | 'character' | 'table'
export type StyleLu = {
  readonly id: string
  readonly nom: string
  readonly sorte: Sorte
  readonly defaut: boolean
  readonly base: string | undefined
  /** Cleaned groups of properties: `w:pPr`, `w:rPr`, then those of tables. */
  readonly groupes: readonly Noeud[]
  /** It counts (1., 1.1., « Article 1 »): its numbering is not taken. */
  readonly numerote: boolean
}
export type StylesLus = {
  readonly parId: ReadonlyMap<string, StyleLu>
  /** What holds for every text, before any style. */
  readonly defautTexte: Noeud | null
  readonly defautParagraphe: Noeud | null
}

const GROUPES_DE_TABLEAU = ['w:tblPr', 'w:trPr', 'w:tcPr']
const ZONES =
  /^(wholeTable|firstRow|lastRow|firstCol|lastCol|band1Vert|band2Vert|band1Horz|band2Horz|neCell|nwCell|seCell|swCell)$/
const STYLES_MAX = 3000

/** `numerotation`: what the numbers of headings refer to. */
export function lireStyles(racine: Noeud | null, numerotation: Noeud | null): StylesLus {
  const lus = elements(racine ?? undefined, 'w:style')
    .slice(0, STYLES_MAX)
    .flatMap(noeud => lireStyle(noeud, numerotation) ?? [])
  const defauts = enfant(racine ?? undefined, 'w:docDefaults')
  return {
    parId: new Map(lus.map(style => [style.id, style])),
    defautTexte: proprietes(enfant(enfant(defauts, 'w:rPrDefault'), 'w:rPr')),
    defautParagraphe: proprietes(enfant(enfant(defauts, 'w:pPrDefault'), 'w:pPr')),
  }
}

function lireStyle(noeud: Noeud, numerotation: Noeud | null): StyleLu | null {
  const { 'w:type': sorte, 'w:styleId': id = '', 'w:default': defaut } = noeud.attributs
  if (id === '' || id.length > 250 || (sorte !== 'paragraph' && sorte !== 'character' && sorte !== 'table')) return null
  const groupe = (nom: string) => proprietes(enfant(noeud, nom)) ?? []
  return {
    id,
    nom: (valeur(enfant(noeud, 'w:name')) ?? id).slice(0, 250),
    sorte,
    defaut: /^(1|true|on)$/.test(defaut ?? ''),
    base: valeur(enfant(noeud, 'w:basedOn')),
    groupes: [
      ...(sorte === 'character' ? [] : [groupe('w:pPr')].flat()),
      ...[groupe('w:rPr')].flat(),
      ...(sorte === 'table' ? [...GROUPES_DE_TABLEAU.flatMap(groupe), ...zones(noeud)] : []),
    ],
    numerote: compte(enfant(enfant(noeud, 'w:pPr'), 'w:numPr'), id, numerotation),
  }
}

/** LibreOffice links every heading to a numbering, which most often shows nothing. */
function compte(numPr: Noeud | undefined, id: string, numerotation: Noeud | null): boolean {
  const numero = valeur(enfant(numPr, 'w:numId'))
  const nums = elements(numerotation ?? undefined, 'w:num')
  const abstrait = valeur(
    enfant(
      nums.find(num => num.attributs['w:numId'] === numero),
      'w:abstractNumId',
    ),
  )
  const liste = elements(numerotation ?? undefined, 'w:abstractNum').find(
    ({ attributs }) => attributs['w:abstractNumId'] === abstrait,
  )
  const rang = valeur(enfant(numPr, 'w:ilvl'))
  const niveaux = elements(liste, 'w:lvl')
  const niveau =
    niveaux.find(lvl => valeur(enfant(lvl, 'w:pStyle')) === id) ??
    niveaux.find(({ attributs }) => attributs['w:ilvl'] === (rang ?? '0'))
  return (
    niveau !== undefined && valeur(enfant(niveau, 'w:numFmt')) !== 'none' && valeur(enfant(niveau, 'w:lvlText')) !== ''
  )
}

function zones(noeud: Noeud): Noeud[] {
  return elements(noeud, 'w:tblStylePr').flatMap(zone => {
    const type = zone.attributs['w:type'] ?? ''
    const dedans = ['w:pPr', 'w:rPr', ...GROUPES_DE_TABLEAU].flatMap(nom => proprietes(enfant(zone, nom)) ?? [])
    return ZONES.test(type) && dedans.length > 0 ? [creer('w:tblStylePr', { 'w:type': type }, dedans)] : []
  })
}

/** A style and those it is based on, nearest first; loops and endless chains are cut. */
export function lignee({ parId }: StylesLus, style: StyleLu | undefined): StyleLu[] {
  const chaine: StyleLu[] = []
  for (let ici = style; ici && chaine.length < 12 && !chaine.includes(ici); ) {
    chaine.push(ici)
    const parent: StyleLu | undefined = ici.base === undefined ? undefined : parId.get(ici.base)
    ici = parent?.sorte === ici.sorte ? parent : undefined
  }
  return chaine
}

/** A property as it holds for a style: its own, else its parents', else what holds for every text. */
export function propriete(
  lus: StylesLus,
  style: StyleLu | undefined,
  groupe: 'w:rPr' | 'w:pPr',
  nom: string,
): Noeud | undefined {
  for (const { groupes } of lignee(lus, style)) {
    const trouvee = enfant(
      groupes.find(g => g.nom === groupe),
      nom,
    )
    if (trouvee) return trouvee
  }
  return enfant((groupe === 'w:rPr' ? lus.defautTexte : lus.defautParagraphe) ?? undefined, nom)
}

export function estGras(lus: StylesLus, style: StyleLu | undefined): boolean {
  return allume(propriete(lus, style, 'w:rPr', 'w:b'))
}
