// The territory: what it is made of, who lives there.
import { compte, joindre } from './mots.ts'
import { habitants, label, libelles, type Reperes, rien } from './reperes.ts'

/** The territory in figures, for the article on the perimeter; its communes go to an annex. */
export function territoire(r: Reperes) {
  const { territoire: t } = r.projet
  const population = (p: { valeur?: number | string; annee?: number | string; source?: string } | undefined) =>
    p === undefined
      ? null
      : joindre(
          [
            p.valeur === undefined ? null : compte(p.valeur, 'habitant'),
            joindre([p.annee?.toString(), p.source], ', '),
          ],
          ' – ',
        )
  const contenu = {
    description: t.description ?? null,
    echelle: label('echelle', t.echelle),
    regions: t.regions ?? [],
    departements: t.departements ?? [],
    epci: (t.epci ?? []).map(e => lieu(e.nom, [e.siren && `SIREN ${e.siren}`, habitants(e.population)])),
    communes: (t.communes ?? []).length,
    population: population(t.population),
    populations: (t.populations ?? []).map(p => joindre([label('type_population', p.type), population(p)], '\u00A0: ')),
    milieux: libelles('milieu', t.milieux),
    quartiers: (t.quartiers_prioritaires ?? []).map(q => lieu(q.nom, [q.code, q.commune && r.lieu(q.commune)])),
    unites: (t.unites ?? []).map(u => ({
      nom: u.nom ?? u.id,
      type: label('type_unite', u.type),
      departement: u.departement ?? null,
      communes: (u.communes ?? []).map(r.lieu),
      population: habitants(u.population),
      hors_perimetre: u.hors_perimetre === true,
    })),
  }
  return {
    ...contenu,
    chiffres: !rien({ ...contenu, description: null, unites: [], communes: null }) || contenu.communes > 0,
  }
}

export function communes({ projet }: Reperes) {
  return (projet.territoire.communes ?? []).map(c => ({
    nom: c.nom ?? null,
    code: c.code ?? null,
    population: habitants(c.population),
  }))
}

function lieu(nom: string | undefined, details: readonly (string | null | undefined)[]): string {
  const precisions = joindre(details, ', ')
  return nom === undefined ? (precisions ?? '') : precisions === null ? nom : `${nom} (${precisions})`
}
