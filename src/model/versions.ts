// When each version of the program came out: a rule that a contract signed earlier could not know speaks of it for information only.

/** By version, the day it came out (AAAA-MM-JJ); the first one is left out, as its rules name no version. The same dates stand in CHANGELOG.md. */
export const PARUTIONS: Readonly<Record<string, string>> = {}

/** The same day as a number (AAAAMMJJ) that dates of contracts compare with; after every date, while the version is not out. */
export function jourDeParution(version: string): number {
  const jour = Object.hasOwn(PARUTIONS, version) ? PARUTIONS[version] : undefined
  return jour === undefined ? Number.POSITIVE_INFINITY : Number(jour.replaceAll('-', ''))
}
