// Who has answered, in a terminal or in a list: one line for each sending, what is awaited, what came back.
import { compter, dateEnMots } from '../../mots.ts'
import type { Palette } from '../../paint.ts'
import { plier } from '../../reporters/plier.ts'
import type { EnvoiSuivi, Point } from '../point.ts'
import type { Affichage } from './affichage.ts'

export const MARQUE_D_ENVOI = { revenu: '[x]', attendu: '[ ]', 'en-retard': '[!]', remplace: '[-]' } as const

/** Nothing where nothing was ever sent. One group for all that was wanted by one day; what was sent again is told by its last sending. */
export function envois({ envois: tous, envois_illisibles }: Point, { largeur }: Affichage, palette: Palette): string[] {
  if (tous.length + envois_illisibles.length === 0) return []
  const groupes = new Map<string, EnvoiSuivi[]>()
  for (const envoi of enOrdre(tous.filter(({ etat }) => etat !== 'remplace'))) {
    const titre = titreDe(envoi)
    groupes.set(titre, [...(groupes.get(titre) ?? []), envoi])
  }
  return [
    palette.titre('Qui a répondu'),
    ...[...groupes].flatMap(([titre, siens]) => [
      ...plier(titre, largeur, '  ', '      '),
      ...siens.flatMap(envoi => plier(direDansSonGroupe(envoi), largeur, '      ', '        ')),
    ]),
    ...envois_illisibles.flatMap(phrase => plier(phrase, largeur, '  ', '    ')),
    '',
  ]
}

function titreDe({ etat, date, avant }: EnvoiSuivi): string {
  const marque = MARQUE_D_ENVOI[etat]
  if (etat === 'revenu') return `${marque} Réponses reçues`
  const quand = avant === undefined ? '' : ` ${etat === 'en-retard' ? 'depuis' : 'pour'} ${dateEnMots(avant, 'le')}`
  return `${marque} Réponses attendues${quand} (écrit ${dateEnMots(date, 'le')})`
}

function direDansSonGroupe({ nom, date, fiches, retours, etat }: EnvoiSuivi): string {
  const compte = compteDe(fiches)
  return etat === 'revenu'
    ? `${nom} : ${dateEnMots(retours.at(-1)?.date ?? date, 'le')}, ${compter(fiches.length, 'fiche')}`
    : `${nom} : ${compte}`
}

function compteDe(fiches: EnvoiSuivi['fiches']): string {
  const revenues = fiches.filter(f => f.etat === 'revenue').length
  const combien = compter(fiches.length, 'fiche')
  return revenues === 0 ? combien : `${combien}, ${compter(revenues, 'revenue', 'revenues')}`
}

const RANGS: Readonly<Record<EnvoiSuivi['etat'], number>> = { 'en-retard': 0, attendu: 1, revenu: 2, remplace: 3 }

/** Those who are late first, then those who are awaited; among them, the first who was written to. */
export function enOrdre(envois: readonly EnvoiSuivi[]): readonly EnvoiSuivi[] {
  return envois.toSorted((a, b) => RANGS[a.etat] - RANGS[b.etat])
}

/** « Centre hospitalier : écrit le 23 novembre 2026, réponse attendue pour le 15 décembre 2026 (3 fiches, 1 revenue) ». */
export function direEnvoi({ nom, date, avant, fiches, retours, etat }: EnvoiSuivi): string {
  const ecrit = `${nom} : écrit ${dateEnMots(date, 'le')}`
  const combien = compter(fiches.length, 'fiche')
  const compte = compteDe(fiches)
  const quand = avant === undefined ? '' : dateEnMots(avant, 'le')
  switch (etat) {
    case 'revenu':
      return `${ecrit}, réponse reçue ${dateEnMots(retours.at(-1)?.date ?? date, 'le')} (${combien})`
    case 'remplace':
      return `${ecrit}, puis de nouveau (${combien})`
    case 'en-retard':
      return `${ecrit}, réponse attendue depuis ${quand} (${compte})`
    case 'attendu':
      return `${ecrit}, réponse attendue${quand && ` pour ${quand}`} (${compte})`
  }
}
