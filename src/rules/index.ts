// The rules of coherence, in the order of the catalogue: plan, fiches, dates, signature, money, actors, territory, follow-up, text.
import type { Projet } from '../model/projet.generated.ts'
import type { Coherence, Probleme } from '../model/regle.ts'
import { acteurSansRole } from './acteur-sans-role.ts'
import { actionsSurLesIndividus } from './actions-sur-les-individus.ts'
import { parProjet } from './appuis/memoire.ts'
import { regarder } from './appuis/parcourir.ts'
import { articleAbsent } from './article-absent.ts'
import { articulationContratDeVille } from './articulation-contrat-de-ville.ts'
import { avancementContradictoire } from './avancement-contradictoire.ts'
import { avenantAvantContrat } from './avenant-avant-contrat.ts'
import { axeSansBesoin } from './axe-sans-besoin.ts'
import { axeSansFiche } from './axe-sans-fiche.ts'
import { besoinSansConstat } from './besoin-sans-constat.ts'
import { besoinSansReponse } from './besoin-sans-reponse.ts'
import { blocDeDiagnosticAbsent } from './bloc-de-diagnostic-absent.ts'
import { budgetHorsPeriode } from './budget-hors-periode.ts'
import { budgetTotal } from './budget-total.ts'
import { champDeFicheAbsent } from './champ-de-fiche-absent.ts'
import { chiffreSansSource } from './chiffre-sans-source.ts'
import { cibleApresLaFin } from './cible-apres-la-fin.ts'
import { cibleEgaleAuDepart } from './cible-egale-au-depart.ts'
import { clsmContradictoire } from './clsm-contradictoire.ts'
import { clsmNonCite } from './clsm-non-cite.ts'
import { codeEnDouble } from './code-en-double.ts'
import { communeAncienne } from './commune-ancienne.ts'
import { communeHorsDepartement } from './commune-hors-departement.ts'
import { communeHorsEpci } from './commune-hors-epci.ts'
import { communeHorsPerimetre } from './commune-hors-perimetre.ts'
import { communeInconnue } from './commune-inconnue.ts'
import { communeMalNommee } from './commune-mal-nommee.ts'
import { copilIncomplet } from './copil-incomplet.ts'
import { datesInversees } from './dates-inversees.ts'
import { deliberationAbsente } from './deliberation-absente.ts'
import { dependanceCirculaire } from './dependance-circulaire.ts'
import { dureeContradictoire } from './duree-contradictoire.ts'
import { dureeInhabituelle } from './duree-inhabituelle.ts'
import { ecartExpire } from './ecart-expire.ts'
import { engagementAbsent } from './engagement-absent.ts'
import { epciIncomplet } from './epci-incomplet.ts'
import { epciInconnu } from './epci-inconnu.ts'
import { etSocialOublie } from './et-social-oublie.ts'
import { etapeHorsCalendrier } from './etape-hors-calendrier.ts'
import { evaluationSansCalendrier } from './evaluation-sans-calendrier.ts'
import { facetteInconnue } from './facette-inconnue.ts'
import { fenetreInversee } from './fenetre-inversee.ts'
import { ficheIncomplete } from './fiche-incomplete.ts'
import { ficheSansAxe } from './fiche-sans-axe.ts'
import { ficheSansIndicateur } from './fiche-sans-indicateur.ts'
import { ficheSansObjectifPrs } from './fiche-sans-objectif-prs.ts'
import { ficheSortieCitee } from './fiche-sortie-citee.ts'
import { financementCoordination } from './financement-coordination.ts'
import { horsPeriode } from './hors-periode.ts'
import { identifiantLocalEnDouble } from './identifiant-local-en-double.ts'
import { indicateurCibleAvantDepart } from './indicateur-cible-avant-depart.ts'
import { initiativesAbsentes } from './initiatives-absentes.ts'
import { instanceSansFrequence } from './instance-sans-frequence.ts'
import { jalonHorsPeriode } from './jalon-hors-periode.ts'
import { libelleContradictoire } from './libelle-contradictoire.ts'
import { ligneInconnue } from './ligne-inconnue.ts'
import { membreEnDouble } from './membre-en-double.ts'
import { mesureInconnue } from './mesure-inconnue.ts'
import { montantsSansFinanceur } from './montants-sans-financeur.ts'
import { nomDejaDeclare } from './nom-deja-declare.ts'
import { nombreDeFiches } from './nombre-de-fiches.ts'
import { numeroEnDouble } from './numero-en-double.ts'
import { numeroHorsAxe } from './numero-hors-axe.ts'
import { objectifPrsSansFiche } from './objectif-prs-sans-fiche.ts'
import { objectifSansFiche } from './objectif-sans-fiche.ts'
import { perimetreAbsent } from './perimetre-absent.ts'
import { periodeAbsente } from './periode-absente.ts'
import { phaseEnAvance } from './phase-en-avance.ts'
import { phaseEnRetard } from './phase-en-retard.ts'
import { precedentPosterieur } from './precedent-posterieur.ts'
import { programmeSansMotif } from './programme-sans-motif.ts'
import { prolongationSansActe } from './prolongation-sans-acte.ts'
import { prorogationSansFin } from './prorogation-sans-fin.ts'
import { prsTermine } from './prs-termine.ts'
import { quartierSansAction } from './quartier-sans-action.ts'
import { renouvellementAPreparer } from './renouvellement-a-preparer.ts'
import { renvoiASoiMeme } from './renvoi-a-soi-meme.ts'
import { resteACompleter } from './reste-a-completer.ts'
import { santeMentaleSansAction } from './sante-mentale-sans-action.ts'
import { signataireContradictoire } from './signataire-contradictoire.ts'
import { signataireHorsGouvernance } from './signataire-hors-gouvernance.ts'
import { signataireSansRepresentant } from './signataire-sans-representant.ts'
import { signatureApresLaFin } from './signature-apres-la-fin.ts'
import { signatureAvantDeliberation } from './signature-avant-deliberation.ts'
import { signatureNonDatee } from './signature-non-datee.ts'
import { suiviApresSortie } from './suivi-apres-sortie.ts'
import { suiviHorsPeriode } from './suivi-hors-periode.ts'
import { tailleInhabituelle } from './taille-inhabituelle.ts'
import { texteProvisoire } from './texte-provisoire.ts'
import { themesAbsents } from './themes-absents.ts'
import { valeurImpossible } from './valeur-impossible.ts'
import { visaMalCite } from './visa-mal-cite.ts'
import { visaSansArticle } from './visa-sans-article.ts'

export const COHERENCES: readonly Coherence[] = [
  axeSansFiche,
  axeSansBesoin,
  objectifSansFiche,
  ficheSansAxe,
  besoinSansConstat,
  besoinSansReponse,
  blocDeDiagnosticAbsent,
  initiativesAbsentes,
  objectifPrsSansFiche,
  ficheSansObjectifPrs,
  prsTermine,
  nombreDeFiches,
  programmeSansMotif,
  tailleInhabituelle,
  numeroEnDouble,
  numeroHorsAxe,
  ficheIncomplete,
  champDeFicheAbsent,
  themesAbsents,
  ficheSansIndicateur,
  actionsSurLesIndividus,
  dependanceCirculaire,
  renvoiASoiMeme,
  ficheSortieCitee,
  facetteInconnue,
  identifiantLocalEnDouble,
  indicateurCibleAvantDepart,
  cibleApresLaFin,
  cibleEgaleAuDepart,
  fenetreInversee,
  datesInversees,
  horsPeriode,
  etapeHorsCalendrier,
  budgetHorsPeriode,
  jalonHorsPeriode,
  evaluationSansCalendrier,
  precedentPosterieur,
  dureeInhabituelle,
  periodeAbsente,
  dureeContradictoire,
  libelleContradictoire,
  renouvellementAPreparer,
  prolongationSansActe,
  prorogationSansFin,
  avenantAvantContrat,
  phaseEnRetard,
  phaseEnAvance,
  signatureNonDatee,
  signatureAvantDeliberation,
  signatureApresLaFin,
  deliberationAbsente,
  budgetTotal,
  montantsSansFinanceur,
  financementCoordination,
  valeurImpossible,
  copilIncomplet,
  instanceSansFrequence,
  signataireHorsGouvernance,
  membreEnDouble,
  nomDejaDeclare,
  acteurSansRole,
  signataireContradictoire,
  signataireSansRepresentant,
  engagementAbsent,
  clsmContradictoire,
  clsmNonCite,
  santeMentaleSansAction,
  articulationContratDeVille,
  quartierSansAction,
  perimetreAbsent,
  communeHorsPerimetre,
  communeHorsDepartement,
  communeInconnue,
  communeMalNommee,
  communeAncienne,
  epciInconnu,
  epciIncomplet,
  communeHorsEpci,
  codeEnDouble,
  chiffreSansSource,
  mesureInconnue,
  ligneInconnue,
  suiviHorsPeriode,
  suiviApresSortie,
  avancementContradictoire,
  texteProvisoire,
  resteACompleter,
  articleAbsent,
  visaMalCite,
  visaSansArticle,
  etSocialOublie,
  ecartExpire,
]

const PAR_VALEUR = COHERENCES.flatMap(regle => ('regard' in regle ? [regle] : []))
const parValeur = parProjet(projet => {
  const regardeurs = PAR_VALEUR.map(({ regard, passer }) => ({ voir: regard(projet), passer }))
  const trouves = regarder(projet, regardeurs)
  return new Map(PAR_VALEUR.map(({ id }, rang) => [id, trouves[rang] ?? []]))
})

/** What a rule finds in a project. */
export function trouver(regle: Coherence, projet: Projet): readonly Probleme[] {
  return 'check' in regle ? regle.check(projet) : (parValeur(projet).get(regle.id) ?? [])
}
