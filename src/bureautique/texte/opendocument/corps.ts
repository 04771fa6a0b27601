// The blocks of an OpenDocument text: paragraphs, lists, tables, sections and whatever wraps them.
import { elements, type Noeud } from '../../archive/noeud.ts'
import { unAvis } from '../avis.ts'
import type { Allure, Tableau } from '../blocs.ts'
import {
  constater,
  fermerCellule,
  fermerParagraphe,
  fermerTableau,
  ouvrirCellule,
  ouvrirParagraphe,
  ouvrirTableau,
} from '../recueil.ts'
import { accroche, enLigne } from './enligne.ts'
import { type Lecture, repetitions } from './lecture.ts'
import { repere } from './reperes.ts'

type Liste = { readonly style: string | undefined; readonly id: string; readonly rang: number }

export function lireBlocs(l: Lecture, noeud: Noeud): void {
  for (const e of elements(noeud)) unBloc(l, e)
}

function unBloc(l: Lecture, e: Noeud): void {
  if (repere(l, e)) return
  switch (e.nom) {
    case 'text:p':
    case 'text:h':
      paragraphe(l, e, undefined)
      break
    case 'text:list':
      liste(l, e, null)
      break
    case 'table:table':
      tableau(l, e)
      break
    case 'draw:frame':
    case 'draw:g':
    case 'draw:custom-shape':
    case 'draw:control':
      accroche(l, e)
      zones(l)
      break
    case 'text:tracked-changes':
    case 'text:sequence-decls':
    case 'text:variable-decls':
    case 'text:user-field-decls':
    case 'office:forms':
    case 'text:section-source':
    case 'text:table-of-content-source':
      return
    default:
      lireBlocs(l, e)
  }
}

function paragraphe(l: Lecture, p: Noeud, item: Allure['liste']): void {
  const style = p.attributs['text:style-name']
  const niveau = Number(p.attributs['text:outline-level'])
  const titre = p.nom === 'text:h' && niveau >= 1 ? Math.min(niveau, 9) : l.styles.titre(style)
  ouvrirParagraphe(l.r, {
    style: l.styles.nom(style),
    ...(titre === undefined ? {} : { titre }),
    ...(item === undefined ? {} : { liste: item }),
  })
  enLigne(l, p, { ...l.styles.forme('paragraph', style), lien: null })
  fermerParagraphe(l.r)
  zones(l)
}

function zones(l: Lecture): void {
  for (const zone of l.zones.splice(0)) {
    constater(l.r, 'zone')
    lireBlocs(l, zone)
  }
}

/** `dehors`: the list that holds this one. A list goes on with the numbers of the one it says it continues. */
function liste(l: Lecture, e: Noeud, dehors: Liste | null): void {
  const { attributs } = e
  const continuee =
    attributs['text:continue-list'] ?? (attributs['text:continue-numbering'] === 'true' ? l.derniereListe : undefined)
  const id = dehors?.id ?? (continuee !== undefined && l.comptes.has(continuee) ? continuee : `liste ${l.comptes.size}`)
  const celle = {
    style: attributs['text:style-name'] ?? dehors?.style,
    id,
    rang: dehors ? Math.min(dehors.rang + 1, 8) : 0,
  }
  const compte = l.comptes.get(id) ?? []
  l.comptes.set(id, compte)
  if (attributs['xml:id'] !== undefined) l.comptes.set(attributs['xml:id'], compte)
  if (!dehors) l.derniereListe = id
  for (const item of elements(e, 'text:list-item', 'text:list-header')) unItem(l, item, celle, compte)
}

/** Only its first paragraph takes the number; in a header, none does. */
function unItem(l: Lecture, item: Noeud, celle: Liste, compte: number[]): void {
  const niveau = l.styles.niveau(celle.style, celle.rang)
  let premier = item.nom === 'text:list-item'
  for (const e of elements(item)) {
    if (e.nom === 'text:list') liste(l, e, celle)
    else if (e.nom !== 'text:p' && e.nom !== 'text:h') unBloc(l, e)
    else {
      paragraphe(l, e, premier ? compter(item, niveau, celle.rang, compte) : undefined)
      premier = false
    }
  }
}

function compter(
  item: Noeud,
  niveau: ReturnType<Lecture['styles']['niveau']>,
  rang: number,
  compte: number[],
): Allure['liste'] {
  if (!niveau.ordonnee) return { rang, ordonnee: false }
  compte.length = Math.min(compte.length, rang + 1)
  const depart = Number(item.attributs['text:start-value'])
  compte[rang] = Number.isInteger(depart) && depart > 0 ? depart : (compte[rang] ?? niveau.debut - 1) + 1
  return { rang, ordonnee: true, numero: `${niveau.avant}${compte[rang]}${niveau.apres}`, valeur: compte[rang] }
}

function tableau(l: Lecture, e: Noeud): void {
  const t = ouvrirTableau(l.r)
  rangees(l, e, t, new Map())
  fermerTableau(l.r, t)
}

/** Cells merged downwards, by their first column: for how many rows still, over how many columns. */
type Descentes = Map<number, { reste: number; colonnes: number }>

function rangees(l: Lecture, noeud: Noeud, t: Tableau, descentes: Descentes): void {
  for (const e of elements(noeud)) {
    if (e.nom !== 'table:table-row') {
      if (e.nom.startsWith('table:table-')) rangees(l, e, t, descentes)
      continue
    }
    if (repetitions(e.attributs['table:number-rows-repeated']) > 1 && !vierge(e)) unAvis(l.r, 'repetition')
    rangee(l, e, t, descentes)
  }
}

const vierge = (noeud: Noeud): boolean => elements(noeud).every(e => e.nom.startsWith('table:') && vierge(e))

/** A text does not repeat what it says, a trap does: only empty cells are repeated, and few. */
const VIDES_MAX = 64

function rangee(l: Lecture, tr: Noeud, t: Tableau, descentes: Descentes): void {
  t.lignes.push({ cellules: [] })
  let colonne = 0
  for (const e of elements(tr, 'table:table-cell', 'table:covered-table-cell')) {
    const fois = repetitions(e.attributs['table:number-columns-repeated'])
    const dites = vierge(e) ? Math.min(fois, VIDES_MAX) : 1
    if (dites < fois && !vierge(e)) unAvis(l.r, 'repetition')
    for (let i = 0; i < dites; i++) {
      if (e.nom === 'table:table-cell') ouverte(l, e, t, colonne + i, descentes)
      else couverte(l, t, colonne + i, descentes)
    }
    colonne += fois
  }
}

function ouverte(l: Lecture, e: Noeud, t: Tableau, colonne: number, descentes: Descentes): void {
  const colonnes = repetitions(e.attributs['table:number-columns-spanned'])
  const lignes = repetitions(e.attributs['table:number-rows-spanned'])
  if (lignes > 1) descentes.set(colonne, { reste: lignes - 1, colonnes })
  else descentes.delete(colonne)
  ouvrirCellule(l.r, t, { colonne, colonnes, suite: false })
  lireBlocs(l, e)
  fermerCellule(l.r, t)
}

/** Under a cell merged downwards it goes on with it; beside one merged sideways it is part of it, and is nothing by itself. */
function couverte(l: Lecture, t: Tableau, colonne: number, descentes: Descentes): void {
  const descente = descentes.get(colonne)
  if (!descente || descente.reste <= 0) return
  descente.reste -= 1
  ouvrirCellule(l.r, t, { colonne, colonnes: descente.colonnes, suite: true })
  fermerCellule(l.r, t)
}
