// The seven files beside the fiches, of a project of the bench's corpus.
import { type Hasard, paragraphe } from './graine.ts'

export const AXES = 5
const ACTEURS: readonly (readonly [id: string, nom: string, type: string, roles: readonly string[]])[] = [
  ['ars', 'Agence régionale de santé', 'ars', ['signataire', 'financeur']],
  ['prefecture', 'Préfecture de département', 'prefecture', ['signataire']],
  ['departement', 'Conseil départemental', 'departement', ['signataire', 'financeur']],
  ['cpam', 'Caisse primaire d’assurance maladie', 'cpam', ['partenaire']],
  ['msa', 'Mutualité sociale agricole', 'msa', ['partenaire']],
  ['ch', 'Centre hospitalier', 'etablissement-sante', ['partenaire']],
  ['epsm', 'Établissement public de santé mentale', 'etablissement-psychiatrique', ['partenaire']],
  ['cpts', 'Communauté professionnelle territoriale de santé', 'cpts', ['partenaire']],
  ['centre-social', 'Centre socioculturel', 'association', ['partenaire']],
  ['mission-locale', 'Mission locale', 'association', ['partenaire']],
]

const DELIBERATION = `
    deliberation:
      reference: 2026-87
      date: 16/10/2026`

/** Every file but the fiches; `rang` makes projects differ. */
export function fichiersCommuns(h: Hasard, rang: number, fiches: number): Readonly<Record<string, string>> {
  return {
    'contrat.yaml': contrat(h, rang),
    'territoire.yaml': territoire(h, rang),
    'acteurs.yaml': acteurs(h),
    'diagnostic.yaml': diagnostic(h),
    'axes.yaml': axes(h, fiches),
    'gouvernance.yaml': gouvernance(h),
    'evaluation.yaml': evaluation(h),
  }
}

function contrat(h: Hasard, rang: number): string {
  return `format: 1
id: contrat-${rang}
titre: Contrat local de santé du territoire ${rang}
profil:
  - national
phase: signature
periode:
  libelle: 2027-2031
  debut: 01/01/2027
  fin: 31/12/2031
prs:
  titre: Projet régional de santé 2023-2028
  objectifs:
${repeter(3, n => `    - id: prs-${n}\n      titre: Objectif régional ${n}`)}
visas:
  - Vu le code de la santé publique, et notamment ses articles L. 1434-2 et L. 1434-10
  - texte: "Vu la délibération du conseil communautaire : projet adopté"
    reference:
      type: deliberation
      numero: 2026-${100 + rang}
      date: 14/10/2026
preambule: |
  ${paragraphe(h, 4)}
sante_mentale:
  description: |
    ${paragraphe(h, 2)}
  ptsm:
    titre: Projet territorial de santé mentale du département
    prise_en_compte: |
      ${paragraphe(h, 1)}
  clsm:
    existe: oui
    description: |
      ${paragraphe(h, 1)}
  fiches:
    - fiche-3
participation:
  description: |
    ${paragraphe(h, 2)}
  publics:
    - precarite
    - handicap
  fiches:
    - fiche-5
financement:
  enveloppes:
    - financeur: ars
      objet: coordination
      montant: 30 000 €
      annee: 2027
      nature: fonctionnement
      etat: acquis
clauses:
  objet: |
    ${paragraphe(h, 1)}
  duree: Cinq ans, du 1er janvier 2027 au 31 décembre 2031.
  revision: |
    ${paragraphe(h, 1)}
ecarts_motives:
  - regle: taille-inhabituelle
    motif: Les communes ont voulu une fiche par action, même petite.
    auteur: Comité de pilotage
    date: 14/10/2026
conditions_de_reussite:
  - "${paragraphe(h, 1)}"
actes:
  - id: acte-contrat
    type: contrat
    lieu: Grand-Val
`
}

function territoire(h: Hasard, rang: number): string {
  return `fictif: oui
description: |
  ${paragraphe(h, 3)}
echelle: intercommunale
departements:
  - "44"
communes:
${repeter(12, n => `  - code: "${44_900 + n}"\n    nom: Commune-${n}-du-Val-${rang}\n    population: ${1 + h.entier(12)} ${100 + h.entier(900)}`)}
population:
  valeur: 41 200
  annee: 2022
  source: INSEE
milieux:
  - rural
  - periurbain
`
}

function acteurs(h: Hasard): string {
  const liste = ACTEURS.map(
    ([id, nom, type, roles]) => `  - id: ${id}
    nom: ${nom}
    type: ${type}
    en_tant_que:
${roles.map(role => `      - ${role}`).join('\n')}${
  roles.includes('signataire')
    ? `
    representant:
      fonction: Directrice${type === 'departement' ? DELIBERATION : ''}
    engagement: |
      ${paragraphe(h, 2)}`
    : ''
}`,
  )
  return `acteurs:
  - id: porteur
    nom: Communauté de communes du Grand-Val
    type: collectivite
    forme: communaute-de-communes
    en_tant_que:
      - porteur
      - financeur
    siren: "200000008"
    representant:
      fonction: Présidente
      mention: dûment habilitée
    deliberation:
      reference: 2026-114
      date: 14/10/2026
    engagement: |
      ${paragraphe(h, 2)}
${liste.join('\n')}
`
}

function diagnostic(h: Hasard): string {
  return `methode: |
  ${paragraphe(h, 3)}
sources:
${repeter(3, n => `  - id: source-${n}\n    titre: Portrait de santé, partie ${n}\n    producteur: Observatoire régional\n    date: 2026-0${n}\n    perimetre: EPCI`)}
constats:
${repeter(
  8,
  n => `  - id: constat-${n}
    titre: Constat ${n}
    bloc: ${['population', 'sante', 'offre', 'social'][n % 4]}
    champs:
      - ${h.un(['prevention', 'soins', 'medico-social'])}
    texte: |
      ${paragraphe(h, 2)}
    mesures:
      - libelle: Mesure ${n}
        valeur: "${h.entier(30)},${h.entier(10)}"
        unite: "%"
        annee: 2024
        source: source-${1 + h.entier(3)}`,
)}
initiatives:
  - titre: Maison de santé du Grand-Val
    etat: en-cours
besoins:
${repeter(AXES, n => `  - id: besoin-${n}\n    titre: Besoin ${n}\n    constats:\n      - constat-${n}\n      - constat-${1 + h.entier(3) + 5}\n    priorite: haute`)}
`
}

function axes(h: Hasard, fiches: number): string {
  return `programme:
  etat: complet
  fiches_prevues: ${fiches}
axes:
${repeter(
  AXES,
  n => `  - id: axe-${n}
    numero: "${n}"
    titre: Axe numéro ${n}
    besoins:
      - besoin-${n}
    enjeux: |
      ${paragraphe(h, 2)}
    objectifs:
      - id: objectif-${n}
        numero: "${n}.1"
        niveau: strategique
        titre: Objectif stratégique ${n}`,
)}
`
}

function gouvernance(h: Hasard): string {
  const instance = (id: string, type: string, nom: string) => `  - id: ${id}
    type: ${type}
    nom: ${nom}
    missions: |
      ${paragraphe(h, 2)}
    presidence:
      - porteur
      - ars
    membres:
      - porteur
      - ars
      - prefecture
      - departement
      - nom: Représentants des habitants
    frequence:
      texte: deux fois par an
      minimum: 2
      par: an
    etat: active`
  return `description: |
  ${paragraphe(h, 3)}
instances:
${instance('copil', 'copil', 'Comité de pilotage')}
${instance('cotech', 'cotech', 'Comité technique')}
coordination:
  employeur: porteur
  fonction: Coordinatrice
  etp: "1"
  financement:
    - financeur: ars
      part: 50 %
    - financeur: porteur
      part: 50 %
`
}

function evaluation(h: Hasard): string {
  return `description: |
  ${paragraphe(h, 3)}
questions:
  - Les publics éloignés du soin ont-ils été atteints ?
jalons:
  - type: mi-parcours
    date: 2029-06
  - type: finale
    date: 2031-06
criteres:
  - efficacite
  - inegalites
`
}

function repeter(fois: number, de: (n: number) => string): string {
  return Array.from({ length: fois }, (_, n) => de(n + 1)).join('\n')
}
