// Commas between brackets: one too many, or one too few.
import { extrait, type Trouvaille } from '../faute.ts'
import type { Cas, Piege } from './cas.ts'

/** `[a,, b]`, `[, a]`: what stands between them may have been forgotten. */
export const virguleEnTrop: Piege = cas => {
  if (cas.raison !== "expected the node content, but found ','") return null
  const faute = {
    regle: 'yaml-illisible',
    debut: cas.place,
    fin: cas.place + 1,
    message: 'Ce fichier ne peut pas être lu : entre crochets ou accolades, il n’y a rien avant cette virgule.',
    conseil: 'Supprimez-la, ou écrivez ce qui manque devant elle.',
    bloquant: true,
  }
  return { faute, remplacements: [] }
}

/** `{ "a": 1` and `"b": 2` on the next line. */
export function virguleManquante(cas: Cas, debut: number): Trouvaille {
  const cle = cas.texte.slice(debut, cas.place).trimEnd()
  const faute = {
    regle: 'yaml-illisible',
    debut,
    fin: debut + cle.length,
    message: `Ce fichier ne peut pas être lu : entre accolades ou crochets, il manque une virgule avant « ${extrait(cle)} ».`,
    conseil: 'Ajoutez une virgule à la fin de ce qui précède.',
    bloquant: true,
  }
  return { faute, remplacements: [] }
}
