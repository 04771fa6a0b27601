// The page as the estimate of a table of contents must see it: smaller when the charte's text is larger, or its header tall.

import { elements, enfant, type Noeud, tous, valeur } from '../../bureautique/archive/noeud.ts'
import type { FormatDePage } from '../word/mesures.ts'
import { echelle } from './ajuster.ts'
import { rolesTenus } from './couleurs.ts'
import { propriete } from './lus.ts'
import type { Charte } from './modele.ts'

/** Ours: half-points, and 240ths of a line. */
const CORPS = 20
const INTERLIGNE = 269
/** Average width of letters against Arial's, for what differs by more than a few hundredths. */
const CHASSES: readonly (readonly [RegExp, number])[] = [
  [/verdana|dejavu sans$|bitstream vera/i, 1.17],
  [/dejavu serif|montserrat|century gothic|poppins/i, 1.12],
  [/georgia|tahoma|open sans|segoe ui|noto sans/i, 1.04],
  [/calibri|carlito|times|liberation serif|cambria|garamond/i, 0.9],
  [/narrow|condensed/i, 0.82],
]
/** Tables, most of a contract, keep nearly our size. */
const PART_DE_LA_PROSE = 0.4
const EMU_TWIP = 635
const LIGNE = 280

const chasseDe = (police: string | null) => CHASSES.find(([motif]) => motif.test(police ?? ''))?.[1] ?? 1

/** The same page, its tables' letters as wide as the charte's. */
export function avecSesLettres(format: FormatDePage, { styles, couleurs }: Charte): FormatDePage {
  const taille = Math.sqrt(echelle(styles, rolesTenus(styles).get('Normal')))
  return { ...format, lettre: Math.round(format.lettre * taille * chasseDe(couleurs.texte)) }
}

/** Same proportions, `k` times smaller: what the estimate reckons in our own size of text. */
export function estimer(format: FormatDePage, charte: Charte): FormatDePage {
  const { styles, couleurs, entetes, pieds } = charte
  const normal = rolesTenus(styles).get('Normal')
  const taille = Number(valeur(propriete(styles, normal, 'w:rPr', 'w:sz')) ?? CORPS) / CORPS
  const espacement = propriete(styles, normal, 'w:pPr', 'w:spacing')?.attributs ?? {}
  const ligne =
    espacement['w:lineRule'] === 'auto' || espacement['w:lineRule'] === undefined ? espacement['w:line'] : undefined
  const prose = taille * Math.sqrt(chasseDe(couleurs.texte) * (Number(ligne ?? 240) / INTERLIGNE))
  const k = Math.min(2, Math.max(0.7, 1 + (prose - 1) * PART_DE_LA_PROSE))
  const haut = Math.max(format.haut, format.entete + hauteur(entetes.default ?? []))
  const bas = Math.max(format.bas, format.pied + hauteur(pieds.default ?? []))
  const { largeur, hauteur: h, droite, gauche, entete, pied, lettre } = format
  const tout = { largeur, hauteur: h, haut, droite, bas, gauche, entete, pied, lettre }
  return Object.fromEntries(Object.entries(tout).map(([cle, n]) => [cle, Math.round(n / k)])) as FormatDePage
}

/** Twips that blocks take: the tallest picture of each line, or a line of text; the tallest cell of each row. */
function hauteur(blocs: readonly Noeud[]): number {
  return blocs.reduce((total, bloc) => {
    if (bloc.nom === 'w:tbl') return total + elements(bloc, 'w:tr').reduce((somme, tr) => somme + rangee(tr), 0)
    const images = tous(bloc, 'wp:inline').map(
      cadre => Number(enfant(cadre, 'wp:extent')?.attributs.cy ?? 0) / EMU_TWIP,
    )
    return total + Math.min(6000, Math.max(LIGNE, ...images))
  }, 0)
}

const rangee = (tr: Noeud) => Math.max(0, ...elements(tr, 'w:tc').map(tc => hauteur(elements(tc, 'w:p', 'w:tbl'))))
