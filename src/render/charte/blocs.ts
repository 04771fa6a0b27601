// What stands in a header or a footer: paragraphs, tables, runs, links and drawings, each rebuilt from what is allowed.

import { creer, elements, enfant, type Noeud, tous, valeur } from '../../bureautique/archive/noeud.ts'
import { champ, sansMarques } from './champs.ts'
import { ancienneImage, dessin } from './dessins.ts'
import { propriete, proprietes } from './proprietes.ts'

/** What was left aside, for one sentence at the end. */
export type Ecart = 'objets' | 'images' | 'dessins' | 'champs' | 'liens'
export type Contexte = {
  readonly image: (relation: string) => number | null
  /** The address of a link; null when it is none that a reader may follow. */
  readonly lien: (relation: string) => string | null
  readonly constater: (quoi: Ecart, detail?: string) => void
}

/** Elements that only wrap others: content controls, tags, accepted insertions. */
const ENVELOPPES = new Set(['w:smartTag', 'w:customXml', 'w:ins', 'w:moveTo', 'w:dir', 'w:bdo'])

export function nettoyer(parent: Noeud, contexte: Contexte): Noeud[] {
  return deplier(parent, contexte).flatMap(noeud => {
    if (noeud.nom === 'w:p') return [paragraphe(noeud, contexte)]
    if (noeud.nom === 'w:tbl') return tableau(noeud, contexte)
    return []
  })
}

/** Children, wrappers opened. A control bound to the document's title shows the contract's; one nobody filled shows nothing. */
function deplier(parent: Noeud, contexte: Contexte): Noeud[] {
  return elements(parent).flatMap(noeud => {
    if (ENVELOPPES.has(noeud.nom)) return deplier(noeud, contexte)
    if (noeud.nom === 'w:sdt') return controle(noeud, contexte)
    if (noeud.nom === 'w:altChunk' || noeud.nom === 'w:subDoc') contexte.constater('objets')
    return [noeud]
  })
}

function controle(noeud: Noeud, contexte: Contexte): Noeud[] {
  const regles = enfant(noeud, 'w:sdtPr')
  const contenu = enfant(noeud, 'w:sdtContent') ?? creer('w:sdtContent')
  const lien = enfant(regles, 'w:dataBinding')?.attributs['w:xpath'] ?? ''
  const propriete = /:(title|subject)\[1\]$/i.exec(lien)?.[1]?.toUpperCase()
  const [run] = tous(contenu, 'w:r')
  if (propriete === undefined) return enfant(regles, 'w:showingPlcHdr') ? [] : deplier(contenu, contexte)
  const vivant = creer('w:fldSimple', { 'w:instr': propriete }, run ? [creer('w:r', {}, elements(run, 'w:rPr'))] : [])
  const [p] = tous(contenu, 'w:p')
  return p ? [creer('w:p', {}, [...elements(p, 'w:pPr'), vivant])] : [vivant]
}

function paragraphe(noeud: Noeud, contexte: Contexte): Noeud {
  const pPr = avecStyle(enfant(noeud, 'w:pPr'), 'w:pPr', 'w:pStyle')
  return creer('w:p', {}, [...pPr, ...sansMarques(runs(noeud, contexte), contexte.constater)])
}

function avecStyle(groupe: Noeud | undefined, nom: string, style: string): Noeud[] {
  const id = valeur(enfant(groupe, style))
  const dedans = [...(id ? [creer(style, { 'w:val': id })] : []), ...elements(proprietes(groupe) ?? undefined)]
  return dedans.length === 0 ? [] : [creer(nom, {}, dedans)]
}

/** Runs of one child each, so that fields are read mark by mark. */
function runs(parent: Noeud, contexte: Contexte): Noeud[] {
  return deplier(parent, contexte).flatMap(noeud => {
    if (noeud.nom === 'w:r') return unRun(noeud, contexte)
    if (noeud.nom === 'w:fldSimple') {
      const [premier] = tous(noeud, 'w:r')
      const rPr = avecStyle(enfant(premier, 'w:rPr'), 'w:rPr', 'w:rStyle')
      return [...champ(noeud.attributs['w:instr'] ?? '', runs(noeud, contexte), rPr, contexte.constater)]
    }
    if (noeud.nom === 'w:hyperlink') {
      const dedans = sansMarques(runs(noeud, contexte), contexte.constater)
      const adresse = contexte.lien(noeud.attributs['r:id'] ?? '')
      return adresse === null ? dedans : [creer('w:hyperlink', { 'r:id': `lien:${adresse}` }, dedans)]
    }
    return []
  })
}

function unRun(noeud: Noeud, contexte: Contexte): Noeud[] {
  const rPr = avecStyle(enfant(noeud, 'w:rPr'), 'w:rPr', 'w:rStyle')
  return elements(noeud).flatMap(e => {
    const dedans = contenu(e, contexte)
    return dedans
      ? [dedans.nom === 'cls:champ' ? creer(dedans.nom, dedans.attributs, rPr) : creer('w:r', {}, [...rPr, dedans])]
      : []
  })
}

function contenu(noeud: Noeud, contexte: Contexte): Noeud | null {
  switch (noeud.nom) {
    case 'w:t':
      return creer('w:t', { 'xml:space': 'preserve' }, [noeud.enfants.filter(e => typeof e === 'string').join('')])
    case 'w:tab':
    case 'w:noBreakHyphen':
      return creer(noeud.nom)
    case 'w:ptab':
    case 'w:sym':
      return propriete('r', noeud)
    case 'w:fldChar':
    case 'w:instrText':
      return creer(noeud.nom, noeud.attributs, noeud.enfants)
    case 'w:br':
    case 'w:cr':
      return /^(page|column)$/.test(noeud.attributs['w:type'] ?? '') ? null : creer('w:br')
    case 'w:pgNum':
      return creer('cls:champ', { instruction: 'PAGE' })
    case 'w:drawing':
    case 'w:pict':
    case 'mc:AlternateContent':
      return illustration(noeud, contexte)
    case 'w:object':
    case 'w:control':
      contexte.constater('objets')
      return null
    default:
      return null
  }
}

function illustration(noeud: Noeud, contexte: Contexte): Noeud | null {
  const blocs = (n: Noeud) => sansVides(nettoyer(n, contexte))
  if (noeud.nom === 'mc:AlternateContent') {
    const [choix] = elements(noeud, 'mc:Choice').filter(({ attributs }) => /^wp[sg]$/.test(attributs.Requires ?? ''))
    const [dedans] = elements(choix ?? enfant(noeud, 'mc:Fallback'), 'w:drawing', 'w:pict')
    const lue = dedans ? illustration(dedans, contexte) : null
    return choix && lue
      ? creer(noeud.nom, {}, [creer('mc:Choice', { Requires: choix.attributs.Requires ?? '' }, [lue])])
      : lue
  }
  const lue = noeud.nom === 'w:pict' ? ancienneImage(noeud, contexte.image) : dessin(noeud, contexte.image, blocs)
  if (!lue) contexte.constater('dessins')
  return lue
}

function tableau(noeud: Noeud, contexte: Contexte): Noeud[] {
  const colonnes = elements(enfant(noeud, 'w:tblGrid'), 'w:gridCol').map(({ attributs }) => attributs['w:w'] ?? '')
  const rangees = deplier(noeud, contexte).filter(({ nom }) => nom === 'w:tr')
  const lignes = rangees.flatMap(tr => {
    const cellules = deplier(tr, contexte).filter(({ nom }) => nom === 'w:tc')
    const dedans = cellules.map(tc => creer('w:tc', {}, [...propre(tc, 'w:tcPr'), ...cellule(nettoyer(tc, contexte))]))
    return dedans.length === 0 ? [] : [creer('w:tr', {}, [...propre(tr, 'w:trPr'), ...dedans])]
  })
  const grille = colonnes.map(w => creer('w:gridCol', /^\d{1,6}$/.test(w) ? { 'w:w': w } : {}))
  const [tblPr = creer('w:tblPr')] = avecStyle(enfant(noeud, 'w:tblPr'), 'w:tblPr', 'w:tblStyle')
  return lignes.length === 0 ? [] : [creer('w:tbl', {}, [tblPr, creer('w:tblGrid', {}, grille), ...lignes])]
}

const propre = (noeud: Noeud, groupe: string) => [proprietes(enfant(noeud, groupe)) ?? []].flat()

/** A cell always ends with a paragraph; one that says nothing keeps a single, empty one. */
function cellule(blocs: readonly Noeud[]): Noeud[] {
  const pleins = sansVides(blocs)
  return pleins.length > 0 ? pleins : [creer('w:p')]
}

const MUETS = new Set(['w:p', 'w:pPr', 'w:rPr', 'w:r', 'w:t', 'w:br', 'w:hyperlink'])
/** Words, a field, a drawing, a tab: something that shows. */
function dit(noeud: Noeud): boolean {
  if (!MUETS.has(noeud.nom)) return true
  if (noeud.nom === 'w:pPr' || noeud.nom === 'w:rPr') return false
  return noeud.enfants.some(e => (typeof e === 'string' ? e.trim() !== '' : dit(e)))
}
const SEPARATEUR = creer('w:p', {}, [creer('w:pPr', {}, [creer('w:pStyle', { 'w:val': 'cls:Separateur' })])])

/** Empty paragraphs go: a screen reader stops at each. A rule drawn by one goes to the paragraph before. A table is never last. */
export function sansVides(blocs: readonly Noeud[]): Noeud[] {
  const pleins: Noeud[] = []
  for (const bloc of blocs) {
    const avant = pleins.at(-1)
    const trait = dit(bloc) ? undefined : enfant(enfant(bloc, 'w:pPr'), 'w:pBdr')
    if (dit(bloc)) pleins.push(bloc)
    else if (trait && avant?.nom === 'w:p') pleins[pleins.length - 1] = souligner(avant, trait)
  }
  return pleins.at(-1)?.nom === 'w:tbl' ? [...pleins, SEPARATEUR] : pleins
}

function souligner(p: Noeud, trait: Noeud): Noeud {
  const [bord] = elements(trait, 'w:bottom', 'w:top')
  const pPr = enfant(p, 'w:pPr')
  if (!bord || enfant(pPr, 'w:pBdr')) return p
  const nouveau = creer('w:pBdr', {}, [creer('w:bottom', bord.attributs)])
  const [style, reste] = [elements(pPr, 'w:pStyle'), elements(pPr).filter(({ nom }) => nom !== 'w:pStyle')]
  const debut = reste.filter(({ nom }) => /^w:(keep|pageBreak|frame|widow|suppressLine)/.test(nom))
  const suite = reste.filter(e => !debut.includes(e))
  const autres = elements(p).filter(({ nom }) => nom !== 'w:pPr')
  return creer('w:p', {}, [creer('w:pPr', {}, [...style, ...debut, nouveau, ...suite]), ...autres])
}
