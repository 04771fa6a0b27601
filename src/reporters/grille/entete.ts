// What stands above a project's grid, as pairs; and the sentences that both writers share.
import type { Source } from '../../model/regle.ts'
import type { Relecture } from '../../model/relecture.ts'
import { compter, dateEnMots, enumerer } from '../../mots.ts'
import type { Lieu, Ligne } from './lignes.ts'
import { PHASE } from './mots.ts'
import type { Ecart, Fiche } from './vue.ts'

export function entete({ dossier, projet, relecture, comptes, exigences, autres, ecarts }: Fiche): [string, string][] {
  const { phase, profils, date } = projet
  const nommes = relecture?.profils.map(({ nom, titre }) => (titre === nom ? nom : `${titre} (${nom})`)) ?? profils
  const nombre = exigences.reduce((somme, { lignes }) => somme + lignes.length, 0)
  const signataires = relecture?.signataires ?? []
  return [
    ...(dossier === '.' ? [] : [['Dossier', dossier] as [string, string]]),
    ['Phase jugée', PHASE[phase]],
    [nommes.length > 1 ? 'Profils' : 'Profil', enumerer(nommes)],
    ...(relecture?.agences ?? []).map(agenceEnMots),
    ['Jugé le', `${dateEnMots(date)}${reglesDu(relecture)}`],
    ['Signataires', signataires.length === 0 ? 'aucun n’est encore déclaré' : signataires.join(' ; ')],
    ['Exigences', comptes.length < 2 ? (comptes[0] ?? 'aucune') : `${nombre}, dont ${enumerer(comptes)}`],
    ['Cohérence et fichiers', autres],
    ['Écarts motivés', ecarts.length === 0 ? 'aucun' : compter(ecarts.length, 'écart déclaré', 'écarts déclarés')],
  ]
}

function agenceEnMots({ nom, courriels }: Relecture['agences'][number]): [string, string] {
  return ['Agence', courriels.length === 0 ? nom : `${nom} (${courriels.join(', ')})`]
}

function reglesDu(relecture: Fiche['relecture']): string {
  if (relecture === undefined) return ''
  return relecture.signe
    ? `, d’après les règles en vigueur à la signature, le ${dateEnMots(relecture.jour)}`
    : ', d’après les règles en vigueur ce jour-là'
}

/** The date of a source, unless its title already says it. */
export function dateDe({ titre, date }: Source): string | undefined {
  if (date === undefined) return undefined
  const mots = dateEnMots(date)
  return titre.replaceAll('\u00a0', ' ').includes(mots.replaceAll('\u00a0', ' ')) ? undefined : mots
}

/** Before the file's name, and after it. */
export function autourDuLieu({ attendu, ligne, nom }: Lieu): readonly [avant: string, apres: string] {
  const rang = ligne === undefined ? '' : `, ligne ${ligne}`
  return [attendu ? 'attendu dans ' : '', `${attendu ? '' : rang}${nom === '' ? '' : ` : ${nom}`}`]
}

export function expiration({ expire, perime }: Ecart): string {
  if (expire === undefined) return 'sans terme'
  return `${dateEnMots(expire)}${perime ? ' : expiré, la règle s’applique de nouveau' : ''}`
}

/** After the words of a state. */
export function suiteDe({ suite = '' }: Ligne['etat']): string {
  return suite.startsWith('(') ? ` ${suite}` : suite
}
