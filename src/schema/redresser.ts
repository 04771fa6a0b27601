// A value in a form that is not read, though nobody could take it for another: dates as people write them, yes and no in English.
import type { Lecture } from './schemas.ts'
import { lireValeur } from './valeurs.ts'

/** The same value, as the format writes it; nothing where one would have to guess. */
export function redresser(lecture: Lecture, texte: string): string | undefined {
  const nu = texte.trim().replaceAll(/[\s\u00a0\u202f]+/g, ' ')
  const redresse = lecture === 'date' ? enIso(nu) : lecture === 'booleen' ? BOOLEENS.get(nu.toLowerCase()) : undefined
  return redresse !== undefined && typeof lireValeur(lecture, redresse) !== 'object' ? redresse : undefined
}

/** A map: a text may be `constructor`. */
const BOOLEENS: ReadonlyMap<string, string> = new Map([
  ['yes', 'oui'],
  ['no', 'non'],
])

const MOIS = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
]

type Forme = readonly [forme: RegExp, lire: (...trouves: string[]) => string | undefined]

/** In French order: the day first. A year on two digits is left to its author. */
const FORMES: readonly Forme[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (annee, mois, jour) => jourIso(annee, mois, jour)],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, (jour, mois, annee) => jourIso(annee, mois, jour)],
  [/^(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})$/, (jour, nom, annee) => jourIso(annee, numero(nom), jour)],
  [/^([a-z]+)\.? (\d{4})$/, (nom, annee) => moisIso(annee, numero(nom))],
  [/^(\d{1,2})[-/.](\d{4})$/, (mois, annee) => moisIso(annee, mois)],
  [/^(\d{4})[-.](\d)$/, (annee, mois) => moisIso(annee, mois)],
  [/^([ts][1-4])[-/ ]?(\d{4})$/, (partie, annee) => `${annee}-${partie?.toUpperCase()}`],
  [/^(\d{4})[-/ ]?([ts][1-4])$/, (annee, partie) => `${annee}-${partie?.toUpperCase()}`],
]

function enIso(texte: string): string | undefined {
  const simple = texte.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  for (const [forme, lire] of FORMES) {
    const [, ...trouves] = forme.exec(simple) ?? []
    if (trouves.length > 0) return lire(...trouves)
  }
  return undefined
}

function numero(nom: string | undefined): string | undefined {
  const rang = MOIS.indexOf(nom ?? '')
  return rang < 0 ? undefined : String(rang + 1)
}

function moisIso(annee: string | undefined, mois: string | undefined): string | undefined {
  return mois === undefined ? undefined : `${annee}-${mois.padStart(2, '0')}`
}

function jourIso(annee: string | undefined, mois: string | undefined, jour: string | undefined): string | undefined {
  const dansLeMois = moisIso(annee, mois)
  return dansLeMois === undefined || jour === undefined ? undefined : `${dansLeMois}-${jour.padStart(2, '0')}`
}
