// What names and numbers things before the tree is built: ids, fields, tables and figures, references that ask for their target's number.

import { texteDe } from './arbre.ts'
import { enLigne, type Noeud } from './blancs.ts'
import { couper } from './titres.ts'

type Dire = (ligne: number, message: string) => void
/** What a document can draw: false where there is nothing to show, undefined for a name it does not know. */
export type Dessine = (nom: string) => boolean | undefined
/** What a document offers to its template, by name: pictures, lists of choices. */
export type Offre = { readonly dessine: Dessine; readonly liste: (nom: string) => boolean }
/** `section`: the id of the nearest section around, fields left aside. */
type Ou = { readonly section: string | undefined; readonly fiche: boolean }
type Releve = {
  readonly cibles: Map<string, Noeud>
  readonly renvois: Noeud[]
  tableaux: number
  figures: number
  readonly offre: Offre
}

/** Ids are unique and every cross-reference has its target; a plain link of somebody's prose may be dead. */
export function nommer(racine: Noeud, dire: Dire, offre: Offre): void {
  const releve: Releve = { cibles: new Map(), renvois: [], tableaux: 0, figures: 0, offre }
  visiter(racine, { section: undefined, fiche: false }, releve, dire)
  for (const renvoi of releve.renvois) verifier(renvoi, releve.cibles, dire)
}

/** A field takes its name from the section where it stands; a row, or the heading of a column, only gives one to cells. */
function estChamp({ nom, attributs }: Noeud): boolean {
  const dAutres = nom === 'tr' || (nom === 'th' && attributs['data-saisie'] !== undefined)
  return attributs['data-champ'] !== undefined && !dAutres
}

/** Says of an element that it stands in several places, and answers true, if it says the same in all: it has no name, and no number. */
export function partager(noeud: Noeud): boolean {
  const { id, nom, enfants } = noeud
  if (noeud.partage) return true
  if (id !== undefined || estChamp(noeud) || nom === 'table' || nom === 'figure') return false
  noeud.partage = enfants.every(enfant => typeof enfant === 'string' || partager(enfant))
  return noeud.partage
}

function visiter(noeud: Noeud, ou: Ou, releve: Releve, dire: Dire): void {
  const { attributs, nom } = noeud
  if (nom === 'figure' && vide(noeud, releve.offre.dessine, dire)) return
  if (estChamp(noeud)) nommerChamp(noeud, ou.section, dire)
  if (attributs['data-saisie'] !== undefined) verifierSaisie(noeud, releve.offre, dire)
  if (noeud.id !== undefined) retenir(noeud, releve.cibles, dire)
  if (attributs['data-renvoi'] !== undefined) releve.renvois.push(noeud)
  if ((nom === 'table' || nom === 'figure') && !ou.fiche) numeroter(noeud, releve)
  const dedans = nom === 'section' ? entrer(noeud, ou) : ou
  for (const enfant of noeud.enfants) if (typeof enfant !== 'string') visiter(enfant, dedans, releve, dire)
}

/** A picture that would show nothing leaves with its caption, and takes no number. */
function vide(noeud: Noeud, dessine: Dessine, dire: Dire): boolean {
  const nom = noeud.attributs['data-dessin']
  if (nom === undefined) return false
  const montre = dessine(nom)
  if (montre === undefined) dire(noeud.ligne, `Ce document n’a pas de dessin «\u00A0${nom}\u00A0».`)
  noeud.vide = montre !== true
  return noeud.vide
}

function entrer({ id, attributs }: Noeud, ou: Ou): Ou {
  const { 'data-champ': champ, 'data-fiche': fiche } = attributs
  return { section: champ === undefined ? (id ?? ou.section) : ou.section, fiche: ou.fiche || fiche !== undefined }
}

/** A field is known by its section and its own name. */
function nommerChamp(noeud: Noeud, section: string | undefined, dire: Dire): void {
  const { ligne, id, attributs } = noeud
  if (id !== undefined) dire(ligne, 'Un champ (data-champ) tire son identifiant de sa section : retirez id.')
  if (section === undefined) dire(ligne, 'Un champ (data-champ) se trouve dans une section qui a un identifiant (id).')
  else noeud.id = `${section}.${attributs['data-champ']}`
}

const A_CHOISIR = /^(choix|cases|listes)$/

/** What somebody fills is read back by the mark of its field; a choice is made in a list of the document. */
function verifierSaisie({ ligne, attributs }: Noeud, offre: Offre, dire: Dire): void {
  const { 'data-saisie': genre = '', 'data-liste': liste } = attributs
  if (attributs['data-champ'] === undefined)
    dire(ligne, 'Une case à remplir (data-saisie) est un champ : ajoutez data-champ.')
  if (A_CHOISIR.test(genre) && liste === undefined)
    dire(ligne, `Une case data-saisie="${genre}" demande le nom d’une liste : data-liste.`)
  if (liste !== undefined && !offre.liste(liste)) dire(ligne, `Ce document n’a pas de liste «\u00A0${liste}\u00A0».`)
}

function retenir(noeud: Noeud, cibles: Map<string, Noeud>, dire: Dire): void {
  const { id = '' } = noeud
  const deja = cibles.get(id)
  if (deja === undefined) cibles.set(id, noeud)
  else {
    dire(noeud.ligne, `L’identifiant « ${id} » est déjà pris à la ligne ${deja.ligne}.`)
    noeud.id = undefined
  }
}

/**
 * Only what has a caption, and stands outside the fiches: a reader says « the budget of fiche 1.2 », and the hundreds of numbers of
 * a book of fiches would drown those that are cited.
 */
function numeroter(noeud: Noeud, releve: Releve): void {
  const contient = (noms: string) => noeud.enfants.some(e => typeof e !== 'string' && noms.includes(e.nom))
  if (noeud.nom === 'table' ? !contient('caption') || !contient('thead tbody tr') : !contient('figcaption')) return
  noeud.numero = noeud.nom === 'table' ? ++releve.tableaux : ++releve.figures
}

function verifier(renvoi: Noeud, cibles: ReadonlyMap<string, Noeud>, dire: Dire): void {
  const { attributs, ligne, enfants } = renvoi
  const { href = '' } = attributs
  const cible = cibles.get(href.slice(1))
  if (!href.startsWith('#')) dire(ligne, 'Un renvoi (data-renvoi) vise une ancre du document : href="#…".')
  else if (cible === undefined) dire(ligne, `Le renvoi « ${href} » ne mène nulle part.`)
  else if (enfants.length === 0) renvoi.enfants = [nomDe(cible)]
}

/** What an empty reference shows: the number of its target, or else its words. */
function nomDe(cible: Noeud): string {
  if (cible.numero !== undefined) return String(cible.numero)
  const titre = titreDe(cible)
  const texte = titre === undefined ? '' : texteDe(enLigne(titre.enfants)).trim()
  return couper(texte, false)?.numero || texte || (cible.id ?? '')
}

function titreDe(noeud: Noeud): Noeud | undefined {
  if (/^h\d$/.test(noeud.nom)) return noeud
  const premier = noeud.enfants.find((enfant): enfant is Noeud => typeof enfant !== 'string')
  return noeud.nom === 'section' && premier ? titreDe(premier) : undefined
}
