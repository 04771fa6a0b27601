// Reads a file, and calls the reference parser only for a mistake nobody else could name: most runs never load it.
import type { Noeud } from '../../model/noeud.ts'
import { type FauteYaml, lireYaml } from './read.ts'

export async function lireYamlExplique(texte: string): Promise<{ racine: Noeud | null; fautes: FauteYaml[] }> {
  const lu = lireYaml(texte)
  if (!lu.fautes.some(faute => faute.regle === 'yaml-illisible')) return lu
  const { expliquer } = await import('./reference.ts')
  return lireYaml(texte, expliquer)
}
