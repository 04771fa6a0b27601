// What somebody fills: a content control that bears the mark, inside a bookmark of the same mark. LibreOffice 7.4, saving it, forgets
// tags and takes only the first paragraph of a control, but keeps bookmarks: each stands outside, around the whole answer.
import { INVITES, simplifier } from '../../champs/index.ts'
import type { Cellule, EnLigne, Saisie } from '../arbre.ts'
import { lignesDe, texteDe } from '../arbre.ts'
import { type Atelier, type Liste, paragraphe, separer } from './atelier.ts'
import { enLigne } from './enligne.ts'
import { casesACocher, listeDe } from './listes-de-choix.ts'
import { debutDeSignet, finDeSignet, propre, texteWord } from './xml.ts'

/** Word takes no longer tag, nor title. */
const LONGUEUR_MAX = 64
const STYLE = 'TexteTableau'

/** Without an id, it has a menu, and no mark. */
export type CaseASaisir = Cellule & { readonly saisie: Saisie }

export function estASaisir(cellule: Cellule): cellule is CaseASaisir {
  return cellule.saisie !== undefined
}

/** Adds the blocks of the cell. `verrou`: the control cannot be removed, only filled. `ecrire` adds the blocks of its prose. */
export function saisir(
  atelier: Atelier,
  cellule: CaseASaisir,
  verrou: boolean,
  ecrire: (atelier: Atelier, cellule: Cellule) => void,
): void {
  const { id, saisie, nombre } = cellule
  atelier.formulaire = true
  const numero = id === undefined ? 0 : atelier.numeroDeSignet++
  const debut = id === undefined ? '' : debutDeSignet(numero, atelier.noms.nom(id))
  const fin = id === undefined ? '' : finDeSignet(numero)
  const tag = id === undefined ? null : id.length <= LONGUEUR_MAX ? id : atelier.noms.nom(id)
  const lignes = lignesDe(cellule.enfants)
  const champ = { tag, intitule: saisie.intitule, verrou, vide: lignes.length === 0 }
  if (
    saisie.genre === 'ligne' ||
    saisie.genre === 'choix' ||
    (saisie.genre === 'prose' && !verrou && estSimple(cellule))
  ) {
    const contenu = enControle(champ, sorte(atelier, saisie), contenuSimple(atelier, saisie, lignes, verrou))
    paragraphe(atelier, STYLE, `${debut}${contenu}${fin}`, nombre ? { cote: 'right' } : {})
    return
  }
  // A control with boxes and menus of its own shows no invitation itself: they do.
  const aPlusieurs = saisie.genre !== 'prose'
  if (aPlusieurs) plusieurs(atelier, saisie, lignes)
  else if (champ.vide) paragraphe(atelier, STYLE, invite(verrou ? INVITES.ecrire : INVITES.case))
  else ecrire(atelier, cellule)
  if (atelier.apresTableau) separer(atelier)
  const dedans = atelier.blocs.join('')
  const controle = enControle({ ...champ, vide: champ.vide && !aPlusieurs }, '<w:richText/>', dedans)
  atelier.blocs = [`${debut}${controle}${fin}`]
  atelier.apresTableau = false
}

/** Words without marks: in a cell of a table, a control within its paragraph keeps rows low. */
function estSimple({ enfants }: Cellule): boolean {
  return enfants.every(
    (bloc, rang) => rang === 0 && bloc.genre === 'paragraphe' && bloc.enfants.every(e => e.genre === 'texte'),
  )
}

type Controle = {
  readonly tag: string | null
  readonly intitule: string
  readonly verrou: boolean
  readonly vide: boolean
}

/** Order of the children is the schema's, which lets their number out: Word numbers controls by itself. */
function enControle({ tag, intitule, verrou, vide }: Controle, genre: string, contenu: string): string {
  const titre = intitule === '' ? '' : `<w:alias w:val="${propre(intitule.slice(0, LONGUEUR_MAX))}"/>`
  const marque = tag === null ? '' : `<w:tag w:val="${propre(tag)}"/>`
  const tenu = verrou ? '<w:lock w:val="sdtLocked"/>' : ''
  const invitant = vide ? '<w:showingPlcHdr/>' : ''
  return `<w:sdt><w:sdtPr>${titre}${marque}${tenu}${invitant}${genre}</w:sdtPr><w:sdtContent>${contenu}</w:sdtContent></w:sdt>`
}

function sorte(atelier: Atelier, { liste, genre }: Saisie): string {
  return genre === 'choix' ? listeDe(atelier, liste).menu : '<w:text w:multiLine="1"/>'
}

function contenuSimple(
  atelier: Atelier,
  { genre }: Saisie,
  lignes: readonly (readonly EnLigne[])[],
  large: boolean,
): string {
  if (lignes.length > 0) return lignes.map(ligne => enLigne(atelier, ligne)).join('<w:r><w:br/></w:r>')
  return invite(genre === 'choix' ? INVITES.choisir : large ? INVITES.ecrire : INVITES.case)
}

function invite(texte: string): string {
  return texteWord(texte, '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')
}

/** Boxes to tick; or the choices made, each a line that can be changed or removed, and a menu for another one. */
function plusieurs(atelier: Atelier, saisie: Saisie, lignes: readonly (readonly EnLigne[])[]): void {
  const liste = listeDe(atelier, saisie.liste)
  const faits = lignes.map(ligne => texteDe(ligne).trim())
  const unControle = (intitule: string, genre: string, vide: boolean, contenu: string) =>
    enControle({ tag: null, intitule, verrou: false, vide }, genre, contenu)
  if (saisie.genre === 'cases') {
    const { contenu, tabulations } = casesACocher(avecAutres(liste, faits), new Set(faits.map(simplifier)), {
      largeur: atelier.largeur,
      enControle: (genre, signe) => unControle('', genre, false, signe),
    })
    paragraphe(atelier, STYLE, contenu, { tabulations })
    return
  }
  for (const fait of faits) paragraphe(atelier, STYLE, texteWord(fait, ''))
  for (let n = faits.length === 0 ? 2 : 1; n > 0; n--)
    paragraphe(atelier, STYLE, unControle(saisie.intitule, liste.menu, true, invite(INVITES.choisir)))
}

/** What was said already and that the list does not know is not lost: a box of its own, ticked. */
function avecAutres(liste: Liste, faits: readonly string[]): Liste {
  const autres = faits.filter(fait => !liste.cles.includes(simplifier(fait)))
  if (autres.length === 0) return liste
  const choix = [...liste.choix, ...autres.map(libelle => ({ code: libelle, libelle }))]
  return { ...liste, choix, cles: [...liste.cles, ...autres.map(simplifier)] }
}
