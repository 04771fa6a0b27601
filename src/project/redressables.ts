// Which misshapen identifiers can be straightened for good: « Bus santé » becomes `bus-sante` where it is declared and where it is cited, or nowhere.
import type { Noeud } from '../model/noeud.ts'
import { certain } from '../proche.ts'
import { NOMS_DE_PROFILS } from '../profiles/index.ts'
import type { ProblemeDeForme } from '../schema/lecture.ts'
import { schemaA } from '../schema/schemas.ts'
import type { Contenu, Lecture } from './assemblage.ts'
import { identifiants } from './identifiants.ts'
import { noeudA } from './remplacement.ts'

type Mal = { readonly lecture: Lecture; readonly probleme: ProblemeDeForme; readonly voulu: string }

/**
 * What each of these misshapen identifiers certainly is. Every place is straightened in the same way, so a declaration and those
 * that cite it with the same words meet again. Sure: a declaration whose new name nothing else has, or will have; a citation that
 * then leads to something; the name of a shipped profile.
 */
export function redressables(lectures: readonly Lecture[], contenu: Contenu): ReadonlyMap<ProblemeDeForme, string> {
  const mal = lectures.flatMap(lecture =>
    (lecture.forme?.problemes ?? []).flatMap(probleme => {
      const voulu = probleme.regle === 'identifiant-mal-forme' ? probleme.voulu : profilEcrit(lecture, probleme)
      return voulu === undefined ? [] : [{ lecture, probleme, voulu }]
    }),
  )
  if (mal.length === 0) return new Map()
  const libres = declarationsLibres(mal, lectures)
  const futurs = libres.map(({ voulu }) => voulu)
  const connus = identifiants(contenu)
  const menent = mal.flatMap(m => {
    const cibles = citees(m)
    const possibles =
      m.probleme.regle === 'forme-inattendue'
        ? NOMS_DE_PROFILS
        : cibles && [...futurs, ...connus.flatMap(({ id, sorte }) => (cibles.includes(sorte) ? id : []))]
    const voulu = possibles && certain(m.voulu, possibles)
    return voulu === undefined ? [] : [[m.probleme, voulu] as const]
  })
  return new Map([...libres.map(({ probleme, voulu }) => [probleme, voulu] as const), ...menent])
}

function declarationsLibres(mal: readonly Mal[], lectures: readonly Lecture[]): readonly Mal[] {
  const pris = new Set(lectures.flatMap(({ document }) => idsDe(document.arbre())))
  const declarees = mal.filter(m => m.probleme.at.at(-1) === 'id' && citees(m) === undefined)
  const nombre = new Map<string, number>()
  for (const { voulu } of declarees) nombre.set(voulu, (nombre.get(voulu) ?? 0) + 1)
  return declarees.filter(({ voulu }) => !pris.has(voulu) && nombre.get(voulu) === 1)
}

/** « Grand Est », where `grand-est` was due. */
function profilEcrit({ document }: Lecture, { regle, at }: ProblemeDeForme): string | undefined {
  const estProfil =
    regle === 'forme-inattendue' && document.genre === 'contrat' && at.length === 2 && at[0] === 'profil'
  const noeud = estProfil && document.lisible ? noeudA(document.arbre(), at) : undefined
  return noeud?.genre === 'texte' && !noeud.texte.includes('/') ? noeud.texte : undefined
}

/** The kinds of things that a place may name; nothing when it names none. */
function citees({ lecture, probleme }: Mal): readonly string[] | undefined {
  return schemaA(lecture.document.genre, probleme.at)?.schema['x-reference']
}

/** Every `id` of a document, even those of things that were left out. */
function idsDe(noeud: Noeud | null): string[] {
  if (noeud === null || noeud.genre === 'texte') return []
  if (noeud.genre === 'liste') return noeud.elements.flatMap(idsDe)
  return noeud.entrees.flatMap(({ cle, valeur }) =>
    cle === 'id' && valeur.genre === 'texte' ? [valeur.texte] : idsDe(valeur),
  )
}
