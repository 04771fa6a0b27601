// `cls help`: the same pages as `--help`, asked for by name.
import { UserError } from '../model/erreur.ts'
import { paint } from '../paint.ts'
import { type Commande, commande, commandeDite } from './commande.ts'
import type { Io } from './io.ts'

/** `toutes`: the commands it shows, itself included. */
export function help(toutes: () => readonly Commande[]): Commande {
  return commande({
    nom: 'help',
    alias: 'aide',
    resume: 'afficher l’aide, générale ou d’une commande',
    arguments: { commande: { resume: 'nom de la commande' } },
    options: {},
    exemples: [{ ligne: 'help validate', resume: 'ce que fait la vérification, et ses options' }],
    async executer({ commande: nom }, io) {
      const commandes = toutes()
      const trouvee = nom === undefined ? undefined : commandeDite(nom, commandes)
      if (nom !== undefined && !trouvee) {
        const { commandeInconnue } = await import('./fautes.ts')
        throw new UserError(...commandeInconnue([nom], commandes, io.nom))
      }
      await montrerAide(trouvee, commandes, io)
      return 0
    },
  })
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
