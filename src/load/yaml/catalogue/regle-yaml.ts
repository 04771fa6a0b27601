// How an entry of the reader's catalogue is built: all of them share force, phase and source.
import type { Gravite, Regle } from '../../../model/regle.ts'

export function regleYaml(
  id: string,
  gravite: Gravite,
  textes: Pick<Regle, 'resume' | 'pourquoi' | 'conseil' | 'exemple'>,
): Regle {
  return {
    id,
    gravite,
    phase: 'preparation',
    source: { titre: 'Écriture des fichiers YAML', force: 'outil' },
    ...textes,
  }
}
