// Tags and texts one after the other → elements that obey the vocabulary, one inside the other; whatever does not is left out, and told.
import { partager } from './ancres.ts'
import type { Balise } from './balises.ts'
import { type Noeud, noeud as nouveau } from './blancs.ts'
import { ATTRIBUTS, ENFANTS, REQUIS, VIDES } from './vocabulaire.ts'

type Dire = (ligne: number, message: string) => void

const PROFONDEUR = 60

/** Open elements, the root first. All children wait on one heap until their parent closes, and takes its own. */
export type Chantier = {
  readonly pile: Noeud[]
  readonly debuts: number[]
  readonly tas: (Noeud | string)[]
  /** From this depth on, all that is open stands inside something already refused: nothing more is said of it. */
  muet: number
  readonly dire: Dire
  /** Elements that come again, by the way they are written; and how the one that opens next is. */
  readonly connus: Map<string, Noeud>
  ecrit: string | undefined
}

export function ouvrirChantier(dire: Dire): Chantier {
  return {
    pile: [nouveau('#racine', 1, {})],
    debuts: [0],
    tas: [],
    muet: Number.POSITIVE_INFINITY,
    dire,
    connus: new Map(),
    ecrit: undefined,
  }
}

/** The root, and all that was put in it; what was never closed is told. */
export function fermerChantier(chantier: Chantier): Noeud {
  const racine = chantier.pile[0] as Noeud
  abandonner(chantier, 1)
  clore(chantier)
  return racine
}

/** What is written alike is one element, unless it has something of its own: it is read, built and checked once. */
export function reprendre(chantier: Chantier, ecrit: string): boolean {
  const { pile, tas, connus } = chantier
  const connu = connus.get(ecrit)
  chantier.ecrit = ecrit
  if (connu === undefined || !permis(sommet(pile).nom, connu.nom)) return false
  if (!partager(connu)) return false
  chantier.ecrit = undefined
  tas.push(connu)
  return true
}

export function ouvrir(chantier: Chantier, balise: Balise, ligne: number): void {
  const { pile, dire } = chantier
  const nom = balise.tagName
  const dejaMuet = pile.length > chantier.muet
  const muet =
    dejaMuet || pile.length > PROFONDEUR || !permis(sommet(pile).nom, nom) || (nom === 'a' && dansUnLien(pile))
  if (muet && !dejaMuet) dire(ligne, refus(pile, nom))
  if (!muet) balise.attributs ??= lireAttributs(balise, ligne, dire)
  const noeud = nouveau(nom, ligne, balise.attributs ?? {})
  if (!muet) {
    if (balise.selfClosing && !VIDES.has(nom)) dire(ligne, `<${nom}/> ne ferme rien : écrivez <${nom}></${nom}>.`)
    chantier.tas.push(noeud)
  }
  if (chantier.ecrit !== undefined) chantier.connus.set(chantier.ecrit, noeud)
  chantier.ecrit = undefined
  if (VIDES.has(nom) || balise.selfClosing) return
  if (muet && !dejaMuet) chantier.muet = pile.length
  pile.push(noeud)
  chantier.debuts.push(chantier.tas.length)
}

export function fermer(chantier: Chantier, nom: string, ligne: number): void {
  const { pile, dire } = chantier
  const rang = sommet(pile).nom === nom ? pile.length - 1 : pile.findLastIndex(noeud => noeud.nom === nom)
  if (rang < 1) {
    if (pile.length <= chantier.muet) dire(ligne, `</${nom}> ne ferme rien : <${nom}> n’est pas ouvert.`)
    return
  }
  if (pile.length > rang + 1) abandonner(chantier, rang + 1)
  clore(chantier)
}

/** What is still open from this rank on never closes: each says so, the outermost first. */
function abandonner(chantier: Chantier, rang: number): void {
  const { pile, muet, dire } = chantier
  for (const noeud of pile.slice(rang, muet)) dire(noeud.ligne, nonFerme(noeud))
  while (pile.length > rang) clore(chantier)
}

/** Of the innermost element, which gets its children. */
function clore(chantier: Chantier): void {
  const { tas } = chantier
  const noeud = chantier.pile.pop()
  const debut = chantier.debuts.pop() ?? 0
  if (noeud !== undefined && tas.length > debut) noeud.enfants = tas.splice(debut)
  if (chantier.pile.length <= chantier.muet) chantier.muet = Number.POSITIVE_INFINITY
}

export function ajouterTexte({ pile, tas, muet, dire }: Chantier, texte: string, ligne: number): void {
  if (pile.length > muet) return
  const { nom } = sommet(pile)
  if (permis(nom, '#texte')) tas.push(texte)
  else if (/[^ \t\n\r\f]/.test(texte))
    dire(ligne, `Du texte se trouve ${dansQuoi(nom)}, hors d’un paragraphe : « ${extrait(texte)} ».`)
}

function lireAttributs({ tagName: nom, attrs }: Balise, ligne: number, dire: Dire): Record<string, string> {
  const attributs: Record<string, string> = {}
  const controles = ATTRIBUTS[nom] ?? {}
  for (const { name, value } of attrs) {
    const controle = Object.hasOwn(controles, name) ? controles[name] : undefined
    const attendu = controle?.(value)
    if (!controle) dire(ligne, attributInconnu(nom, name, Object.keys(controles)))
    else if (attendu) dire(ligne, `<${nom} ${name}="${extrait(value)}"> : on attend ${attendu}.`)
    else attributs[name] = value
  }
  for (const requis of REQUIS[nom] ?? []) {
    if (!attrs.some(({ name }) => name === requis)) dire(ligne, `<${nom}> demande l’attribut ${requis}.`)
  }
  return attributs
}

function refus(pile: readonly Noeud[], nom: string): string {
  const parent = sommet(pile).nom
  if (pile.length > PROFONDEUR) return `Trop d’éléments imbriqués (plus de ${PROFONDEUR}).`
  if (!Object.hasOwn(ENFANTS, nom))
    return `<${nom}> n’est pas du vocabulaire. Sont permis ${dansQuoi(parent)} : ${liste(parent)}.`
  return `<${nom}> ne peut pas se trouver ${dansQuoi(parent)}. Y sont permis : ${liste(parent)}.`
}

const dansUnLien = (pile: readonly Noeud[]) => pile.some(({ nom }) => nom === 'a')
const permis = (parent: string, enfant: string) => ENFANTS[parent]?.includes(enfant) ?? false
const sommet = (pile: readonly Noeud[]) => pile[pile.length - 1] as Noeud
const dansQuoi = (nom: string) => (nom === '#racine' ? 'à la racine du document' : `dans <${nom}>`)
const liste = (parent: string) =>
  (ENFANTS[parent] ?? []).map(nom => (nom === '#texte' ? 'du texte' : nom)).join(', ') || 'rien'
const extrait = (texte: string) => (texte.trim().length > 40 ? `${texte.trim().slice(0, 40)}…` : texte.trim())
const nonFerme = ({ nom }: Noeud) => `<${nom}> n’est jamais fermé : il manque </${nom}>.`
const attributInconnu = (nom: string, attribut: string, permis: string[]) =>
  `<${nom}> n’a pas d’attribut ${attribut}. ${permis.length > 0 ? `Sont permis : ${permis.join(', ')}.` : 'Aucun n’est permis.'}`
