// What a hand may take away from an example, with all that refers to it: an actor, a regional theme, the mental health project.
import { type Document, isMap, isPair, isScalar, isSeq, type Pair, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import nomenclatures from '../../../schemas/nomenclatures.schema.json' with { type: 'json' }
import type { Atelier } from './atelier.ts'

type Acteur = { readonly id: string; readonly type?: string }

/** Takes every actor of a type out of a project: declaration, lists, entries; budget lines lose their financeur, or go whole. */
export function retirerActeurs(atelier: Atelier, type: string, lignes: 'sans financeur' | 'retirées'): void {
  const ids: string[] = []
  atelier.modifier('acteurs.yaml', document => {
    const liste = document.get('acteurs') as YAMLSeq<YAMLMap>
    for (const { id, type: sien } of liste.toJSON() as Acteur[]) if (sien === type) ids.push(id)
    liste.items = liste.items.filter(acteur => !ids.includes(String(acteur.get('id'))))
  })
  if (ids.length === 0) throw new Error(`No actor of type ${type}`)
  const cles = lignes === 'retirées' ? ['acteur', 'financeur'] : ['acteur']
  for (const fichier of atelier.fichiers()) atelier.modifier(fichier, document => retirerRenvois(document, ids, cles))
}

/** An element of a list goes when it is the identifier, or an entry for that body; a key goes when its value is the identifier, or a list that lost all. */
function retirerRenvois(document: Document, ids: readonly string[], cles: readonly string[]): void {
  const nomme = (valeur: unknown) => isScalar(valeur) && ids.includes(String(valeur.value))
  const est = (element: unknown) =>
    nomme(element) || (isMap(element) && cles.some(cle => nomme(element.get(cle, true))))
  visit(document, {
    Seq(_, liste) {
      const garde = liste.items.filter(element => !est(element))
      if (garde.length === 0 && liste.items.length > 0) liste.items = []
      else liste.items = garde
    },
  })
  visit(document, {
    Pair(_, { key, value }) {
      if (isSeq(value) && value.items.length === 0 && value.flow !== true) return visit.REMOVE
      return isScalar(key) && key.value !== 'id' && nomme(value) ? visit.REMOVE : undefined
    },
  })
}

/** Takes a theme of a region out of every fiche and axis; what is left without a theme takes `remplacant`. */
export function retirerSocle(atelier: Atelier, socle: string, remplacant: string): void {
  const socles = nomenclatures.$defs.theme['x-socles'] as Readonly<Record<string, readonly string[]>>
  for (const fichier of atelier.fichiers())
    atelier.modifier(fichier, document => {
      visit(document, {
        Pair(_, paire: Pair<unknown, unknown>) {
          if (!isPair(paire) || !isScalar(paire.key) || paire.key.value !== 'themes' || !isSeq(paire.value)) return
          const garde = (paire.value.toJSON() as string[]).filter(theme => !socles[theme]?.includes(socle))
          paire.value = document.createNode(garde.length > 0 ? garde : [remplacant])
        },
      })
    })
}

/** Takes a key, and what it holds, out of a file. */
export function retirerCle(atelier: Atelier, fichier: string, chemin: readonly string[]): void {
  atelier.modifier(fichier, document => {
    if (!document.deleteIn(chemin)) throw new Error(`No ${chemin.join('/')} in ${fichier}`)
  })
}

/** Changes an identifier where it is declared, and nowhere else. */
export function renommer(atelier: Atelier, fichier: string, id: string, nouveau: string): void {
  const texte = atelier.lire(fichier)
  const declaration = new RegExp(`^(\\s*- id: )${id}$`, 'm')
  if (!declaration.test(texte)) throw new Error(`No ${id} in ${fichier}`)
  atelier.ecrire(fichier, texte.replace(declaration, `$1${nouveau}`))
}
