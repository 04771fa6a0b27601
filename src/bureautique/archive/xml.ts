// Somebody else's XML → nodes under our own prefixes, and back: no document type, no entity but the five, no depth without end.
import { decoder, signesDe } from './encodage.ts'
import { estBlanc, type Noeud } from './noeud.ts'
import { AUCUN, type Espaces, lireTete, nouveauNom, nouveauxEspaces, type Tete, teteDite } from './tetes.ts'

export type Bornes = { readonly octets: number; readonly noeuds: number; readonly profondeur: number }
/** Far beyond what a header, or the styles of an agency, ever held. */
export const BORNES: Bornes = { octets: 8_000_000, noeuds: 300_000, profondeur: 120 }

/** An open element; one object for each depth, used again and again. */
type Ouvert = {
  tete: Tete
  espaces: Espaces
  /** Where its children begin among those of all that is open. */
  enfants: number
  /** How many tokens were kept before it. */
  gardes: number
  /** From where it starts to where its first end tag ends, when it may be said again; else 0. */
  debut: number
  fin: number
}
const REBATTU_LONG = 6000
const REBATTUS_MAX = 1000

/**
 * Is given each element when it ends, and the name of what it stands in; true when it is done with it, which is then neither kept nor counted:
 * a long list never stands whole in memory; `compte` when it is, and what was made of it takes room: it counts all the same. `profondeur`: 0
 * for the root. Properties that were read before come whole, without what they are made of.
 */
export type Preneur = (noeud: Noeud, dans: string, profondeur: number) => boolean | 'compte'

type Lecture = {
  /** One sign a byte. */
  readonly texte: string
  readonly pile: Ouvert[]
  hauteur: number
  /** Of the next token. */
  place: number
  /** Tokens kept so far. */
  gardes: number
  /** The element that the last token ended, and the tokens that were kept before it. */
  fini: Noeud | null
  avant: number
  /** What all that is open holds so far, up to `combien`: an element takes its own when it ends, in an array that is no longer than it must. */
  readonly enfants: (Noeud | string)[]
  combien: number
}

/** The root element; null when the text is no well-formed XML, declares a document type, or is too deep or too long to be a document. */
export function lireXml(octets: Uint8Array, bornes = BORNES, prendre: Preneur = () => false): Noeud | null {
  if (octets.length > bornes.octets) return null
  const l = nouvelleLecture(signesDe(octets))
  while (l.place < l.texte.length) {
    if (!unJeton(l, bornes.profondeur) || l.gardes > bornes.noeuds) return null
    const { fini } = l
    if (fini === null) continue
    l.fini = null
    const pris = prendre(fini, dessus(l).tete.vide.nom, l.hauteur - 1)
    if (pris === false) poser(l, fini)
    else incomplets(l)
    if (pris === true) l.gardes = l.avant
  }
  const [unique] = l.enfants
  return l.hauteur === 1 && l.combien === 1 && typeof unique === 'object' ? unique : null
}

function nouvelleLecture(texte: string): Lecture {
  const tete = { nom: nouveauNom('', ''), vide: { nom: '', attributs: {}, enfants: AUCUN } }
  const racine = { tete, espaces: nouveauxEspaces(new Map()), enfants: 0, gardes: 0, debut: 0, fin: 0 }
  return { texte, pile: [racine], hauteur: 1, place: 0, gardes: 0, fini: null, avant: 0, enfants: [], combien: 0 }
}

const dessus = ({ pile, hauteur }: Lecture) => pile[hauteur - 1] as Ouvert

function poser(l: Lecture, enfant: Noeud | string): void {
  l.enfants[l.combien] = enfant
  l.combien++
}

/** Something that they held was taken: they are not what they say. */
function incomplets({ pile, hauteur }: Lecture): void {
  for (let i = 1; i < hauteur; i++) (pile[i] as Ouvert).fin = 0
}

const [CHEVRON, BARRE, FERMETURE, EXCLAMATION, QUESTION] = [0x3c, 0x2f, 0x3e, 0x21, 0x3f]

/** False where the text is not well formed. */
function unJeton(l: Lecture, profondeur: number): boolean {
  const { texte, place } = l
  if (texte.charCodeAt(place) !== CHEVRON) return poserTexte(l)
  const signe = texte.charCodeAt(place + 1)
  if (signe === BARRE) return fermer(l)
  if (signe === EXCLAMATION || signe === QUESTION) return passer(l)
  return l.hauteur <= profondeur && ouvrir(l)
}

/** A comment or a processing instruction; false for what may not stand: a document type, raw text. */
function passer(l: Lecture): boolean {
  const { texte, place } = l
  const fin = texte.startsWith('<!--', place) ? '-->' : texte.startsWith('<?', place) ? '?>' : null
  const ou = fin === null ? -1 : texte.indexOf(fin, place + 2)
  if (fin === null || ou < 0) return false
  l.place = ou + fin.length
  return true
}

/** An element that holds nothing, or is known already, ends at once. */
function ouvrir(l: Lecture): boolean {
  const { texte, place } = l
  const { espaces } = dessus(l)
  const chevron = texte.indexOf('>', place)
  const ferme = texte.charCodeAt(chevron - 1) === BARRE
  const tete = teteDite(texte.slice(place + 1, ferme ? chevron - 1 : chevron), espaces)
  if (tete !== undefined) return entrer(l, tete, espaces, chevron + 1, ferme)
  const lue = lireTete(texte, place, espaces)
  return lue !== null && entrer(l, lue.tete, lue.espaces, lue.fin, lue.ferme)
}

function entrer(l: Lecture, tete: Tete, espaces: Espaces, fin: number, ferme: boolean): true {
  const { texte, place, gardes } = l
  l.avant = gardes
  if (ferme) return finir(l, tete.vide, fin, gardes + 1)
  const { rebattu, fermant } = tete.nom
  const bout = rebattu && espaces === dessus(l).espaces ? premiereFin(texte, fin, fermant) : 0
  const deja = bout === 0 ? undefined : espaces.rebattus.get(texte.slice(place, bout))
  if (deja !== undefined) return finir(l, deja.noeud, bout, gardes + deja.jetons)
  const ouvert = l.pile[l.hauteur]
  if (ouvert === undefined) l.pile.push({ tete, espaces, enfants: l.combien, gardes, debut: place, fin: bout })
  else {
    ouvert.tete = tete
    ouvert.espaces = espaces
    ouvert.enfants = l.combien
    ouvert.gardes = gardes
    ouvert.debut = place
    ouvert.fin = bout
  }
  l.hauteur++
  l.gardes = gardes + 1
  l.place = fin
  return true
}

/** After the first end tag of this name, which is that of another one when elements of a name stand in each other; 0 when it is too far. */
function premiereFin(texte: string, depuis: number, fermant: string): number {
  const ou = texte.slice(depuis, depuis + REBATTU_LONG).indexOf(fermant)
  return ou < 0 ? 0 : depuis + ou + fermant.length
}

function finir(l: Lecture, noeud: Noeud, fin: number, gardes: number): true {
  l.fini = noeud
  l.place = fin
  l.gardes = gardes
  return true
}

function poserTexte(l: Lecture): boolean {
  const { texte, place } = l
  const chevron = texte.indexOf('<', place)
  l.place = chevron < 0 ? texte.length : chevron
  l.gardes++
  const clair = decoder(texte.slice(place, l.place))
  if (clair === null || (l.hauteur === 1 && clair.trim() !== '')) return false
  if (l.hauteur > 1) poser(l, clair)
  return true
}

/** Blanks may stand before the angle. */
function fermer(l: Lecture): boolean {
  const { texte, place } = l
  const { tete, espaces, enfants, gardes, debut, fin } = dessus(l)
  const { brut, nom } = tete.nom
  let ici = place + 2 + brut.length
  if (l.hauteur < 2 || !texte.startsWith(brut, place + 2)) return false
  while (estBlanc(texte.charCodeAt(ici))) ici++
  if (texte.charCodeAt(ici) !== FERMETURE) return false
  const noeud: Noeud = { nom, attributs: tete.vide.attributs, enfants: prisDepuis(l, enfants) }
  l.hauteur--
  l.avant = gardes
  if (ici + 1 === fin && espaces.rebattus.size < REBATTUS_MAX)
    espaces.rebattus.set(texte.slice(debut, fin), { noeud, jetons: l.gardes + 1 - gardes })
  return finir(l, noeud, ici + 1, l.gardes + 1)
}

function prisDepuis(l: Lecture, debut: number): Noeud['enfants'] {
  const combien = l.combien - debut
  l.combien = debut
  if (combien === 0) return AUCUN
  return combien === 1 ? [l.enfants[debut] as Noeud | string] : l.enfants.slice(debut, debut + combien)
}
