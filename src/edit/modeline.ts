// The line that tells an editor which schema a file follows (« modeline »): added on top of files that have none.
import type { Retouche } from '../model/correction.ts'
import type { Genre } from '../model/partie.ts'
import { finDeLigne } from './brut.ts'
import type { FichierRepare } from './reparer.ts'

const MODELINE = /^[ \t]*#[ \t]*yaml-language-server[ \t]*:/m

/** Nothing for a file that names its schema, wherever it does, or of a kind that editors have no schema for. `fichier`: in its project. */
export function ajouterModeline(repare: FichierRepare, fichier: string, genre: Genre): FichierRepare | undefined {
  const { avant, apres, retouches } = repare
  if (genre === 'cls' || MODELINE.test(apres.texte)) return undefined
  const schemas = fichier.includes('/') ? '../.cls/schemas' : '.cls/schemas'
  const ligne = `# yaml-language-server: $schema=${schemas}/${genre}.schema.json${finDeLigne(avant.texte)}`
  return {
    avant,
    apres: { ...apres, texte: ligne + apres.texte },
    retouches: enTete(ligne, retouches),
  }
}

function enTete(ligne: string, retouches: readonly Retouche[]): readonly Retouche[] {
  const [premiere, ...autres] = retouches
  return premiere?.debut === 0
    ? [{ ...premiere, texte: ligne + premiere.texte }, ...autres]
    : [{ debut: 0, fin: 0, texte: ligne }, ...retouches]
}
