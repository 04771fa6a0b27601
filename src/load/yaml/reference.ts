// The one door to `yaml`, the reference parser, slow to load: it names the errors no trap knows.
import { parseDocument } from 'yaml'
import { type CodeDErreur, type Explication, expliquerVite, illisible } from './causes.ts'

/** Beyond this size the reference parser would take longer than its answer is worth. */
const TAILLE = 300_000

export const expliquer: Explication = (texte, echec) => {
  const erreur = texte.length > TAILLE ? null : premiereErreur(texte)
  return erreur === null ? expliquerVite(texte, echec) : illisible(texte, erreur.code, erreur.place, erreur.fin)
}

function premiereErreur(texte: string): { code: CodeDErreur; place: number; fin: number } | null {
  try {
    // A lone CR ends a line for the fast reader, not for `yaml`.
    const lignes = texte.replace(/\r(?!\n)/g, '\n')
    const [erreur] = parseDocument(lignes, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false }).errors
    return erreur === undefined ? null : { code: erreur.code, place: erreur.pos[0], fin: erreur.pos[1] }
  } catch {
    return null
  }
}
