// `add fiche --comme`: the text of a fiche copied as it is, comments and order kept, under its own identifier, title and number.
import { noeudDe, poser, retirer } from '../../edit/index.ts'
import { relireYaml } from '../../load/yaml/read.ts'
import type { Chemin } from '../../model/chemin.ts'
import type { Noeud } from '../../model/noeud.ts'
import type { Atelier } from './atelier.ts'
import type { Cible } from './cibles.ts'
import { idLibre } from './identite.ts'
import { plumeDe } from './plumes.ts'

type Copie = {
  readonly fichier: string
  readonly id: string
  readonly titre: string
  readonly numero: string | undefined
  readonly parent: Cible | undefined
  readonly pilotes: readonly string[]
  readonly themes: readonly string[] | undefined
}

export function copier(atelier: Atelier, modele: Cible, { fichier, id, titre, numero, ...reste }: Copie): void {
  atelier.creer(fichier, atelier.texteDe(modele.fichier).replaceAll('\r\n', '\n'))
  const poserIci = (at: Chemin, valeur: unknown) => {
    const retouches = poser(atelier.texteDe(fichier), arbre(atelier, fichier), at, valeur, plumeDe('fiche'))
    if (retouches !== undefined) atelier.retoucher(fichier, retouches)
  }
  poserIci(['id'], id)
  poserIci(['titre'], titre)
  if (numero !== undefined) poserIci(['numero'], numero)
  else oter(atelier, fichier, ['numero'])
  if (reste.parent !== undefined) poserIci(['rattachements'], [reste.parent.id])
  if (reste.themes !== undefined) poserIci(['themes'], reste.themes)
  if (reste.pilotes.length > 0)
    poserIci(
      ['pilotes'],
      reste.pilotes.map(acteur => ({ acteur })),
    )
  // What was agreed of the other fiche alone is not true of this one.
  for (const cle of ['actes', 'sortie']) oter(atelier, fichier, [cle])
  const neufs = new Set([id])
  for (const { at, ancien } of idsDObjectifs(noeudDe(arbre(atelier, fichier), ['objectifs']), ['objectifs'])) {
    const neuf = idLibre(atelier, ancien, neufs)
    neufs.add(neuf)
    poserIci(at, neuf)
  }
}

function arbre(atelier: Atelier, fichier: string): Noeud {
  return atelier.arbreDe(fichier) ?? (relireYaml('id: x') as Noeud)
}

function oter(atelier: Atelier, fichier: string, at: Chemin): void {
  const racine = arbre(atelier, fichier)
  if (noeudDe(racine, at) === undefined) return
  const retouches = retirer(atelier.texteDe(fichier), racine, at)
  if (retouches !== undefined) atelier.retoucher(fichier, retouches)
}

/** A fiche's own objectives may have identifiers, which must be unique in the project. */
function idsDObjectifs(liste: Noeud | undefined, at: Chemin): { readonly at: Chemin; readonly ancien: string }[] {
  if (liste?.genre !== 'liste') return []
  return liste.elements.flatMap((element, n) => {
    const id = noeudDe(element, ['id'])
    return [
      ...(id?.genre === 'texte' ? [{ at: [...at, n, 'id'], ancien: id.texte }] : []),
      ...idsDObjectifs(noeudDe(element, ['objectifs']), [...at, n, 'objectifs']),
    ]
  })
}
