// A calendar in words → a beginning, an end, steps; what only words can say stays words.
import { dateDite } from '../../champs/index.ts'
import { sansAccents } from '../../mots.ts'

export type Calendrier = {
  readonly debut?: string
  readonly fin?: string
  readonly texte?: string
  readonly etapes?: readonly { readonly titre: string; readonly date: string }[]
}

/** Texts of dates are as they were written: the box reads them again. */
export function calendrierDit(texte: string): Calendrier {
  const propre = texte.replace(/[\u00a0\u202f]/g, ' ').trim()
  const lignes = propre
    .split('\n')
    .map(l => l.replace(/^\s*[-*•–·▪➢]\s*/, '').trim())
    .filter(l => l !== '')
  if (lignes.length > 1) {
    const etapes = lignes.map(etape)
    return etapes.every(e => e !== undefined) ? { etapes } : { texte: lignes.join(' ; ') }
  }
  const [seule = ''] = lignes
  return periode(seule) ?? { texte: seule }
}

/** « mars 2027 : achat du véhicule » */
function etape(ligne: string): { titre: string; date: string } | undefined {
  const coupe = /^([^:–]{4,30}?) ?(?:: | – | - )(\S.*)$/.exec(ligne)
  const [, quand = '', titre = ''] = coupe ?? []
  return dateDite(quand) === undefined ? undefined : { titre: titre.trim(), date: quand.trim() }
}

function periode(ligne: string): Calendrier | undefined {
  const mots = sansAccents(ligne).replace(/[.;]$/, '')
  const depuis = /^(?:a (?:partir|compter) (?:de |du |d['’])|des |depuis )/.exec(mots)?.[0]
  if (depuis !== undefined) return borne('debut', ligne.slice(depuis.length))
  const avant = /^(?:jusqu['’](?:en |au |a )|d['’]ici |avant (?:le |la fin |fin )?)/.exec(mots)?.[0]
  if (avant !== undefined) return /^avant|^d/.test(avant) ? undefined : borne('fin', ligne.slice(avant.length))
  const entiere = dateDite(ligne)
  if (entiere?.includes('/')) {
    const [debut = '', fin = ''] = entiere.split('/')
    return { debut, fin }
  }
  const [a = '', b = '', autre] = ligne.split(/ – | - | à | au | → | > /)
  const [debut, fin] = [dateDite(a), dateDite(b)]
  if (autre === undefined && debut !== undefined && fin !== undefined && debut <= fin) return { debut, fin }
  return annees(ligne)
}

function borne(cle: 'debut' | 'fin', texte: string): Calendrier | undefined {
  const date = dateDite(texte)
  return date === undefined || date.includes('/') ? undefined : { [cle]: date }
}

/** « 2027, 2028 et 2029 »: years that follow one another. */
function annees(ligne: string): Calendrier | undefined {
  const dites = ligne.split(/, ?| et | ?\/ ?| ?; ?/)
  if (dites.length < 2 || !dites.every(a => /^20\d\d$/.test(a.trim()))) return undefined
  const nombres = dites.map(Number)
  return nombres.every((n, rang) => rang === 0 || n === (nombres[rang - 1] ?? 0) + 1)
    ? { debut: dites[0]?.trim() ?? '', fin: dites.at(-1)?.trim() ?? '' }
    : undefined
}
