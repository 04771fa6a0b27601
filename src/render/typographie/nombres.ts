// Numbers and what they go with: thousands of what is surely a quantity, units, dates, « n° 12 », « p. 12 », « M. X », kept on one line.
import { INSECABLE } from './signes.ts'

/** Signs and abbreviations that only follow quantities. */
const SYMBOLES = '%|‰|€|[kM]€|Md€|ETP|k?m[²³]?|cm|mm|ha|k?g|mg|min|°C|km/h'
/** Words that follow a number of them; a year may stand before one by chance. */
const NOMS =
  'euros?|habitants?|personnes|bénéficiaires|patients?|usagers?|élèves|étudiants|jeunes|enfants|logements|foyers|ménages|passages|consultations'
const GROUPES = '\\d{1,15}(?:[ \\u00A0\\u202F]\\d{3}){0,4}(?:,\\d{1,6})?'
const QUANTITE = new RegExp(`(${GROUPES})([ \\t\\u00A0\\u202F]?)(${SYMBOLES}|${NOMS})(?![\\p{L}\\p{N}_²³])`, 'gu')
const SYMBOLE = new RegExp(`^(?:${SYMBOLES})$`)
/** What these signs may touch: « 12% », « 5€ ». The others (« 10m ») may be part of a name. */
const COLLES = /^(?:[%‰€]|[kM]€|Md€)$/
/** A number that goes on to the left is a code, a decimal, a version, a range: only its last space is changed. */
const SUITE = /[\p{L}\p{N}.,_/\u2009\u202F-]/u

export function quantites(texte: string): string {
  return texte.replace(QUANTITE, (tout, nombre: string, espace: string, unite: string, ou: number) => {
    const avant = texte[ou - 1] ?? ''
    const libre = !SUITE.test(avant) && !/\d[ \u00A0]$/.test(texte.slice(Math.max(0, ou - 2), ou))
    if (espace === '' && !(COLLES.test(unite) && !/[\p{L}_]/u.test(avant))) return tout
    return `${libre ? grouper(nombre, SYMBOLE.test(unite)) : nombre}${INSECABLE}${unite}`
  })
}

/** « 12 500 »; four digits that could be a year stay, unless a symbol says that they are none. */
function grouper(nombre: string, sure: boolean): string {
  const [entier = '', decimales] = nombre.split(',')
  const chiffres = entier.replace(/[ \u00A0\u202F]/g, '')
  if (/^0\d/.test(chiffres) || (!sure && /^(?:19|20)\d\d$/.test(entier))) return nombre
  const premier = chiffres.length % 3 || 3
  const groupes = [chiffres.slice(0, premier), ...(chiffres.slice(premier).match(/\d{3}/g) ?? [])].join(INSECABLE)
  return decimales === undefined ? groupes : `${groupes},${decimales}`
}

const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const JOUR = new RegExp(`(?<![\\p{L}\\p{N}])(1er|[1-9]|[12]\\d|3[01])[ \\t](?=(?:${MOIS})(?!\\p{L}))`, 'giu')
const NUMERO = /(?<!\p{L})([nN]°)[ \t]*(?=[\p{L}\p{N}…])/gu
const ABREGE =
  /(?<![\p{L}\p{N}.])((?:pp?|art|chap|fig)\.|§|[IVX]{1,6}e)[ \t]+(?=\d|siècles?(?!\p{L}))|(?<![\p{L}\p{N}.])(MM?\.|Mmes?|Mlles?|Dr|Pr|Me|Mgr)[ \t]+(?=\p{Lu})/gu

/** What is read or dated: each kind is looked for only where its own sign stands. */
export function reperes(texte: string): string {
  let sortie = texte
  if (/[\dr][ \t]/.test(sortie)) sortie = sortie.replace(JOUR, `$1${INSECABLE}`)
  if (sortie.includes('°')) sortie = sortie.replace(NUMERO, `$1${INSECABLE}`)
  if (!/(?:[.§DPM]|Mmes?|Mlles?|[IVX]e)r?[ \t]|Mgr |Me /.test(sortie)) return sortie
  return sortie.replace(ABREGE, (_, repere, titre) => `${repere ?? titre}${INSECABLE}`)
}
