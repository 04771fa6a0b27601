// A sheet of an .xlsx: its rows one by one, then what is merged and what is hidden.
import { elements, enfant, type Noeud, texteDe } from '../../archive/noeud.ts'
import { placeDe } from '../cellules.ts'
import type { Case, Fusion } from '../classeur.ts'
import { type Format, heureDe, jourDeSerie, montrer } from '../formats.ts'
import { COLONNES_MAX, type Grille, poser } from '../grille.ts'
import { caseDeJour } from '../jours.ts'
import type { Comptes } from '../phrases.ts'
import { texteRiche, texteSimple } from './textes.ts'

export type Contexte = {
  readonly textes: readonly string[]
  /** By the style of a cell. */
  readonly formats: readonly Format[]
  readonly depuis1904: boolean
}
export type Suite = { ligne: number; readonly cachees: Set<number> }

/** Takes a row: its cells find their places. `suite` knows where the last one stood: a row may not say its number. */
export function prendreLigne(row: Noeud, grille: Grille, contexte: Contexte, comptes: Comptes, suite: Suite): void {
  const dite = Number(row.attributs.r)
  suite.ligne = Number.isInteger(dite) && dite > 0 ? dite - 1 : suite.ligne + 1
  if (vrai(row.attributs.hidden)) suite.cachees.add(suite.ligne)
  let colonne = -1
  for (const c of elements(row, 'x:c')) {
    const place = c.attributs.r === undefined ? null : placeDe(c.attributs.r)
    colonne = place?.colonne ?? colonne + 1
    const cellule = caseDe(c, contexte, comptes)
    if (cellule) poser(grille, place?.ligne ?? suite.ligne, colonne, cellule)
  }
}

function caseDe(c: Noeud, contexte: Contexte, comptes: Comptes): Case | null {
  const formule = enfant(c, 'x:f') !== undefined
  const lue = valeurDe(c, contexte, comptes)
  if (!formule) return lue
  comptes.formules++
  if (lue === null) comptes.sansValeur++
  return lue === null ? null : { ...lue, formule: true }
}

function valeurDe(c: Noeud, { textes, formats, depuis1904 }: Contexte, comptes: Comptes): Case | null {
  const v = enfant(c, 'x:v')
  switch (c.attributs.t) {
    case 's':
      return texte(textes[Number(v ? texteDe(v) : -1)] ?? '')
    case 'str':
      return texte(texteSimple(v))
    case 'inlineStr':
      return texte(texteRiche(enfant(c, 'x:is')))
    case 'b':
      return v ? { valeur: vrai(texteDe(v).trim()) } : null
    case 'e':
      comptes.erreurs++
      return null
    case 'd':
      return v ? jourIso(texteDe(v).trim()) : null
    default:
      return v ? nombreDe(texteDe(v).trim(), formats[Number(c.attributs.s ?? 0)], depuis1904) : null
  }
}

const vrai = (texte: string | undefined): boolean => texte === '1' || texte?.toLowerCase() === 'true'
const texte = (valeur: string): Case | null => (valeur === '' ? null : { valeur })

function jourIso(texte: string): Case {
  const [, date, heure] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(texte) ?? []
  return date === undefined ? { valeur: texte } : caseDeJour(date, heure === '00:00' ? undefined : heure)
}

function nombreDe(texte: string, format: Format | undefined, depuis1904: boolean): Case | null {
  const valeur = Number(texte)
  if (texte === '') return null
  if (!Number.isFinite(valeur)) return { valeur: texte }
  if (format?.genre === 'date') {
    const jour = jourDeSerie(valeur, depuis1904)
    if (jour) return caseDeJour(jour.date, jour.heure)
  }
  if (format?.genre === 'heure') return { valeur, montre: heureDe(valeur) }
  const montre = format && montrer(valeur, format)
  return { valeur, ...(montre !== undefined && { montre }) }
}

export function fusionsDe(feuille: Noeud): Fusion[] {
  return elements(enfant(feuille, 'x:mergeCells'), 'x:mergeCell').flatMap(({ attributs }) => {
    const [debut, fin] = (attributs.ref ?? '').split(':').map(placeDe)
    if (!debut || !fin) return []
    const [lignes, colonnes] = [fin.ligne - debut.ligne + 1, fin.colonne - debut.colonne + 1]
    return lignes > 0 && colonnes > 0 ? [{ ...debut, lignes, colonnes }] : []
  })
}

export function colonnesCachees(feuille: Noeud): Set<number> {
  const cachees = new Set<number>()
  for (const { attributs } of elements(enfant(feuille, 'x:cols'), 'x:col'))
    if (vrai(attributs.hidden))
      for (let c = Number(attributs.min) - 1; c < Math.min(Number(attributs.max), COLONNES_MAX); c++) cachees.add(c)
  return cachees
}
