// « Qui doit quoi » in a terminal: one group for each who owes something, and what it is.
import { compter, enumerer } from '../../mots.ts'
import type { Palette } from '../../paint.ts'
import { plier } from '../../reporters/plier.ts'
import { estGeneral } from '../../rules/appuis/grouper.ts'
import type { Dette, Point } from '../point.ts'
import type { Affichage } from './affichage.ts'
import { enPlace } from './commande.ts'

/** Nobody reads more of each; the e-mail and the Markdown say all. */
const LIGNES = 5

export function dettes(point: Point, affichage: Affichage, palette: Palette): string[] {
  const { qui } = point
  const lignes = qui.flatMap(dette => uneDette(dette, point, affichage))
  const general = demandesAPersonne(point).flatMap(phrase => plier(phrase, affichage.largeur, '  ', '    '))
  const rien = ['  Plus rien n’est à compléter.']
  return [palette.titre('Qui doit quoi'), ...(qui.length === 0 ? rien : lignes), ...general, '']
}

function uneDette(dette: Dette, point: Point, { largeur }: Affichage): string[] {
  const dues = duesDe(dette, point)
  const lignes = dues.slice(0, LIGNES).flatMap(due => plier(due, largeur, '    ', '      '))
  const reste = dues.length - LIGNES
  const nombre = compter(dette.a_completer.length + dette.absences.length, 'réponse')
  return [
    ...plier(`${nomDe(dette)} : ${nombre}`, largeur, '  ', '    '),
    ...lignes,
    ...(reste > 0 ? [`    … et ${compter(reste, 'autre')}`] : []),
  ]
}

/** What most fiches leave out is a choice, or one omission: it is nobody's debt, and it is said once. */
export function demandesAPersonne({ matrice: { champs, fiches }, absences }: Point): string[] {
  const demandes = new Set(absences.map(({ champ }) => champ))
  const vides = (n: number) => fiches.filter(({ cases }) => cases[n] === '-').length
  const tus = champs.filter(
    ({ cle, attendu }, n) => attendu && !demandes.has(cle) && estGeneral(vides(n), fiches.length),
  )
  if (tus.length === 0) return []
  return [`Peu de fiches en parlent, et ce n’est demandé à personne : ${enumerer(tus.map(({ nom }) => nom))}.`]
}

export function nomDe({ genre, nom }: Dette): string {
  if (genre === 'coordination') return `${nom} (pour le contrat lui-même)`
  return genre === 'personne' ? 'Personne n’est désigné' : nom
}

/** Values to complete, each with its place; then, a fiche a line, the usual fields that are left out. */
export function duesDe(dette: Dette, point: Point): string[] {
  const titres = new Map(point.matrice.fiches.map(({ id, numero, titre }) => [id, numero ?? titre]))
  const trous = dette.a_completer.flatMap(n => point.a_completer[n] ?? [])
  const vides = new Map<string, string[]>()
  for (const { fiche, nom } of dette.absences.flatMap(n => point.absences[n] ?? []))
    vides.set(fiche, [...(vides.get(fiche) ?? []), nom])
  return [
    ...trous.map(({ fiche, champ, note, ...place }) => {
      const ou = fiche === undefined ? '' : `${titres.get(fiche) ?? fiche}, `
      return `${ou}${champ}${note === undefined ? '' : ` (${note})`} ${enPlace(place)}`
    }),
    ...[...vides].map(([fiche, noms]) => `${titres.get(fiche) ?? fiche}, rien n’est dit de : ${noms.join(', ')}`),
  ]
}
