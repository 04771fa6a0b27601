// Every rule that the program knows, whatever its home: reading, shape, files, obligations of the profiles, coherence.
import { REGLES_YAML } from './load/yaml/regles.ts'
import type { Regle } from './model/regle.ts'
import { NOMS_DE_PROFILS, profil, profils } from './profiles/index.ts'
import { REGLES_PROJET } from './project/regles.ts'
import { COHERENCES } from './rules/index.ts'
import { RELECTURES } from './rules/relecture/index.ts'
import { REGLES_FORME } from './schema/regles.ts'

export type Rayon = { readonly titre: string; readonly regles: readonly Regle[] }

let connus: readonly Rayon[] | undefined

/** By shelf, in the order of the catalogue; an obligation that several profiles share stands once, with the profile that defines it. */
export function rayons(): readonly Rayon[] {
  const vues = new Set<string>()
  const premieres = (regles: readonly Regle[]) => regles.filter(r => !vues.has(r.id) && vues.add(r.id))
  connus ??= [
    { titre: 'Lecture des fichiers', regles: premieres(REGLES_YAML) },
    { titre: 'Fichiers et identifiants', regles: premieres(REGLES_PROJET) },
    { titre: 'Forme', regles: premieres(REGLES_FORME) },
    ...profils().map(profil => ({ titre: `Profil ${profil.nom}`, regles: premieres(profil.obligations) })),
    { titre: 'Cohérence', regles: premieres(COHERENCES) },
    { titre: 'Relecture (validate --relecture)', regles: premieres(RELECTURES) },
  ].filter(rayon => rayon.regles.length > 0)
  return connus
}

export function toutesLesRegles(): readonly Regle[] {
  return rayons().flatMap(rayon => rayon.regles)
}

const NOTRES = new Map(
  [REGLES_YAML, REGLES_PROJET, REGLES_FORME, COHERENCES, RELECTURES].flat().map(regle => [regle.id, regle]),
)

/** Profiles are read one after the other, until one has it: most remarks come from a rule of ours, or from `national`. */
export function regle(id: string): Regle | undefined {
  const notre = NOTRES.get(id)
  if (notre !== undefined) return notre
  for (const nom of NOMS_DE_PROFILS) {
    const trouvee = profil(nom)?.obligations.find(o => o.id === id)
    if (trouvee !== undefined) return trouvee
  }
  return undefined
}

export function identifiantsDeRegles(): readonly string[] {
  return toutesLesRegles().map(({ id }) => id)
}
