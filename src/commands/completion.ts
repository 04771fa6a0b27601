// `cls completion`: the script by which a shell completes command lines, the project's own identifiers included.
import { UserError } from '../model/erreur.ts'
import { type Commande, commande } from './commande.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

/** `toutes`: the commands it completes, itself included. */
export function completion(toutes: () => readonly Commande[]): Commande {
  return commande({
    nom: 'completion',
    resume: 'compléter les commandes avec la touche Tab, dans votre terminal',
    description:
      'Donne le script à charger dans le terminal pour que la touche Tab complète les commandes, leurs options, leurs valeurs, et les ' +
      'identifiants de votre contrat (fiches, axes, acteurs…). Ses premières lignes disent où le mettre. Aucun de vos fichiers ' +
      'n’est modifié.',
    arguments: {
      shell: { choix: SHELLS, resume: 'votre terminal' },
      ligne: { multiple: true, cachee: true, resume: 'la ligne en cours' },
    },
    options: {
      mots: { valeur: 'sorte', cachee: true, resume: 'donner les mots de cette sorte qui conviennent à cette ligne' },
    },
    exemples: [
      { ligne: 'completion bash', resume: 'le script pour bash, et où le mettre' },
      { ligne: 'completion powershell', resume: 'celui de PowerShell, sous Windows' },
    ],
    async executer({ shell, ligne, mots }, io) {
      if (mots !== undefined) {
        const { motsDeLaLigne } = await import('./completion/mots.ts')
        for (const mot of await motsDeLaLigne(mots, ligne, io)) io.sortie(`${mot}\n`)
        return 0
      }
      if (shell === undefined)
        throw new UserError(
          'Pour quel terminal ?',
          `Ajoutez son nom : ${SHELLS.map(s => `${io.nom} completion ${s}`).join(', ')}`,
        )
      const { script } = await import('./completion/scripts.ts')
      io.sortie(await script(shell, io.nom, toutes()))
      return 0
    },
  })
}
