// The chapter of the reader alone: our tree with places, against `yaml` (parseDocument) and js-yaml (load, no places), on one project.
import { load } from 'js-yaml'
import { parseDocument } from 'yaml'
import { lireYaml } from '../../src/load/yaml/read.ts'
import { projet } from './corpus.ts'
import { mesurerIci } from './mesure.ts'
import type { Chapitre } from './releve.ts'
import { tableauIci } from './tableau.ts'
import type { Banc } from './valider.ts'

export async function lecteurs({ rapide }: Banc): Promise<Chapitre> {
  const textes = Object.values(projet(1))
  const tous = (lire: (texte: string) => unknown) => () => {
    for (const texte of textes) lire(texte)
  }
  const mesures = await mesurerIci(
    {
      'cls (valeurs et places)': tous(texte => lireYaml(texte)),
      'yaml parseDocument (valeurs et places)': tous(texte => parseDocument(texte).toJS()),
      'js-yaml load (valeurs seules)': tous(texte => load(texte)),
    },
    rapide ? 5 : 21,
  )
  return { detail: tableauIci('Lire le YAML seulement (60 fichiers)', mesures), releves: {} }
}
