// A row for each sum of money: lines of the fiches, totals of those that have no line, envelopes of the contract. They add up to its budget.
import type { Fiche, Projet } from '../model/projet.generated.ts'
import { code, deLaFiche } from './colonnes.ts'
import { financeurDe } from './contrat.ts'
import { table } from './table.ts'

type LigneDeFiche = NonNullable<NonNullable<Fiche['budget']>['lignes']>[number]
type Enveloppe = NonNullable<NonNullable<Projet['contrat']['financement']>['enveloppes']>[number]
type Somme = Omit<LigneDeFiche, 'id'> & {
  readonly id?: string
  readonly origine: 'ligne de la fiche' | 'total de la fiche' | 'enveloppe du contrat'
  readonly fiche?: Fiche
}

export const budget = table<Somme>({
  nom: 'budget',
  titre: 'Budget',
  sens: 'Une ligne par montant : lignes des fiches, total des fiches sans ligne chiffrée, enveloppes du contrat. Leur somme est le budget du contrat.',
  lignes: ({ projet }) => [
    ...projet.fiches.flatMap(sommesDe),
    ...(projet.contrat.financement?.enveloppes ?? []).map(deLEnveloppe),
  ],
  colonnes: [
    ...deLaFiche<Somme>(s => s.fiche),
    {
      cle: 'origine',
      titre: 'Origine',
      genre: 'texte',
      largeur: 18,
      sens: '« ligne de la fiche », « total de la fiche » ou « enveloppe du contrat ».',
      de: s => s.origine,
    },
    {
      cle: 'ligne',
      titre: 'Ligne (identifiant)',
      genre: 'identifiant',
      sens: 'L’identifiant de la ligne de budget, quand elle en a un.',
      de: s => s.id,
    },
    { cle: 'libelle', titre: 'Dépense', genre: 'texte', largeur: 34, sens: 'Ce qui est payé.', de: s => s.libelle },
    { cle: 'annee', titre: 'Année', genre: 'annee', sens: 'L’année de la dépense.', de: s => s.annee },
    {
      cle: 'montant',
      titre: 'Montant (€)',
      genre: 'montant',
      sens: 'En euros ; vide quand le contrat ne le dit pas.',
      de: s => s.montant,
    },
    {
      cle: 'taxe',
      titre: 'Taxes',
      genre: 'texte',
      largeur: 9,
      sens: 'HT ou TTC, comme le dit la fiche.',
      de: s => s.fiche?.budget?.taxe,
    },
    ...code<Somme>(
      'nature',
      'Nature',
      'nature_depense',
      'Fonctionnement, investissement ou valorisation.',
      s => s.nature,
    ),
    {
      cle: 'financeur_nom',
      titre: 'Financeur',
      genre: 'texte',
      sens: 'Qui paie.',
      de: (s, c) => financeurDe(s.financeur, c).nom,
    },
    {
      cle: 'financeur',
      titre: 'Financeur (identifiant)',
      genre: 'identifiant',
      machine: true,
      sens: 'L’identifiant du financeur, quand c’est un acteur du contrat.',
      de: (s, c) => financeurDe(s.financeur, c).id,
    },
    ...code<Somme>(
      'financeur_type',
      'Type de financeur',
      'type_acteur',
      'Ce qu’est le financeur.',
      (s, c) => financeurDe(s.financeur, c).type,
    ),
    ...code<Somme>('etat', 'État', 'etat_financement', 'Où en est ce financement.', s => s.etat),
    {
      cle: 'remarque',
      titre: 'Remarque',
      genre: 'prose',
      largeur: 40,
      sens: 'La remarque de la ligne.',
      de: s => s.remarque?.trimEnd(),
    },
  ],
})

/** As the budget of a fiche is counted (project/budget.ts): its total stands only where no line says an amount. */
function sommesDe(fiche: Fiche): Somme[] {
  const lignes = (fiche.budget?.lignes ?? []).map(l => ({ ...l, origine: 'ligne de la fiche' as const, fiche }))
  const total = fiche.budget?.total
  if (total === undefined || lignes.some(({ montant }) => montant !== undefined)) return lignes
  return [...lignes, { montant: total, origine: 'total de la fiche', fiche }]
}

function deLEnveloppe({ objet, ...enveloppe }: Enveloppe): Somme {
  return { ...enveloppe, ...(objet !== undefined && { libelle: objet }), origine: 'enveloppe du contrat' }
}
