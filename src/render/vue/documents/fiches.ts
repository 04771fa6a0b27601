// The book of fiches actions, alone.
import type { Projet } from '../../../model/projet.generated.ts'
import { avisSansFiche } from '../avis.ts'
import { couverture } from '../contexte.ts'
import type { Compose } from '../demande.ts'
import { recueil } from '../programme.ts'
import type { Reperes } from '../reperes.ts'

export function fiches(r: Reperes, projet: Projet): Compose {
  const vue = { etat: r.etat, couverture: couverture(r), niveaux: 2, groupes: recueil(r, 2) }
  return { vue, avis: avisSansFiche(projet) }
}
