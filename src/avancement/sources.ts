// Where the steps of a contract come from: no text gives one national list, these sources together do.
import type { Source } from '../model/regle.ts'
import { AUXOIS_MORVAN, EVALUER, FEDERATION_ADDICTION, SAINT_FLOUR } from '../rules/appuis/sources.ts'

const reco = (titre: string, url?: string, date?: string): Source => source('recommandation', titre, url, date)
const usage = (titre: string, url?: string, date?: string): Source => source('usage', titre, url, date)
const region = (titre: string, url?: string, date?: string): Source => source('region', titre, url, date)

function source(force: Source['force'], titre: string, url?: string, date?: string): Source {
  return { titre, force, ...(url && { url }), ...(date && { date }) }
}

const COURRIER_DES_MAIRES = reco(
  'Courrier des maires, « Mettre en place un contrat local de santé »',
  'https://www.courrierdesmaires.fr/8210/mettre-en-place-un-contrat-local-de-sante/',
)
const GRAND_EST = region('ARS Grand Est, plaquette sur les contrats locaux de santé')
const REUNION = region(
  'ARS La Réunion, page sur les contrats locaux de santé',
  'https://www.lareunion.ars.sante.fr/les-contrats-locaux-de-sante-13',
)
const HAUTS_DE_FRANCE = region(
  'ARS Hauts-de-France, contrats locaux de santé de deuxième génération',
  'https://www.hauts-de-france.ars.sante.fr/lars-deploie-les-contrats-locaux-de-sante-de-deuxieme-generation',
  '2019',
)
const DOUAISIS = usage('Plateforme Santé Douaisis', 'https://www.sante-douaisis.fr/portfolios/cls/')
const LOIRE_ATLANTIQUE = usage(
  'Offre d’emploi d’un EPCI de Loire-Atlantique, contrat d’octobre 2023',
  undefined,
  '2023',
)
const MAIRE_ET_SANTE = reco('Guide « Le maire et la santé », pages 15 et 16', 'https://cld.bz/KniGvqo/15/')
const FNORS = reco(
  'Fnors et Direction générale de la santé, guide du diagnostic local de santé',
  'https://studylibfr.com/doc/2538022/',
  '2012',
)
const QUATRE_CPS = usage(
  '4CPS, contrat signé le 1er juillet 2025',
  'https://www.4cps.fr/le-contrat-local-de-sante-est-signe-le-1er-juillet/',
)
const OUTILS_ILE_DE_FRANCE = reco(
  'Cap Rural, sur les outils d’Île-de-France de 2011 (structure type, grille de priorisation, tableau de suivi)',
  'https://caprural.org/sante/1635-vers-des-contrats-locaux-de-sante',
)
const AUBRAC = usage('Communauté de communes Aubrac, Carladez et Viadène', 'https://ccacv.fr/2025/03/25/', '2025')
const COTE_FLEURIE = usage('Cœur Côte Fleurie', 'https://activites.coeurcotefleurie.org/?p=1988', '2022')
const GUINGAMP = usage(
  'Pays de Guingamp, évaluation et comité de pilotage',
  'https://vdocuments.fr/evaluation-du-contrat-local-de-sant-du-pays-de-guingamp-11-presentation-du-contrat.html',
  '2019',
)

/** By the id of the step. */
export const SOURCES_DES_ETAPES: Readonly<Record<string, readonly Source[]>> = {
  opportunite: [COURRIER_DES_MAIRES, GRAND_EST],
  cadrage: [REUNION, HAUTS_DE_FRANCE, DOUAISIS],
  coordonnateur: [LOIRE_ATLANTIQUE, DOUAISIS],
  diagnostic: [FEDERATION_ADDICTION, MAIRE_ET_SANTE, FNORS, QUATRE_CPS],
  priorisation: [MAIRE_ET_SANTE, OUTILS_ILE_DE_FRANCE],
  concertation: [FEDERATION_ADDICTION, AUBRAC],
  redaction: [OUTILS_ILE_DE_FRANCE],
  validation: [SAINT_FLOUR, COTE_FLEURIE],
  signature: [FEDERATION_ADDICTION],
  'mise-en-oeuvre': [GRAND_EST],
  suivi: [OUTILS_ILE_DE_FRANCE, GUINGAMP],
  evaluation: [EVALUER, GUINGAMP],
  renouvellement: [AUXOIS_MORVAN, REUNION],
}
