// The boxes and tables of a fiche, in the order in which people fill them.
import type { Champ, Genre, Tableau } from './champ.ts'

type Mots = {
  readonly aide?: string
  readonly lignes?: number
  readonly attendu?: boolean
  readonly cles?: readonly string[]
}

function champ(
  nom: string,
  genre: Genre,
  titre: string,
  { aide = '', lignes = 1, attendu = false, cles }: Mots = {},
): Champ {
  return { nom, cles: cles ?? nom.split('-'), genre, titre, aide, lignes, attendu }
}

/**
 * Awaited: the usual contents of a fiche action (axe, enjeux, public, calendrier, résultats, partenaires, moyens), and what makes it
 * an action: its title, its work, who leads it.
 */
export const CHAMPS: readonly Champ[] = [
  champ('titre', 'ligne', 'Titre de l’action', {
    aide: 'Une phrase courte, qu’un habitant comprend.',
    lignes: 2,
    attendu: true,
  }),
  champ('rattachements', 'cases', 'Axe ou objectif', {
    aide: 'L’axe ou l’objectif du contrat dont l’action relève.',
    lignes: 3,
    attendu: true,
  }),
  champ('enjeux', 'prose', 'Enjeux', {
    aide: 'Pourquoi cette action : le problème constaté, et ce qui le montre.',
    lignes: 7,
    attendu: true,
  }),
  champ('description', 'prose', 'Description', {
    aide: 'Ce qui sera fait : qui fait quoi, où, comment, dans quel ordre.',
    lignes: 10,
    attendu: true,
  }),
  champ('themes', 'cases', 'Thèmes', { aide: 'Les thèmes abordés.', lignes: 4 }),
  champ('publics', 'cases', 'Publics', { aide: 'Les personnes à qui l’action s’adresse.', lignes: 4, attendu: true }),
  champ('territoires', 'cases', 'Territoires', {
    aide: 'Tout le territoire, ou des communes, des quartiers, des secteurs : un par ligne.',
    lignes: 3,
  }),
  champ('calendrier-debut', 'date', 'Début', {
    aide: 'Par exemple : mars 2027, 15/03/2027, 3e trimestre 2027, ou 2027.',
    attendu: true,
  }),
  champ('calendrier-fin', 'date', 'Fin', { aide: 'Comme le début.', attendu: true }),
  champ('calendrier-recurrence', 'choix', 'Rythme', { aide: 'À quel rythme l’action revient.' }),
  champ('calendrier-texte', 'ligne', 'Calendrier, en mots', { aide: 'Ce que les dates ne disent pas.' }),
  champ('moyens-humains', 'prose', 'Moyens humains', {
    aide: 'Temps et compétences : une infirmière, un jour par semaine.',
    lignes: 3,
    attendu: true,
  }),
  champ('moyens-materiels', 'prose', 'Moyens matériels', { aide: 'Locaux, véhicules, outils.', lignes: 3 }),
  champ('moyens-financiers', 'prose', 'Moyens financiers', {
    aide: 'En quelques mots ; les montants vont dans le tableau du budget.',
    lignes: 3,
  }),
  champ('budget-total', 'montant', 'Budget total', { aide: 'En euros.' }),
  champ('budget-taxe', 'choix', 'Montants', { aide: 'Hors taxes, ou toutes taxes comprises.' }),
  champ('budget-commentaire', 'prose', 'Remarques sur le budget', {
    aide: 'Ce qu’il faut savoir de ce budget.',
    lignes: 3,
  }),
  champ('resultats-attendus', 'prose', 'Résultats attendus', {
    aide: 'Ce qui aura changé : pour qui, et à quelle échéance.',
    lignes: 5,
    attendu: true,
    cles: ['resultats_attendus'],
  }),
  champ('participation-degre', 'choix', 'Participation des habitants', {
    aide: 'Jusqu’où les habitants prennent part à l’action.',
  }),
  champ('participation-description', 'prose', 'Manière de participer', {
    aide: 'Comment les habitants y prennent part.',
    lignes: 3,
  }),
  champ('prs', 'cases', 'Projet régional de santé', {
    aide: 'Les objectifs du projet régional de santé auxquels l’action répond.',
    lignes: 3,
  }),
  champ('articulations', 'cases', 'Autres démarches', {
    aide: 'Les autres démarches du territoire avec lesquelles elle se coordonne.',
    lignes: 2,
  }),
  champ('statut', 'choix', 'Statut', { aide: 'Où en est l’action aujourd’hui.' }),
  champ('priorite', 'choix', 'Priorité', { aide: 'Sa priorité parmi les actions du contrat.' }),
]

const QUI = 'Le nom de l’organisme.'
const SERVICE = champ('service', 'ligne', 'Service', { aide: 'La direction ou le service.' })
const FONCTION = champ('fonction', 'ligne', 'Fonction', { aide: 'Aucun nom de personne n’est nécessaire.' })

export const TABLEAUX: readonly Tableau[] = [
  {
    nom: 'objectifs',
    cles: ['objectifs'],
    titre: 'Objectifs',
    aide: 'Un par ligne, en commençant par un verbe ; un objectif opérationnel se range sous l’objectif plus large qui le précède.',
    attendu: true,
    principale: 'titre',
    colonnes: [champ('niveau', 'choix', 'Niveau'), champ('titre', 'ligne', 'Objectif')],
  },
  {
    nom: 'pilotes',
    cles: ['pilotes'],
    titre: 'Pilotage',
    aide: 'Qui conduit l’action : l’organisme, le service, la fonction.',
    attendu: true,
    principale: 'organisme',
    colonnes: [champ('organisme', 'qui', 'Organisme', { aide: QUI }), SERVICE, FONCTION],
  },
  {
    nom: 'referents',
    cles: ['referents'],
    titre: 'Référents',
    aide: 'L’élu et le technicien qui suivent l’action.',
    attendu: false,
    principale: 'organisme',
    colonnes: [
      champ('organisme', 'qui', 'Organisme', { aide: QUI }),
      champ('type', 'choix', 'Élu ou technique'),
      SERVICE,
      FONCTION,
    ],
  },
  {
    nom: 'partenaires',
    cles: ['partenaires'],
    titre: 'Partenaires',
    aide: 'Qui contribue à l’action et, pour chacun, ce qu’il apporte.',
    attendu: true,
    principale: 'organisme',
    colonnes: [
      champ('organisme', 'qui', 'Organisme', { aide: QUI }),
      champ('contribution', 'prose', 'Ce qu’il apporte'),
      SERVICE,
      FONCTION,
    ],
  },
  {
    nom: 'etapes',
    cles: ['calendrier', 'etapes'],
    titre: 'Étapes',
    aide: 'Les grands moments de l’action, avec leurs dates.',
    attendu: false,
    principale: 'titre',
    colonnes: [
      champ('titre', 'ligne', 'Étape'),
      champ('date', 'date', 'Date'),
      champ('texte', 'ligne', 'Quand, en mots', { aide: 'Si la date ne se dit pas autrement.' }),
    ],
  },
  {
    nom: 'budget',
    cles: ['budget', 'lignes'],
    titre: 'Budget',
    aide: 'Une dépense et son financeur par ligne.',
    attendu: true,
    principale: 'libelle',
    colonnes: [
      champ('id', 'cle', 'Identifiant'),
      champ('libelle', 'ligne', 'Dépense'),
      champ('annee', 'annee', 'Année'),
      champ('montant', 'montant', 'Montant', { aide: 'En euros.' }),
      champ('nature', 'choix', 'Nature'),
      champ('financeur', 'qui', 'Financeur', { aide: 'Le nom de l’organisme qui paie.' }),
      champ('etat', 'choix', 'État'),
    ],
  },
  {
    nom: 'indicateurs',
    cles: ['indicateurs'],
    titre: 'Indicateurs',
    aide: 'À quoi verra-t-on que l’action réussit ?',
    attendu: true,
    principale: 'libelle',
    colonnes: [
      champ('id', 'cle', 'Identifiant'),
      champ('libelle', 'ligne', 'Ce que l’on compte'),
      champ('type', 'choix', 'Type'),
      champ('unite', 'ligne', 'Unité'),
      champ('depart', 'valeur', 'Aujourd’hui', { cles: ['depart', 'valeur'] }),
      champ('depart-annee', 'annee', 'Année de départ'),
      champ('cible', 'valeur', 'Cible', { cles: ['cible', 'valeur'] }),
      champ('cible-annee', 'annee', 'Année de la cible'),
      champ('source', 'ligne', 'Source'),
      champ('frequence', 'ligne', 'Fréquence', { cles: ['frequence', 'texte'] }),
    ],
  },
]

const parNom: ReadonlyMap<string, Champ> = new Map(CHAMPS.map(c => [c.nom, c]))

export function champNomme(nom: string): Champ | undefined {
  return parNom.get(nom)
}

const tableauxParNom: ReadonlyMap<string, Tableau> = new Map(TABLEAUX.map(t => [t.nom, t]))

export function tableauNomme(nom: string): Tableau | undefined {
  return tableauxParNom.get(nom)
}
