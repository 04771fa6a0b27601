// The texts the rules of coherence rest on, each with its force; what no text asks is this program's own (`outil`).
import type { Source } from '../../model/regle.ts'

export const OUTIL: Source = { titre: 'Cohérence des fichiers entre eux (règle de cet outil)', force: 'outil' }

export const FEDERATION_ADDICTION: Source = {
  titre: 'Fédération Addiction, fiche « Les contrats locaux de santé »',
  force: 'recommandation',
}

export const CONTRAT_DE_VILLE: Source = {
  titre: 'Circulaire du 5 décembre 2014 sur la santé dans les contrats de ville',
  url: 'http://gps.gf/blog/integration-des-enjeux-de-sante-au-sein-des-contrats-de-ville-circulaire-du-5-decembre-2014/',
  date: '2014-12-05',
  force: 'recommandation',
}

export const QUARTIERS: Source = {
  titre:
    'Fabrique Territoires Santé, enquête sur la place des quartiers prioritaires dans les contrats locaux de santé',
  url: 'https://pqn-a.fr/fr/actualites/aap-ami/fabrique-territoires-sante-enquete-sur-la-place-des-qpv-dans-les-contrats-locaux-de-sante',
  force: 'usage',
}

export const DUREES: Source = {
  titre:
    'Harpet et al., Environnement, Risques & Santé, 2019 : des contrats de 3 à 5 ans, renouvelables ; 6 ans observés',
  url: 'http://www.jle.com/fr/revues/ers/e-docs/contrats_locaux_de_sante_quelle_place_pour_la_sante_environnement__314205/article.phtml?tab=texte',
  date: '2019',
  force: 'usage',
}

export const SAINT_FLOUR: Source = {
  titre:
    'Usage : contrat du bassin de santé de Saint-Flour 2017-2022, qui cite les délibérations de chaque collectivité',
  url: 'https://lawinsider.com/fr/contracts/h0lRWmW71Lu',
  date: '2017',
  force: 'usage',
}

export const TERRES_DE_LORRAINE: Source = {
  titre: 'Usage : contrat de Terres de Lorraine 2018-2023, où chaque signataire a son paragraphe d’engagements',
  url: 'https://vdocuments.fr/contrat-local-de-sante-des-communautes-de-.html',
  date: '2018',
  force: 'usage',
}

export const SAINT_MARTIN: Source = {
  titre: 'Faxinfo, 2023 : contrat de Saint-Martin, interrompu plusieurs années après son échéance de 2017',
  url: 'https://www.faxinfo.fr/signature-du-contrat-local-de-sante-2023-2025/',
  date: '2023-11',
  force: 'usage',
}

export const AUXOIS_MORVAN: Source = {
  titre: 'ARS Bourgogne-Franche-Comté, 2025 : contrat du pays Auxois Morvan, prolongé par avenants',
  url: 'https://www.bourgogne-franche-comte.ars.sante.fr/un-deuxieme-contrat-local-de-sante-pour-le-pays-auxois-morvan',
  date: '2025',
  force: 'usage',
}

export const TAILLES: Source = {
  titre: 'Usage : de 3 à 7 axes et de 14 à 42 fiches dans les contrats publics observés',
  date: '2026-11',
  force: 'usage',
}

export const DIAGNOSTICS: Source = {
  titre: 'Usage : diagnostics faits d’études de producteurs et d’années différents (Haut-Allier 2019-2021)',
  url: 'https://123dok.net/document/q05vvj8g',
  date: '2019',
  force: 'usage',
}

export const LUNEVILLOIS: Source = {
  titre: 'Usage : contrat du Pays du Lunévillois 2020-2022, dont les visas citent l’article L. 1434-10',
  url: 'https://docslib.org/doc/828250',
  date: '2020',
  force: 'usage',
}

export const CONSEILS_LOCAUX: Source = {
  titre:
    'Instruction DGS/SP4/CGET/2016/289 du 30 septembre 2016 sur les conseils locaux de santé mentale, présentée par la F2RSM Psy',
  url: 'https://www.f2rsmpsy.fr/instruction-nddgs-sp4-cget-2016-289-septembre-2016-relative-consolidation-generalisation-conseils-locaux-sante-mentale-p',
  date: '2016-09-30',
  force: 'recommandation',
}

export const DIFFICULTES: Source = {
  titre: 'Décision Publique, sur les difficultés à élaborer un contrat local de santé (page lue le 22 novembre 2026)',
  url: 'http://sante.decisionpublique.fr/elaborer-contrat-local-sante-difficultes-apprehender/',
  date: '2026-11-22',
  force: 'recommandation',
}

export const EVALUER: Source = {
  titre: 'IREPS Grand Est, guide « Évaluer un contrat local de santé » (2022, lu en partie)',
  url: 'https://123dok.net/document/qmj7g5m5-r%C3%A9alisation-guide-r%C3%A9alis%C3%A9-gr%C3%A2ce-soutien-financier-ars-grand.html',
  date: '2022',
  force: 'recommandation',
}

export const COMMINGES: Source = {
  titre: 'Usage : contrat du Pays Comminges Pyrénées, dont le comité de pilotage réunit les signataires',
  url: 'https://www.commingespyrenees.fr/les-projets/cls/',
  date: '2018',
  force: 'usage',
}

export const COPIL_DE_SAINT_MARTIN: Source = {
  titre: 'Usage : contrat de Saint-Martin 2023-2025, dont le comité de pilotage se réunit au moins deux fois par an',
  url: 'https://www.faxinfo.fr/sante-publique-signature-du-contrat-local-de-sante-2023-2025/',
  date: '2023',
  force: 'usage',
}

export const QUI_FINANCE: Source = {
  titre: 'Sénat, audition sur les contrats en santé : nul ne voit qui finance quoi (page lue le 22 novembre 2026)',
  url: 'https://archive.nossenateurs.fr/intervention/1041942',
  date: '2026-11-22',
  force: 'usage',
}

export const PERIMETRES: Source = {
  titre: 'Usage : contrat de Terres de Lorraine 2018-2023, dont un article dit le périmètre et la population',
  url: 'https://vdocuments.fr/contrat-local-de-sante-des-communautes-de-.html',
  date: '2018',
  force: 'usage',
}

export const COULOMMIERS: Source = {
  titre: 'Usage : contrat de Coulommiers, dont les titres disent le champ, l’objet, la durée et la révision',
  url: 'https://manualzz.com/doc/5161185/',
  date: '2012',
  force: 'usage',
}

export const NIVEAUX: Source = {
  titre:
    'CLoterreS, European Journal of Public Health, 2022 : dans 53 contrats, alimentation et activité physique visent surtout les individus',
  url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9593964/',
  date: '2022',
  force: 'usage',
}

export const QUATRE_CHAMPS: Source = {
  titre:
    'Code de la santé publique, article L. 1434-10, IV, cité par le Courrier des maires (page lue le 22 novembre 2026)',
  url: 'https://www.courrierdesmaires.fr/article/le-contrat-local-de-sante-un-partenariat-a-l-assaut-des-inegalites-d-acces-aux-soins.49087',
  date: '2026-11-22',
  force: 'loi',
}
