// The line that tells an editor which schema a file follows (« modeline »): added on top of files that have none.
import type { Retouche } from '../model/correction.ts'
import type { Genre } from '../model/partie.ts'
import { finDeLigne } from './brut.ts'

const MODELINE = /^[ \t]*#[ \t]*yaml-language-server[ \t]*:/m

/** Nothing for a file that names its schema, wherever it does, or of a kind that editors have no schema for. `fichier`: in its project. */
export function modeline(texte: string, fichier: string, genre: Genre): Retouche | undefined {
  if (genre === 'cls' || MODELINE.test(texte)) return undefined
  const schemas = fichier.includes('/') ? '../.cls/schemas' : '.cls/schemas'
  const ligne = `# yaml-language-server: $schema=${schemas}/${genre}.schema.json`
  return { debut: 0, fin: 0, texte: `${ligne}${finDeLigne(texte)}` }
}
