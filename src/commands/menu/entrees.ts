// What makes sense now in a folder: the entries of the menu, drawn from what the folder holds; pure, so that each moment is tried.
import type { Situation } from '../../index.ts'
import { type Phase, rang } from '../../model/phase.ts'
import { compter } from '../../mots.ts'
import type { Commande } from '../commande.ts'

export type Etat = Situation & {
  /** Folders where a conversation of `init` waits. */
  readonly attente: readonly string[]
  /** Where the complete example lies, if it came with the program. */
  readonly exemple?: string
  /** The folder looked at before this one was chosen. */
  readonly avant: boolean
}

/** What an entry does: runs a line (without the program's name), opens a page of the menu, goes to a folder, leaves. */
export type Action =
  | { readonly genre: 'ligne'; readonly ligne: readonly string[] }
  | { readonly genre: 'page'; readonly page: Page }
  | { readonly genre: 'dossier'; readonly dossier: string }
  | { readonly genre: 'demander-dossier' | 'revenir' | 'quitter' }
export type Page = 'accueil' | 'documents' | 'partenaires' | 'retouches' | 'contrats' | 'autres'
export type Entree = { readonly nom: string; readonly action: Action }

/** Only what runs is offered: a line whose command, or whose option, is not there is left out. */
export function entrees(page: Page, etat: Etat, commandes: readonly Commande[]): readonly Entree[] {
  const toutes = PAGES[page](etat)
  return toutes.filter(({ action }) => {
    if (action.genre === 'ligne') return existe(action.ligne, commandes)
    return action.genre !== 'page' || action.page === 'accueil' || entrees(action.page, etat, commandes).length > 1
  })
}

function existe([nom, ...suite]: readonly string[], commandes: readonly Commande[]): boolean {
  const commande = commandes.find(c => c.nom === nom)
  const options = suite.filter(mot => mot.startsWith('--')).map(mot => mot.slice(2))
  return commande !== undefined && options.every(option => option in commande.options)
}

const PAGES: Readonly<Record<Page, (etat: Etat) => readonly Entree[]>> = {
  accueil,
  documents: ({ contrat }) => [
    lancer('Les fiches actions', 'render fiches'),
    lancer('Le tableau du comité de pilotage', 'render plan-actions'),
    lancer('Deux pages pour les élus', 'render synthese'),
    lancer('La grille de relecture de l’ARS', 'render grille'),
    lancer('Une fiche vierge, à envoyer à un partenaire', 'render fiche-vierge'),
    ...(auMoins(contrat?.phase, 'redaction')
      ? [lancer('Le contrat à délibérer', 'render contrat --etat deliberation')]
      : []),
    ...(auMoins(contrat?.phase, 'signature') ? [lancer('Le contrat à signer', 'render contrat --etat signature')] : []),
    lancer('Le contrat en PDF', 'render contrat --format pdf'),
    lancer('Un classeur Excel, pour trier et compter', 'export --format xlsx'),
    RETOUR,
  ],
  retouches: () => [
    lancer('Modifier un champ', 'set'),
    lancer('Renommer un identifiant', 'rename'),
    lancer('Déplacer', 'move'),
    lancer('Renuméroter', 'renumber'),
    lancer('Retirer', 'remove'),
    lancer('Annuler la dernière modification', 'undo'),
    RETOUR,
  ],
  partenaires: () => [
    lancer('Voir qui recevrait quoi', 'send --essai'),
    lancer('Préparer les documents et les courriels', 'send'),
    lancer('Voir ce qui a été envoyé, et ce qui est revenu', 'send --liste'),
    RETOUR,
  ],
  contrats: ({ contrats }) => [
    ...contrats.map(dossier => ({ nom: dossier, action: { genre: 'dossier', dossier } as const })),
    RETOUR,
  ],
  autres: ({ contrat }) => [
    ...(contrat === undefined
      ? []
      : [
          lancer('Relire aussi les textes', 'validate --relecture'),
          lancer('Laisser la vérification ouverte à côté de l’éditeur', 'validate --surveiller'),
          lancer('Changer les mots des documents', 'templates'),
          lancer('Mettre à jour ce que propose l’éditeur', 'schema --ecrire'),
        ]),
    lancer('Voir toutes les règles', 'explain'),
    { nom: 'Choisir un autre dossier', action: { genre: 'demander-dossier' } },
    lancer('Lire l’aide', 'help'),
    RETOUR,
  ],
}

const RETOUR: Entree = { nom: 'Revenir au menu', action: { genre: 'page', page: 'accueil' } }

function accueil(etat: Etat): readonly Entree[] {
  const { contrat, contrats, attente, avant } = etat
  return [
    ...attente.map(dossier => ({
      nom: `Reprendre la conversation commencée dans « ${dossier} »`,
      action: { genre: 'ligne', ligne: ['init', '--reprendre', dossier] } as const,
    })),
    ...(contrat !== undefined ? dUnContrat(contrat) : contrats.length > 0 ? dePlusieurs(etat) : sansContrat(etat)),
    ...(avant ? [{ nom: 'Revenir au dossier d’avant', action: { genre: 'revenir' } } as const] : []),
    { nom: 'Quitter', action: { genre: 'quitter' } },
  ]
}

function sansContrat({ exemple }: Etat): readonly Entree[] {
  return [
    lancer('Commencer un contrat', 'init'),
    ...(exemple === undefined
      ? []
      : [
          {
            nom: 'Voir un contrat d’exemple',
            action: { genre: 'ligne', ligne: ['preview', exemple, '--ouvrir'] },
          } as const,
        ]),
    { nom: 'Choisir un autre dossier', action: { genre: 'demander-dossier' } },
    lancer('Lire l’aide', 'help'),
  ]
}

function dePlusieurs({ contrats, entier }: Etat): readonly Entree[] {
  const tous = entier ? `les ${compter(contrats.length, 'contrat', 'contrats')}` : 'tous les contrats'
  return [
    { nom: 'Choisir un contrat', action: { genre: 'page', page: 'contrats' } },
    lancer(`Vérifier ${tous}`, 'validate'),
    lancer(`Réunir ${tous} dans un classeur Excel`, 'export --format xlsx'),
    lancer('Commencer un autre contrat', 'init'),
    { nom: 'Autre chose', action: { genre: 'page', page: 'autres' } },
  ]
}

function dUnContrat({ reparables, phase }: NonNullable<Situation['contrat']>): readonly Entree[] {
  const nombre = compter(reparables, 'remarque', 'remarques')
  return [
    lancer('Vérifier le contrat', 'validate'),
    ...(reparables > 0 ? [lancer(`Corriger ce qui se corrige seul (${nombre})`, 'validate --corriger')] : []),
    lancer('Voir où l’on en est, et la suite', 'status'),
    ...(auMoins(phase, 'redaction')
      ? [
          {
            nom: 'Faire remplir les fiches',
            action: { genre: 'page', page: 'partenaires' },
          } as const,
        ]
      : []),
    lancer('Ajouter une fiche, un axe, un acteur', 'add'),
    { nom: 'Modifier, déplacer, retirer', action: { genre: 'page', page: 'retouches' } },
    lancer('Voir le document pendant qu’on écrit', 'preview --ouvrir'),
    lancer('Écrire le contrat en Word', 'render contrat'),
    { nom: 'Écrire un autre document', action: { genre: 'page', page: 'documents' } },
    { nom: 'Autre chose', action: { genre: 'page', page: 'autres' } },
  ]
}

function lancer(nom: string, ligne: string): Entree {
  return { nom, action: { genre: 'ligne', ligne: ligne.split(' ') } }
}

function auMoins(phase: Phase | undefined, voulue: Phase): boolean {
  return phase !== undefined && rang(phase) >= rang(voulue)
}

/** Where one is, in a sentence: said above the entries. */
export function ouLOnEst({ contrat, contrats, entier }: Etat, dossier: string): string {
  if (contrat !== undefined) {
    const { erreurs, avertissements } = contrat.totaux
    const comptes = [
      erreurs > 0 && compter(erreurs, 'erreur', 'erreurs'),
      avertissements > 0 && compter(avertissements, 'avertissement', 'avertissements'),
    ].filter(Boolean)
    const etat = comptes.length === 0 ? 'rien à corriger' : comptes.join(' et ')
    return `${contrat.titre ?? 'Un contrat sans titre'}, en phase « ${contrat.phase} » : ${etat}.`
  }
  if (contrats.length > 0) {
    const nombre = compter(contrats.length, 'contrat', 'contrats')
    return entier ? `Ce dossier contient ${nombre}.` : `Ce dossier contient au moins ${nombre}.`
  }
  return `Il n’y a pas encore de contrat dans le dossier « ${dossier} ».`
}
