// What people type at a question, read: places, numbers, dates, and all the ways of saying that one does not know.
import { intervalle } from '../../model/date.ts'
import { sansAccents } from '../../mots.ts'

/** A value, or what is wrong with what was typed; nothing at all for what is not known yet. */
export type Saisie<T> = { readonly valeur?: T | undefined; readonly faute?: string }

const INCONNU = /^([àa] compl[ée]ter|je ne sais pas( encore)?|aucune? id[ée]e|\?+|-)[.]?$/i

/** What was typed, without what Word and terminals add; nothing for « je ne sais pas encore ». */
export function net(texte: string): string | undefined {
  const propre = texte
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return propre === '' || INCONNU.test(propre) ? undefined : propre
}

/** « 44, 2a et 974 » → 44, 2A, 974. */
export function departements(texte: string): Saisie<readonly string[]> {
  const mots =
    net(texte)
      ?.split(/[\s,;]+(?:et[\s,;]+)?/i)
      .filter(Boolean) ?? []
  const codes = mots.map(mot => (/^\d$/.test(mot) ? `0${mot}` : mot.toUpperCase()))
  const faux = codes.findIndex(code => !/^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|9[78]\d)$/.test(code))
  if (faux === -1) return { valeur: [...new Set(codes)] }
  return { faute: `« ${mots[faux]} » n’est pas un numéro de département. Écrivez par exemple 44, 2A ou 974.` }
}

export type LieuSaisi = { readonly nom: string; readonly code?: string }

/** « CC du Valdouve 200000008 ; CC des Rives » → two places; `chiffres`: how a code is written. */
export function lieux(texte: string, sorte: 'epci' | 'commune'): Saisie<readonly LieuSaisi[]> {
  const valeur = (net(texte)?.split(';') ?? []).map(t => t.trim()).filter(Boolean)
  const lus = valeur.map(t =>
    lieu(t, sorte === 'epci' ? /^(.*?)[\s,(]+(\d{3} ?\d{3} ?\d{3})\)?$/ : /^(.*?)[\s,(]+(\d[\dABab]\d{3})\)?$/),
  )
  const faux = lus.find(l => /\d{4,}\)?$/.test(l.nom))
  if (faux === undefined) return { valeur: lus }
  const attendu = sorte === 'epci' ? 'un numéro SIREN a neuf chiffres' : 'un code de commune a cinq caractères'
  return { faute: `« ${faux.nom} » : ${attendu}. Corrigez-le, ou laissez le nom seul.` }
}

function lieu(texte: string, forme: RegExp): LieuSaisi {
  const [, nom = '', code] = forme.exec(texte) ?? []
  return nom === '' || code === undefined ? { nom: texte } : { nom, code: code.replaceAll(' ', '').toUpperCase() }
}

/** « 41 200 habitants » → 41200. */
export function habitants(texte: string): Saisie<number> {
  const propre = net(texte)?.replace(/\s*(hab\.?|habitants?)$/i, '')
  if (propre === undefined) return {}
  const chiffres = propre.replace(/[\s \u202f.]/g, '')
  return /^\d{1,9}$/.test(chiffres)
    ? { valeur: Number(chiffres) }
    : { faute: `« ${propre} » n’est pas un nombre d’habitants. Écrivez par exemple 41 200.` }
}

/** « 5 » or « 5 ans », between two bounds. */
export function entier(texte: string, min: number, max: number): Saisie<number> {
  const propre = net(texte)
  if (propre === undefined) return {}
  const nombre = Number(/^(\d+)(\s*ans?)?$/i.exec(propre)?.[1])
  return nombre >= min && nombre <= max
    ? { valeur: nombre }
    : { faute: `« ${propre} » ne convient pas : écrivez un nombre entre ${min} et ${max}.` }
}

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'
  .split(' ')
  .map(sansAccents)

/** 2027, 2027-03, 03/2027, mars 2027, 01/03/2027, 1er mars 2027 → an ISO date of the same precision. */
export function date(texte: string): Saisie<string> {
  const propre = net(texte)
  if (propre === undefined) return {}
  const iso = enIso(sansAccents(propre))
  return iso !== undefined && intervalle(iso) !== undefined
    ? { valeur: iso }
    : { faute: `« ${propre} » n’est pas une date. Écrivez par exemple 2027, mars 2027 ou 01/03/2027.` }
}

function enIso(texte: string): string | undefined {
  const nommee = /^(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})$/.exec(texte)
  if (nommee) {
    const mois = MOIS.indexOf(nommee[2] ?? '') + 1
    return mois === 0 ? undefined : joindre(nommee[3], String(mois), nommee[1])
  }
  const chiffres = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(texte)
  if (chiffres) return joindre(chiffres[3], chiffres[2], chiffres[1])
  return /^\d{4}-\d{2}(-\d{2})?$/.test(texte) ? texte : undefined
}

function joindre(...morceaux: readonly (string | undefined)[]): string {
  return morceaux
    .filter(m => m !== undefined)
    .map(m => m.padStart(2, '0'))
    .join('-')
}

/** « 0,5 » or « 0.5 », between two bounds. */
export function nombre(texte: string, min: number, max: number): Saisie<number> {
  const propre = net(texte)?.replace(/\s*ETP$/i, '')
  if (propre === undefined) return {}
  const valeur = /^\d+([.,]\d+)?$/.test(propre) ? Number(propre.replace(',', '.')) : Number.NaN
  return valeur >= min && valeur <= max
    ? { valeur }
    : { faute: `« ${propre} » ne convient pas : écrivez un nombre, par exemple 0,5.` }
}

/** « QN04499M Les Tilleuls ; QN04498M » → two neighbourhoods of the city policy, by code and name. */
export function quartiers(texte: string): Saisie<readonly LieuSaisi[]> {
  const morceaux = (net(texte)?.split(';') ?? []).map(t => t.trim()).filter(Boolean)
  const lus = morceaux.map(morceau => {
    const [, code = '', nom = ''] = /^(Q\w*)\s*(.*)$/i.exec(morceau) ?? []
    return /\d/.test(code) ? { code: code.toUpperCase(), nom: nom || code.toUpperCase() } : { nom: morceau }
  })
  const faux = lus.find(l => 'code' in l && l.code !== undefined && !/^Q[NP][0-9A-Z]{6}$/.test(l.code))
  if (faux === undefined) return { valeur: lus }
  return {
    faute: `« ${faux.code} » : un code de quartier prioritaire s’écrit QN, puis six chiffres ou lettres, comme QN04499M. Corrigez-le, ou laissez le nom seul.`,
  }
}
