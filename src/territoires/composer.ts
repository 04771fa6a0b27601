// From chosen places to what territoire.yaml and contrat.yaml hold: communes, intercommunalities, population, départements, profiles and ARS.
import { profils } from '../profiles/index.ts'
import type { Lieu } from './lieu.ts'
import { commune, departement, departementDe, epci, region, registre } from './registre.ts'

export type Territoire = {
  /** Every commune of the perimeter, those of the intercommunalities included, in the order of their codes; none for a whole département. */
  readonly communes: readonly { readonly code: string; readonly nom: string; readonly population?: number }[]
  readonly epci: readonly {
    readonly siren: string
    readonly nom: string
    readonly nature: string
    readonly population: number
  }[]
  readonly departements: readonly string[]
  /** `annee` is absent when the communes' figures are not of one known year. */
  readonly population: { readonly valeur: number; readonly annee?: number; readonly source: string }
  readonly regions: readonly {
    readonly code: string
    readonly nom: string
    /** Name of a shipped profile, `national` where no region's own exists. */
    readonly profil: string
    readonly ars?: string
  }[]
  readonly millesime: number
  /** To be shown wherever these data are. */
  readonly attribution: string
}

/** Each place once, however often it is chosen; départements and regions in the order of the choice, the most peopled first in each. */
export function composer(lieux: readonly Lieu[]): Territoire {
  const { annees, source, sourceInconnue, millesime, attribution } = registre().provenance
  const intercommunalites = uniques(lieux.filter(l => l.sorte === 'epci').map(l => l.code)).flatMap(
    code => epci(code) ?? [],
  )
  const choisies = lieux.filter(l => l.sorte === 'commune').map(l => l.code)
  const entiers = uniques(lieux.filter(l => l.sorte === 'departement').map(l => l.code))
  const codes = uniques([...intercommunalites.flatMap(e => e.membres), ...choisies]).sort()
  const communes = codes.flatMap(code => commune(code) ?? [])
  const departements = uniques(lieux.flatMap(l => l.departements))
  const horsEntiers = communes.filter(({ code }) => !entiers.includes(departementDe(code)))
  const annee = anneeCommune([...horsEntiers.map(({ code }) => code), ...entiers], annees)
  const valeur =
    horsEntiers.reduce((somme, { population = 0 }) => somme + population, 0) +
    entiers.reduce((somme, code) => somme + (departement(code)?.population ?? 0), 0)
  return {
    communes,
    epci: intercommunalites.map(({ siren, nom, nature, population }) => ({ siren, nom, nature, population })),
    departements,
    population: annee === null ? { valeur, source: sourceInconnue } : { valeur, annee, source },
    regions: regionsDe(departements),
    millesime,
    attribution,
  }
}

/** The year that all figures share, `null` when one has another or none. `codes`: of communes or of départements. */
function anneeCommune(codes: readonly string[], annees: Readonly<Record<string, number | null>>): number | null {
  const trouvees = new Set(
    codes.map(code => annees[departementDe(code)] ?? (departementDe(code) in annees ? null : annees[''])),
  )
  const [annee = null] = trouvees
  return trouvees.size === 1 ? annee : null
}

function regionsDe(departements: readonly string[]): Territoire['regions'] {
  const regions = new Map(departements.flatMap(code => enEntree(code, departement(code)?.region)))
  return [...regions].map(([code, premier]) => {
    const { nom: profil = 'national', ars } = profils().find(p => p.departements?.includes(premier)) ?? {}
    return { code, nom: region(code)?.nom ?? code, profil, ...(ars !== undefined && { ars }) }
  })
}

function enEntree(departement: string, region: string | undefined): [string, string][] {
  return region === undefined ? [] : [[region, departement]]
}

function uniques(codes: readonly string[]): string[] {
  return [...new Set(codes)]
}
