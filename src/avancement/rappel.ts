// The reminder to somebody who was sent forms and has not sent them all back.
import { dateEnMots, enumerer } from '../mots.ts'
import { attendus } from './envois.ts'
import type { EnvoiSuivi, Point } from './point.ts'

type Qui = { readonly acteur?: string; readonly nom: string }

/** What this body still has to send back, the first sent first. */
export function enAttenteDe({ envois }: Pick<Point, 'envois'>, { acteur, nom }: Qui): readonly EnvoiSuivi[] {
  return attendus(envois).filter(envoi =>
    acteur === undefined || envoi.acteur === undefined ? envoi.nom === nom : envoi.acteur === acteur,
  )
}

/** A paragraph; kind even when it is late, since letters cross. */
export function rappel(envois: readonly EnvoiSuivi[]): string {
  const dits = envois.map(({ date, avant, fiches, etat }) => {
    const retour =
      avant === undefined
        ? 'et nous attendons votre retour'
        : `et nous ${etat === 'en-retard' ? 'attendions' : 'attendons'} votre retour pour ${dateEnMots(avant, 'le')}`
    const noms = fiches.filter(fiche => fiche.etat === 'attendue').map(fiche => `« ${fiche.nom} »`)
    const quoi = noms.length === 1 ? 'de la fiche' : 'des fiches'
    return `Nous vous avons écrit ${dateEnMots(date, 'le')} au sujet ${quoi} ${enumerer(noms)}, ${retour}.`
  })
  return `${dits.join(' ')} Si votre réponse est déjà partie, merci, et ne tenez pas compte de ce rappel ; sinon, quelques cases remplies nous aident déjà.`
}
