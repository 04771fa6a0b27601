// A command as somebody types it, and a place as an editor opens it.
import { enArgument } from '../../model/argument.ts'
import type { Commande, Place } from '../point.ts'

/** `cls render fiche-vierge "mon cls" --pour ch`. */
export function enLigne(nom: string, commande: Commande): string {
  return [nom, ...commande.map(mot => (OPTIONS.has(mot) ? mot : enArgument(mot)))].join(' ')
}

/** Ours: any other word that begins with dashes is a name. */
const OPTIONS: ReadonlySet<string> = new Set([
  '--axe',
  '--corriger',
  '--essai',
  '--etat',
  '--fiche',
  '--phase',
  '--pour',
  '--projet',
  '--type',
])

export function enPlace({ fichier, ligne }: Place): string {
  return `${fichier}:${ligne}`
}
