// Which misshapen identifiers can be straightened for good: « Bus santé » becomes `bus-sante` where it is declared and where it is cited, or nowhere.
import type { Noeud } from '../model/noeud.ts'
import type { ProblemeDeForme } from '../schema/lecture.ts'
import { schemaA } from '../schema/schemas.ts'
import type { Contenu, Lecture } from './assemblage.ts'
import { identifiants } from './identifiants.ts'

type Mal = { readonly lecture: Lecture; readonly probleme: ProblemeDeForme; readonly voulu: string }

/**
 * Every place is straightened in the same way, so a declaration and those that cite it with the same words meet again. Sure:
 * a declaration whose new name nothing else has, or will have; a citation that then leads to something.
 */
export function redressables(lectures: readonly Lecture[], contenu: Contenu): ReadonlySet<ProblemeDeForme> {
  const mal = lectures.flatMap(lecture =>
    (lecture.forme?.problemes ?? []).flatMap(probleme =>
      probleme.regle === 'identifiant-mal-forme' && probleme.voulu !== undefined
        ? [{ lecture, probleme, voulu: probleme.voulu }]
        : [],
    ),
  )
  if (mal.length === 0) return new Set()
  const pris = new Set(lectures.flatMap(({ document: { racine } }) => (racine === null ? [] : idsDe(racine))))
  const declares = mal.filter(m => m.probleme.at.at(-1) === 'id' && citees(m) === undefined)
  const libres = declares.filter(
    ({ voulu }) => !pris.has(voulu) && declares.filter(autre => autre.voulu === voulu).length === 1,
  )
  const futurs = new Set(libres.map(({ voulu }) => voulu))
  const connus = identifiants(contenu)
  const menent = mal.filter(m => {
    const cibles = citees(m)
    return (
      cibles !== undefined && (futurs.has(m.voulu) || connus.some(c => c.id === m.voulu && cibles.includes(c.sorte)))
    )
  })
  return new Set([...libres, ...menent].map(({ probleme }) => probleme))
}

/** The kinds of things that a place may name; nothing when it names none. */
function citees({ lecture, probleme }: Mal): readonly string[] | undefined {
  return schemaA(lecture.document.genre, probleme.at)?.schema['x-reference']
}

/** Every `id` of a document, even those of things that were left out. */
function idsDe(noeud: Noeud): string[] {
  if (noeud.genre === 'texte') return []
  if (noeud.genre === 'liste') return noeud.elements.flatMap(idsDe)
  return noeud.entrees.flatMap(({ cle, valeur }) =>
    cle === 'id' && valeur.genre === 'texte' ? [valeur.texte] : idsDe(valeur),
  )
}
