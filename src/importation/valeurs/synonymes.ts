// Words that people write for a choice of a closed list: theirs → ours. A word that could mean two choices is in none.

/** By the name of a box, then by code; parted by « | ». */
export const SYNONYMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  publics: {
    tous: 'tout public|grand public|tous publics|tous|ensemble de la population|population générale|toute la population|tous les habitants|ensemble des habitants',
    'petite-enfance': 'tout-petits|jeunes enfants|0-3 ans',
    enfants: 'enfant|élèves|scolaires|public scolaire',
    jeunes: 'jeunes|adolescents|jeune|ados|adolescents et jeunes adultes|jeunes adultes',
    parents: 'parents|familles|parent|famille',
    'personnes-agees':
      'seniors|séniors|personnes âgées|aînés|retraités|plus de 60 ans|60 ans et plus|personnes de plus de 60 ans',
    handicap: 'personnes handicapées|personnes en situation de handicap|personnes porteuses de handicap',
    'troubles-psychiques': 'personnes en souffrance psychique|personnes souffrant de troubles psychiques',
    'maladies-chroniques': 'malades chroniques|patients chroniques|personnes atteintes de maladies chroniques',
    aidants: 'aidants familiaux|proches aidants|aidant',
    precarite:
      'personnes précaires|publics précaires|public précaire|personnes en précarité|publics en précarité|personnes vulnérables en situation de précarité|public en situation de précarité',
    'sans-domicile': 'sdf|sans-abri|personnes sans abri|personnes à la rue',
    migrants: 'migrants|personnes exilées|exilés|primo-arrivants',
    'demandeurs-emploi': 'demandeurs d’emploi|chômeurs|personnes sans emploi',
    agriculteurs: 'exploitants agricoles|agriculteurs et agricultrices',
    saisonniers: 'saisonniers',
    'habitants-qpv': 'habitants des qpv|habitants des quartiers|habitants des quartiers prioritaires de la ville',
    professionnels:
      'professionnels de santé|professionnels du territoire|professionnels de santé et du social|professionnels du social|professionnels médico-sociaux',
    elus: 'élus locaux|élus du territoire|élu',
  },
  themes: {
    'acces-aux-soins': 'accès au soin|accès aux soins|accès à la santé',
    'offre-de-sante': 'offre de soins|offre de santé',
    attractivite: 'attractivité|démographie médicale|attractivité médicale',
    'sante-mentale': 'santé mentale|santé psychique',
    addictions: 'addictions|addiction|conduites à risque addictives',
    'sante-environnement': 'santé environnement|santé-environnement',
    'nutrition-activite-physique':
      'nutrition|alimentation|activité physique|sport santé|nutrition et activité physique|sport-santé',
    'sante-sexuelle': 'santé sexuelle|vie affective et sexuelle',
    'depistage-vaccination': 'vaccination|dépistage|dépistages|vaccinations',
    'petite-enfance-parentalite': 'parentalité|petite enfance|périnatalité',
    'sante-jeunes': 'santé des jeunes|santé des enfants',
    'acces-aux-droits': 'accès au droit|accès aux droits',
    autonomie: 'vieillissement|bien vieillir|autonomie|perte d’autonomie',
    precarite: 'précarité|lutte contre l’exclusion',
    violences: 'violences|violences conjugales|violences intrafamiliales',
    aidants: 'aidants',
    prevention: 'prévention',
    parcours: 'parcours de santé|coordination des parcours|parcours',
    'sante-numerique': 'télémédecine|télésanté|numérique en santé|e-santé',
  },
  territoires: {
    tout: 'tout le territoire|ensemble du territoire|l’ensemble du territoire|territoire du cls|toutes les communes|territoire entier|ensemble des communes|tout le territoire du cls|l’ensemble des communes|intégralité du territoire',
  },
  statut: {
    'a-discuter': 'à discuter|à valider|en discussion',
    'a-l-etude': 'à l’étude|en réflexion|en projet',
    'a-venir':
      'à venir|programmée|programmé|planifiée|planifié|prévue|prévu|à lancer|non démarrée|non démarré|à faire|pas commencée|à démarrer',
    'en-cours': 'en cours|démarrée|démarré|engagée|engagé|lancée|lancé|commencée|en cours de réalisation',
    realisee: 'réalisée|réalisé|terminée|terminé|achevée|achevé|finie|fini|faite|fait',
    'en-pause': 'en pause|suspendue|suspendu|en attente',
    bloquee: 'bloquée|bloqué',
    abandonnee: 'abandonnée|abandonné|annulée|annulé',
    perennisee: 'pérennisée|pérennisé',
  },
  priorite: {
    haute:
      'haute|élevée|forte|priorité haute|priorité forte|prioritaire|haut|urgent|urgente|élevé|fort|priorité élevée',
    moyenne: 'moyenne|moyen|priorité moyenne',
    basse: 'basse|faible|priorité basse|priorité faible|bas',
  },
  'calendrier-recurrence': {
    ponctuelle: 'ponctuel|une seule fois|une fois',
    hebdomadaire: 'hebdo|chaque semaine|toutes les semaines|une fois par semaine',
    mensuelle: 'mensuel|chaque mois|tous les mois|une fois par mois',
    trimestrielle: 'trimestriel|chaque trimestre|tous les trimestres|une fois par trimestre',
    semestrielle: 'semestriel|deux fois par an|tous les six mois|chaque semestre',
    annuelle: 'annuel|chaque année|tous les ans|une fois par an',
    biennale: 'biennal|un an sur deux',
    continue: 'continu|en continu|permanente|permanent|toute l’année|au fil de l’eau',
  },
  'budget-taxe': { HT: 'ht|hors taxe', TTC: 'ttc' },
  'participation-degre': {
    codecision: 'co-décision',
    'co-construction': 'coconstruction',
    concertation: 'concertation',
  },
  'objectifs.niveau': {
    general: 'objectif général|og|objectifs généraux',
    specifique: 'objectif spécifique|os|objectifs spécifiques',
    operationnel: 'objectif opérationnel|oo|objectifs opérationnels',
    strategique: 'objectif stratégique|objectifs stratégiques',
  },
  'indicateurs.type': {
    processus:
      'de processus|indicateur de processus|moyens|indicateur de moyens|de suivi|suivi|réalisation|indicateur de réalisation|activité',
    resultat: 'de résultat|indicateur de résultat|résultats|de résultats',
    impact: 'd’impact|indicateur d’impact|impacts',
  },
  'budget.nature': {
    fonctionnement: 'fonct|fonctionnement',
    investissement: 'invest|investissements',
    valorisation: 'valorisé|mise à disposition|bénévolat|en nature',
  },
  'budget.etat': {
    acquis: 'obtenu|acquise|accordé|notifié',
    engage: 'engagée',
    demande: 'demandée|sollicité|sollicitée|en attente|demande en cours',
    'a-trouver': 'à trouver|à chercher|à rechercher|à solliciter|non trouvé',
  },
}
