// Places as forges and CI pages want them: paths from the repository's root, last lines, and names that outlive a moved line.
import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { RapportCite } from '../model/rapport.ts'
import type { Remarque } from '../model/regle.ts'
import { enLignes } from './cadre.ts'
import type { Presentation } from './reporter.ts'

/** What a very long line gives to a landmark. */
const DEBUT_DE_LIGNE = 500

/** A file that a remark names, from the root of the repository. */
export function cheminDuDepot(fichier: string, { depuisLaRacine = '' }: Presentation): string {
  return posix.join(depuisLaRacine, fichier)
}

/** The last line that holds a part of what is spoken of: an end at the first column belongs to the line before. */
export function derniereLigne({ ligne, fin }: Remarque): number {
  if (fin === undefined) return ligne
  return fin.colonne === 1 && fin.ligne > ligne ? fin.ligne - 1 : fin.ligne
}

/** What a remark is known again by, after an edit elsewhere: neither the line's number, nor ranks in lists, nor its wording. */
export type Repere = Pick<Remarque, 'fichier' | 'regle' | 'chemin'> & { readonly extrait: string }

export function reperes(remarques: readonly Remarque[], textes: RapportCite['textes']): readonly Repere[] {
  const lignes = new Map<string, readonly string[]>()
  return remarques.map(({ fichier, regle, chemin, ligne }) => {
    const connues = lignes.get(fichier) ?? enLignes(textes.get(fichier) ?? '')
    lignes.set(fichier, connues)
    const extrait = (connues[ligne - 1] ?? '').slice(0, DEBUT_DE_LIGNE).trim()
    return { fichier, regle, chemin: chemin.replaceAll(/\/\d+(?=\/|$)/g, '/*'), extrait }
  })
}

/** One name a remark, all different, the same in the next run: of remarks that have all their landmarks in common, each also has its rank. */
export function empreintes(
  remarques: readonly Remarque[],
  textes: RapportCite['textes'],
  presentation: Presentation,
): readonly string[] {
  const rangs = new Map<string, number>()
  return reperes(remarques, textes).map(({ fichier, regle, chemin, extrait }) => {
    const cle = JSON.stringify([cheminDuDepot(fichier, presentation), regle, chemin, extrait])
    const rang = rangs.get(cle) ?? 0
    rangs.set(cle, rang + 1)
    return createHash('sha256').update(`${cle}${rang}`).digest('hex').slice(0, 40)
  })
}
