// The catalogue of every rule the YAML reader may name.
import type { Regle } from '../../model/regle.ts'
import { REGLES_FICHIER } from './catalogue/fichier.ts'
import { REGLES_STRUCTURE } from './catalogue/structure.ts'
import { REGLES_TEXTES } from './catalogue/textes.ts'

export const REGLES_YAML: readonly Regle[] = [...REGLES_FICHIER, ...REGLES_STRUCTURE, ...REGLES_TEXTES]
