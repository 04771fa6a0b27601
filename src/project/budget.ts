// Sums of money: by funder, by year, over the fiches and the envelopes of the contract. Amounts are in euros.
import type { Contrat, Faits, Fiche, Financeur } from '../model/projet.generated.ts'

type Enveloppe = NonNullable<NonNullable<Contrat['financement']>['enveloppes']>[number]
type Montant = { readonly montant: number; readonly financeur?: string; readonly annee?: number }

/** The sum of a fiche's lines, else its stated total; undefined when nothing is known. */
export function budgetDeFiche({ budget }: Fiche): number | undefined {
  const lignes = (budget?.lignes ?? []).flatMap(l => l.montant ?? [])
  return lignes.length > 0 ? arrondir(lignes.reduce((a, b) => a + b, 0)) : budget?.total
}

/** A funder's identifier, or its name when it is not declared. */
export function nomDeFinanceur(financeur: Financeur | undefined): string | undefined {
  return typeof financeur === 'string' ? financeur : financeur?.nom
}

export function budget(fiches: readonly Fiche[], enveloppes: readonly Enveloppe[]): Faits['budget'] {
  const montants = [...fiches.flatMap(montantsDeFiche), ...enveloppes.flatMap(montantDe)]
  const somme = (choisis: readonly Montant[]) => arrondir(choisis.reduce((total, m) => total + m.montant, 0))
  const par = <C>(cle: (m: Montant) => C | undefined): [C, number][] =>
    [...new Set(montants.map(cle))].flatMap(c =>
      c === undefined ? [] : [[c, somme(montants.filter(m => cle(m) === c))] as [C, number]],
    )
  return {
    total: somme(montants),
    par_financeur: par(m => m.financeur).map(([financeur, montant]) => ({ financeur, montant })),
    par_annee: par(m => m.annee)
      .sort(([a], [b]) => a - b)
      .map(([annee, montant]) => ({ annee, montant })),
    sans_financeur: somme(montants.filter(m => m.financeur === undefined)),
    sans_annee: somme(montants.filter(m => m.annee === undefined)),
  }
}

function montantsDeFiche(fiche: Fiche): Montant[] {
  const lignes = (fiche.budget?.lignes ?? []).flatMap(montantDe)
  if (lignes.length > 0) return lignes
  return fiche.budget?.total === undefined ? [] : [{ montant: fiche.budget.total }]
}

function montantDe(ligne: { montant?: number; financeur?: Financeur; annee?: number }): Montant[] {
  const financeur = nomDeFinanceur(ligne.financeur)
  if (ligne.montant === undefined) return []
  return [
    {
      montant: ligne.montant,
      ...(financeur === undefined ? {} : { financeur }),
      ...(ligne.annee === undefined ? {} : { annee: ligne.annee }),
    },
  ]
}

function arrondir(euros: number): number {
  return Math.round(euros * 100) / 100
}
