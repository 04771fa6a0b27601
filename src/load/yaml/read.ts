// The door of the reader: one YAML document → its tree, its faults, and for each fault the repair that was tried and holds.
import type { Noeud } from '../../model/noeud.ts'
import { type Explication, expliquerVite } from './causes.ts'
import { conflit } from './conflit.ts'
import { eprouver } from './epreuve.ts'
import type { FauteYaml } from './faute.ts'
import { type Lu, lire, lirePropre } from './lecture.ts'

export type { FauteYaml } from './faute.ts'

/**
 * Reads one document already decoded. `racine` is null when nothing readable is left. Never throws on bad input.
 * `expliquer` names what no trap recognises; `explain.ts` gives the reference parser when it is needed.
 */
export function lireYaml(
  texte: string,
  expliquer: Explication = expliquerVite,
): { racine: Noeud | null; fautes: FauteYaml[] } {
  return terminer(texte, expliquer, () => lire(texte, expliquer))
}

/** The same for a text that `decoder` gave: it is not searched again for what was replaced there. */
export function lireDecode(texte: string): { racine: Noeud | null; fautes: FauteYaml[] } {
  return terminer(texte, expliquerVite, () => lirePropre({ texte, fautes: [] }, expliquerVite))
}

function terminer(
  texte: string,
  expliquer: Explication,
  premiere: () => Lu,
): { racine: Noeud | null; fautes: FauteYaml[] } {
  const enConflit = conflit(texte)
  if (enConflit !== null) return { racine: null, fautes: [enConflit] }
  const lu = premiere()
  if (lu.fautes.length === 0) return lu
  return { racine: lu.racine, fautes: eprouver(texte, lu, copie => lire(copie, expliquer)) }
}

/** The tree of a document that was read before: its faults are known. */
export function relireYaml(texte: string): Noeud | null {
  return lirePropre({ texte, fautes: [] }, expliquerVite).racine
}
