// The commands by what one comes to do: the order of the general help, and of the reference.
import type { Commande } from './commande.ts'

const GROUPES: readonly { readonly titre: string; readonly noms: readonly string[] }[] = [
  { titre: 'Commencer', noms: ['init'] },
  { titre: 'Écrire', noms: ['add', 'set', 'rename', 'move', 'renumber', 'remove', 'undo'] },
  { titre: 'Vérifier', noms: ['validate', 'explain'] },
  { titre: 'Faire remplir par les partenaires', noms: ['send', 'receive', 'import'] },
  { titre: 'Suivre', noms: ['status'] },
  { titre: 'Produire les documents', noms: ['render', 'preview', 'templates'] },
  { titre: 'Relier à d’autres outils', noms: ['export', 'schema', 'completion'] },
  { titre: 'Aide', noms: ['help'] },
]

export type Groupe = { readonly titre: string; readonly commandes: readonly Commande[] }

/** Those that exist, each in one group; what no group names comes last. */
export function parGroupe(commandes: readonly Commande[]): readonly Groupe[] {
  const rangees = GROUPES.map(({ titre, noms }) => ({
    titre,
    commandes: noms.flatMap(nom => commandes.filter(commande => commande.nom === nom)),
  }))
  const places = new Set(rangees.flatMap(groupe => groupe.commandes))
  const autres = { titre: 'Autres commandes', commandes: commandes.filter(commande => !places.has(commande)) }
  return [...rangees, autres].filter(groupe => groupe.commandes.length > 0)
}
