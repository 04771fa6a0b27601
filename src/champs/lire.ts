// What a person wrote in a box → the value that the file takes, or why nobody can be sure of it.
import { lireValeur } from '../schema/valeurs.ts'
import type { Champ, Tableau } from './champ.ts'
import type { Choix, Contexte } from './contexte.ts'
import { dateDite } from './dates.ts'
import { direValeur } from './dire.ts'
import { normaliser, normaliserProse, simplifier } from './normal.ts'

/** `valeur`: as the file writes it; undefined for a box left empty. `doute`: what was expected, to end « on attend … ». */
export type Lue = { readonly valeur: unknown } | { readonly doute: string }

/** Never throws. `qui` gives `{ acteur }` or `{ nom }`; `cases` gives codes, and doubts all of them for one that is unknown. */
export function lireChamp(texte: string, champ: Champ, contexte: Contexte, tableau?: Tableau): Lue {
  const propre = texte.replace(/\r\n?/g, '\n').trimEnd()
  if (propre.trim() === '') return { valeur: undefined }
  switch (champ.genre) {
    case 'prose':
      return { valeur: propre }
    case 'date':
      return lireDate(propre)
    case 'annee':
      return numerique(lireValeur('entier', propre.trim()), n => n >= 1900 && n <= 2199, 'une année en quatre chiffres')
    case 'montant':
      return numerique(lireValeur('montant', propre.trim()), () => true, 'un montant en euros, par exemple 60 000 €')
    case 'valeur':
      return { valeur: lireValeur('valeur', enLigne(propre)) }
    case 'choix':
      return lireChoix(propre, contexte.choix(champ, tableau), contexte)
    case 'cases':
      return lireCases(propre, contexte.choix(champ, tableau), contexte)
    case 'qui':
      return lireQui(propre, contexte)
    default:
      return { valeur: enLigne(propre) }
  }
}

/**
 * Two texts of a box that say the same, under one key: by the value, when both are read; else by their words, whatever the blanks, the
 * quotes, the dashes, and in prose the marks of Markdown.
 */
export function cleDeTexte(texte: string, champ: Champ, contexte: Contexte, tableau?: Tableau): string {
  if (champ.genre === 'prose') return normaliserProse(texte)
  const lu = lireChamp(texte, champ, contexte, tableau)
  if ('doute' in lu || champ.genre === 'ligne' || champ.genre === 'cle') return normaliser(texte)
  if (champ.genre === 'cases') return JSON.stringify(Array.isArray(lu.valeur) ? lu.valeur.toSorted() : [])
  if (champ.genre === 'qui') return simplifier(nomDe(lu.valeur, contexte))
  return normaliser(direValeur(lu.valeur, champ, contexte, tableau))
}

function enLigne(texte: string): string {
  return texte
    .split('\n')
    .map(ligne => ligne.trim())
    .filter(ligne => ligne !== '')
    .join(' ')
}

function lireDate(texte: string): Lue {
  const lue = dateDite(enLigne(texte))
  if (lue !== undefined) return { valeur: lue }
  const stricte = lireValeur('date', enLigne(texte))
  return typeof stricte === 'string'
    ? { valeur: stricte }
    : { doute: 'une date, par exemple mars 2027, 15/03/2027, 3e trimestre 2027 ou 2027' }
}

function numerique(lue: ReturnType<typeof lireValeur>, juste: (n: number) => boolean, attendu: string): Lue {
  if (typeof lue === 'number') return juste(lue) ? { valeur: lue } : { doute: attendu }
  return { doute: typeof lue === 'object' ? lue.illisible : attendu }
}

const CITES = 8

function attendus(choix: readonly Choix[]): string {
  const cites = choix.slice(0, CITES).map(c => `« ${c.libelle} »`)
  return `un choix de la liste${cites.length === 0 ? '' : ` (${cites.join(', ')}${choix.length > CITES ? '…' : ''})`}`
}

/** With boxes to tick, the one that is ticked; else the text itself. */
function lireChoix(texte: string, choix: readonly Choix[], contexte: Contexte): Lue {
  const [un = texte, autre] = coches(texte) ?? [enLigne(texte)]
  if (coches(texte)?.length === 0) return { valeur: undefined }
  const code = autre === undefined ? contexte.trouver(un, choix) : undefined
  return code === undefined ? { doute: autre === undefined ? attendus(choix) : 'un seul choix' } : { valeur: code }
}

function lireCases(texte: string, choix: readonly Choix[], contexte: Contexte): Lue {
  const dits = coches(texte) ?? enumeres(texte, choix, contexte)
  const codes = dits.map(dit => contexte.trouver(dit, choix))
  const inconnu = codes.indexOf(undefined)
  if (inconnu >= 0) return { doute: `${attendus(choix)} au lieu de « ${dits[inconnu]} »` }
  return { valeur: codes.length === 0 ? undefined : [...new Set(codes)] }
}

/** Labels after ☒, ☑, ✔ or [x], when the text holds boxes to tick; undefined when it holds none. */
function coches(texte: string): string[] | undefined {
  if (!/[☐☑☒✔✓✗]|\[[ xX]?\]/.test(texte)) return undefined
  return texte
    .split(/(?=[☐☑☒✔✓✗]|\[[ xX]?\])/)
    .filter(morceau => /^(?:[☑☒✔✓✗]|\[[xX]\])/.test(morceau))
    .map(morceau => enLigne(morceau.replace(/^(?:[☑☒✔✓✗]|\[[xX]\])/, '')))
    .filter(morceau => morceau !== '')
}

/** One a line, with or without a dash; on one line, separated by semicolons, slashes or commas where that makes known words. */
function enumeres(texte: string, choix: readonly Choix[], contexte: Contexte): string[] {
  const lignes = texte
    .split('\n')
    .map(l => l.replace(/^[\s\u00a0]*[-*•–·]?[\s\u00a0]*/, '').trim())
    .filter(l => l !== '')
  return lignes.flatMap(ligne => {
    const entiere = sansPoint(ligne)
    if (contexte.trouver(entiere, choix) !== undefined) return [entiere]
    return /[;,/]/.test(entiere)
      ? entiere
          .split(/[;,/]/)
          .map(m => sansPoint(m.trim()))
          .filter(m => m !== '')
      : [entiere]
  })
}

function sansPoint(texte: string): string {
  return texte.replace(/[.;,]$/, '').trim()
}

/** A declared body when the name is its own; else the name as it is written. */
function lireQui(texte: string, contexte: Contexte): Lue {
  const nom = enLigne(texte)
  const acteur = contexte.trouver(nom, contexte.acteurs)
  return { valeur: acteur === undefined ? { nom } : { acteur } }
}

function nomDe(qui: unknown, { acteurs }: Contexte): string {
  const { acteur, nom = '' } = (qui ?? {}) as { acteur?: string; nom?: string }
  return acteur === undefined ? nom : (acteurs.find(a => a.code === acteur)?.libelle ?? acteur)
}
