// A command as somebody types it, and a place as an editor opens it.
import type { Commande, Place } from '../point.ts'

/** `cls render fiche-vierge "mon cls" --pour ch`: words that hold a space are quoted. */
export function enLigne(nom: string, commande: Commande): string {
  return [nom, ...commande]
    .map(mot => (/^[\p{L}\p{N}_./:@=,+-]+$/u.test(mot) ? mot : `"${mot.replaceAll('"', '\\"')}"`))
    .join(' ')
}

export function enPlace({ fichier, ligne }: Place): string {
  return `${fichier}:${ligne}`
}
