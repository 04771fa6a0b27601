// Every rule that the program knows, whatever its home: reading, shape, files, obligations of the profiles, coherence.
import { REGLES_YAML } from './load/yaml/regles.ts'
import type { Regle } from './model/regle.ts'
import { PROFILS } from './profiles/index.ts'
import { REGLES_PROJET } from './project/regles.ts'
import { COHERENCES } from './rules/index.ts'
import { RELECTURES } from './rules/relecture/index.ts'
import { REGLES_FORME } from './schema/regles.ts'

export type Rayon = { readonly titre: string; readonly regles: readonly Regle[] }

const vues = new Set<string>()
const premieres = (regles: readonly Regle[]) => regles.filter(r => !vues.has(r.id) && vues.add(r.id))

/** By shelf, in the order of the catalogue; an obligation that several profiles share stands once, with the profile that defines it. */
export const RAYONS: readonly Rayon[] = [
  { titre: 'Lecture des fichiers', regles: premieres(REGLES_YAML) },
  { titre: 'Fichiers et identifiants', regles: premieres(REGLES_PROJET) },
  { titre: 'Forme', regles: premieres(REGLES_FORME) },
  ...PROFILS.map(profil => ({ titre: `Profil ${profil.nom}`, regles: premieres(profil.obligations) })),
  { titre: 'Cohérence', regles: premieres(COHERENCES) },
  { titre: 'Relecture (validate --relecture)', regles: premieres(RELECTURES) },
].filter(rayon => rayon.regles.length > 0)

const parId = new Map(RAYONS.flatMap(rayon => rayon.regles).map(regle => [regle.id, regle]))

export function regle(id: string): Regle | undefined {
  return parId.get(id)
}

export function identifiantsDeRegles(): readonly string[] {
  return [...parId.keys()]
}
