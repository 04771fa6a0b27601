// Short names: identifiers drawn from what things are called, unique.
import { nomAdmis } from '../model/nom-de-fichier.ts'
import { enIdentifiant } from '../schema/raconter.ts'

/** Long names that people shorten: « Communauté de communes du Valdouve » → `cc-valdouve`. */
const ABREGES: readonly (readonly [nom: string, court: string])[] = [
  ['communaute-de-communes', 'cc'],
  ['communaute-d-agglomeration', 'ca'],
  ['communaute-urbaine', 'cu'],
  ['pole-d-equilibre-territorial-et-rural', 'petr'],
  ['agence-regionale-de-sante', 'ars'],
  ['centre-hospitalier', 'ch'],
  ['contrat-local-de-sante', 'cls'],
]
const LONGUEUR = 40

/** An identifier for something of this name, that none of `pris` is; `sinon` when the name holds no letter. */
export function identifiantPour(nom: string, sinon: string, pris: ReadonlySet<string>): string {
  const entier = enIdentifiant(nom)
  const abrege = ABREGES.flatMap(([long, bref]) => [[long, bref] as const, [bref, bref] as const]).find(([debut]) =>
    `${entier}-`.startsWith(`${debut}-`),
  )
  const court = abrege === undefined ? entier : abreger(entier, ...abrege)
  return libre((court.length <= LONGUEUR ? court : court.slice(0, LONGUEUR + 1).replace(/-[^-]*$/, '')) || sinon, pris)
}

function abreger(entier: string, long: string, court: string): string {
  return court + entier.slice(long.length).replace(/^-(?:de-la|de-l|du|des|de|d)(?=-)/, '')
}

function libre(base: string, pris: ReadonlySet<string>): string {
  let candidat = base
  for (let rang = 2; pris.has(candidat); rang++) candidat = `${base}-${rang}`
  return candidat
}

/** A folder's name for a contract of this title. */
export function nomDeDossier(titre: string): string {
  const nom = identifiantPour(titre, 'mon-contrat', new Set())
  return nomAdmis(nom) ? nom : `cls-${nom}`
}
