// A date as people write it (2026, 2026-03, 2026-03-15, 2026-T3, 2026-S1, or a window a/b), read as an interval of days.
import { retenue } from './memoire.ts'

/** First and last possible day, as AAAAMMJJ integers. */
export type Intervalle = { readonly debut: number; readonly fin: number }

const FORME = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|T([1-4])|S([12])))?$/

/** `undefined` when the text is no date, names a day that does not exist, or a window that ends before it starts. */
export const intervalle = retenue((date: string): Intervalle | undefined => lire(date))

function lire(date: string): Intervalle | undefined {
  if (!date.includes('/')) return simple(date)
  const [premiere, seconde, ...reste] = date.split('/')
  if (premiere === undefined || seconde === undefined || reste.length > 0) return undefined
  const [debut, fin] = [simple(premiere), simple(seconde)]
  if (!debut || !fin || fin.fin < debut.debut) return undefined
  return { debut: debut.debut, fin: fin.fin }
}

/** True when `a` comes after `b` whichever day each of them means; false as soon as one reading allows otherwise. */
export function apresCertainement(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const [tard, tot] = [intervalle(a), intervalle(b)]
  return tard !== undefined && tot !== undefined && tard.debut > tot.fin
}

function simple(date: string): Intervalle | undefined {
  const lu = FORME.exec(date)
  if (!lu) return undefined
  const [, texteAnnee, mois, jour, trimestre, semestre] = lu
  const annee = Number(texteAnnee)
  if (jour !== undefined) {
    if (Number(jour) < 1 || Number(jour) > dernierJour(annee, Number(mois))) return undefined
    const valeur = enNombre(annee, Number(mois), Number(jour))
    return { debut: valeur, fin: valeur }
  }
  if (mois !== undefined) return dansLAnnee(annee, Number(mois), Number(mois))
  if (trimestre !== undefined) return dansLAnnee(annee, Number(trimestre) * 3 - 2, Number(trimestre) * 3)
  if (semestre !== undefined) return dansLAnnee(annee, Number(semestre) * 6 - 5, Number(semestre) * 6)
  return dansLAnnee(annee, 1, 12)
}

function dansLAnnee(annee: number, premier: number, dernier: number): Intervalle | undefined {
  if (premier < 1 || dernier > 12) return undefined
  return { debut: enNombre(annee, premier, 1), fin: enNombre(annee, dernier, dernierJour(annee, dernier)) }
}

/** 0 for a month that does not exist, so that no day of it does either. */
function dernierJour(annee: number, mois: number): number {
  if (mois === 2) return (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0 ? 29 : 28
  if (mois < 1 || mois > 12) return 0
  return [4, 6, 9, 11].includes(mois) ? 30 : 31
}

function enNombre(annee: number, mois: number, jour: number): number {
  return annee * 10000 + mois * 100 + jour
}
