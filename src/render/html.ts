// The only door to parse5: text of the closed vocabulary → checked tree. Strict like XML, because a template that forgets a tag must hear of it.
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Offre } from './ancres.ts'
import type { Bloc } from './arbre.ts'
import { type Balise, lireBalises } from './balises.ts'
import { batir } from './batir.ts'
import { type Noeud, noeud as nouveau } from './blancs.ts'
import { ATTRIBUTS, ENFANTS, REQUIS, VIDES } from './vocabulaire.ts'

export type Faute = { ligne: number; message: string }

const PROFONDEUR = 60
/** What parse5 calls an error that a template's author must hear of; the others come from people's text and are harmless. */
const ECRITURE =
  /^(eof-in-tag|eof-before-tag-name|eof-in-comment|duplicate-attribute|missing-attribute-value|invalid-first-character-of-tag-name|cdata-in-html-content|incorrectly-opened-comment|missing-end-tag-name|missing-whitespace-between-attributes|unexpected-character-in-attribute-name|unexpected-character-in-unquoted-attribute-value)$/

/**
 * Text of the closed vocabulary → tree. Whatever stands outside is left out of the tree and listed in `fautes`, as are pictures and
 * lists that `offre` does not know; pictures with nothing to show are left out in silence.
 */
export function analyserHtml(html: string, offre: Offre = TOUT): Analyse {
  const vite = analyser(oreille => lireBalises(html, oreille), offre)
  return vite !== undefined && vite.fautes.length === 0 ? vite : lentement(html, offre)
}
const TOUT: Offre = { dessine: () => true, liste: () => true }

/** The same through parse5, which reads any HTML, and knows the line of each fault. */
export function lentement(html: string, offre: Offre = TOUT): Analyse {
  return analyser((oreille, dire) => lireAvecParse5(html, oreille, dire), offre) as Analyse
}

type Analyse = { readonly arbre: readonly Bloc[]; readonly fautes: Faute[] }
type Dire = (ligne: number, message: string) => void
type Ecoute = {
  readonly ouvrir: (balise: Balise, ligne?: number) => void
  readonly fermer: (nom: string, ligne?: number) => void
  readonly texte: (texte: string, ligne?: number) => void
}

/** Open elements, the root first. Children wait on the heap of their own until their parent closes, and knows how many they are. */
type Chantier = {
  readonly pile: Noeud[]
  readonly debuts: number[]
  readonly tas: (Noeud | string)[]
  /** From this depth on, all that is open stands inside something already refused: nothing more is said of it. */
  muet: number
  readonly dire: Dire
}

function analyser(lire: (oreille: Ecoute, dire: Dire) => boolean, offre: Offre): Analyse | undefined {
  const fautes: Faute[] = []
  const racine = nouveau('#racine', 1, {})
  const dire: Dire = (ligne, message) => fautes.push({ ligne, message })
  const chantier: Chantier = { pile: [racine], debuts: [0], tas: [], muet: Number.POSITIVE_INFINITY, dire }
  const lu = lire(
    {
      ouvrir: (balise, ligne = 1) => ouvrir(chantier, balise, ligne),
      fermer: (nom, ligne = 1) => fermer(chantier, nom, ligne),
      texte: (texte, ligne = 1) => ajouterTexte(chantier, texte, ligne),
    },
    dire,
  )
  if (!lu) return undefined
  abandonner(chantier, 1)
  clore(chantier)
  return { arbre: batir(racine, dire, offre), fautes: fautes.sort((a, b) => a.ligne - b.ligne) }
}

function lireAvecParse5(html: string, { ouvrir, fermer, texte }: Ecoute, dire: Dire): boolean {
  const unTexte = (jeton: Token.CharacterToken) => texte(jeton.chars, ligneDe(jeton))
  const lecteur = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: balise => ouvrir(balise, ligneDe(balise)),
      onEndTag: balise => fermer(balise.tagName, ligneDe(balise)),
      onCharacter: unTexte,
      onWhitespaceCharacter: unTexte,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: jeton =>
        dire(ligneDe(jeton), 'Un gabarit ne contient pas de <!doctype> : seulement le corps du document.'),
      onEof: () => {},
      onParseError: faute => {
        if (ECRITURE.test(faute.code)) dire(faute.startLine, `L’écriture HTML est incorrecte ici (${faute.code}).`)
      },
    },
  )
  lecteur.state = TokenizerMode.DATA
  lecteur.write(html, true)
  return true
}

function ouvrir(chantier: Chantier, balise: Balise, ligne: number): void {
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
  if (VIDES.has(nom) || balise.selfClosing) return
  if (muet && !dejaMuet) chantier.muet = pile.length
  pile.push(noeud)
  chantier.debuts.push(chantier.tas.length)
}

function fermer(chantier: Chantier, nom: string, ligne: number): void {
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

function ajouterTexte({ pile, tas, muet, dire }: Chantier, texte: string, ligne: number): void {
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
const ligneDe = (jeton: { location: Token.Location | null }) => jeton.location?.startLine ?? 1
const dansQuoi = (nom: string) => (nom === '#racine' ? 'à la racine du document' : `dans <${nom}>`)
const liste = (parent: string) =>
  (ENFANTS[parent] ?? []).map(nom => (nom === '#texte' ? 'du texte' : nom)).join(', ') || 'rien'
const extrait = (texte: string) => (texte.trim().length > 40 ? `${texte.trim().slice(0, 40)}…` : texte.trim())
const nonFerme = ({ nom }: Noeud) => `<${nom}> n’est jamais fermé : il manque </${nom}>.`
const attributInconnu = (nom: string, attribut: string, permis: string[]) =>
  `<${nom}> n’a pas d’attribut ${attribut}. ${permis.length > 0 ? `Sont permis : ${permis.join(', ')}.` : 'Aucun n’est permis.'}`
