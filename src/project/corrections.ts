// What repairs the faults of files for good, when it is sure: shapes, identifiers cited, names of files. A doubt, and there is no correction.
import { basename, dirname, extname } from 'node:path'
import type { Document } from '../load/documents.ts'
import { type Entree, fichierDuProjet, listerDuProjet } from '../load/files.ts'
import { pointeur } from '../model/chemin.ts'
import type { Correction } from '../model/correction.ts'
import { certain } from '../proche.ts'
import type { ProblemeDeForme } from '../schema/lecture.ts'
import type { Citee } from './references.ts'
import { remplacer } from './remplacement.ts'

/** A correction as a fault carries it: absent when there is none. */
export function avec(correction: Correction | undefined): { readonly correction?: Correction } {
  return correction === undefined ? {} : { correction }
}

/** The correction of each fault of shape of a document. `redressables`: what misshapen identifiers certainly are. */
export function correcteurDeForme(
  document: Document,
  problemes: readonly ProblemeDeForme[],
  redressables: ReadonlyMap<ProblemeDeForme, string>,
): (probleme: ProblemeDeForme) => Correction | undefined {
  const candidats = new Map<string, number>()
  for (const probleme of problemes) {
    const place = placeVoulue(probleme)
    if (place !== undefined) candidats.set(place, (candidats.get(place) ?? 0) + 1)
  }
  return probleme => {
    const { regle, at, on, voulu } = probleme
    const texte = redressables.get(probleme) ?? (regle === 'identifiant-mal-forme' ? undefined : voulu)
    if (texte === undefined) return undefined
    // Two misspellings of one key, or of one element of a list: a person must say which.
    if ((candidats.get(placeVoulue(probleme) ?? '') ?? 0) > 1) return undefined
    const retouche = remplacer(document, { at, on, texte })
    return retouche && [retouche]
  }
}

/** What a corrected key or element would be in its table or list, where no other may be the same. */
function placeVoulue({ at, on, voulu }: ProblemeDeForme): string | undefined {
  const unique = on === 'cle' || typeof at.at(-1) === 'number'
  return unique && voulu !== undefined ? `${pointeur(at.slice(0, -1))} ${voulu}` : undefined
}

/** The same misspelt identifier, wherever this document cites it: the first place at least. */
export function correctionDeReference(
  document: Document,
  citees: readonly Citee[],
  texte: string | undefined,
): Correction | undefined {
  if (texte === undefined) return undefined
  const [premiere, ...autres] = citees.map(({ at, on }) => remplacer(document, { at, on, texte }))
  return premiere && [premiere, ...autres.filter(r => r !== undefined)]
}

/** The file of the project that a path certainly means: the same folder, the same extension, nearly the same name. */
export function fichierCertain(
  dossier: string,
  chemin: string,
  voisins: readonly Entree[] = listerDuProjet(dossier, dirname(chemin)),
): string | undefined {
  const place = chemin.lastIndexOf('/') + 1
  const extension = extname(chemin)
  const noms = new Map(
    voisins.flatMap(({ nom, genre }) =>
      genre === 'fichier' && extname(nom).toLowerCase() === extension.toLowerCase()
        ? [[basename(nom, extname(nom)), nom] as const]
        : [],
    ),
  )
  const nom = noms.get(certain(basename(chemin, extension), noms.keys()) ?? '')
  const trouve = nom === undefined ? undefined : `${chemin.slice(0, place)}${nom}`
  return trouve !== undefined && fichierDuProjet(dossier, trouve) !== undefined ? trouve : undefined
}
