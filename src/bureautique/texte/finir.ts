// What a reader gathered → the answer: blocks, marks, remarks of people, and what is said of the rest.
import { dire } from './avis.ts'
import { quiDisent } from './blocs.ts'
import type { Marque, Point } from './marque.ts'
import { lireMarques, motsEntre, placer } from './marques.ts'
import { clore, type Recueil, type Revision } from './recueil.ts'
import type { TexteLu } from './texte.ts'

export function finir(r: Recueil, format: TexteLu['format'], proprietes: ReadonlyMap<string, string>): TexteLu {
  clore(r)
  const placees = placer(r)
  const blocs = quiDisent(r.blocs)
  const { lues, touchees } = lireMarques(r, placees)
  const lieu = ({ p }: Point) =>
    r.paragraphes[Math.max(0, Math.min(p, r.paragraphes.length - 1))]?.place ?? 'début du document'
  const commun = ({ debut, fin }: { debut: Point; fin: Point }) => ({
    marques: touchees(debut, fin),
    place: lieu(debut),
  })
  return {
    format,
    blocs,
    proprietes,
    marques: lues,
    commentaires: r.commentaires.map(c => ({
      ...{ auteur: c.auteur, date: c.date, texte: c.texte, sur: motsEntre(r, c.debut, c.fin) },
      ...{ reponse: c.reponse, resolu: c.resolu },
      ...commun(c),
    })),
    revisions: dites(r.revisions).map(({ genre, auteur, date, texte, ...place }) => ({
      ...{ genre, auteur, date, texte },
      ...commun(place),
    })),
    avis: dire(r, blocs),
  }
}

/** What a move leaves is said where it is received; nowhere received, it is a removal. */
function dites(revisions: readonly Revision[]): Revision[] {
  const recus = new Set(
    revisions.flatMap(({ genre, quitte, texte }) => (genre === 'deplacement' && !quitte ? texte : [])),
  )
  return revisions.flatMap(revision => {
    if (!revision.quitte) return revision
    return recus.has(revision.texte) ? [] : { ...revision, genre: 'suppression' as const }
  })
}

/** A bookmark goes from the first start of its name to its last end, since LibreOffice repeats it in each paragraph. */
export function reunir(marques: readonly Marque[]): Marque[] {
  const parNom = new Map<string, Marque>()
  return marques.flatMap(marque => {
    if (marque.sorte === 'controle') return marque
    const cle = marque.nom.toLowerCase()
    const premiere = parNom.get(cle)
    if (premiere) {
      if (marque.fin.p > premiere.fin.p || (marque.fin.p === premiere.fin.p && marque.fin.m > premiere.fin.m))
        premiere.fin = marque.fin
      return []
    }
    parNom.set(cle, marque)
    return marque
  })
}
