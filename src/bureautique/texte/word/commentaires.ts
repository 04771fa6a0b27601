// The comments of a Word document, put where their marks stand; those that answer others, or are dealt with, say so.
import { elements, type Noeud, texteDe, tous } from '../../archive/noeud.ts'
import type { Commentaire } from '../recueil.ts'
import { type Lecture, signature } from './lecture.ts'

/** `etendus`: what Word 2013 adds, by the identifier of the last paragraph of each comment. */
export function lireCommentaires(l: Lecture, racine: Noeud | null, etendus: Noeud | null): void {
  const fils = new Map(
    elements(etendus ?? undefined, 'w15:commentEx').map(
      ({ attributs }) => [attributs['w15:paraId'] ?? '', attributs] as const,
    ),
  )
  const lus = elements(racine ?? undefined, 'w:comment').map((noeud): Commentaire => {
    const paragraphes = tous(noeud, 'w:p')
    const suite = fils.get(paragraphes.at(-1)?.attributs['w14:paraId'] ?? '')
    const nulle_part = { p: -1, m: 0 }
    return {
      ...signature(noeud),
      texte: paragraphes
        .map(p => tous(p, 'w:t').map(texteDe).join('').trim())
        .filter(texte => texte !== '')
        .join('\n'),
      reponse: suite?.['w15:paraIdParent'] !== undefined,
      resolu: /^(1|true|on)$/.test(suite?.['w15:done'] ?? ''),
      ...(l.ancres.get(noeud.attributs['w:id'] ?? '') ?? { debut: nulle_part, fin: nulle_part }),
    }
  })
  l.r.commentaires.push(...lus.sort((a, b) => a.debut.p - b.debut.p || a.debut.m - b.debut.m))
}
