// A heading as people write it → what it means, and how sure that is; nothing for one that only resembles.
import type { Confiance } from '../champs/index.ts'
import { simplifier } from '../champs/index.ts'
import { certain } from '../proche.ts'
import { COLONNES, ENTETES, NEUTRES, type Sens } from './vocabulaire.ts'

export type Reconnue = { readonly sens: string; readonly confiance: Confiance }

/** Reads headings with the vocabulary, or with words of somebody's own, which win. */
export type Lecteur = {
  readonly entete: (texte: string) => Reconnue | undefined
  /** A heading word for word: quick, for rows that are seldom headings. */
  readonly exacte: (texte: string) => boolean
  /** Under a heading that covers several columns, or in a small table of its own. */
  readonly colonne: (texte: string, groupe: string) => Reconnue | undefined
}

/** `voulus`: headings → sens, as a file of correspondences has them; `null` for a heading that is to be left as a remark. */
export function lecteurDe(voulus: ReadonlyMap<string, Sens | null> = new Map()): Lecteur {
  const tables = tablesDuVocabulaire()
  const miens = new Map([...voulus].map(([mot, sens]) => [simplifier(mot), sens]))
  return {
    entete: texte => {
      const voulu = miens.get(simplifier(texte))
      if (voulu !== undefined)
        return voulu === null ? { sens: 'remarque', confiance: 'sure' } : { sens: voulu, confiance: 'sure' }
      return lire(texte, tables.entetes)
    },
    exacte: texte => texte.length <= 60 && (miens.has(simplifier(texte)) || tables.entetes.has(radical(texte))),
    colonne: (texte, groupe) => {
      const table = tables.colonnes.get(groupe)
      return table === undefined ? undefined : lire(texte, table)
    },
  }
}

type Table = ReadonlyMap<string, string>
type Tables = { readonly entetes: Table; readonly colonnes: ReadonlyMap<string, Table> }

let gardees: Tables | undefined

/** Made once: the same words for every file. */
function tablesDuVocabulaire(): Tables {
  gardees ??= {
    entetes: tableDe(ENTETES),
    colonnes: new Map(Object.entries(COLONNES).map(([groupe, mots]) => [groupe, tableDe(mots)])),
  }
  return gardees
}

export function tableDe(mots: Readonly<Partial<Record<string, string>>>): Table {
  return new Map(
    Object.entries(mots).flatMap(([sens, liste = '']) =>
      liste.split('|').map(entete => [radical(entete), sens] as const),
    ),
  )
}

function lire(texte: string, table: Table): Reconnue | undefined {
  if (texte.length > 120) return undefined
  const entier = radical(texte)
  const nu = entier === '' ? radical(texte, false) : entier
  if (nu === '') return undefined
  const exact = table.get(nu)
  if (exact !== undefined) return { sens: exact, confiance: 'sure' }
  const simple = sansNeutres(nu)
  const presque = table.get(simple)
  if (presque !== undefined && simple !== '') return { sens: presque, confiance: 'probable' }
  const reuni = enParties(texte, table)
  if (reuni !== undefined) return { sens: reuni, confiance: 'probable' }
  const proche = nu.length >= 6 ? certain(nu, table.keys()) : undefined
  const corrige = proche === undefined ? undefined : table.get(proche)
  return corrige === undefined ? undefined : { sens: corrige, confiance: 'probable' }
}

/** « Constats / Enjeux », « Contexte et constats »: every part says the same. */
function enParties(texte: string, table: Table): string | undefined {
  const parties = texte.split(/\/|;|,| et | ou | & | \+ | - | – |\n/).filter(p => p.trim() !== '')
  if (parties.length < 2) return undefined
  const sens = parties.map(p => table.get(radical(p)) ?? table.get(sansNeutres(radical(p))))
  const [premier] = sens
  return premier !== undefined && sens.every(s => s === premier) ? premier : undefined
}

const PETITS = new Set(
  'de des du la le les l d et ou a au aux en sur par un une qu que s est cette ce ces dans'.split(' '),
)
let neutres: ReadonlySet<string> | undefined

function sansNeutres(radicaux: string): string {
  neutres ??= new Set(NEUTRES.split(' ').map(m => singulier(simplifier(m))))
  const sans = neutres
  return radicaux
    .split(' ')
    .filter(m => !sans.has(m))
    .join(' ')
}

/** Words in the singular, without those that say little; « (facultatif) », « 3. », « a) » and « n° » of the beginning go too. */
export function radical(texte: string, sansParentheses = true): string {
  const nu = (sansParentheses ? texte.replace(/\([^()]*\)/g, ' ') : texte)
    .replace(/^\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,4}|[a-zA-Z])\s*[.)/–-]+\s*/, ' ')
    .replace(/n\s*°/gi, ' numero ')
    .replace(/[€]/g, ' euros ')
  const mots = simplifier(nu).split(' ')
  const gardes = mots.filter(m => m !== '' && !PETITS.has(m) && !/^\d+$/.test(m))
  return (gardes.length === 0 ? mots.filter(m => m !== '' && !/^\d+$/.test(m)) : gardes).map(singulier).join(' ')
}

function singulier(mot: string): string {
  if (mot.length > 4 && mot.endsWith('aux')) return `${mot.slice(0, -3)}al`
  return mot.length > 3 && /[sx]$/.test(mot) && !/(?:ss|us|is)$/.test(mot) ? mot.slice(0, -1) : mot
}
