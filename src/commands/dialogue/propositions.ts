// What the conversation proposes: labels of closed lists, profiles, and the bodies that may take part in a contract.
import nomenclatures from '../../../schemas/nomenclatures.schema.json' with { type: 'json' }
import type { Phase } from '../../model/phase.ts'
import type { TypeActeur } from '../../model/projet.generated.ts'
import { profil as profilNomme, profils } from '../../profiles/index.ts'
import type { Choix } from './question.ts'

type Nomenclature = 'theme' | 'forme_acteur' | 'echelle' | 'public'

/** Every value of a closed list, with its French label. */
export function valeursDe(nom: Nomenclature): Choix[] {
  const { enum: valeurs, enumDescriptions: libelles } = nomenclatures.$defs[nom]
  return valeurs.map((valeur, rang) => ({ valeur, nom: libelles[rang] ?? valeur }))
}

export const PHASES_PROPOSEES: readonly (Choix & { readonly valeur: Phase })[] = [
  { valeur: 'preparation', nom: 'Préparation : on réunit les partenaires' },
  { valeur: 'diagnostic', nom: 'Diagnostic : on recueille et on analyse' },
  { valeur: 'programmation', nom: 'Programmation : on choisit les axes et les actions' },
  { valeur: 'redaction', nom: 'Rédaction : on écrit le contrat et ses fiches' },
  { valeur: 'mise-en-oeuvre', nom: 'Déjà signé : on le recopie pour le suivre' },
]

export function profilsProposes(): Choix[] {
  return profils().map(({ nom, titre }) => ({
    valeur: nom,
    nom: nom === 'national' ? 'Les règles nationales seules' : titre,
  }))
}

/** The profile meant for most of these départements, `national` when there is none. */
export function profilDe(departements: readonly string[]): string {
  const accords = profils().map(({ nom, departements: siens = [] }) => ({
    nom,
    nombre: departements.filter(d => siens.includes(d)).length,
  }))
  return accords.reduce((meilleur, autre) => (autre.nombre > meilleur.nombre ? autre : meilleur), {
    nom: 'national',
    nombre: 0,
  }).nom
}

/** Obligations that ask for the signature of a préfecture in any contract of the region. */
const AVEC_PREFECTURE = ['prefecture-signataire', 'prefecture-hauts-de-france']

/** Does this profile ask for the signature of a préfecture? */
export function demandeLaPrefecture(profil: string): boolean {
  return profilNomme(profil)?.obligations.some(o => AVEC_PREFECTURE.includes(o.id)) ?? false
}

/** Besides the carrier and the ARS; as usual names, to be made precise. */
export const ORGANISMES: readonly { readonly type: TypeActeur; readonly nom: string }[] = [
  { type: 'prefecture', nom: 'Préfecture de département' },
  { type: 'departement', nom: 'Conseil départemental' },
  { type: 'region', nom: 'Conseil régional' },
  { type: 'cpam', nom: 'Caisse primaire d’assurance maladie' },
  { type: 'caf', nom: 'Caisse d’allocations familiales' },
  { type: 'msa', nom: 'Mutualité sociale agricole' },
  { type: 'carsat', nom: 'Caisse d’assurance retraite et de la santé au travail' },
  { type: 'education-nationale', nom: 'Éducation nationale' },
  { type: 'etablissement-sante', nom: 'Centre hospitalier' },
  { type: 'hopital-proximite', nom: 'Hôpital de proximité' },
  { type: 'etablissement-psychiatrique', nom: 'Établissement psychiatrique' },
  { type: 'cpts', nom: 'Communauté professionnelle territoriale de santé' },
  { type: 'dac', nom: 'Dispositif d’appui à la coordination' },
  { type: 'association', nom: 'Association' },
]
