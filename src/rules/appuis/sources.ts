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
