// The headings of real plans and fiches, and the box that each means: the one place where such words are listed.

/**
 * What a heading means: the name of a box of a fiche, of one of its tables, of a column (`budget.montant`), or one of the few that only
 * sources have (a number, a calendar in words, means of every kind, money in words, a level of objectives).
 */
export type Sens = (typeof SENS)[number]

export const SENS = [
  'identifiant',
  'numero',
  'titre',
  'rattachements',
  'objectif-strategique',
  'enjeux',
  'description',
  'objectifs',
  'objectifs-generaux',
  'objectifs-specifiques',
  'objectifs-operationnels',
  'themes',
  'publics',
  'territoires',
  'calendrier',
  'calendrier-debut',
  'calendrier-fin',
  'calendrier-recurrence',
  'etapes',
  'etapes.titre',
  'etapes.date',
  'pilotes',
  'pilotes.service',
  'pilotes.fonction',
  'referents',
  'referents-elus',
  'referents-techniques',
  'partenaires',
  'partenaires.contribution',
  'moyens',
  'moyens-humains',
  'moyens-materiels',
  'moyens-financiers',
  'budget',
  'budget-total',
  'budget-taxe',
  'budget-commentaire',
  'budget.libelle',
  'budget.annee',
  'budget.montant',
  'budget.nature',
  'budget.financeur',
  'budget.etat',
  'resultats-attendus',
  'indicateurs',
  'indicateurs.type',
  'indicateurs.unite',
  'indicateurs.depart',
  'indicateurs.cible',
  'indicateurs.cible-annee',
  'indicateurs.source',
  'indicateurs.frequence',
  'participation-degre',
  'participation-description',
  'prs',
  'articulations',
  'statut',
  'priorite',
  'remarque',
] as const

/** Headings, parted by « | »; case, accents, plurals, little words, numbers, punctuation and what stands in brackets do not count. */
export const ENTETES: Readonly<Partial<Record<Sens, string>>> = {
  identifiant: 'identifiant|id|id fiche|id action|code fiche|code action|identifiant de la fiche',
  numero:
    'numéro|n°|no|num|numéro de fiche|numéro de la fiche|n° fiche|n° de fiche|n° action|numéro de l’action|n° de l’action|n° fiche action|numéro de la fiche action|réf|référence de la fiche|référence fiche|fa',
  titre:
    'titre|intitulé|action|fiche|fiche action|nom de l’action|titre de l’action|intitulé de l’action|intitulé de la fiche|titre de la fiche|intitulé du projet|nom du projet|libellé de l’action|libellé|nom de la fiche|dénomination de l’action|actions|projet|opération|mesure|intitulé de la mesure|titre du projet',
  rattachements:
    'axe|axes|axe stratégique|axe thématique|axe de rattachement|axe du cls|axe du contrat|orientation|orientation stratégique|axe prioritaire|priorité stratégique|axe objectif|axe de travail|axe concerné|thématique du cls|axe d’intervention',
  'objectif-strategique':
    'objectif stratégique|objectifs stratégiques|objectif stratégique de rattachement|objectif de l’axe|objectif du cls|objectif du contrat|sous axe|objectif de rattachement',
  enjeux:
    'enjeux|enjeu|constats|constat|contexte|problématique|éléments de contexte|éléments de diagnostic|diagnostic|constats du diagnostic|contexte de l’action|contexte local|justification|pourquoi cette action|pourquoi|besoins|besoins identifiés|besoin repéré|origine de l’action|constats partagés|rappel du diagnostic|état des lieux|contexte et problématique|motivation|problème constaté|analyse du contexte|contexte territorial|contexte et finalité|constat de départ|argumentaire',
  description:
    'description|descriptif|description de l’action|descriptif de l’action|contenu|contenu de l’action|modalités de mise en œuvre|mise en œuvre|modalités|modalités de réalisation|déroulement|déroulé|déroulé de l’action|description du projet|présentation de l’action|résumé|résumé de l’action|actions à mener|actions envisagées|actions prévues|nature de l’action|détail de l’action|description synthétique|modalités pratiques|démarche|en quoi consiste l’action|modalités d’intervention|conditions de mise en œuvre|méthode|méthodologie|activités|activités prévues|contenu et modalités|quoi|sous actions|actions concrètes|déclinaison opérationnelle|modalités opérationnelles|comment|modalités d’organisation|présentation du projet',
  objectifs:
    'objectifs|objectif|objectifs de l’action|objectif visé|objectif poursuivi|finalité|finalités|but|buts|objectifs du projet|objectif de la fiche|objectif général et opérationnels|objectifs généraux et opérationnels|objectifs généraux et spécifiques|objectif général et objectifs spécifiques',
  'objectifs-generaux': 'objectif général|objectifs généraux|og|objectif principal|but général|finalité générale',
  'objectifs-specifiques': 'objectif spécifique|objectifs spécifiques|os|objectif secondaire|objectifs secondaires',
  'objectifs-operationnels': 'objectif opérationnel|objectifs opérationnels|oo|sous objectif|sous objectifs',
  themes:
    'thème|thèmes|thématique|thématiques|thématique de santé|domaine|domaines de santé|champ thématique|thématique abordée|thème de santé',
  publics:
    'public|publics|public cible|publics cibles|public visé|publics visés|public concerné|bénéficiaires|bénéficiaire|cible|population cible|population|population concernée|public bénéficiaire|à qui s’adresse l’action|pour qui|usagers concernés|personnes concernées|destinataires|public prioritaire|public destinataire|cible de l’action|publics et bénéficiaires',
  territoires:
    'territoire|territoires|territoire concerné|territoire d’intervention|lieu|lieux|lieu de réalisation|périmètre|périmètre géographique|zone géographique|secteur géographique|secteur concerné|communes concernées|territoire visé|localisation|couverture géographique|où|territoire d’action|échelle territoriale|lieu de l’action|territoire de mise en œuvre|commune|quartier|quartiers concernés',
  calendrier:
    'calendrier|échéancier|période|période de réalisation|planning|dates|durée|calendrier prévisionnel|calendrier de réalisation|calendrier de mise en œuvre|date de réalisation|dates de réalisation|temporalité|quand|période de mise en œuvre|durée de l’action|agenda|année|année de réalisation|années|programmation|date|délai|délais|délai de réalisation|date prévisionnelle|planification|phasage|rétroplanning',
  'calendrier-debut':
    'début|date de début|démarrage|date de démarrage|date de lancement|lancement|commencement|début de l’action|année de début|date de début prévisionnelle|date de départ',
  'calendrier-fin':
    'fin|date de fin|échéance|date d’échéance|fin de l’action|achèvement|terme|date de fin prévisionnelle|année de fin|date limite|date butoir|échéance prévue|fin prévue',
  'calendrier-recurrence': 'rythme|récurrence|périodicité|périodicité de l’action|fréquence de l’action',
  etapes:
    'étapes|étape|étapes clés|phases|jalons|principales étapes|étapes de réalisation|étapes de mise en œuvre|étapes et calendrier|phases de l’action|grandes étapes|calendrier des étapes|étapes et échéances',
  pilotes:
    'pilote|pilotes|porteur|porteurs|structure pilote|structure porteuse|pilotage|pilotage de l’action|porteur de l’action|porteur du projet|pilote de l’action|pilote de la fiche|responsable|responsable de l’action|organisme porteur|structure responsable|copilote|copilotes|co pilote|co pilotes|pilote et co pilote|pilotes et co pilotes|pilote et copilote|promoteur|chef de file|maître d’ouvrage|maîtrise d’ouvrage|porteur de projet|qui pilote|portage|acteur pilote|structure référente|opérateur|opérateurs|porteur pilote|pilote porteur|maître d’œuvre|structure coordinatrice|animateur de l’action',
  'pilotes.service': 'service pilote|service porteur|service responsable|direction pilote|direction porteuse',
  'pilotes.fonction': 'fonction du pilote|fonction du responsable|fonction du porteur',
  referents: 'référent|référents|référent de l’action|référents de l’action|personne référente|référent de la fiche',
  'referents-elus': 'élu référent|élus référents|élu|référent élu|élu en charge|élu responsable',
  'referents-techniques':
    'référent technique|référents techniques|technicien référent|agent référent|référent administratif',
  partenaires:
    'partenaire|partenaires|partenariat|partenariats|partenaires associés|structures partenaires|structures associées|acteurs associés|acteurs|acteurs concernés|acteurs mobilisés|acteurs impliqués|partenaires de l’action|partenaires mobilisés|partenaires pressentis|partenaires techniques|intervenants|contributeurs|avec qui|partenaires impliqués|partenaires opérationnels|partenaires locaux|acteurs à mobiliser|partenaires à mobiliser|partenaires potentiels|partenaires envisagés|partenaires et acteurs|acteurs et partenaires|organismes associés|structures impliquées',
  'partenaires.contribution':
    'contribution|apport|rôle du partenaire|contribution du partenaire|rôle des partenaires|rôle dans l’action|engagement du partenaire|ce qu’il apporte|nature du partenariat|nature de la contribution',
  moyens:
    'moyens|ressources|moyens nécessaires|moyens mobilisés|moyens à mobiliser|moyens de l’action|ressources mobilisées|ressources nécessaires|moyens humains et matériels|moyens humains matériels et financiers|moyens humains et financiers|moyens humains et techniques|ressources mobilisables|moyens humains matériels|moyens disponibles|leviers et ressources',
  'moyens-humains': 'moyens humains|ressources humaines|rh|etp|personnel|temps de travail|personnel mobilisé',
  'moyens-materiels':
    'moyens matériels|moyens techniques|moyens logistiques|matériel|équipement|équipements|logistique|ressources matérielles|moyens matériels et techniques|moyens techniques et matériels',
  'moyens-financiers':
    'moyens financiers|financement|financements|financements mobilisables|financements mobilisés|sources de financement|ressources financières|modalités de financement|plan de financement|financements envisagés|financements possibles|financements pressentis|financement de l’action|financement prévisionnel|cofinancements|co financements|modalités financières|financeurs|financeur|financeurs mobilisables|financeurs potentiels|financeurs pressentis',
  budget:
    'budget|budget prévisionnel|dépenses|budget de l’action|budget détaillé|détail du budget|tableau de financement|plan de financement prévisionnel|budget par année',
  'budget-total':
    'budget total|coût total|coût|coût de l’action|montant total|coût prévisionnel|coût estimé|estimation du coût|coût global|budget global|montant global|budget estimé|budget estimatif|coût estimatif|enveloppe',
  'budget-taxe': 'ht ou ttc|ht ttc|taxe',
  'budget-commentaire':
    'commentaire sur le budget|remarque sur le budget|remarques sur le budget|précision sur le budget',
  'budget.libelle': 'poste de dépense|postes de dépenses|ligne budgétaire|objet de la dépense|libellé de la dépense',
  'budget.annee': 'année budgétaire|exercice|année du budget|année de la dépense',
  'budget.montant':
    'montant|montants|montant en euros|somme|montant du financement|montant demandé|montant de la dépense',
  'budget.nature': 'nature de la dépense|type de dépense',
  'budget.etat': 'état du financement|statut du financement',
  'resultats-attendus':
    'résultats attendus|résultat attendu|résultats|effets attendus|impacts attendus|impact attendu|résultats visés|changements attendus|livrables|livrable|plus value attendue|plus value|bénéfices attendus|résultats escomptés|effets escomptés',
  indicateurs:
    'indicateur|indicateurs|critères d’évaluation|critère d’évaluation|évaluation|indicateurs d’évaluation|indicateurs de suivi|suivi et évaluation|modalités d’évaluation|indicateurs de suivi et d’évaluation|critères et indicateurs|critères et indicateurs d’évaluation|indicateurs et critères d’évaluation|évaluation de l’action|critères de réussite|critères de suivi|suivi évaluation|indicateurs de réussite|évaluation et suivi|indicateurs retenus|critères et modalités d’évaluation|modalités de suivi et d’évaluation',
  'indicateurs.type': 'type d’indicateur|nature de l’indicateur',
  'indicateurs.unite': 'unité de l’indicateur|unité de mesure',
  'indicateurs.depart': 'valeur de départ|valeur initiale|situation de départ|valeur de référence|point de départ',
  'indicateurs.cible':
    'valeur cible|cible de l’indicateur|objectif chiffré|cible chiffrée|objectif cible|valeur attendue|cible à atteindre',
  'indicateurs.cible-annee': 'année de la cible|échéance de la cible|année cible',
  'indicateurs.source':
    'source de l’indicateur|source de données|sources de données|source des données|outil de recueil|mode de recueil|modalités de recueil',
  'indicateurs.frequence':
    'fréquence de l’indicateur|fréquence de recueil|périodicité de recueil|fréquence de suivi|fréquence de mesure',
  'participation-degre': 'degré de participation|niveau de participation|niveau de participation citoyenne',
  'participation-description':
    'participation|participation des habitants|participation citoyenne|implication des habitants|place des habitants|participation des usagers|démarche participative|mobilisation des habitants|association des habitants',
  prs: 'prs|lien avec le prs|lien prs|objectif du prs|objectifs du prs|projet régional de santé|articulation avec le prs|objectif prs',
  articulations:
    'articulation|articulations|articulation avec d’autres démarches|liens avec d’autres démarches|autres dispositifs|dispositifs liés|articulation avec les autres dispositifs|articulation avec les politiques publiques|lien avec d’autres plans|articulation avec d’autres dispositifs|cohérence avec d’autres politiques|politiques publiques concernées|liens avec d’autres dispositifs',
  statut:
    'statut|état|état d’avancement|avancement|statut de l’action|état de l’action|avancement de l’action|situation',
  priorite: 'priorité|niveau de priorité|degré de priorité|priorité de l’action|ordre de priorité',
  remarque:
    'remarque|remarques|observation|observations|commentaire|commentaires|note|notes|divers|à noter|points de vigilance|point de vigilance|freins|freins et leviers|leviers|leviers et freins|questions|difficultés|points d’attention',
}

/** The columns of a small table within a fiche, or those under a heading that covers several columns. */
export const COLONNES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  budget: {
    'budget.libelle':
      'dépense|dépenses|poste|postes|libellé|nature|objet|poste de dépense|postes de dépenses|désignation|intitulé|ligne|action|charges',
    'budget.montant':
      'montant|montants|coût|coûts|somme|montant prévisionnel|total|coût prévisionnel|euros|€|montant en euros|prix|budget|montant demandé',
    'budget.financeur':
      'financeur|financeurs|source de financement|sources de financement|qui paie|financement|origine|organisme|financement par|partenaire financier',
    'budget.annee': 'année|exercice|années|an',
    'budget.nature': 'nature de la dépense|type de dépense|type|fonctionnement ou investissement',
    'budget.etat': 'état|statut|état du financement|acquis ou demandé',
  },
  indicateurs: {
    'indicateurs.libelle':
      'indicateur|indicateurs|libellé|critère|critères|intitulé|nom|indicateur retenu|quoi|ce que l’on mesure|objet|critère d’évaluation',
    'indicateurs.type': 'type|type d’indicateur|nature|catégorie',
    'indicateurs.unite': 'unité|unités|unité de mesure',
    'indicateurs.depart':
      'départ|valeur de départ|valeur initiale|situation initiale|aujourd’hui|état initial|point de départ|valeur actuelle',
    'indicateurs.cible':
      'cible|cibles|valeur cible|objectif|objectif chiffré|valeur attendue|attendu|résultat attendu|objectif cible|objectif visé|à atteindre',
    'indicateurs.cible-annee': 'année|année cible|échéance|année de la cible',
    'indicateurs.source':
      'source|sources|source de données|outil|outils|mode de recueil|recueil|qui|modalités de recueil|source des données|outil de recueil',
    'indicateurs.frequence': 'fréquence|périodicité|quand|rythme|fréquence de recueil',
  },
  partenaires: {
    'partenaires.organisme':
      'partenaire|partenaires|organisme|structure|nom|acteur|qui|structure partenaire|organisme partenaire|nom de la structure|nom du partenaire',
    'partenaires.contribution':
      'contribution|rôle|apport|engagement|mission|missions|implication|quoi|ce qu’il apporte|nature de la contribution|rôle dans l’action',
    'partenaires.service': 'service|direction|pôle',
    'partenaires.fonction': 'fonction|contact|interlocuteur|qualité',
  },
  pilotes: {
    'pilotes.organisme':
      'pilote|organisme|structure|porteur|nom|structure pilote|structure porteuse|qui|organisme pilote',
    'pilotes.service': 'service|direction|pôle',
    'pilotes.fonction': 'fonction|contact|interlocuteur|qualité|responsable',
    'referents-elus': 'élu|élu référent',
    'referents-techniques': 'référent technique|technicien|agent',
  },
  etapes: {
    'etapes.titre': 'étape|étapes|action|phase|jalon|tâche|libellé|intitulé|quoi|description|titre|opération|activité',
    'etapes.date': 'date|échéance|quand|période|calendrier|dates|délai|mois|échéances|terme',
    'etapes.texte': 'remarque|précision|commentaire',
  },
  calendrier: {
    'calendrier-debut': 'début|démarrage|date de début|du|lancement|de',
    'calendrier-fin': 'fin|échéance|date de fin|au|terme|à',
    'calendrier-recurrence': 'rythme|récurrence|périodicité|fréquence',
  },
  moyens: {
    'moyens-humains': 'humains|humain|moyens humains|rh|etp',
    'moyens-materiels': 'matériels|matériel|moyens matériels|techniques|logistiques|techniques et matériels',
    'moyens-financiers': 'financiers|financier|moyens financiers|financement',
  },
  objectifs: {
    'objectifs-generaux': 'général|généraux|objectif général|og|principal',
    'objectifs-specifiques': 'spécifique|spécifiques|objectifs spécifiques|os',
    'objectifs-operationnels': 'opérationnel|opérationnels|objectifs opérationnels|oo',
  },
}
/** A level above may be named otherwise: what each says of the columns below it. */
export const GROUPES: Readonly<Partial<Record<Sens, string>>> = {
  budget: 'budget',
  'budget-total': 'budget',
  'moyens-financiers': 'budget',
  indicateurs: 'indicateurs',
  partenaires: 'partenaires',
  pilotes: 'pilotes',
  etapes: 'etapes',
  calendrier: 'calendrier',
  moyens: 'moyens',
  objectifs: 'objectifs',
}

/** Words that change nothing to what a heading means: « Partenaires associés de l’action » is « Partenaires ». */
export const NEUTRES =
  'pour action fiche projet prévisionnel prévu visé envisagé concerné associé principal éventuel synthétique bref brève détaillé détail retenu proposé identifié mobilisé nécessaire local liste cls contrat mobilisable pressenti précis précision rappel'
