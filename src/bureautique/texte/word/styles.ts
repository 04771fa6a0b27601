// The styles of a Word file, as far as reading needs them: name, level of heading, list, and the emphasis of a character style.
import { elements, enfant, type Noeud, valeur } from '../../archive/noeud.ts'

export type StyleDeMot = { readonly gras: boolean; readonly italique: boolean }
export type StyleDeParagraphe = {
  readonly nom: string
  readonly titre?: number
  readonly numero?: Numero
}
/** Which list, and which level of it. */
export type Numero = { readonly liste: string; readonly rang: number }
export type Styles = {
  readonly paragraphe: (id: string | undefined) => StyleDeParagraphe | null
  readonly mot: (id: string | undefined) => StyleDeMot
}

const PROFONDEUR_MAX = 20
const TITRE = /^(?:heading|titre)[\s_]*([1-9])$/i
/** « Élevé » et « Accentuation »: what French versions of Word call them. */
const FORTS = /^(?:strong|élevé|gras|intense (?:emphasis|reference)|accentuation intense)/i
const PENCHES = /^(?:emphasis|accentuation|subtle emphasis|italique|intense emphasis)/i

export function lireStyles(racine: Noeud | null): Styles {
  const noeuds = new Map<string, Noeud>()
  let defaut: string | undefined
  for (const style of elements(racine ?? undefined, 'w:style')) {
    const { 'w:styleId': id, 'w:type': type, 'w:default': parDefaut } = style.attributs
    if (id === undefined) continue
    noeuds.set(`${type === 'character' ? 'c' : 'p'}:${id}`, style)
    if (type === 'paragraph' && /^(1|true|on)$/.test(parDefaut ?? '')) defaut ??= id
  }
  const paragraphes = new Map<string, StyleDeParagraphe>()
  const mots = new Map<string, StyleDeMot>()
  return {
    paragraphe: (id = defaut) => (id === undefined ? null : retenir(paragraphes, id, () => deParagraphe(noeuds, id))),
    mot: id => (id === undefined ? SIMPLE : retenir(mots, id, () => deMot(noeuds, id))),
  }
}

const SIMPLE: StyleDeMot = { gras: false, italique: false }

function retenir<T>(retenus: Map<string, T>, cle: string, faire: () => T): T {
  const deja = retenus.get(cle)
  if (deja !== undefined) return deja
  const fait = faire()
  retenus.set(cle, fait)
  return fait
}

function* lignee(noeuds: ReadonlyMap<string, Noeud>, depart: string): Generator<Noeud> {
  let cle: string | undefined = depart
  for (let i = 0; cle !== undefined && i < PROFONDEUR_MAX; i++) {
    const style: Noeud | undefined = noeuds.get(cle)
    if (!style) return
    yield style
    const base: string | undefined = valeur(enfant(style, 'w:basedOn'))
    cle = base === undefined ? undefined : `${cle.slice(0, 2)}${base}`
  }
}

function deParagraphe(noeuds: ReadonlyMap<string, Noeud>, id: string): StyleDeParagraphe {
  const propre = noeuds.get(`p:${id}`)
  const nom = valeur(enfant(propre, 'w:name')) ?? id
  let titre: number | null | undefined
  let liste: string | undefined
  let rang: number | undefined
  for (const style of propre ? lignee(noeuds, `p:${id}`) : []) {
    const pPr = enfant(style, 'w:pPr')
    if (titre === undefined) titre = niveau(valeur(enfant(pPr, 'w:outlineLvl')))
    if (titre === undefined) titre = parLeNom(valeur(enfant(style, 'w:name')))
    const numPr = enfant(pPr, 'w:numPr')
    liste ??= valeur(enfant(numPr, 'w:numId'))
    rang ??= entier(valeur(enfant(numPr, 'w:ilvl')))
  }
  if (titre === undefined) titre = parLeNom(id)
  return { nom, ...(titre ? { titre } : {}), ...(liste === undefined ? {} : { numero: { liste, rang: rang ?? 0 } }) }
}

const entier = (texte: string | undefined) =>
  texte !== undefined && /^\d{1,2}$/.test(texte) ? Number(texte) : undefined
const parLeNom = (nom: string | undefined) => {
  const chiffre = TITRE.exec(nom ?? '')?.[1]
  return chiffre === undefined ? undefined : Number(chiffre)
}

/** Word counts from 0; 9 is the level of plain text, and null here, which stops the search among parents. */
export function niveau(texte: string | undefined): number | null | undefined {
  const lu = entier(texte)
  return lu === undefined ? undefined : lu <= 8 ? lu + 1 : null
}

function deMot(noeuds: ReadonlyMap<string, Noeud>, id: string): StyleDeMot {
  const nom = valeur(enfant(noeuds.get(`c:${id}`), 'w:name')) ?? id
  return { gras: FORTS.test(nom), italique: PENCHES.test(nom) }
}
