// `cls help`: the same pages as `--help`, asked for by name.
import { UserError } from '../model/erreur.ts'
import { paint } from '../paint.ts'
import { type Commande, commande, commandeDite } from './commande.ts'
import type { Io } from './io.ts'

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
      const toutes = [...commandes, soiMeme]
      const trouvee = nom === undefined ? undefined : commandeDite(nom, toutes)
      if (nom !== undefined && !trouvee) {
        const { commandeInconnue } = await import('./fautes.ts')
        throw new UserError(...commandeInconnue([nom], toutes, io.nom))
      }
      await montrerAide(trouvee, toutes, io)
      return 0
    },
  })
  return soiMeme
}

/** The page of a command, or, without one, that of the program. */
export async function montrerAide(
  trouvee: Commande | undefined,
  commandes: readonly Commande[],
  { nom, largeur, couleur, sortie }: Io,
): Promise<void> {
  const { aideDe, aideGenerale } = await import('./aide.ts')
  const page = { nom, largeur, palette: paint(couleur) }
  sortie(trouvee ? aideDe(trouvee, page) : aideGenerale(commandes, page))
}
