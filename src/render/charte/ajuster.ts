// One of our own styles, that the charte has not: set in its typefaces and at its size, without what it says of prose alone.

import { creer, elements, enfant, type Noeud, valeur } from '../../bureautique/archive/noeud.ts'
import { lignee, propriete, type StyleLu, type StylesLus } from './lus.ts'
import { completer } from './proprietes.ts'

/** Half-points: our own text, for which our other sizes were chosen. */
const CORPS = 20
const TITRES = /^(Heading[1-4]|Title|Subtitle|TOCHeading)$/
/** Prose follows the charte's alignment; what stands in columns, or on one line, does not. */
const PROSE = /^(Normal|Chapeau|Partie|Vu|ListParagraph)$/

/** The charte's own logo may stand just above. */
const LOIN_DE_L_EN_TETE = creer('w:spacing', { 'w:before': '240', 'w:after': '120' })

export function ajuster(style: Noeud, lus: StylesLus, roles: ReadonlyMap<string, StyleLu>): Noeud {
  const { 'w:styleId': id = '', 'w:type': sorte } = style.attributs
  if (sorte === 'table') return style
  const corps = roles.get('Normal')
  const rPr = completer('w:rPr', [
    ...elements(enfant(style, 'w:rPr')).map(p => (/^w:szC?s?$/.test(p.nom) ? aLEchelle(p, id, lus, roles) : p)),
    ...(TITRES.test(id) ? policeDesTitres(lus, roles) : []),
  ])
  const mise = elements(enfant(style, 'w:pPr')).map(p =>
    id === 'Logos' && p.nom === 'w:spacing' ? LOIN_DE_L_EN_TETE : p,
  )
  const pPr = completer('w:pPr', mise, sorte === 'paragraph' ? neutres(id, lus, corps) : [])
  return creer('w:style', style.attributs, [
    ...elements(style).filter(({ nom }) => nom !== 'w:pPr' && nom !== 'w:rPr'),
    ...(pPr ? [pPr] : []),
    ...(rPr ? [rPr] : []),
  ])
}

/** Bigger text, bigger captions, tables a little; and a heading is never larger than the one above it. */
function aLEchelle(taille: Noeud, id: string, lus: StylesLus, roles: ReadonlyMap<string, StyleLu>): Noeud {
  const k = echelle(lus, roles.get('Normal'))
  const voulue = Math.round(Number(valeur(taille)) * (id === 'TexteTableau' ? Math.sqrt(k) : k))
  const rang = Number(/^Heading(\d)$/.exec(id)?.[1] ?? 0)
  const dessus = rang > 1 ? tailleDe(lus, roles.get(`Heading${rang - 1}`)) : null
  return creer(taille.nom, { 'w:val': String(dessus === null ? voulue : Math.min(voulue, dessus)) })
}

/** How much larger than ours the charte's text is, within what our tables bear. */
export function echelle(lus: StylesLus, corps: StyleLu | undefined): number {
  return Math.min(1.2, Math.max(0.9, (tailleDe(lus, corps) ?? CORPS) / CORPS))
}

export function tailleDe(lus: StylesLus, style: StyleLu | undefined): number | null {
  const dite = Number(valeur(style && propriete(lus, style, 'w:rPr', 'w:sz')) ?? Number.NaN)
  return Number.isFinite(dite) && dite > 0 ? dite : null
}

/** The typeface of the charte's first heading, when it is not the text's. */
function policeDesTitres(lus: StylesLus, roles: ReadonlyMap<string, StyleLu>): Noeud[] {
  const chaine = lignee(lus, roles.get('Heading1'))
  return chaine
    .flatMap(({ groupes }) =>
      elements(
        groupes.find(({ nom }) => nom === 'w:rPr'),
        'w:rFonts',
      ),
    )
    .slice(0, 1)
}

/** The charte's text may be justified, or indented: a caption, a cell, a table of contents are not. */
function neutres(id: string, lus: StylesLus, corps: StyleLu | undefined): Noeud[] {
  if (!corps || id === 'Normal' || id === 'Separateur') return []
  const retrait = propriete(lus, corps, 'w:pPr', 'w:ind')
  const alignement = valeur(propriete(lus, corps, 'w:pPr', 'w:jc'))
  return [
    ...(retrait ? [creer('w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' })] : []),
    ...(alignement && alignement !== 'left' && !PROSE.test(id) ? [creer('w:jc', { 'w:val': 'left' })] : []),
  ]
}
