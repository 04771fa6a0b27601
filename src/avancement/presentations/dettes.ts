// « Qui doit quoi » in a terminal: one group for each who owes something, and what it is.
import { compter } from '../../mots.ts'
import type { Palette } from '../../paint.ts'
import { plier } from '../../reporters/plier.ts'
import type { Dette, Point } from '../point.ts'
import type { Affichage } from './affichage.ts'
import { enPlace } from './commande.ts'

/** Nobody reads more of each; the e-mail and the Markdown say all. */
const LIGNES = 5

export function dettes(point: Point, affichage: Affichage, palette: Palette): string[] {
  const { qui } = point
  if (qui.length === 0) return [palette.titre('Qui doit quoi'), '  Plus rien n’est à compléter.', '']
  return [palette.titre('Qui doit quoi'), ...qui.flatMap(dette => uneDette(dette, point, affichage)), '']
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
