// A row for each body of the contract, and a row for each part that somebody takes in a fiche.
import type { Fiche, Quelquun, Referent } from '../model/projet.generated.ts'
import { code, date, deLaFiche } from './colonnes.ts'
import { type Acteur, type Contrat, personne } from './contrat.ts'
import { type ColonneDe, table } from './table.ts'

const compte = (
  cle: string,
  titre: string,
  sens: string,
  de: (a: Acteur, c: Contrat) => number,
): ColonneDe<Acteur> => ({
  cle,
  titre,
  genre: 'nombre',
  largeur: 12,
  sens,
  de,
})

export const acteurs = table<Acteur>({
  nom: 'acteurs',
  titre: 'Acteurs',
  sens: 'Une ligne par organisme déclaré dans le contrat.',
  lignes: ({ projet }) => projet.acteurs.acteurs ?? [],
  colonnes: [
    {
      cle: 'acteur',
      titre: 'Acteur (identifiant)',
      genre: 'identifiant',
      sens: 'L’identifiant de l’organisme.',
      de: a => a.id,
    },
    { cle: 'nom', titre: 'Acteur', genre: 'texte', largeur: 36, sens: 'Le nom de l’organisme.', de: a => a.nom },
    ...code<Acteur>('type', 'Type', 'type_acteur', 'Ce qu’est l’organisme.', a => a.type),
    ...code<Acteur>('forme', 'Forme', 'forme_acteur', 'La forme juridique d’une collectivité.', a => a.forme),
    ...code<Acteur>(
      'en_tant_que',
      'En tant que',
      'role_acteur',
      'En quelle qualité il prend part au contrat.',
      a => a.en_tant_que,
    ),
    {
      cle: 'signataire',
      titre: 'Signataire',
      genre: 'oui-non',
      sens: '« oui » s’il signe le contrat.',
      de: (a, { projet }) => projet.faits.signataires.includes(a.id),
    },
    compte('fiches_pilotees', 'Fiches pilotées (nombre)', 'De combien de fiches il est pilote.', (a, c) =>
      dans(a, c, f => f.pilotes),
    ),
    compte(
      'fiches_partenaire',
      'Fiches où il est partenaire (nombre)',
      'De combien de fiches il est partenaire.',
      (a, c) => dans(a, c, f => f.partenaires),
    ),
    {
      cle: 'financement',
      titre: 'Financement (€)',
      genre: 'montant',
      sens: 'En euros : la somme des montants dont il est le financeur, dans tout le contrat.',
      de: (a, { projet }) => projet.faits.budget.par_financeur.find(f => f.financeur === a.id)?.montant,
    },
    { cle: 'siren', titre: 'Siren', genre: 'texte', largeur: 12, sens: 'Neuf chiffres.', de: a => a.siren },
    {
      cle: 'membre_de',
      titre: 'Membre de',
      genre: 'texte',
      sens: 'L’organisme dont il est membre.',
      de: (a, c) => a.membre_de && (c.acteur(a.membre_de)?.nom ?? a.membre_de),
    },
    {
      cle: 'representant',
      titre: 'Représentant',
      genre: 'texte',
      sens: 'La fonction de la personne qui le représente.',
      de: a => a.representant?.fonction,
    },
    {
      cle: 'deliberation',
      titre: 'Délibération',
      genre: 'texte',
      largeur: 16,
      sens: 'La référence de sa délibération.',
      de: a => a.deliberation?.reference,
    },
    ...date<Acteur>('deliberation_date', 'Date de la délibération', 'premier', a => a.deliberation?.date),
    ...date<Acteur>('signature', 'Date de sa signature', 'premier', a => a.signature?.date),
    { cle: 'courriel', titre: 'Courriel', genre: 'texte', sens: 'L’adresse de contact.', de: a => a.contact?.courriel },
    {
      cle: 'telephone',
      titre: 'Téléphone',
      genre: 'texte',
      largeur: 16,
      sens: 'Le numéro de contact.',
      de: a => a.contact?.telephone,
    },
    {
      cle: 'engagement',
      titre: 'Engagement',
      genre: 'prose',
      sens: 'Ce à quoi il s’engage.',
      de: a => a.engagement?.trimEnd(),
    },
    {
      cle: 'remarque',
      titre: 'Remarque',
      genre: 'prose',
      largeur: 40,
      sens: 'La remarque de l’organisme.',
      de: a => a.remarque?.trimEnd(),
    },
  ],
})

/** Twice in the same fiche, with two services, counts once. */
function dans({ id }: Acteur, contrat: Contrat, de: (fiche: Fiche) => readonly Quelquun[] | undefined): number {
  return contrat.projet.fiches.filter(fiche => (de(fiche) ?? []).some(qui => personne(qui, contrat).id === id)).length
}

type Role = {
  readonly fiche: Fiche
  readonly role: 'pilote' | 'partenaire' | 'référent'
  readonly qui: Quelquun | Referent
}

function rolesDe(fiche: Fiche): Role[] {
  const de = (role: Role['role'], liste: readonly (Quelquun | Referent)[] | undefined) =>
    (liste ?? []).map(qui => ({ fiche, role, qui }))
  return [...de('pilote', fiche.pilotes), ...de('partenaire', fiche.partenaires), ...de('référent', fiche.referents)]
}

export const roles = table<Role>({
  nom: 'roles',
  titre: 'Rôles',
  sens: 'Une ligne par organisme et par rôle dans une fiche : pilote, partenaire ou référent.',
  lignes: ({ projet }) => projet.fiches.flatMap(rolesDe),
  colonnes: [
    ...deLaFiche<Role>(r => r.fiche),
    {
      cle: 'role',
      titre: 'Rôle',
      genre: 'texte',
      largeur: 13,
      sens: '« pilote », « partenaire » ou « référent ».',
      de: r => r.role,
    },
    {
      cle: 'acteur_nom',
      titre: 'Acteur',
      genre: 'texte',
      largeur: 36,
      sens: 'Le nom de l’organisme.',
      de: (r, c) => personne(r.qui, c).nom,
    },
    {
      cle: 'acteur',
      titre: 'Acteur (identifiant)',
      genre: 'identifiant',
      machine: true,
      sens: 'L’identifiant de l’organisme, quand le contrat le déclare.',
      de: (r, c) => personne(r.qui, c).id,
    },
    ...code<Role>('type', 'Type', 'type_acteur', 'Ce qu’est l’organisme.', (r, c) => personne(r.qui, c).type),
    {
      cle: 'service',
      titre: 'Service',
      genre: 'texte',
      sens: 'La direction ou le service.',
      de: (r, c) => personne(r.qui, c).service,
    },
    {
      cle: 'fonction',
      titre: 'Fonction',
      genre: 'texte',
      sens: 'La fonction de la personne.',
      de: (r, c) => personne(r.qui, c).fonction,
    },
    {
      cle: 'contribution',
      titre: 'Contribution',
      genre: 'prose',
      largeur: 40,
      sens: 'Ce qu’il apporte.',
      de: (r, c) => personne(r.qui, c).contribution?.trimEnd(),
    },
  ],
})
