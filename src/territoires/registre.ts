// The official places by code, read where they lie in one sorted text: nothing is parsed but the line that is asked for.
import { lire } from '../resources.ts'

/** What src/build/territoires.ts writes at the head of the text: where the data come from. */
export type Provenance = {
  /** The year of the Code officiel géographique. */
  readonly millesime: number
  /** Year of the populations by beginning of commune code (`''`: everywhere else); null where the data do not say it. */
  readonly annees: Readonly<Record<string, number | null>>
  readonly source: string
  /** Where no year is known. */
  readonly sourceInconnue: string
  /** The sentence that the Licence Ouverte asks for. */
  readonly attribution: string
}

export type Commune = { readonly code: string; readonly nom: string; readonly population?: number }
export type Epci = {
  readonly siren: string
  /** CC, CA, CU, METRO, MET69 or EPT. */
  readonly nature: string
  readonly nom: string
  /** Insee codes. */
  readonly membres: readonly string[]
  readonly departements: readonly string[]
  readonly population: number
}
export type Departement = {
  readonly code: string
  readonly nom: string
  readonly region: string
  readonly population: number
}
export type Region = { readonly code: string; readonly nom: string }

/** The sections of the text, in their order; in each, a line starts with `\n`. */
type Registre = {
  readonly provenance: Provenance
  readonly communes: string
  readonly epci: string
  readonly departements: string
  readonly regions: string
  /** For the search, sorted by key: ` key`, rank of the place in four signs of base 36, code, old name. */
  readonly cles: { readonly epci: string; readonly communes: string; readonly departements: string }
}

let lu: Registre | undefined

/** Read at the first question: a run that asks for no place reads nothing. */
export function registre(): Registre {
  if (lu !== undefined) return lu
  // Windows-1252 with one byte a character: V8 searches such a text fastest.
  const sections = lire('dist', 'territoires.txt', 'latin1').split('\f')
  const [tete = '{}', communes = '', epci = '', departements = '', regions = '', ...cles] = sections
  lu = {
    provenance: JSON.parse(enClair(tete)) as Provenance,
    communes,
    epci,
    departements,
    regions,
    cles: { epci: cles[0] ?? '', communes: cles[1] ?? '', departements: cles[2] ?? '' },
  }
  return lu
}

const SIGNES: Readonly<Record<string, string>> = { '\x8c': 'Œ', '\x9c': 'œ', '\x92': '’', '\xa0': ' ' }

/** The signs of Windows-1252 that Latin-1 has not, among those of French names; a no-break space stands for a space. */
export function enClair(texte: string): string {
  return texte.replace(/[\x8c\x92\x9c\xa0]/g, signe => SIGNES[signe] ?? signe)
}

/** Today's commune of this code, municipal arrondissements included. */
export function commune(code: string): Commune | undefined {
  const [, nom, population] = ligneDe(registre().communes, code) ?? []
  if (nom === undefined || nom.startsWith('>')) return undefined
  return { code, nom, ...(population !== '' && { population: Number(population) }) }
}

/** The communes that have this postal code, in the order of their codes. */
export function communesDuCodePostal(postal: string): readonly Commune[] {
  const texte = registre().communes
  const communes: Commune[] = []
  for (let ou = texte.indexOf(postal); ou !== -1; ou = texte.indexOf(postal, ou + 1)) {
    const debut = debutDeLigne(texte, ou)
    const [code = '', , , postaux = ''] = texte.slice(debut + 1, finDeLigne(texte, debut + 1)).split('\t')
    const trouvee = postaux.split(' ').includes(postal) && communes.at(-1)?.code !== code ? commune(code) : undefined
    if (trouvee !== undefined) communes.push(trouvee)
  }
  return communes
}

/** Where the commune that had this code went; `nom`: its own, when the data say it. */
export function ancienne(code: string): { readonly devenue: string; readonly nom?: string } | undefined {
  const [, devenue, nom] = ligneDe(registre().communes, code) ?? []
  if (devenue === undefined || !devenue.startsWith('>')) return undefined
  return { devenue: devenue.slice(1), ...(nom !== '' && nom !== undefined && { nom }) }
}

/** Of own taxation, or a territorial establishment of Grand Paris. */
export function epci(siren: string): Epci | undefined {
  const [, nature, nom, departements, population, membres] = ligneDe(registre().epci, siren) ?? []
  if (nature === undefined || nom === undefined || departements === undefined || membres === undefined) return undefined
  return {
    siren,
    nature,
    nom,
    departements: departements.split(' '),
    population: Number(population),
    membres: membres.split(' '),
  }
}

/** The intercommunality of own taxation that this commune belongs to; four islands have none. */
export function epciDe(code: string): Epci | undefined {
  const texte = registre().epci
  for (let ou = texte.indexOf(code); ou !== -1; ou = texte.indexOf(code, ou + 1)) {
    const trouve = epci(texte.slice(debutDeLigne(texte, ou) + 1).slice(0, 9))
    if (trouve?.nature !== 'EPT' && trouve?.membres.includes(code)) return trouve
  }
  return undefined
}

/** CC, CA, CU, METRO, MET69 or EPT; empty for a SIREN that no intercommunality has. */
export function natureDe(siren: string): string {
  return ligneDe(registre().epci, siren)?.[1] ?? ''
}

export function departement(code: string): Departement | undefined {
  const [, nom, region, population] = ligneDe(registre().departements, code) ?? []
  return nom === undefined || region === undefined ? undefined : { code, nom, region, population: Number(population) }
}

export function region(code: string): Region | undefined {
  const [, nom] = ligneDe(registre().regions, code) ?? []
  return nom === undefined ? undefined : { code, nom }
}

/** `44999` → `44`, `2A004` → `2A`, `97411` → `974`. */
export function departementDe(code: string): string {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)
}

/** The columns of the line that starts with `code`. */
function ligneDe(texte: string, code: string): string[] | undefined {
  const debut = premiereLigne(texte, code)
  if (!texte.startsWith(`\n${code}\t`, debut)) return undefined
  return enClair(texte.slice(debut + 1, finDeLigne(texte, debut + 1))).split('\t')
}

/** The codes that start so, in their order. */
export function codesEnTete(texte: string, tete: string, limite: number): string[] {
  const codes: string[] = []
  let ligne = premiereLigne(texte, tete)
  while (codes.length < limite && texte.startsWith(`\n${tete}`, ligne)) {
    codes.push(texte.slice(ligne + 1, texte.indexOf('\t', ligne)))
    ligne = finDeLigne(texte, ligne + 1)
  }
  return codes
}

/** Where the first line opens whose code is `code` or comes after it: by bisection, lines are sorted by code unit. */
export function premiereLigne(texte: string, code: string): number {
  let bas = 0
  let haut = texte.length
  while (bas < haut) {
    const debut = debutDeLigne(texte, Math.floor((bas + haut) / 2))
    if (texte.slice(debut + 1, texte.indexOf('\t', debut)) < code) bas = finDeLigne(texte, debut + 1)
    else haut = debut
  }
  return bas
}

/** Where stands the `\n` that opens the line of this place. */
export function debutDeLigne(texte: string, ou: number): number {
  return Math.max(0, texte.lastIndexOf('\n', ou))
}

export function finDeLigne(texte: string, ou: number): number {
  const fin = texte.indexOf('\n', ou)
  return fin === -1 ? texte.length : fin
}
