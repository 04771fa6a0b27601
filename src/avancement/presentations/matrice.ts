// The matrix of fiches against fields in a terminal: one letter a field, one sign a box, readable without colour and in forty columns.
import { compter, enumerer } from '../../mots.ts'
import type { Palette } from '../../paint.ts'
import { plier } from '../../reporters/plier.ts'
import type { Matrice } from '../point.ts'

/** Boxes stand by fives, the usual fields first. */
const PAR_PAQUET = 5
const NOM_MINIMAL = 8
const FICHES_CITEES = 12
/** Nobody reads more at once; the Markdown has them all. */
const LIGNES = 60

type Ligne = Matrice['fiches'][number]

/** Fiches whose usual fields are all filled, and nothing left to complete, are only named. Nothing when there is no fiche. */
export function matrice({ champs, fiches }: Matrice, largeur: number, palette: Palette): string[] {
  if (fiches.length === 0) return []
  const attendus = champs.filter(({ attendu }) => attendu).length
  const coupe = (cases: string) => paquets(cases, attendus)
  const entieres = fiches.filter(({ cases }) => !/[?!]/.test(cases) && !cases.slice(0, attendus).includes('-'))
  const toutes = fiches.filter(fiche => !entieres.includes(fiche))
  const autres = toutes.slice(0, LIGNES)
  const place = Math.max(NOM_MINIMAL, Math.min(largeur, 110) - coupe('+'.repeat(champs.length)).length - 4)
  const noms = autres.map(fiche => abreger(nommer(fiche), place))
  const colonne = Math.max(0, ...noms.map(nom => [...nom].length))
  const lettres = coupe(champs.map((_, n) => lettre(n)).join(''))
  const corps = autres.map(({ cases }, n) => `  ${caler(noms[n] ?? '', colonne)}  ${peindre(coupe(cases), palette)}`)
  return [
    palette.titre(`Fiches et rubriques (${compter(fiches.length, 'fiche')})`),
    ...(autres.length === 0 ? [] : [`  ${' '.repeat(colonne)}  ${lettres}`, ...corps]),
    ...(toutes.length > LIGNES
      ? plier(`… et ${compter(toutes.length - LIGNES, 'autre')}, avec « --format markdown »`, largeur, '  ')
      : []),
    ...direEntieres(entieres, autres.length, largeur),
    ...(autres.length === 0 ? [] : legende(champs, fiches, largeur)),
    '',
  ]
}

function direEntieres(entieres: readonly Ligne[], autres: number, largeur: number): string[] {
  if (entieres.length === 0) return []
  const tout = autres === 0 ? 'Toutes disent' : `${compter(entieres.length, 'autre dit', 'autres disent')}`
  const noms = entieres.map(({ numero, id }) => numero ?? id)
  const liste = autres === 0 ? '' : ` : ${enumerer(noms, FICHES_CITEES)}`
  return plier(`${tout} tout ce qu’une fiche dit d’ordinaire${liste}.`, largeur, '  ')
}

function legende(champs: Matrice['champs'], fiches: readonly Ligne[], largeur: number): string[] {
  const dire = (attendu: boolean) =>
    champs.flatMap((champ, n) => (champ.attendu === attendu ? [`${lettre(n)} ${champ.nom.replaceAll(' ', ' ')}`] : []))
  const perdu = fiches.some(({ cases }) => cases.includes('!')) ? ', ! écrit mais illisible' : ''
  return [
    ...plier(`+ rempli, ? à compléter, - absent${perdu}`, largeur, '  '),
    ...plier(`Attendues d’ordinaire : ${dire(true).join(', ')}`, largeur, '  ', '    '),
    ...plier(`Les autres : ${dire(false).join(', ')}`, largeur, '  ', '    '),
  ]
}

function lettre(rang: number): string {
  return String.fromCharCode(65 + rang)
}

/** `ABCDEFGH IJKLM NOPQR ST`. */
function paquets(signes: string, attendus: number): string {
  const reste = signes.slice(attendus).match(new RegExp(`.{1,${PAR_PAQUET}}`, 'g')) ?? []
  return [signes.slice(0, attendus), ...reste].join(' ')
}

function peindre(cases: string, { avertissement, discret }: Palette): string {
  return cases
    .replaceAll(/[?!]+/g, trous => avertissement(trous))
    .replaceAll(/(?<!\x1b\[[0-9;]*)-+/g, vides => discret(vides))
}

function nommer({ numero, titre }: Ligne): string {
  return numero === undefined ? titre : `${numero} ${titre}`
}

export function abreger(texte: string, largeur: number): string {
  const lettres = [...texte.replaceAll(/\s+/g, ' ')]
  return lettres.length <= largeur ? lettres.join('') : `${lettres.slice(0, largeur - 1).join('')}…`
}

export function caler(texte: string, largeur: number): string {
  return texte + ' '.repeat(Math.max(0, largeur - [...texte].length))
}
