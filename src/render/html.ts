// The only door to parse5: text of the closed vocabulary → checked tree. Strict like XML, because a template that forgets a tag must hear of it.
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Offre } from './ancres.ts'
import type { Bloc } from './arbre.ts'
import { type Balise, lireBalises } from './balises.ts'
import { batir, type Noeud } from './batir.ts'
import { ATTRIBUTS, ENFANTS, REQUIS, VIDES } from './vocabulaire.ts'

export type Faute = { ligne: number; message: string }
/** An open element. `muet`: inside something already refused, where nothing more is said. */
type Ouvert = { readonly noeud: Noeud; readonly muet: boolean }

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

type Analyse = { readonly arbre: Bloc[]; readonly fautes: Faute[] }
type Dire = (ligne: number, message: string) => void
type Ecoute = {
  readonly ouvrir: (balise: Balise, ligne?: number) => void
  readonly fermer: (nom: string, ligne?: number) => void
  readonly texte: (texte: string, ligne?: number) => void
}

function analyser(lire: (oreille: Ecoute, dire: Dire) => boolean, offre: Offre): Analyse | undefined {
  const fautes: Faute[] = []
  const racine: Noeud = { nom: '#racine', ligne: 1, attributs: {}, enfants: [] }
  const pile: Ouvert[] = [{ noeud: racine, muet: false }]
  const dire: Dire = (ligne, message) => fautes.push({ ligne, message })
  const lu = lire(
    {
      ouvrir: (balise, ligne = 1) => ouvrir(pile, balise, ligne, dire),
      fermer: (nom, ligne = 1) => fermer(pile, nom, ligne, dire),
      texte: (texte, ligne = 1) => ajouterTexte(pile, texte, ligne, dire),
    },
    dire,
  )
  if (!lu) return undefined
  for (const { noeud, muet } of pile.slice(1)) if (!muet) dire(noeud.ligne, nonFerme(noeud))
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

function ouvrir(pile: Ouvert[], balise: Balise, ligne: number, dire: Dire): void {
  const nom = balise.tagName
  const parent = sommet(pile)
  const muet =
    parent.muet || pile.length > PROFONDEUR || !permis(parent.noeud.nom, nom) || (nom === 'a' && dansUnLien(pile))
  const noeud: Noeud = { nom, ligne, attributs: {}, enfants: [] }
  if (muet && !parent.muet) dire(noeud.ligne, refus(pile, nom))
  if (!muet) {
    lireAttributs(noeud, balise, dire)
    if (balise.selfClosing && !VIDES.has(nom)) dire(noeud.ligne, `<${nom}/> ne ferme rien : écrivez <${nom}></${nom}>.`)
    parent.noeud.enfants.push(noeud)
  }
  if (!VIDES.has(nom) && !balise.selfClosing) pile.push({ noeud, muet })
}

function fermer(pile: Ouvert[], nom: string, ligne: number, dire: Dire): void {
  const rang = pile.findLastIndex(({ noeud }) => noeud.nom === nom)
  if (rang < 1) {
    if (!sommet(pile).muet) dire(ligne, `</${nom}> ne ferme rien : <${nom}> n’est pas ouvert.`)
    return
  }
  for (const { noeud, muet } of pile.splice(rang).slice(1)) if (!muet) dire(noeud.ligne, nonFerme(noeud))
}

function ajouterTexte(pile: Ouvert[], texte: string, ligne: number, dire: Dire): void {
  const { noeud, muet } = sommet(pile)
  if (muet) return
  if (permis(noeud.nom, '#texte')) noeud.enfants.push(texte)
  else if (/[^ \t\n\r\f]/.test(texte))
    dire(ligne, `Du texte se trouve ${dansQuoi(noeud.nom)}, hors d’un paragraphe : « ${extrait(texte)} ».`)
}

function lireAttributs(noeud: Noeud, balise: Balise, dire: Dire): void {
  const controles = ATTRIBUTS[noeud.nom] ?? {}
  for (const { name, value } of balise.attrs) {
    const controle = Object.hasOwn(controles, name) ? controles[name] : undefined
    const attendu = controle?.(value)
    if (!controle) dire(noeud.ligne, attributInconnu(noeud.nom, name, Object.keys(controles)))
    else if (attendu) dire(noeud.ligne, `<${noeud.nom} ${name}="${extrait(value)}"> : on attend ${attendu}.`)
    else noeud.attributs[name] = value
  }
  for (const nom of REQUIS[noeud.nom] ?? []) {
    if (!balise.attrs.some(({ name }) => name === nom)) dire(noeud.ligne, `<${noeud.nom}> demande l’attribut ${nom}.`)
  }
}

function refus(pile: Ouvert[], nom: string): string {
  const parent = sommet(pile).noeud.nom
  if (pile.length > PROFONDEUR) return `Trop d’éléments imbriqués (plus de ${PROFONDEUR}).`
  if (!Object.hasOwn(ENFANTS, nom))
    return `<${nom}> n’est pas du vocabulaire. Sont permis ${dansQuoi(parent)} : ${liste(parent)}.`
  return `<${nom}> ne peut pas se trouver ${dansQuoi(parent)}. Y sont permis : ${liste(parent)}.`
}

const dansUnLien = (pile: Ouvert[]) => pile.some(({ noeud }) => noeud.nom === 'a')
const permis = (parent: string, enfant: string) => ENFANTS[parent]?.includes(enfant) ?? false
const sommet = (pile: Ouvert[]) => pile[pile.length - 1] as Ouvert
const ligneDe = (jeton: { location: Token.Location | null }) => jeton.location?.startLine ?? 1
const dansQuoi = (nom: string) => (nom === '#racine' ? 'à la racine du document' : `dans <${nom}>`)
const liste = (parent: string) =>
  (ENFANTS[parent] ?? []).map(nom => (nom === '#texte' ? 'du texte' : nom)).join(', ') || 'rien'
const extrait = (texte: string) => (texte.trim().length > 40 ? `${texte.trim().slice(0, 40)}…` : texte.trim())
const nonFerme = ({ nom }: Noeud) => `<${nom}> n’est jamais fermé : il manque </${nom}>.`
const attributInconnu = (nom: string, attribut: string, permis: string[]) =>
  `<${nom}> n’a pas d’attribut ${attribut}. ${permis.length > 0 ? `Sont permis : ${permis.join(', ')}.` : 'Aucun n’est permis.'}`
