// Several contracts in a terminal: a line each, those that need somebody first.
import { compter, dateEnMots } from '../../mots.ts'
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
  const { territoire, phase, periode, echeances, non_lus } = point
  const prochaine = echeances.find(({ passee }) => !passee)
  return [
    territoire,
    NOM_DE_PHASE[phase],
    periode.fin === undefined ? '' : dateEnMots(periode.fin),
    prochaine === undefined ? '' : `${dateEnMots(prochaine.date)}, ${prochaine.titre}`,
    non_lus.length > 0 ? `${blocagesDe(point)}, et des fichiers illisibles` : String(blocagesDe(point)),
  ]
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

function tableau(points: readonly Point[], largeur: number, palette: Palette): string[] {
  const rangees = points.map(point => [point.dossier, ...cellules(point)])
  const titres = ['Dossier', ...COLONNES]
  const large = (n: number) => Math.max(...[titres, ...rangees].map(rangee => [...(rangee[n] ?? '')].length))
  const [phase, fin, blocages] = [large(2), large(3), Math.min(large(5), 8)]
  const place = Math.min(largeur, 130) - phase - fin - blocages - 10
  const [dossier, territoire] = [Math.floor(place * 0.28), Math.floor(place * 0.34)]
  const largeurs = [dossier, territoire, phase, fin, place - dossier - territoire, blocages]
  const ranger = (rangee: readonly string[]) =>
    largeurs
      .map((l, n) => (n === 0 ? caler(finDe(rangee[n] ?? '', l), l) : caler(abreger(rangee[n] ?? '', l), l)))
      .join('  ')
      .trimEnd()
  return [palette.titre(ranger(titres)), ...rangees.map(rangee => ranger(rangee))]
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
    ...plier(`${point.dossier}`, largeur, '').map(palette.chemin),
    ...plier(territoire, largeur, '  '),
    ...dits.flatMap(dit => plier(dit, largeur, '  ', '    ')),
  ]
}
