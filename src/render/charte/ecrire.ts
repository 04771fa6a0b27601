// Nodes → XML, escaped again from the first to the last letter: nothing is copied from the file they came from.

import { ESPACES } from '../../bureautique/archive/espaces.ts'
import type { Noeud } from '../../bureautique/archive/noeud.ts'
import { propre } from '../word/xml.ts'

export function ecrireXml({ nom, attributs, enfants }: Noeud): string {
  const ecrits = Object.entries(attributs)
    .map(([cle, valeur]) => ` ${cle}="${propre(valeur)}"`)
    .join('')
  if (enfants.length === 0) return `<${nom}${ecrits}/>`
  return `<${nom}${ecrits}>${enfants.map(e => (typeof e === 'string' ? propre(e) : ecrireXml(e))).join('')}</${nom}>`
}

/** A whole part, whose root declares every prefix that what is inside may use. */
export function ecrirePartie(nom: string, dedans: string): string {
  const prefixes = (['w', 'r', 'a', 'wp', 'pic', 'wps', 'wpg', 'mc', 'v', 'o'] as const)
    .map(prefixe => ` xmlns:${prefixe}="${ESPACES[prefixe]}"`)
    .join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${nom}${prefixes}>${dedans}</${nom}>`
}
