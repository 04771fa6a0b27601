// Makes dist/territoires.txt: the official places of @etalab/decoupage-administratif, sorted for reading by code and for searching by name.
import { createRequire } from 'node:module'
import { cleDe, sansArticle } from '../territoires/cle.ts'
import { departementDe, type Provenance } from '../territoires/registre.ts'

type Commune = {
  readonly code: string
  readonly nom: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly population?: number
  readonly codesPostaux?: readonly string[]
  readonly chefLieu?: string
  readonly anciensCodes?: readonly string[]
}
type Epci = {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly membres: readonly { readonly code: string }[]
}
type Aire = { readonly code: string; readonly nom: string; readonly region?: string }
type Cle = { readonly cle: string; readonly code: string; readonly autrefois?: string }
type Compte = (codes: readonly string[]) => number

const PAQUET = '@etalab/decoupage-administratif'
const lirePaquet = createRequire(import.meta.url)

function donnees<T>(nom: string): T {
  return lirePaquet(`${PAQUET}/data/${nom}.json`) as T
}

/**
 * Version 6.0.0 of the package is the Code officiel géographique of 2026 (table of its README). The README names the sources of
 * the populations: the page 8680726 of insee.fr, « populations de référence » of 2023 (in force on 1 January 2026), the page 8680702 of the same
 * collection for the collectivités d’outre-mer, the 2017 census for Mayotte; it names none for the Pacific, whose year stays unknown.
 */
const PROVENANCES: Readonly<Record<string, Provenance>> = {
  '6.0.0': {
    millesime: 2026,
    annees: { '': 2023, '976': 2017, '984': null, '986': null, '987': null, '988': null, '989': null },
    source: 'Insee, population municipale',
    sourceInconnue: 'Découpage administratif 2026, Etalab',
    attribution:
      'Découpage administratif 2026 (Code officiel géographique de l’Insee, intercommunalités de la DGCL), rassemblé par Etalab ; populations de l’Insee. Licence Ouverte 2.0.',
  },
}

/** What the Licence Ouverte asks to be said wherever the data go. Throws like `texteDesTerritoires`. */
export function attributionDesLieux(): string {
  return `dist/territoires.txt\n\n${provenance().attribution}\n\nhttps://www.etalab.gouv.fr/licence-ouverte-open-licence`
}

function provenance(): Provenance {
  const { version } = donnees<{ version: string }>('../package')
  const connue = PROVENANCES[version]
  if (connue === undefined) throw new Error(`${PAQUET} ${version}: look up its millésime and years of population first`)
  return connue
}

/** The whole text (see src/territoires/registre.ts for its sections); written as Windows-1252. Throws for a version whose sources nobody looked up. */
export function texteDesTerritoires(): string {
  const communes = donnees<Commune[]>('communes')
  const intercommunalites = [...donnees<Epci[]>('epci'), ...donnees<Epci[]>('ept')]
  const populations = new Map(
    communes.flatMap(({ code, population }) => (population === undefined ? [] : [[code, population] as const])),
  )
  const compte: Compte = codes => codes.reduce((somme, code) => somme + (populations.get(code) ?? 0), 0)
  const departements = donnees<Aire[]>('departements')
  return [
    JSON.stringify(provenance()),
    lignes(communes.flatMap(lignesDeCommune)),
    lignes(intercommunalites.map(e => ligneDEpci(e, compte))),
    lignes(departements.map(d => [d.code, d.nom, d.region ?? '', String(compte(communesDe(d.code, communes)))])),
    lignes(donnees<Aire[]>('regions').map(r => [r.code, r.nom])),
    cles(clesDEpci(intercommunalites), code =>
      compte(intercommunalites.find(e => e.code === code)?.membres.map(m => m.code) ?? []),
    ),
    cles(clesDesCommunes(communes), code => populations.get(code) ?? 0),
    cles(
      departements.map(({ code, nom }) => ({ code, cle: cleDe(nom) })),
      code => compte(communesDe(code, communes)),
    ),
  ].join('\f')
}

/** French letters of Windows-1252 as single bytes; throws for a sign that the names of places never had. */
export function enOctets(texte: string): Buffer {
  const latin = texte.replaceAll('Œ', '\x8c').replaceAll('œ', '\x9c').replaceAll('’', '\x92')
  const etranger = /[^\x00-\xff]/.exec(latin)
  if (etranger) throw new Error(`territoires.txt: no byte for « ${etranger[0]} »`)
  return Buffer.from(latin, 'latin1')
}

function lignes(colonnes: readonly (readonly string[])[]): string {
  const triees = [...colonnes].sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
  return triees.map(ligne => `\n${ligne.join('\t')}`).join('')
}

/** A commune, and the codes it had before; a delegated commune may keep the code of the new one, which then says all. */
function lignesDeCommune(c: Commune): string[][] {
  if (c.chefLieu !== undefined) return c.chefLieu === c.code ? [] : [[c.code, `>${c.chefLieu}`, c.nom]]
  const noms = nomsDesAnciennes()
  const anciens = (c.anciensCodes ?? []).filter(code => !noms.has(code))
  return [
    [c.code, c.nom, String(c.population ?? ''), (c.codesPostaux ?? []).join(' ')],
    ...anciens.map(code => [code, `>${c.code}`, '']),
  ]
}

let anciennes: Set<string> | undefined
function nomsDesAnciennes(): Set<string> {
  anciennes ??= new Set(donnees<Commune[]>('communes').map(({ code }) => code))
  return anciennes
}

function ligneDEpci({ code, type, nom, membres }: Epci, compte: Compte): string[] {
  const codes = membres.map(m => m.code)
  const departements = [...new Set(codes.map(departementDe))]
  const poids = (departement: string) => compte(codes.filter(c => departementDe(c) === departement))
  departements.sort((a, b) => poids(b) - poids(a))
  return [code, type, nom.replace(/ +/g, ' '), departements.join(' '), String(compte(codes)), codes.join(' ')]
}

function communesDe(departement: string, communes: readonly Commune[]): string[] {
  return communes
    .filter(c => c.type === 'commune-actuelle' && departementDe(c.code) === departement)
    .map(({ code }) => code)
}

/** Ranked the most peopled first, those of old last, then sorted by key; a name that today's commune shares with a part of it is written once. */
function cles(liste: readonly Cle[], poids: (code: string) => number): string {
  const uniques = [...new Map([...liste].reverse().map(c => [`${c.cle}\t${c.code}`, c] as const)).values()].reverse()
  const poses = uniques.map(c => ({ ...c, poids: poids(c.code) }))
  poses.sort((a, b) => Number(a.autrefois !== undefined) - Number(b.autrefois !== undefined) || b.poids - a.poids)
  const ranges = poses.map(({ cle, code, autrefois }, rang) => [
    ` ${cle}`,
    rang.toString(36).padStart(4, '0'),
    code,
    // A word of a key is told by the space before it: an old name has none.
    ...(autrefois === undefined ? [] : [autrefois.replaceAll(' ', '\xa0')]),
  ])
  return lignes(ranges)
}

/** `(CARENE)`, `(Ville)`: found with it, without it, and an intercommunality by it alone. */
function ecritures(nom: string): { readonly entier: string; readonly nu?: string; readonly sigle?: string } {
  const [, nu, sigle] = /^(.*?)\s*\((.*)\)/.exec(nom) ?? []
  return { entier: nom, ...(nu && { nu }), ...(sigle && { sigle }) }
}

function clesDEpci(intercommunalites: readonly Epci[]): Cle[] {
  return intercommunalites.flatMap(({ code, nom }) =>
    Object.values(ecritures(nom.replace(/^(?:CC|CA|CU) /, ''))).map(n => ({ code, cle: sansArticle(cleDe(n)) })),
  )
}

function clesDesCommunes(communes: readonly Commune[]): Cle[] {
  return communes.flatMap(({ code, nom, chefLieu }) => {
    const { entier, nu = entier } = ecritures(nom)
    return [cleDe(entier), cleDe(nu), sansArticle(cleDe(entier))].map(cle => ({
      cle,
      ...(chefLieu === undefined ? { code } : { code: chefLieu, autrefois: nom }),
    }))
  })
}
