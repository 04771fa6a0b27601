// The texts that readers of the contract read, with their places, and the same texts without what is not prose: addresses, code, tables.
import type { Chemin } from '../../../model/chemin.ts'
import type { Projet } from '../../../model/projet.generated.ts'
import type { Source } from '../../../model/regle.ts'
import { chercher } from '../../appuis/parcourir.ts'
import { JAMAIS_IMPRIMES } from '../../appuis/textes.ts'

export type TexteLu = { readonly texte: string; readonly at: Chemin }

/** No text asks for it: what this program proposes to the one who reads the contract once more. */
export const RELIRE: Source = { titre: 'Relecture (règle de cet outil)', force: 'outil' }

/** Working notes, identifiers, codes, files, addresses, names of persons, motivated gaps: never read as prose. */
const HORS_LECTURE: ReadonlySet<string> = new Set([
  ...JAMAIS_IMPRIMES,
  'numero',
  'code',
  'siren',
  'reference',
  'telephone',
  'adresse',
  'representant',
  'ecarts_motives',
])

/** In the order of the parts. `sauf`: other keys that the rule leaves out. */
export function textesLus(projet: Projet, sauf: readonly string[] = []): readonly TexteLu[] {
  return chercher(
    projet,
    (texte, _, chemin) => (typeof texte === 'string' ? { texte: prose(texte), at: chemin() } : undefined),
    new Set([...HORS_LECTURE, ...sauf]),
  )
}

/** Addresses, code, entities and the lines of tables give way to a blank; a text without any, nearly all of them, comes back as it is. */
function prose(texte: string): string {
  if (!/[@`&|]|:\/\/|www\./.test(texte)) return texte
  return texte
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/&\w{1,8};/g, ' ')
    .replace(/\S+/g, mot => (/@|:\/\/|^\(?www\./.test(mot) ? ' ' : mot))
    .split('\n')
    .filter(ligne => !ligne.trimStart().startsWith('|'))
    .join('\n')
}

/** Without accents or capitals, for comparing words. */
export function simplifier(texte: string): string {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase()
}

/** The beginning of a text, cut between words. */
export function debutDe(texte: string, max = 45): string {
  const uni = texte.trim().split(/\s+/).join(' ')
  if (uni.length <= max) return uni
  const coupe = uni.slice(0, max)
  return `${coupe.slice(0, coupe.lastIndexOf(' ') > 0 ? coupe.lastIndexOf(' ') : max)}…`
}
