// `cls help`: the same pages as `--help`, asked for by name.
import { UserError } from '../model/erreur.ts'
import { paint } from '../paint.ts'
import { aideDe, aideGenerale } from './aide.ts'
import { type Commande, commande } from './commande.ts'
import { commandeInconnue, trouver } from './fautes.ts'

/** It shows the commands it is given, and itself. */
export function help(commandes: readonly Commande[]): Commande {
  const soiMeme = commande({
    nom: 'help',
    alias: 'aide',
    resume: 'afficher l’aide, générale ou d’une commande',
    arguments: { commande: { resume: 'nom de la commande' } },
    options: {},
    exemples: [{ ligne: 'help validate', resume: 'ce que fait la vérification, et ses options' }],
    async executer({ commande: nom }, io) {
      const page = { nom: io.nom, largeur: io.largeur, palette: paint(io.couleur) }
      const toutes = [...commandes, soiMeme]
      const trouvee = nom === undefined ? undefined : trouver(nom, toutes)
      if (nom !== undefined && !trouvee) throw new UserError(...commandeInconnue(nom, toutes, io.nom))
      io.sortie(trouvee ? aideDe(trouvee, page) : aideGenerale(toutes, page))
      return 0
    },
  })
  return soiMeme
}
