// `cls init`: builds a project by a conversation, or from a file of answers; everything is written at the end, or nothing.
import { UserError } from '../model/erreur.ts'
import { commande } from './commande.ts'
import { type Io, lignesSimples } from './io.ts'
import type { ProjetNeuf } from './projet-neuf/ecrire.ts'

type Bibliotheque = typeof import('../index.ts')
type Chantier = Awaited<ReturnType<Bibliotheque['chantier']>>
type ANouveau = ProjetNeuf & { readonly termine?: () => void; readonly conseil?: string }

export const init = commande({
  nom: 'init',
  alias: 'commencer',
  resume: 'commencer un contrat : des questions, puis un dossier prêt à compléter',
  description:
    'Pose des questions sur le territoire, la région, les acteurs, la période, le diagnostic, les axes, la gouvernance et une ' +
    'première action, puis écrit un projet commenté. On peut revenir en arrière, répondre « je ne sais pas encore », s’arrêter ' +
    'et reprendre : les réponses sont gardées. Avec --reponses, elles viennent d’un fichier YAML rangé par fichier du projet ' +
    '(contrat, territoire, acteurs, diagnostic, axes, gouvernance, evaluation, fiches) ; ce qui n’y est pas reste à compléter.',
  arguments: {
    dossier: { resume: 'dossier à créer (avec --reponses, par défaut : le dossier courant)' },
  },
  options: {
    reponses: {
      valeur: 'fichier',
      resume: 'lire les réponses dans ce fichier (« - » : entrée standard) sans rien demander',
    },
    reprendre: { resume: 'continuer une conversation interrompue, là où elle en était' },
    // Read by the program, for all that asks.
    accessible: {
      resume: 'des lignes simples et numérotées, pour un lecteur d’écran (ou ACCESSIBLE=1)',
    },
  },
  exemples: [
    { ligne: 'init', resume: 'répondre aux questions' },
    { ligne: 'init --reprendre', resume: 'continuer où l’on s’était arrêté' },
    { ligne: 'init mon-cls --reponses reponses.yaml', resume: 'sans conversation' },
  ],
  async executer({ dossier, reponses, reprendre }, io) {
    if (reponses !== undefined && reprendre)
      throw new UserError(
        'Avec --reponses, il n’y a pas de conversation à reprendre.',
        'Retirez l’une des deux options.',
      )
    const bibliotheque = await import('../index.ts')
    const chantier = await bibliotheque.chantier()
    const demande: ANouveau | number =
      reponses === undefined
        ? await parConversation({ dossier, reprendre }, chantier, io)
        : await parFichier(dossier ?? '.', reponses, chantier, io)
    if (typeof demande === 'number') return demande
    const { ecrireTout, annoncer } = await import('./projet-neuf/ecrire.ts')
    const gardes = await ecrireTout(demande, bibliotheque, io, demande.conseil)
    demande.termine?.()
    annoncer(demande, gardes, io)
    return 0
  },
})

async function parFichier(
  dossier: string,
  nom: string,
  { CHEMINS_FIXES, lireReponses, echafauder }: Chantier,
  io: Io,
): Promise<ProjetNeuf> {
  const [{ refuser, refusDuDossier }, { lireReponsesDonnees }] = await Promise.all([
    import('./projet-neuf/dossier.ts'),
    import('./projet-neuf/reponses.ts'),
  ])
  refuser(refusDuDossier(dossier, CHEMINS_FIXES, io))
  const { octets, appele } = await lireReponsesDonnees(nom, io)
  return { dossier, echafaudage: echafauder(lireReponses(octets, appele)) }
}

type Demande = { readonly dossier: string | undefined; readonly reprendre: boolean }

/** An exit code when there is nothing to write. */
async function parConversation(
  { dossier, reprendre }: Demande,
  chantier: Chantier,
  io: Io,
): Promise<ANouveau | number> {
  if (!io.terminal)
    throw new UserError(
      `« ${io.nom} init » pose des questions, et il n’y a pas de terminal pour y répondre.`,
      `Donnez les réponses dans un fichier : ${io.nom} init mon-cls --reponses reponses.yaml (« - » : entrée standard).`,
    )
  const { mener, ouvrirInterlocuteur } = await import('./dialogue/mener.ts')
  const { qui, touches, fermer } = await ouvrirInterlocuteur(lignesSimples(io.env), io)
  try {
    return await mener({ dossier, reprendre, touches }, qui, chantier, io)
  } finally {
    fermer()
  }
}
