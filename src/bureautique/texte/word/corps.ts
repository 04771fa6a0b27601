// The blocks of a Word document: paragraphs, tables, controls around them, whatever wraps them.
import { elements, enfant, type Noeud, texteDe, tous, valeur } from '../../archive/noeud.ts'
import type { Tableau } from '../blocs.ts'
import {
  clore,
  constater,
  fermerCellule,
  fermerParagraphe,
  fermerTableau,
  ouvrirCellule,
  ouvrirParagraphe,
  ouvrirTableau,
  reviser,
} from '../recueil.ts'
import { branche } from './accroches.ts'
import { enLigne } from './enligne.ts'
import { type Cadre, DEHORS, dansLeSuivi, type Lecture, type Mise, retire, signature } from './lecture.ts'
import { controle, repere, reperesPerdus } from './reperes.ts'
import { niveau } from './styles.ts'

export function lireBlocs(l: Lecture, noeud: Noeud, cadre: Cadre = DEHORS): void {
  for (const e of elements(noeud)) unBloc(l, e, cadre)
}

export function unBloc(l: Lecture, e: Noeud, cadre: Cadre): void {
  if (repere(l, e)) return
  switch (e.nom) {
    case 'w:p':
      paragraphe(l, e, cadre)
      break
    case 'w:tbl':
      tableau(l, e, cadre)
      break
    case 'w:sdt':
      controle(l, e, contenu => lireBlocs(l, contenu, cadre))
      break
    case 'mc:AlternateContent':
      lireBlocs(l, branche(e), cadre)
      break
    case 'w:altChunk':
      constater(l.r, 'morceau')
      break
    case '?:oMathPara':
      constater(l.r, 'formule')
      break
    case 'w:sectPr':
    case 'w:tcPr':
      return
    // A run where only blocks should stand: its words are read all the same.
    case 'w:r':
      enLigne(l, { nom: 'w:p', attributs: {}, enfants: [e] }, cadre)
      break
    default:
      lireBlocs(l, e, dansLeSuivi(cadre, e))
  }
}

function paragraphe(l: Lecture, p: Noeud, cadre: Cadre): void {
  const { allure, numero, retiree } = mise(l, enfant(p, 'w:pPr'))
  const joint = retiree || retire(cadre)
  // A paragraph whose end was removed takes no number: it shows as the next one.
  const liste = numero === undefined || joint ? undefined : l.numeroter(numero)
  ouvrirParagraphe(l.r, liste === undefined ? allure : { ...allure, liste })
  enLigne(l, p, cadre)
  const zones = l.zones.length === 0 ? AUCUNE : l.zones.splice(0)
  fermerParagraphe(l.r, joint && zones.length === 0)
  for (const zone of zones) {
    constater(l.r, 'zone')
    lireBlocs(l, zone, cadre)
  }
}

const AUCUNE: readonly Noeud[] = []

function mise(l: Lecture, pPr: Noeud | undefined): Mise {
  const connue = pPr && l.mises.get(pPr)
  if (connue !== undefined) return connue
  const rPr = enfant(pPr, 'w:rPr')
  const style = l.styles.paragraphe(valeur(enfant(pPr, 'w:pStyle')))
  const direct = niveau(valeur(enfant(pPr, 'w:outlineLvl')))
  const titre = direct === undefined ? style?.titre : (direct ?? undefined)
  const numPr = enfant(pPr, 'w:numPr')
  const liste = valeur(enfant(numPr, 'w:numId')) ?? style?.numero?.liste
  const rang = Number(valeur(enfant(numPr, 'w:ilvl')) ?? style?.numero?.rang ?? 0)
  const lue: Mise = {
    allure: { style: style?.nom ?? null, ...(titre === undefined ? {} : { titre }) },
    numero: liste === undefined || !(rang >= 0 && rang <= 8) ? undefined : { liste, rang },
    retiree: enfant(rPr, 'w:del') !== undefined || enfant(rPr, 'w:moveFrom') !== undefined,
  }
  if (pPr) l.mises.set(pPr, lue)
  return lue
}

function tableau(l: Lecture, tbl: Noeud, cadre: Cadre): void {
  const t = ouvrirTableau(l.r)
  rangees(l, tbl, t, cadre)
  fermerTableau(l.r, t)
}

const PROPRIETES = /^w:(?:tbl|tr|tc|sdt|customXml)(?:Pr|Grid|PrEx|EndPr)$/

function rangees(l: Lecture, noeud: Noeud, t: Tableau, cadre: Cadre): void {
  for (const e of elements(noeud)) {
    if (e.nom === 'w:tr') rangee(l, e, t, cadre)
    else if (e.nom === 'w:sdt') controle(l, e, contenu => rangees(l, contenu, t, cadre))
    else if (!repere(l, e) && !PROPRIETES.test(e.nom)) rangees(l, e, t, dansLeSuivi(cadre, e))
  }
}

function rangee(l: Lecture, tr: Noeud, t: Tableau, cadre: Cadre): void {
  const trPr = enfant(tr, 'w:trPr')
  const retiree = enfant(trPr, 'w:del')
  if (retiree) {
    perdre(l, tr, retiree)
    return
  }
  t.lignes.push({ cellules: [] })
  const avant = Number(valeur(enfant(trPr, 'w:gridBefore')) ?? 0)
  cellules(l, tr, t, cadre, { colonne: avant > 0 && avant <= COLONNES_MAX ? avant : 0 })
}

function cellules(l: Lecture, noeud: Noeud, t: Tableau, cadre: Cadre, ou: { colonne: number }): void {
  for (const e of elements(noeud)) {
    if (e.nom === 'w:tc') cellule(l, e, t, cadre, ou)
    else if (e.nom === 'w:sdt') controle(l, e, contenu => cellules(l, contenu, t, cadre, ou))
    else if (!repere(l, e) && !PROPRIETES.test(e.nom)) cellules(l, e, t, dansLeSuivi(cadre, e), ou)
  }
}

/** Word itself stops at 63. */
const COLONNES_MAX = 1000

function cellule(l: Lecture, tc: Noeud, t: Tableau, cadre: Cadre, ou: { colonne: number }): void {
  const tcPr = enfant(tc, 'w:tcPr')
  const retiree = enfant(tcPr, 'w:cellDel')
  if (retiree) {
    perdre(l, tc, retiree)
    return
  }
  const large = Number(valeur(enfant(tcPr, 'w:gridSpan')) ?? 1)
  const colonnes = large >= 1 && large <= COLONNES_MAX ? Math.floor(large) : 1
  const fusion = enfant(tcPr, 'w:vMerge')
  ouvrirCellule(l.r, t, { colonne: ou.colonne, colonnes, suite: fusion !== undefined && valeur(fusion) !== 'restart' })
  lireBlocs(l, tc, cadre)
  fermerCellule(l.r, t)
  ou.colonne = Math.min(ou.colonne + colonnes, COLONNES_MAX)
}

/** A row, or a cell, that was removed: its words are those of a revision, its marks are gone with it. */
function perdre(l: Lecture, noeud: Noeud, retiree: Noeud): void {
  clore(l.r)
  const texte = tous(noeud, 'w:tc').length === 0 ? motsDe(noeud) : tous(noeud, 'w:tc').map(motsDe).join(' | ')
  reviser(l.r, { genre: 'suppression', ...signature(retiree) }, texte)
  reperesPerdus(l, noeud)
}

const motsDe = (noeud: Noeud) => tous(noeud, 'w:t', 'w:delText').map(texteDe).join('')
