// Several YAML documents in one file: only the first would be read.

import type { Chantier } from '../chantier.ts'
import { GENRE } from '../events.ts'
import type { FauteYaml } from '../faute.ts'
import { effacer } from '../retouches.ts'

export function plusieursDocuments(c: Chantier, finDuPremier: number): FauteYaml | null {
  const suivant = c.evenements.findIndex((e, i) => i > 0 && e.type === GENRE.DOCUMENT)
  if (suivant < 0) return null
  const reste = c.copie.slice(finDuPremier)
  const marque = /(?<=^|[\r\n])(?:---|\.\.\.)(?=\s|$)/g
  let debut = finDuPremier
  for (const trouve of reste.matchAll(marque)) {
    debut = finDuPremier + trouve.index
    if (finDuPremier > 0 || c.copie.slice(0, debut).includes('---')) break
  }
  const corps = c.evenements[suivant + 1]
  const vide = c.evenements.length - suivant <= 3 && (corps?.type !== GENRE.SCALAR || corps.valueStart < 0)
  const ligne = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n)?/.exec(c.copie.slice(debut))?.[0].length ?? 3
  return {
    regle: 'plusieurs-documents',
    debut,
    fin: Math.min(debut + 3, c.copie.length),
    message: `Une ligne « ${c.copie.slice(debut, debut + 3)} » coupe le fichier en plusieurs documents ; seul le premier est lu.`,
    conseil: vide
      ? 'Supprimez cette ligne.'
      : 'Mettez chaque document dans son propre fichier ; si ces tirets font partie d’un texte, décalez-les comme lui.',
    bloquant: !vide,
    pistes: vide ? [effacer(debut, debut + ligne)] : [],
  }
}
