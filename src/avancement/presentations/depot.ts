// Several contracts in a terminal: a line each, those that need somebody first.
import { compter } from '../../mots.ts'
import type { Palette } from '../../paint.ts'
import { plier } from '../../reporters/plier.ts'
import { NOM_DE_PHASE } from '../mots.ts'
import type { Point } from '../point.ts'
import type { Affichage } from './affichage.ts'
import { enLigne } from './commande.ts'
import { abreger, caler } from './matrice.ts'

export const COLONNES = ['Territoire', 'Phase', 'Fin', 'Prochaine échéance', 'Blocages'] as const
/** Below, a table does not fit: each contract takes some lines. */
const TABLEAU = 72

/** What holds a contract back: errors and warnings that count, and those of the next phase. */
export function blocagesDe({ comptes, passage }: Point): number {
  return comptes.erreurs + comptes.avertissements + (passage?.bloquants.length ?? 0)
}

export function cellules(point: Point): readonly string[] {
  const { territoire, phase, periode, non_lus } = point
  return [
    territoire,
    NOM_DE_PHASE[phase],
    periode.fin === undefined ? '' : dateCourte(periode.fin),
    prochaineDe(point).join(' '),
    non_lus.length > 0 ? `${blocagesDe(point)}, et des fichiers illisibles` : String(blocagesDe(point)),
  ]
}

function prochaineDe({ echeances }: Point): readonly string[] {
  const prochaine = echeances.find(({ passee }) => !passee)
  return prochaine === undefined ? [] : [dateCourte(prochaine.date), prochaine.titre]
}

/** `2031-12-31` → « 31/12/2031 », `2027-02` → « 02/2027 »; a quarter, a window as they are written. */
function dateCourte(date: string): string {
  return /^[\d-]+$/.test(date) ? date.split('-').reverse().join('/') : date
}

/** Unreadable ones, then errors, then blockages, then the nearest end; at last by folder. */
export function classer(points: readonly Point[]): Point[] {
  const cle = (p: Point) => [-p.non_lus.length, -p.comptes.erreurs, -blocagesDe(p)] as const
  return [...points].sort((a, b) => {
    const [x, y] = [cle(a), cle(b)]
    const ecart = x.map((n, rang) => n - (y[rang] ?? 0)).find(n => n !== 0)
    return ecart ?? ((a.periode.fin ?? '9') + a.dossier < (b.periode.fin ?? '9') + b.dossier ? -1 : 1)
  })
}

export function depot(points: readonly Point[], { largeur, nom }: Affichage, palette: Palette): string[] {
  const tries = classer(points)
  const lignes = largeur >= TABLEAU ? tableau(tries, largeur, palette) : tries.flatMap(p => enBloc(p, largeur, palette))
  const premier = tries[0]?.dossier ?? ''
  return [
    ...lignes,
    '',
    `${compter(points.length, 'contrat')}.`,
    ...plier(`Pour en voir un : ${enLigne(nom, ['status', premier])}`, largeur, ''),
  ]
}

/** Where there is little room, the next date goes without its name. */
const AISE = 110

function tableau(points: readonly Point[], largeur: number, palette: Palette): string[] {
  const aise = largeur >= AISE
  const rangees = points.map(point => {
    const [territoire = '', phase = '', fin = '', prochaine = ''] = cellules(point)
    const blocages = `${blocagesDe(point)}${point.non_lus.length > 0 ? ' !' : ''}`
    return [point.dossier, territoire, phase, fin, aise ? prochaine : (prochaineDe(point)[0] ?? ''), blocages]
  })
  const titres = ['Dossier', 'Territoire', 'Phase', 'Fin', aise ? 'Prochaine échéance' : 'Échéance', 'Blocages']
  const large = (n: number) => Math.max(...[titres, ...rangees].map(rangee => [...(rangee[n] ?? '')].length))
  const fixes = large(2) + large(3) + large(5) + 10
  const place = Math.min(largeur, 150) - fixes - (aise ? 0 : large(4))
  const dossier = Math.min(large(0), Math.floor(place * (aise ? 0.25 : 0.4)))
  const territoire = Math.min(large(1), aise ? Math.floor(place * 0.35) : place - dossier)
  const prochaine = aise ? place - dossier - territoire : large(4)
  const largeurs = [dossier, territoire, large(2), large(3), prochaine, large(5)]
  const ranger = (rangee: readonly string[]) =>
    largeurs
      .map((l, n) => caler((n === 0 ? finDe : abreger)(rangee[n] ?? '', l), l))
      .join('  ')
      .trimEnd()
  const perdus = points.some(({ non_lus }) => non_lus.length > 0)
  return [
    palette.titre(ranger(titres)),
    ...rangees.map(ranger),
    ...(perdus ? ['! des fichiers n’ont pas pu être lus'] : []),
  ]
}

/** The end of a path says more than its beginning. */
function finDe(texte: string, largeur: number): string {
  const lettres = [...texte]
  return lettres.length <= largeur ? texte : `…${lettres.slice(lettres.length - largeur + 1).join('')}`
}

function enBloc(point: Point, largeur: number, palette: Palette): string[] {
  const [territoire = '', ...reste] = cellules(point)
  const dits = reste.flatMap((cellule, n) => (cellule === '' ? [] : [`${COLONNES[n + 1]} : ${cellule}`]))
  return [
    ...plier(`${point.dossier}`, largeur, '').map(ligne => palette.chemin(ligne)),
    ...plier(territoire, largeur, '  '),
    ...dits.flatMap(dit => plier(dit, largeur, '  ', '    ')),
  ]
}
