// The reader alone: our tree with places, against `yaml` (parseDocument) and js-yaml (load, no places), on one project.
import { load } from 'js-yaml'
import { parseDocument } from 'yaml'
import { lireYaml } from '../../src/load/yaml/read.ts'
import type { Fichiers } from './corpus.ts'
import { mesurerIci } from './mesure.ts'

export function mesurerLecteurs(fichiers: Fichiers, tours: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const textes = Object.values(fichiers)
  const tous = (lire: (texte: string) => unknown) => () => {
    for (const texte of textes) lire(texte)
  }
  return mesurerIci(
    {
      'cls (valeurs et places)': tous(texte => lireYaml(texte)),
      'yaml parseDocument (valeurs et places)': tous(texte => parseDocument(texte).toJS()),
      'js-yaml load (valeurs seules)': tous(texte => load(texte)),
    },
    tours,
  )
}
