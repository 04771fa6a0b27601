// Engendré par « npm run generate » à partir de schemas/ : ne pas modifier à la main.


/**
 * Minuscules sans accent, chiffres et traits d’union ; unique dans le projet.
 */
export type Identifiant = string
/**
 * Un texte court, gardé tel qu’il est tapé.
 */
export type Texte = string
/**
 * Un texte de plusieurs paragraphes, en Markdown, de préférence dans un bloc `|`.
 */
export type Prose = string
/**
 * Contrat, contrat de préfiguration ou convention-cadre.
 */
export type Nature = ("contrat" | "prefiguration" | "convention-cadre")
/**
 * Partielle : le document signé en dit plus que ces fichiers, et une absence n’y prouve rien.
 */
export type Transcription = ("complete" | "partielle")
/**
 * Le moment de la vie du contrat : il décide de ce qui est dû.
 */
export type Phase = ("preparation" | "diagnostic" | "programmation" | "redaction" | "signature" | "mise-en-oeuvre" | "evaluation" | "acheve")
/**
 * 2026, 2026-03, 2026-03-15, 2026-T3 (trimestre), 2026-S1 (semestre), 15/03/2026, ou une période 2026-03/2026-06.
 */
export type Date = string
/**
 * Un nombre sans décimale.
 */
export type Entier = number
/**
 * Le type de texte visé, pour que des règles puissent le lire.
 */
export type TypeReference = ("code" | "loi" | "ordonnance" | "decret" | "arrete" | "circulaire" | "instruction" | "deliberation" | "convention" | "autre")
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefActeur = string
/**
 * `oui` ou `non`.
 */
export type Booleen = boolean
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefFiche = string
/**
 * Liste propre à cet outil.
 */
export type Public = ("tous" | "petite-enfance" | "enfants" | "jeunes" | "etudiants" | "parents" | "femmes" | "femmes-enceintes" | "personnes-agees" | "handicap" | "troubles-psychiques" | "maladies-chroniques" | "aidants" | "precarite" | "sans-domicile" | "migrants" | "gens-du-voyage" | "detenus" | "actifs" | "demandeurs-emploi" | "agriculteurs" | "saisonniers" | "habitants-qpv" | "professionnels" | "elus" | "autre")
/**
 * Les trois thématiques « socles » de l’ARS Pays de la Loire (2015).
 */
export type Socle = ("prevention" | "acces" | "parcours")
/**
 * L’identifiant d’un acteur, ou `nom:` pour un organisme qui n’est pas déclaré.
 */
export type Financeur = ({
nom?: Texte
remarque?: Prose
} | string)
/**
 * En euros : 60 000 €, 1 250,50 €, 60000.
 */
export type Montant = number
/**
 * Une année en quatre chiffres.
 */
export type Annee = number
/**
 * Fonctionnement, investissement ou valorisation (mise à disposition, bénévolat, prêt).
 */
export type NatureDepense = ("fonctionnement" | "investissement" | "valorisation" | "autre")
/**
 * Où en est ce financement.
 */
export type EtatFinancement = ("acquis" | "engage" | "demande" | "a-trouver")
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefActe = string
/**
 * Après quelle partie du contrat prend place cette section libre.
 */
export type PartieContrat = ("preambule" | "diagnostic" | "objet" | "perimetre" | "programme" | "sante-mentale" | "participation" | "prs" | "articulations" | "gouvernance" | "engagements" | "financement" | "duree" | "evaluation" | "revision" | "renouvellement")
/**
 * Chaque acte juridique de la vie du contrat.
 */
export type TypeActe = ("contrat" | "prefiguration" | "convention-cadre" | "avenant" | "convention-application" | "prorogation" | "autre")
/**
 * `tout`, un code de commune, un code de quartier prioritaire ou l’identifiant d’une division du territoire.
 */
export type RefTerritoire = string
/**
 * Suspensif : les fiches qu’il apporte ou les lieux qu’il couvre restent inactifs jusqu’à sa signature.
 */
export type EffetActe = ("immediat" | "suspensif")
/**
 * Un chemin dans le dossier du projet, avec des `/` : images/logo.png.
 */
export type Fichier = string
/**
 * Où les fiches actions prennent place.
 */
export type PlaceFiches = ("annexe" | "corps" | "document-separe")
/**
 * Six chiffres hexadécimaux, entre guillemets : "1F4E79".
 */
export type Couleur = string
/**
 * L’échelle du territoire du contrat.
 */
export type Echelle = ("communale" | "intercommunale" | "petr" | "pays" | "metropole" | "archipel" | "autre")
/**
 * Entre guillemets : "01", "2A", "974".
 */
export type CodeDepartement = string
/**
 * Neuf chiffres, entre guillemets.
 */
export type Siren = string
/**
 * Le code officiel géographique de la commune (Insee), entre guillemets : "44999".
 */
export type CodeCommune = string
/**
 * Ce que compte ce chiffre.
 */
export type TypePopulation = ("municipale" | "totale" | "dgf" | "saisonniere" | "autre")
/**
 * Les milieux présents sur le territoire.
 */
export type Milieu = ("rural" | "rural-isole" | "periurbain" | "urbain" | "quartier-prioritaire" | "littoral" | "montagne" | "insulaire" | "sous-dense" | "autre")
/**
 * Le code du quartier prioritaire de la politique de la ville : QN04499M.
 */
export type CodeQuartier = string
/**
 * Le code d’une commune.
 */
export type RefCommune = string
/**
 * Une division du territoire que des actions peuvent viser.
 */
export type TypeUnite = ("ile" | "canton" | "secteur" | "quartier" | "bassin" | "zone" | "autre")
/**
 * Ce qu’est l’organisme.
 */
export type TypeActeur = ("ars" | "collectivite" | "prefecture" | "departement" | "region" | "cpam" | "caf" | "msa" | "cgss" | "carsat" | "regime-special" | "education-nationale" | "etablissement-sante" | "hopital-proximite" | "etablissement-psychiatrique" | "etablissement-medico-social" | "cpts" | "dac" | "ordre" | "urps" | "universite" | "mutualite" | "association" | "autre")
/**
 * La forme juridique d’une collectivité, d’un groupement ou d’une structure porteuse.
 */
export type FormeActeur = ("commune" | "communaute-de-communes" | "communaute-agglomeration" | "communaute-urbaine" | "metropole" | "petr" | "syndicat-mixte" | "ccas" | "cias" | "collectivite-outre-mer" | "agence" | "autre")
/**
 * En quelle qualité l’organisme prend part au contrat ; un porteur signe, sauf `signe: non`.
 */
export type RoleActeur = ("porteur" | "signataire" | "cosignataire" | "partenaire" | "financeur")
/**
 * La partie du diagnostic où le constat prend place.
 */
export type Bloc = ("population" | "sante" | "offre" | "environnement" | "social")
/**
 * Les quatre champs de l’article L. 1434-10, IV, du code de la santé publique.
 */
export type Champ = ("promotion" | "prevention" | "soins" | "medico-social")
/**
 * Un nombre, ou un texte quand la valeur n’est pas chiffrée.
 */
export type Valeur = (number | string)
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefConstat = string
/**
 * Priorité du besoin ou de l’action.
 */
export type Priorite = ("haute" | "moyenne" | "basse")
/**
 * Où en est l’initiative.
 */
export type EtatInitiative = ("en-projet" | "en-cours" | "terminee")
/**
 * Complet : l’absence d’un axe ou d’une fiche est une faute. Sinon, dites pourquoi dans `motif`.
 */
export type EtatProgramme = ("complet" | "partiel" | "a-venir" | "non-transcrit")
/**
 * Ce qu’est cet axe.
 */
export type TypeAxe = ("thematique" | "transversal" | "methodologique" | "partie" | "territoire")
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefBesoin = string
/**
 * Liste propre à cet outil (ce n’est pas une grille officielle). Chaque thème relève d’un ou de plusieurs des quatre champs de la loi et, en Pays de la Loire, d’un thème socle.
 */
export type Theme = ("promotion-sante" | "education-sante" | "prevention" | "sante-environnement" | "nutrition-activite-physique" | "addictions" | "sante-sexuelle" | "depistage-vaccination" | "petite-enfance-parentalite" | "sante-jeunes" | "sante-mentale" | "violences" | "sante-travail" | "veille-securite-sanitaire" | "acces-aux-soins" | "offre-de-sante" | "attractivite" | "soins-non-programmes" | "sante-numerique" | "education-therapeutique" | "parcours" | "troubles-psychiques" | "maladies-chroniques" | "cancers" | "autonomie" | "handicap" | "precarite" | "aidants" | "acces-aux-droits" | "participation" | "observation" | "animation" | "autre")
/**
 * Le niveau de l’objectif.
 */
export type NiveauObjectif = ("strategique" | "general" | "specifique" | "operationnel")
/**
 * L’identifiant d’un acteur, ou ses précisions.
 */
export type Referent = ({
acteur?: RefActeur
nom?: Texte
type?: TypeReferent
service?: Texte
fonction?: Texte
contribution?: Prose
remarque?: Prose
} | string)
/**
 * Élu ou technique.
 */
export type TypeReferent = ("elu" | "technique")
/**
 * Ce qu’est cette instance de gouvernance.
 */
export type TypeInstance = ("copil" | "cotech" | "groupe-de-travail" | "comite-elus" | "comite-financeurs" | "clsm" | "equipe-projet" | "forum" | "conseil" | "autre")
/**
 * L’identifiant d’un acteur, ou ses précisions (`acteur` ou `nom`, `service`, `fonction`, `contribution`).
 */
export type Quelquun = ({
acteur?: RefActeur
nom?: Texte
type?: TypeActeur
service?: Texte
fonction?: Texte
contribution?: Prose
remarque?: Prose
} | string)
/**
 * L’unité de temps de la fréquence.
 */
export type UniteTemps = ("semaine" | "mois" | "trimestre" | "semestre" | "an" | "contrat")
/**
 * Déjà en place ou à créer.
 */
export type EtatInstance = ("active" | "a-creer")
/**
 * Un nombre, à la française ou non : 5,9 ; 12 400 ; 0.5.
 */
export type Nombre = number
/**
 * En pour cent : 50 %.
 */
export type Part = number
/**
 * Une étape du suivi et de l’évaluation.
 */
export type TypeJalon = ("bilan-annuel" | "mi-parcours" | "finale" | "autre")
/**
 * Ce que l’évaluation regarde.
 */
export type Critere = ("efficacite" | "efficience" | "pertinence" | "coherence" | "qualite" | "mobilisation" | "inegalites" | "perennite" | "autre")
/**
 * Processus, résultat ou impact.
 */
export type TypeIndicateur = ("processus" | "resultat" | "impact")
/**
 * Une valeur et son année.
 */
export type ValeurDatee = ({
valeur?: Valeur
annee?: Annee
texte?: Texte
remarque?: Prose
} | number | string)
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefAxe = string
/**
 * À quel rythme l’action revient.
 */
export type Recurrence = ("ponctuelle" | "hebdomadaire" | "mensuelle" | "trimestrielle" | "semestrielle" | "annuelle" | "biennale" | "continue" | "autre")
/**
 * Montants hors taxes ou toutes taxes comprises.
 */
export type Taxe = ("HT" | "TTC")
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefPrs = string
/**
 * Tel que convenu dans le contrat ; le suivi annuel tient le sien dans suivi/.
 */
export type Statut = ("a-discuter" | "a-l-etude" | "a-venir" | "en-cours" | "realisee" | "en-pause" | "bloquee" | "abandonnee" | "perennisee")
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefCategorie = string
/**
 * Liste propre à cet outil, pour les statistiques.
 */
export type Determinant = ("alimentation" | "activite-physique" | "tabac" | "alcool" | "autres-addictions" | "sante-mentale" | "sante-sexuelle" | "petite-enfance-parentalite" | "logement" | "environnement" | "urbanisme" | "mobilite" | "education" | "emploi" | "travail" | "lien-social" | "culture-loisirs" | "acces-aux-droits" | "numerique" | "offre-de-soins" | "attractivite" | "autonomie" | "depistage-vaccination" | "autre")
/**
 * Le niveau sur lequel l’action agit (modèle socio-écologique).
 */
export type Levier = ("individu" | "entourage" | "organisation" | "communaute-de-vie" | "politique-publique")
/**
 * Le degré de participation des habitants à l’action.
 */
export type DegreParticipation = ("information" | "consultation" | "concertation" | "co-construction" | "codecision" | "autre")
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefArticulation = string
/**
 * L’identifiant (`id`) de ce qui est désigné.
 */
export type RefUnite = string

/**
 * Ce qu’écrit la commande « export » : le contenu de chaque fichier une fois lu, et les faits qui s’en déduisent. Fichier engendré à partir des autres schémas.
 */
export type Projet = {
/**
 * Version du format.
 */
format: 1
contrat: Contrat
territoire: Territoire
acteurs: Acteurs
diagnostic: Diagnostic
axes: Axes
gouvernance: Gouvernance
evaluation: Evaluation
/**
 * Les fiches actions, par identifiant.
 */
fiches: Fiche[]
/**
 * Les années de suivi, dans l’ordre.
 */
suivi: Suivi[]
faits: Faits
}
/**
 * contrat.yaml : ce qu’est le contrat — titre, période, profil, phase, visas, actes, clauses.
 */
export type Contrat = {
/**
 * La version du format de ces fichiers (pas celle du contrat).
 */
format: 1
id: Identifiant
titre?: Texte
/**
 * Le titre du contrat dans une autre langue.
 * 
 * Items: Un titre et sa langue.
 */
titres?: {
langue?: Texte
texte?: Texte
remarque?: Prose
}[]
edition?: Texte
nature?: Nature
transcription?: Transcription
/**
 * Les règles à appliquer : un profil livré (national, pays-de-la-loire…) ou un fichier ./profils/….yaml ; plusieurs quand plusieurs ARS signent.
 * 
 * @minItems 1
 */
profil?: string[]
phase?: Phase
periode?: Periode
generation?: Entier
/**
 * Les contrats que celui-ci prolonge ou remplace.
 * 
 * Items: Un contrat antérieur, parfois sur un autre périmètre ou sous un autre nom.
 */
precedents?: {
titre?: Texte
periode?: Periode
description?: Prose
projet?: Texte
remarque?: Prose
}[]
/**
 * Le PRS que le contrat met en œuvre.
 */
prs?: {
titre?: Texte
description?: Prose
/**
 * Les objectifs du PRS auxquels des fiches répondent.
 * 
 * Items: Un objectif du PRS.
 */
objectifs?: {
id: Identifiant
titre?: Texte
remarque?: Prose
}[]
remarque?: Prose
}
/**
 * Les « Vu… », dans l’ordre ; une référence permet aux règles de les lire.
 * 
 * Items: Le texte, ou le texte et sa référence.
 */
visas?: ({
texte?: Prose
/**
 * Ce que vise le visa.
 */
reference?: {
type?: TypeReference
numero?: Texte
date?: Date
titre?: Texte
remarque?: Prose
}
remarque?: Prose
} | string)[]
/**
 * Les « Considérant… », dans l’ordre.
 */
considerants?: Prose[]
/**
 * Un mot par institution, en tête du contrat.
 * 
 * Items: Le mot d’une institution.
 */
editos?: {
acteur?: RefActeur
nom?: Texte
fonction?: Texte
texte?: Prose
remarque?: Prose
}[]
preambule?: Prose
/**
 * Demandé par la loi depuis le 22 février 2022.
 */
sante_mentale?: {
description?: Prose
/**
 * Le projet territorial de santé mentale.
 */
ptsm?: {
titre?: Texte
prise_en_compte?: Prose
remarque?: Prose
}
/**
 * Le conseil local de santé mentale.
 */
clsm?: {
existe?: Booleen
description?: Prose
remarque?: Prose
}
/**
 * Les fiches qui mettent en œuvre ce volet.
 */
fiches?: RefFiche[]
remarque?: Prose
}
/**
 * Comment la participation des usagers et des habitants est garantie.
 */
participation?: {
description?: Prose
/**
 * Les publics associés, dont les personnes en situation de précarité ou de handicap.
 */
publics?: Public[]
/**
 * Les fiches actions concernées.
 */
fiches?: RefFiche[]
remarque?: Prose
}
/**
 * Un thème socle de la région, négocié et non retenu, avec le motif.
 * 
 * Items: La décision prise sur un thème socle.
 */
socles?: {
socle: Socle
retenu?: Booleen
motif?: Prose
remarque?: Prose
}[]
/**
 * Les autres démarches du territoire.
 * 
 * Items: Une autre démarche.
 */
articulations?: {
id: Identifiant
titre?: Texte
description?: Prose
remarque?: Prose
}[]
/**
 * Ce qui vaut pour tout le contrat.
 */
financement?: {
description?: Prose
/**
 * Les montants qui valent pour tout le contrat, hors lignes des fiches.
 * 
 * Items: Un montant pour tout le contrat.
 */
enveloppes?: {
financeur?: Financeur
objet?: Texte
montant?: Montant
annee?: Annee
nature?: NatureDepense
etat?: EtatFinancement
/**
 * L’acte qui l’apporte.
 */
actes?: RefActe[]
remarque?: Prose
}[]
remarque?: Prose
}
/**
 * Le texte propre au projet pour un article du contrat.
 */
clauses?: {
objet?: Prose
perimetre?: Prose
engagements?: Prose
duree?: Prose
revision?: Prose
renouvellement?: Prose
communication?: Prose
donnees?: Prose
resiliation?: Prose
litiges?: Prose
remarque?: Prose
}
/**
 * Ce dont dépend la réussite du contrat.
 */
conditions_de_reussite?: Prose[]
/**
 * Ce que le contrat dit ne pas faire.
 */
exclusions?: Prose[]
/**
 * Des ajouts au contrat.
 * 
 * Items: Une section libre.
 */
sections?: {
titre?: Texte
apres?: PartieContrat
texte?: Prose
remarque?: Prose
}[]
/**
 * Chaque acte juridique : contrat, avenant, prorogation, convention d’application…
 * 
 * Items: Un acte juridique.
 */
actes?: {
id: Identifiant
type?: TypeActe
complete?: RefActe
objet?: Texte
/**
 * Qui le signe ; tous les signataires si rien n’est dit.
 */
acteurs?: RefActeur[]
/**
 * Les lieux visés : `tout`, codes de communes ou de quartiers, divisions du territoire.
 */
territoires?: RefTerritoire[]
effet?: EffetActe
date?: Date
lieu?: Texte
remarque?: Prose
}[]
/**
 * Une règle sciemment non respectée : montrée au relecteur, jamais dans le contrat.
 * 
 * Items: Une règle écartée et pourquoi.
 */
ecarts_motives?: {
regle?: Texte
motif?: Prose
auteur?: Texte
date?: Date
expire?: Date
chemin?: Texte
remarque?: Prose
}[]
/**
 * Les documents joints.
 */
annexes?: Annexe[]
/**
 * L’allure du document Word.
 */
mise_en_page?: {
/**
 * Les images de la couverture.
 */
logos?: Fichier[]
charte?: Fichier
fiches?: PlaceFiches
libelle_fiche?: Texte
illustrations?: Booleen
/**
 * Une couleur par axe.
 */
couleurs?: {
[k: string]: Couleur | undefined
}
remarque?: Prose
}
remarque?: Prose
}
/**
 * La période couverte.
 */
export type Periode = {
libelle?: Texte
debut?: Date
fin?: Date
fin_effective?: Date
remarque?: Prose
}
/**
 * Un document joint.
 */
export type Annexe = {
titre?: Texte
fichier?: Fichier
remarque?: Prose
}
/**
 * territoire.yaml : le périmètre du contrat et ses divisions.
 */
export type Territoire = {
description?: Prose
fictif?: Booleen
echelle?: Echelle
/**
 * Les codes de régions, quand ils ne se déduisent pas des départements.
 */
regions?: string[]
/**
 * Les codes des départements, entre guillemets.
 */
departements?: CodeDepartement[]
/**
 * Les intercommunalités entières ; toutes leurs communes sont comprises.
 * 
 * Items: Une intercommunalité.
 */
epci?: {
siren?: Siren
nom?: Texte
population?: Entier
remarque?: Prose
}[]
/**
 * Les communes, quand le périmètre n’est pas fait d’EPCI entiers.
 * 
 * Items: Une commune.
 */
communes?: {
code?: CodeCommune
nom?: Texte
population?: Entier
remarque?: Prose
}[]
/**
 * La population du périmètre.
 */
population?: {
valeur?: Entier
annee?: Annee
source?: Texte
remarque?: Prose
}
/**
 * Saisonnière, DGF…
 * 
 * Items: Un autre compte de population.
 */
populations?: {
type?: TypePopulation
valeur?: Entier
annee?: Annee
source?: Texte
remarque?: Prose
}[]
/**
 * Les milieux présents.
 */
milieux?: Milieu[]
/**
 * Les quartiers prioritaires de la politique de la ville.
 * 
 * Items: Un quartier.
 */
quartiers_prioritaires?: {
code?: CodeQuartier
nom?: Texte
commune?: RefCommune
remarque?: Prose
}[]
/**
 * Toute autre division que des actions peuvent viser.
 * 
 * Items: Une île, un canton, un quartier…
 */
unites?: {
id: Identifiant
type?: TypeUnite
nom?: Texte
departement?: CodeDepartement
/**
 * Les codes de ses communes.
 */
communes?: RefCommune[]
hors_perimetre?: Booleen
population?: Entier
remarque?: Prose
}[]
remarque?: Prose
}
/**
 * acteurs.yaml : qui est lié par le contrat, et qui aide.
 */
export type Acteurs = {
/**
 * Les organismes.
 * 
 * Items: Un organisme.
 */
acteurs?: {
id: Identifiant
nom?: Texte
type?: TypeActeur
forme?: FormeActeur
/**
 * En quelle qualité il prend part.
 */
en_tant_que?: RoleActeur[]
signe?: Booleen
siren?: Siren
membre_de?: RefActeur
/**
 * Qui signe pour lui.
 */
representant?: {
fonction?: Texte
nom?: Texte
mention?: Texte
remarque?: Prose
}
/**
 * La délibération qui autorise la signature.
 */
deliberation?: {
reference?: Texte
date?: Date
remarque?: Prose
}
engagement?: Prose
/**
 * Quand elle diffère de celle de l’acte.
 */
signature?: {
date?: Date
lieu?: Texte
remarque?: Prose
}
adhesion?: RefActe
contact?: Contact
remarque?: Prose
}[]
remarque?: Prose
}
/**
 * Adresses de service, jamais personnelles.
 */
export type Contact = {
courriel?: Texte
telephone?: Texte
adresse?: Prose
site?: Texte
remarque?: Prose
}
/**
 * diagnostic.yaml : méthode, sources, constats, besoins.
 */
export type Diagnostic = {
methode?: Prose
/**
 * Les études et les données employées.
 * 
 * Items: Une étude ou un jeu de données.
 */
sources?: {
id: Identifiant
titre?: Texte
producteur?: Texte
date?: Date
perimetre?: Texte
lien?: Texte
remarque?: Prose
}[]
/**
 * Ce que montre le diagnostic.
 * 
 * Items: Un constat et ses mesures.
 */
constats?: {
id: Identifiant
titre?: Texte
bloc?: Bloc
/**
 * Les champs de la loi, quand ils diffèrent de ceux des thèmes.
 */
champs?: Champ[]
texte?: Prose
/**
 * Les chiffres.
 * 
 * Items: Un chiffre, son année, son périmètre, sa source.
 */
mesures?: {
libelle?: Texte
valeur?: Valeur
unite?: Texte
annee?: Annee
perimetre?: Texte
/**
 * L’identifiant d’une source, ou `titre:`.
 */
source?: ({
titre?: Texte
remarque?: Prose
} | string)
/**
 * La même mesure ailleurs.
 * 
 * Items: La mesure sur un autre périmètre.
 */
comparaisons?: {
perimetre?: Texte
valeur?: Valeur
annee?: Annee
remarque?: Prose
}[]
remarque?: Prose
}[]
remarque?: Prose
}[]
/**
 * Les besoins prioritaires.
 * 
 * Items: Un besoin.
 */
besoins?: {
id: Identifiant
titre?: Texte
/**
 * Les constats dont il vient.
 */
constats?: RefConstat[]
priorite?: Priorite
description?: Prose
remarque?: Prose
}[]
/**
 * Ce qui existe déjà.
 * 
 * Items: Un projet ou un service existant.
 */
initiatives?: {
titre?: Texte
structure?: Texte
etat?: EtatInitiative
description?: Prose
remarque?: Prose
}[]
/**
 * Les fiches qui mettent à jour le diagnostic.
 */
fiches?: RefFiche[]
remarque?: Prose
}
/**
 * axes.yaml : l’arbre du programme, et ses autres classements.
 */
export type Axes = {
/**
 * Le programme est-il complet ?
 */
programme?: {
etat?: EtatProgramme
fiches_prevues?: Entier
motif?: Prose
remarque?: Prose
}
/**
 * Les axes stratégiques.
 */
axes?: Axe[]
/**
 * Des sortes de fiches.
 * 
 * Items: Une sorte de fiche.
 */
categories?: {
id: Identifiant
titre?: Texte
hors_axes?: Booleen
remarque?: Prose
}[]
/**
 * D’autres classements, en parallèle des axes.
 * 
 * Items: Un classement.
 */
facettes?: {
id: Identifiant
titre?: Texte
/**
 * Ses valeurs.
 * 
 * Items: Une valeur du classement.
 */
valeurs?: {
id: Identifiant
titre?: Texte
remarque?: Prose
}[]
remarque?: Prose
}[]
remarque?: Prose
}
/**
 * Un axe stratégique, ses objectifs, ses thèmes.
 */
export type Axe = {
id: Identifiant
numero?: Texte
titre?: Texte
type?: TypeAxe
/**
 * Les besoins auxquels il répond.
 */
besoins?: RefBesoin[]
enjeux?: Prose
description?: Prose
/**
 * Les thèmes de l’axe, hérités par ses fiches.
 */
themes?: Theme[]
/**
 * Les champs de la loi, quand ils diffèrent de ceux des thèmes.
 */
champs?: Champ[]
/**
 * Les publics visés.
 */
publics?: Public[]
/**
 * Les lieux visés : `tout`, codes de communes ou de quartiers, divisions du territoire.
 */
territoires?: RefTerritoire[]
/**
 * L’avenant qui l’a apporté.
 */
actes?: RefActe[]
/**
 * Les axes que contient une partie.
 */
axes?: Axe[]
/**
 * Ses objectifs, à toute profondeur.
 */
objectifs?: Objectif[]
remarque?: Prose
}
/**
 * Un objectif, qui peut en contenir d’autres.
 */
export type Objectif = {
id?: Identifiant
numero?: Texte
niveau?: NiveauObjectif
titre?: Texte
description?: Prose
/**
 * Les lieux visés.
 */
territoires?: RefTerritoire[]
/**
 * Les objectifs qu’il contient.
 */
objectifs?: Objectif[]
remarque?: Prose
}
/**
 * gouvernance.yaml : les instances et la coordination.
 */
export type Gouvernance = {
description?: Prose
/**
 * Qui porte l’ensemble du contrat.
 */
referents?: Referent[]
/**
 * Les instances.
 * 
 * Items: Une instance.
 */
instances?: {
id: Identifiant
type?: TypeInstance
nom?: Texte
missions?: Prose
/**
 * Qui la préside.
 */
presidence?: Quelquun[]
/**
 * Qui l’anime.
 */
animation?: Quelquun[]
/**
 * Qui y siège.
 */
membres?: Quelquun[]
frequence?: Frequence
/**
 * Ses réunions datées, tenues ou prévues : elles vont dans l’agenda du contrat.
 * 
 * Items: Une réunion.
 */
reunions?: {
date?: Date
objet?: Texte
lieu?: Texte
remarque?: Prose
}[]
etat?: EtatInstance
/**
 * Les fiches qu’elle suit, ou celle qui la crée.
 */
fiches?: RefFiche[]
remarque?: Prose
}[]
/**
 * Le poste de coordination.
 */
coordination?: {
employeur?: Financeur
fonction?: Texte
etp?: Nombre
description?: Prose
contact?: Contact
/**
 * Les fiches actions concernées.
 */
fiches?: RefFiche[]
/**
 * Qui finance le poste.
 * 
 * Items: La part d’un financeur.
 */
financement?: {
financeur?: Financeur
part?: Part
montant?: Montant
remarque?: Prose
}[]
remarque?: Prose
}
remarque?: Prose
}
/**
 * En mots, et si possible en nombre.
 */
export type Frequence = {
texte?: Texte
minimum?: Entier
par?: UniteTemps
remarque?: Prose
}
/**
 * evaluation.yaml : suivi et évaluation du contrat.
 */
export type Evaluation = {
description?: Prose
/**
 * Les questions évaluatives.
 */
questions?: Texte[]
/**
 * Les étapes.
 * 
 * Items: Une étape.
 */
jalons?: {
type?: TypeJalon
date?: Date
texte?: Texte
remarque?: Prose
}[]
/**
 * Ce que l’évaluation regarde.
 */
criteres?: Critere[]
/**
 * Les indicateurs du contrat dans son ensemble.
 */
indicateurs?: Indicateur[]
/**
 * La fiche qui porte l’évaluation.
 */
fiches?: RefFiche[]
remarque?: Prose
}
/**
 * Ce qui se mesure : unité, départ, cible, source, fréquence.
 */
export type Indicateur = {
id?: Identifiant
libelle?: Texte
type?: TypeIndicateur
unite?: Texte
depart?: ValeurDatee
cible?: ValeurDatee
source?: Texte
frequence?: Frequence
responsable?: Quelquun
remarque?: Prose
}
/**
 * fiches/*.yaml : une action par fichier.
 */
export type Fiche = {
id: Identifiant
numero?: Texte
titre?: Texte
/**
 * Les axes ou objectifs dont elle relève.
 */
rattachements?: RefAxe[]
enjeux?: Prose
/**
 * Les objectifs de l’action.
 */
objectifs?: Objectif[]
description?: Prose
/**
 * Les thèmes abordés (liste fermée) ; chacun relève d’un des quatre champs de la loi.
 */
themes?: Theme[]
/**
 * Les champs de la loi, quand ils diffèrent de ceux des thèmes.
 */
champs?: Champ[]
/**
 * Les publics visés.
 */
publics?: Public[]
/**
 * Les lieux visés : `tout`, codes de communes ou de quartiers, divisions du territoire.
 */
territoires?: RefTerritoire[]
/**
 * Qui conduit l’action.
 */
pilotes?: Quelquun[]
/**
 * Les référents, élus ou techniques.
 */
referents?: Referent[]
/**
 * Qui y contribue.
 */
partenaires?: Quelquun[]
/**
 * Quand.
 */
calendrier?: {
debut?: Date
fin?: Date
recurrence?: Recurrence
texte?: Texte
/**
 * Les étapes.
 * 
 * Items: Une étape.
 */
etapes?: {
titre?: Texte
date?: Date
texte?: Texte
remarque?: Prose
}[]
remarque?: Prose
}
/**
 * Ce qu’il faut.
 */
moyens?: {
humains?: Prose
materiels?: Prose
financiers?: Prose
remarque?: Prose
}
/**
 * Les montants de l’action.
 */
budget?: {
taxe?: Taxe
total?: Montant
commentaire?: Prose
/**
 * Les lignes du budget.
 * 
 * Items: Une dépense et son financeur.
 */
lignes?: {
id?: Identifiant
libelle?: Texte
annee?: Annee
montant?: Montant
nature?: NatureDepense
financeur?: Financeur
etat?: EtatFinancement
remarque?: Prose
}[]
remarque?: Prose
}
resultats_attendus?: Prose
/**
 * Les indicateurs de suivi et d’évaluation.
 */
indicateurs?: Indicateur[]
/**
 * Les objectifs du PRS auxquels elle répond.
 */
prs?: RefPrs[]
statut?: Statut
priorite?: Priorite
/**
 * Les actes qui l’ont apportée.
 */
actes?: RefActe[]
/**
 * Les fiches qui doivent la précéder.
 */
depend_de?: RefFiche[]
/**
 * Les fiches liées.
 */
liees?: RefFiche[]
/**
 * Elle a quitté le contrat.
 */
sortie?: {
date?: Date
motif?: Texte
suite?: Prose
remarque?: Prose
}
libelle?: Texte
/**
 * Les documents joints.
 */
annexes?: Annexe[]
categorie?: RefCategorie
/**
 * Ses valeurs dans les autres classements.
 */
facettes?: {
[k: string]: Identifiant[] | undefined
}
/**
 * Les déterminants de la santé visés.
 */
determinants?: Determinant[]
levier?: Levier
/**
 * La participation des habitants.
 */
participation?: {
degre?: DegreParticipation
description?: Prose
remarque?: Prose
}
/**
 * Les autres démarches liées.
 */
articulations?: RefArticulation[]
remarque?: Prose
}
/**
 * suivi/AAAA.yaml : une année de mise en œuvre.
 */
export type Suivi = {
annee: Annee
/**
 * Où en est chaque fiche.
 * 
 * Items: L’avancement d’une fiche.
 */
fiches?: {
fiche: RefFiche
statut?: Statut
avancement?: Part
commentaire?: Prose
/**
 * La valeur de chaque indicateur, par identifiant.
 */
mesures?: {
[k: string]: Valeur | undefined
}
/**
 * Ce qui a été dépensé.
 * 
 * Items: La dépense d’une ligne du budget.
 */
depenses?: {
ligne: Identifiant
montant?: Montant
remarque?: Prose
}[]
remarque?: Prose
}[]
/**
 * La valeur de chaque indicateur du contrat, par identifiant.
 */
mesures?: {
[k: string]: Valeur | undefined
}
faits_marquants?: Prose
remarque?: Prose
}
/**
 * Ce qui se déduit du projet et sur quoi les profils jugent. `x-provient` nomme les parties du projet dont chaque fait est tiré.
 */
export type Faits = {
/**
 * Le jour où l’on juge (aujourd’hui, ou --date) : AAAA-MM-JJ.
 */
date: string
phase: Phase
/**
 * De 0 (préparation) à 7 (achevé).
 */
rang_phase: number
/**
 * Vrai quand une date de signature est connue ou se déduit.
 */
signe: boolean
/**
 * La date de signature retenue : le premier acte contrat, préfiguration ou convention-cadre ; sinon la dernière signature d’un acteur ; sinon, en mise en œuvre, la dernière délibération ou le début de la période.
 */
signature?: {
date: string
jour: number
}
/**
 * Le jour, en AAAAMMJJ, dont les règles en vigueur s’appliquent : celui de la signature, sinon la date du jugement.
 */
jour_juge: number
/**
 * Durée de la période, en années entières arrondies.
 */
duree?: number
/**
 * Dernier jour de la période, en AAAAMMJJ ; une prolongation n’y change rien.
 */
fin?: number
/**
 * Les parties présentes du projet.
 */
fichiers: string[]
transcription: Transcription
programme: EtatProgramme
/**
 * Les champs de la loi dont relève au moins une fiche active.
 */
champs: Champ[]
/**
 * Les thèmes d’au moins une fiche active.
 */
themes: Theme[]
/**
 * Vrai quand chaque fiche active a au moins un thème ou un champ : avant cela, la couverture ne se juge pas.
 */
themes_connus: boolean
/**
 * Les thèmes socles dont relève au moins une fiche active.
 */
socles: Socle[]
/**
 * Les thèmes socles négociés et non retenus, avec un motif.
 */
socles_ecartes: Socle[]
/**
 * Les types de tous les acteurs déclarés.
 */
types_acteurs: TypeActeur[]
/**
 * Identifiants des acteurs porteurs.
 */
porteurs: string[]
/**
 * Identifiants des acteurs qui signent (porteurs compris, sauf `signe: non`).
 */
signataires: string[]
/**
 * Les types d’acteurs qui signent.
 */
types_signataires: TypeActeur[]
/**
 * Les articles de code cités dans les visas, sans espace ni point : L1434-10.
 */
articles_cites: string[]
/**
 * Combien de quartiers prioritaires compte le territoire.
 */
quartiers_prioritaires: number
/**
 * Les codes des départements du territoire.
 */
departements: string[]
/**
 * En équivalent temps plein, quand il est connu.
 */
etp?: number
/**
 * Types des acteurs qui financent le poste de coordination.
 */
coordination_financeurs: TypeActeur[]
/**
 * De -100 (la collectivité paie seule) à 100 (l’ARS paie seule), 0 à parts égales, arrondi à l’unité. Présent quand les financeurs du poste sont tous des acteurs déclarés et que les parts, ou les montants, de l’ARS et de la collectivité sont toutes connues.
 */
coordination_ecart?: number
/**
 * Lignes des fiches actives et enveloppes du contrat, en euros.
 */
budget: {
total: number
par_financeur: {
financeur: string
montant: number
}[]
par_annee: {
annee: number
montant: number
}[]
sans_financeur: number
sans_annee: number
}
/**
 * Pour chaque fiche, dans l’ordre de `fiches`, ce qui s’hérite et se déduit.
 */
fiches: {
id: string
active: boolean
axes: string[]
themes: Theme[]
champs: Champ[]
socles: Socle[]
publics: Public[]
territoires: string[]
territoires_actifs?: string[]
budget?: number
}[]
/**
 * Ce qui reste « à compléter » : le pointeur de la valeur dans le projet consolidé, et la note.
 */
a_completer: {
chemin: string
note?: string
}[]
}
