// One fiche action of the bench's corpus: about 3 KB of ordinary French, every field that real fiches fill.
import { type Hasard, paragraphe } from './graine.ts'

const SUJETS = [
  'Un bus santé dans les bourgs',
  'Repérer la fragilité des aînés',
  'Des ateliers de cuisine et d’activité physique',
  'Former les écoutants du quotidien',
  'Un guichet pour les soignants qui s’installent',
  'Dépister plus tôt, près de chez soi',
  'Soutenir les aidants',
  'Des logements plus sains',
  'Parler de santé mentale au lycée',
  'Ouvrir les droits de chacun',
]
const THEMES = [
  'prevention',
  'acces-aux-soins',
  'sante-mentale',
  'nutrition-activite-physique',
  'sante-environnement',
  'parcours',
  'autonomie',
  'depistage-vaccination',
  'acces-aux-droits',
  'offre-de-sante',
]
const PUBLICS = ['precarite', 'personnes-agees', 'jeunes', 'parents', 'handicap', 'aidants', 'habitants-qpv']
const DETERMINANTS = ['mobilite', 'logement', 'lien-social', 'alimentation', 'acces-aux-droits', 'numerique']
const PARTENAIRES = ['cpam', 'departement', 'ch', 'cpts', 'msa', 'centre-social', 'mission-locale']
const CONTRIBUTIONS = [
  'met à disposition une infirmière',
  'relaie l’information',
  'prête ses locaux',
  'finance le matériel',
]
const LIBELLES = ['Personnes reçues', 'Séances tenues', 'Professionnels formés', 'Communes couvertes']

/** `rang` from 1; its axis is one of `axes` (numbers from 1). */
export function fiche(h: Hasard, rang: number, axes: number): { nom: string; texte: string } {
  const axe = ((rang - 1) % axes) + 1
  const numero = `${axe}.1.${Math.ceil(rang / axes)}`
  const id = `fiche-${rang}`
  const partenaires = h.plusieurs(PARTENAIRES, 3)
  const montants = [1, 2, 3].map(() => 1000 * (2 + h.entier(60)))
  const texte = `# ${h.un(SUJETS)} : fiche de l’axe ${axe}
id: ${id}
numero: "${numero}"
titre: ${h.un(SUJETS)} (secteur ${rang})
rattachements:
  - objectif-${axe}
enjeux: |
  ${paragraphe(h, 2)}
objectifs:
  - niveau: general
    titre: ${h.un(SUJETS)}
    objectifs:
      - niveau: operationnel
        titre: Tenir ${2 + h.entier(9)} rendez-vous par an dans chaque secteur
description: |
  ${paragraphe(h, 3)}

  - ${paragraphe(h, 1)}
  - ${paragraphe(h, 1)}
themes:
${liste(h.plusieurs(THEMES, 2))}
publics:
${liste(h.plusieurs(PUBLICS, 2))}
determinants:
${liste(h.plusieurs(DETERMINANTS, 2))}
territoires:
  - tout
pilotes:
  - acteur: porteur
    service: Direction de la santé
    fonction: Coordinatrice
partenaires:
${partenaires.map(acteur => `  - acteur: ${acteur}\n    contribution: ${h.un(CONTRIBUTIONS)}`).join('\n')}
calendrier:
  debut: 2027-0${1 + h.entier(8)}
  fin: 31/12/2030
  recurrence: annuelle
  etapes:
    - titre: Recrutement de l’équipe
      date: 2027-10
    - titre: Premier bilan partagé
      date: 2028-T4
moyens:
  humains: "0,${1 + h.entier(8)} ETP"
  materiels: Local, véhicule et outil de suivi
budget:
  taxe: TTC
  total: ${montants.reduce((a, b) => a + b)} €
  lignes:
${montants.map((montant, n) => ligne(id, n, montant, h.un(['ars', 'porteur', 'departement']))).join('\n')}
resultats_attendus: |
  ${paragraphe(h, 1)}
indicateurs:
${h
  .plusieurs(LIBELLES, 2)
  .map((libelle, n) => indicateur(h, `${id}-i${n + 1}`, libelle))
  .join('\n')}
prs:
  - prs-${1 + h.entier(3)}
statut: a-venir
priorite: ${h.un(['haute', 'moyenne'])}
levier: ${h.un(['individu', 'organisation', 'communaute-de-vie'])}
`
  return { nom: `${id}.yaml`, texte }
}

function liste(valeurs: readonly string[]): string {
  return valeurs.map(valeur => `  - ${valeur}`).join('\n')
}

function ligne(id: string, n: number, montant: number, financeur: string): string {
  return `    - id: ${id}-l${n + 1}
      libelle: Dépenses de l’année
      annee: ${2027 + n}
      montant: ${Math.floor(montant / 1000)} 000 €
      nature: fonctionnement
      financeur: ${financeur}
      etat: ${n === 0 ? 'acquis' : 'demande'}`
}

function indicateur(h: Hasard, id: string, libelle: string): string {
  return `  - id: ${id}
    libelle: ${libelle}
    type: resultat
    unite: personnes
    depart:
      valeur: ${h.entier(20)}
      annee: 2026
    cible:
      valeur: ${100 + h.entier(900)}
      annee: 2030
    source: Registre de l’action
    frequence:
      texte: une fois par an
      minimum: 1
      par: an`
}
