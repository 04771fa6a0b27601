// The end of a contract that begins on a date, as precise as that date is, and lasts a whole number of years.

/** `2027` and 5 → `2031`; `2027-03` → `2032-02`; `2027-01-15` → `2032-01-14`. */
export function finDePeriode(debut: string, annees: number): string | undefined {
  const [annee, mois, jour] = debut.split('-').map(Number)
  if (!/^\d{4}(-\d{2}){0,2}$/.test(debut) || annee === undefined) return undefined
  if (mois === undefined) return String(annee + annees - 1)
  // The day before the anniversary, or the month before it: day 0 is the last day of the month before.
  const fin = new Date(Date.UTC(annee + annees, mois - 1, (jour ?? 1) - 1))
  return fin.toISOString().slice(0, jour === undefined ? 7 : 10)
}

/** `2027-2031`, from two dates of any precision. */
export function libelleDePeriode(debut: string, fin: string): string {
  return `${debut.slice(0, 4)}-${fin.slice(0, 4)}`
}
