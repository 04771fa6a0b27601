// The territory: what it is made of, who lives there.
import { compte, joindre, siren } from './mots.ts'
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
  const unites = (t.unites ?? []).map(u => ({
    nom: u.nom ?? u.id,
    type: label('type_unite', u.type),
    departement: u.departement ?? null,
    communes: (u.communes ?? []).map(r.lieu),
    population: habitants(u.population),
    hors_perimetre: u.hors_perimetre === true,
  }))
  const colonnes = {
    communes: unites.some(u => u.communes.length > 0),
    population: unites.some(u => u.population !== null),
  }
  const chiffres = {
    echelle: label('echelle', t.echelle),
    regions: t.regions ?? [],
    departements: t.departements ?? [],
    epci: (t.epci ?? []).map(e => lieu(e.nom, [e.siren && `SIREN ${siren(e.siren)}`, habitants(e.population)])),
    communes: (t.communes ?? []).length || null,
    population: population(t.population),
    populations: (t.populations ?? []).map(p => joindre([label('type_population', p.type), population(p)], '\u00A0: ')),
    milieux: libelles('milieu', t.milieux),
    quartiers: (t.quartiers_prioritaires ?? []).map(q => lieu(q.nom, [q.code, q.commune && r.lieu(q.commune)])),
  }
  const contenu = {
    description: t.description ?? null,
    chiffres: rien(chiffres) ? null : chiffres,
    divisions: unites.length === 0 ? null : { unites, colonnes },
  }
  return rien(contenu) ? null : contenu
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
