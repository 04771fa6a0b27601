// Money: the lines of a fiche, and the whole contract by financeur and year with its totals.
import { montant } from './mots.ts'
import { financeur } from './personnes.ts'
import { type Fiche, label, type Reperes } from './reperes.ts'

/** From the surest to what is still to be found. */
const ETATS = ['acquis', 'engage', 'demande', 'a-trouver']

/** A known amount; `null` names stand for what is not said. */
export type Ligne = {
  readonly qui: string | null
  /** Of a financeur that is a declared body. */
  readonly id: string | null
  readonly annee: number | null
  readonly etat: string | null
  readonly euros: number
}

export function budgetDeLaFiche(r: Reperes, { budget }: Fiche) {
  const lignes = budget?.lignes ?? []
  const somme = arrondir(lignes.reduce((total, l) => total + chiffre(l.montant), 0))
  const chiffre1 = lignes.some(l => typeof l.montant === 'number')
  const total = budget?.total
  return {
    lignes: lignes.map(l => ({
      libelle: l.libelle ?? null,
      annee: l.annee ?? null,
      nature: label('nature_depense', l.nature),
      financeur: financeur(r, l.financeur),
      etat: label('etat_financement', l.etat),
      montant: montant(l.montant),
    })),
    total: chiffre1 ? montant(somme) : lignes.length > 0 ? montant(total) : null,
    /** Stated apart from the lines, when they do not add up to it. */
    annonce: chiffre1 && total === somme ? null : chiffre1 || lignes.length === 0 ? montant(total) : null,
    taxe: label('taxe', budget?.taxe),
    commentaire: budget?.commentaire ?? null,
    present:
      budget !== undefined &&
      (lignes.length > 0 || total !== undefined || budget.commentaire !== undefined || budget.taxe !== undefined),
  }
}

function chiffre(valeur: number | string | undefined): number {
  return typeof valeur === 'number' ? valeur : 0
}

function arrondir(euros: number): number {
  return Math.round(euros * 100) / 100
}

/** Everything that is financed: lines (else totals) of active fiches, envelopes of the contract. */
export function lignesDuContrat(r: Reperes): Ligne[] {
  const { projet } = r
  const actives = projet.fiches.filter((_, n) => projet.faits.fiches[n]?.active)
  const ligne = (l: LigneDePlan): Ligne[] => {
    if (typeof l.montant !== 'number') return []
    const annee = typeof l.annee === 'number' ? l.annee : null
    const id = typeof l.financeur === 'string' ? l.financeur : null
    return [{ qui: financeur(r, l.financeur), id, annee, etat: label('etat_financement', l.etat), euros: l.montant }]
  }
  const desFiches = actives.flatMap(({ budget }) => {
    const lues = (budget?.lignes ?? []).flatMap(ligne)
    return lues.length > 0 ? lues : ligne({ montant: budget?.total })
  })
  return [...desFiches, ...(projet.contrat.financement?.enveloppes ?? []).flatMap(ligne)]
}

type LigneDePlan = Pick<NonNullable<NonNullable<Fiche['budget']>['lignes']>[number], 'financeur' | 'annee' | 'etat'> & {
  readonly montant?: number | string | undefined
}

export function planDeFinancement(r: Reperes) {
  const lignes = lignesDuContrat(r)
  const annees = [...new Set(lignes.flatMap(l => l.annee ?? []))].sort((a, b) => a - b)
  const sansAnnee = lignes.some(l => l.annee === null)
  const colonnes: (number | null)[] = [...annees, ...(sansAnnee ? [null] : [])]
  const rangee = (choisies: readonly Ligne[]) => ({
    montants: colonnes.map(annee => somme(choisies.filter(l => l.annee === annee))),
    total: montant(totalDe(choisies)),
  })
  const grouper = (cle: 'qui' | 'etat') =>
    [...new Set(lignes.map(l => l[cle]))]
      .map(nom => ({ nom, choisies: lignes.filter(l => l[cle] === nom) }))
      .sort((a, b) => Number(a.nom === null) - Number(b.nom === null) || totalDe(b.choisies) - totalDe(a.choisies))
      .map(({ nom, choisies }) => ({ nom, ...rangee(choisies) }))
  const etats = grouper('etat')
  return {
    present: lignes.length > 0,
    annees,
    sans_annee: sansAnnee,
    /** A table with that many columns is read on a landscape page. */
    large: colonnes.length > 4,
    financeurs: grouper('qui'),
    etats: etats.some(e => e.nom !== null) ? etats : [],
    total: rangee(lignes),
  }
}

export function totalDe(lignes: readonly Ligne[]): number {
  return arrondir(lignes.reduce((total, l) => total + l.euros, 0))
}

function somme(lignes: readonly Ligne[]): string | null {
  return lignes.length === 0 ? null : montant(totalDe(lignes))
}

/** What one body brings to the whole contract: years down, states across; null when no line names it. */
export function partParAnnee(r: Reperes, financeur: string) {
  const lignes = lignesDuContrat(r).filter(l => l.id === financeur)
  if (lignes.length === 0) return null
  const etats = ETATS.map(code => label('etat_financement', code)).filter(etat => lignes.some(l => l.etat === etat))
  if (lignes.some(l => l.etat === null)) etats.push(null)
  const parEtat = (choisies: readonly Ligne[]) => etats.map(etat => somme(choisies.filter(l => l.etat === etat)))
  const annees = [...new Set(lignes.map(l => l.annee))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
  return {
    etats,
    annees: annees.map(annee => {
      const siennes = lignes.filter(l => l.annee === annee)
      return { annee, montants: parEtat(siennes), total: somme(siennes) }
    }),
    totaux: parEtat(lignes),
    total: somme(lignes),
  }
}

/** What one body pays in one fiche; null when no line says so. */
export function partDansLaFiche({ budget }: Fiche, financeur: string): string | null {
  const siennes = (budget?.lignes ?? []).filter(l => l.financeur === financeur && typeof l.montant === 'number')
  return siennes.length === 0 ? null : montant(arrondir(siennes.reduce((total, l) => total + chiffre(l.montant), 0)))
}
