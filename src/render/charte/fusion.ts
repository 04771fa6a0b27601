// Our styles dressed as the charte's: each keeps its name and what pages and screen readers need, and takes the rest from its counterpart.

import { creer, elements, enfant, type Noeud, valeur } from '../../bureautique/archive/noeud.ts'
import { ajuster } from './ajuster.ts'
import { ecrirePartie, ecrireXml } from './ecrire.ts'
import { lignee, propriete, type Sorte, type StyleLu, type StylesLus } from './lus.ts'
import { completer } from './proprietes.ts'
import { correspondances, type Notre } from './roles.ts'

export type Fusion = {
  /** The whole of `styles.xml`. */
  readonly xml: string
  /** What a style of the charte is called in the document; null when it is not there. */
  readonly nomme: (id: string, sorte: Sorte) => string | null
}

/** `utiles`: styles of the charte that its headers and footers wear, brought along with those they are based on. */
export function fusionner(notre: Noeud, lus: StylesLus, utiles: readonly string[]): Fusion {
  const notres = elements(notre, 'w:style')
  const roles = correspondances(lus, notres.map(carte))
  const noms = nommer(lus, [...roles], utiles, notres.map(carte))
  const habilles = notres.map(style => {
    const sien = roles.get(style.attributs['w:styleId'] ?? '')
    return sien ? habiller(style, sien, lus, noms) : ajuster(style, lus, roles)
  })
  const apportes = [...noms]
    .filter(([{ id }]) => !dejaLa(roles, id))
    .map(([style, id]) => apporter(style, id, lus, noms))
  const styles = sansPlanHerite([...habilles, ...apportes])
  return {
    xml: ecrirePartie('w:styles', `${defauts(lus)}${styles.map(ecrireXml).join('')}`),
    nomme: (id, sorte) => {
      const style = lus.parId.get(id)
      return style?.sorte === sorte ? (noms.get(style) ?? null) : null
    },
  }
}

const dejaLa = (roles: ReadonlyMap<string, StyleLu>, id: string) => [...roles.values()].some(style => style.id === id)

function carte(noeud: Noeud): Notre {
  const { 'w:styleId': id = '', 'w:type': sorte, 'w:default': defaut } = noeud.attributs
  return { id, nom: valeur(enfant(noeud, 'w:name')) ?? id, sorte: sorte as Sorte, defaut: defaut !== undefined }
}

/** Names in the document of all that is taken: ours for the counterparts; their own, or another when it is taken, for the others. */
function nommer(
  lus: StylesLus,
  roles: readonly (readonly [string, StyleLu])[],
  utiles: readonly string[],
  notres: readonly Notre[],
): Map<StyleLu, string> {
  const noms = new Map(roles.map(([id, style]) => [style, id]))
  const pris = new Set(notres.map(({ id }) => id.toLowerCase()))
  const departs = [...roles.map(([, style]) => style), ...utiles.flatMap(id => lus.parId.get(id) ?? [])]
  for (const style of departs.flatMap(depart => lignee(lus, depart))) {
    if (noms.has(style)) continue
    const propre = /^[A-Za-z][\w-]{0,60}$/.test(style.id) ? style.id : 'Charte'
    let nom = propre
    for (let n = 1; pris.has(nom.toLowerCase()); n++) nom = `Charte${propre === 'Charte' ? '' : propre}${n}`
    pris.add(nom.toLowerCase())
    noms.set(style, nom)
  }
  return noms
}

/** What `basedOn` may say: a style that is there, and whose own chain does not come back. */
function base(style: StyleLu, lus: StylesLus, noms: ReadonlyMap<StyleLu, string>): Noeud[] {
  const [, parent] = lignee(lus, style)
  const nom = parent && noms.get(parent)
  const boucle = style.base !== undefined && lignee(lus, parent).some(({ base: b }) => b === style.id)
  return nom && !boucle ? [creer('w:basedOn', { 'w:val': nom })] : []
}

function habiller(notre: Noeud, sien: StyleLu, lus: StylesLus, noms: ReadonlyMap<StyleLu, string>): Noeud {
  const nous = enfant(notre, 'w:pPr')
  const plan = elements(nous, 'w:outlineLvl')
  // A heading never stays alone at the foot of a page, whatever the charte says.
  const tenue = plan.length === 0 ? [] : [creer('w:keepNext'), creer('w:keepLines')]
  const groupes = sien.groupes.filter(({ nom }) => nom !== 'w:pPr')
  const sienne = sien.groupes.find(({ nom }) => nom === 'w:pPr')
  const espace = espacement(notre, sien, lus)
  const retenue = elements(sienne).filter(
    ({ nom }) =>
      !(sien.numerote && nom === 'w:ind') && !tenue.some(t => t.nom === nom) && !(espace && nom === 'w:spacing'),
  )
  const pPr = completer('w:pPr', retenue, [...tenue, ...plan, ...(espace ? [espace] : [])])
  return creer('w:style', notre.attributs, [
    ...elements(notre, 'w:name'),
    ...base(sien, lus, noms),
    ...elements(notre, 'w:next'),
    creer('w:qFormat'),
    ...(pPr && sien.sorte !== 'character' ? [pPr] : []),
    ...groupes,
  ])
}

/** A caption stands apart from the table before it, even where the charte's has no space above. */
function espacement(notre: Noeud, sien: StyleLu, lus: StylesLus): Noeud | null {
  if (notre.attributs['w:styleId'] !== 'Caption') return null
  const dit = propriete(lus, sien, 'w:pPr', 'w:spacing')?.attributs ?? {}
  const avant = enfant(enfant(notre, 'w:pPr'), 'w:spacing')?.attributs['w:before'] ?? '0'
  return creer('w:spacing', { ...dit, 'w:before': Number(dit['w:before'] ?? 0) > 0 ? String(dit['w:before']) : avant })
}

function apporter(style: StyleLu, id: string, lus: StylesLus, noms: ReadonlyMap<StyleLu, string>): Noeud {
  return creer('w:style', { 'w:type': style.sorte, 'w:customStyle': '1', 'w:styleId': id }, [
    creer('w:name', { 'w:val': `${style.nom} (charte)` }),
    ...base(style, lus, noms),
    ...style.groupes,
  ])
}

/** What is based on a heading (a table of contents' own heading, often) is no heading: level 9 is the body's (ECMA-376 §17.3.1.20). */
function sansPlanHerite(styles: readonly Noeud[]): Noeud[] {
  const parId = new Map(styles.map(style => [style.attributs['w:styleId'], style]))
  const plan = (style: Noeud) => enfant(enfant(style, 'w:pPr'), 'w:outlineLvl')
  const herite = (style: Noeud, reste = 12): boolean => {
    const parent = parId.get(valeur(enfant(style, 'w:basedOn')))
    return parent !== undefined && reste > 0 && (plan(parent) !== undefined || herite(parent, reste - 1))
  }
  return styles.map(style => {
    if (plan(style) || !herite(style)) return style
    const pPr = completer('w:pPr', elements(enfant(style, 'w:pPr')), [creer('w:outlineLvl', { 'w:val': '9' })])
    const autres = elements(style).filter(({ nom }) => nom !== 'w:pPr')
    const place = autres.findIndex(({ nom }) => /^w:(rPr|tblPr|trPr|tcPr|tblStylePr)$/.test(nom))
    const ou = place < 0 ? autres.length : place
    return creer('w:style', style.attributs, [...autres.slice(0, ou), ...(pPr ? [pPr] : []), ...autres.slice(ou)])
  })
}

/** What holds for every text, in French whatever the charte was written in: screen readers and hyphenation follow it. */
function defauts({ defautTexte, defautParagraphe }: StylesLus): string {
  const langue = creer('w:lang', { 'w:val': 'fr-FR', 'w:eastAsia': 'fr-FR', 'w:bidi': 'ar-SA' })
  const rPr = creer('w:rPr', {}, [...elements(defautTexte ?? undefined), langue])
  const pPr = defautParagraphe ? [defautParagraphe] : []
  return ecrireXml(creer('w:docDefaults', {}, [creer('w:rPrDefault', {}, [rPr]), creer('w:pPrDefault', {}, pPr)]))
}
