// What repairs a misspelt key or value: the very characters to replace in its file, its quotes kept, nothing where that could not be sure.
import type { Document } from '../load/documents.ts'
import { type Chemin, chemin } from '../model/chemin.ts'
import type { Correction, Retouche } from '../model/correction.ts'
import type { Etendue, Noeud, NoeudListe, NoeudTable } from '../model/noeud.ts'
import type { Lieu } from './places.ts'

/** What must stand, as a text, in place of the key or of the value at a path of a document. */
export type Remplacement = { readonly at: Chemin; readonly on: 'cle' | 'valeur'; readonly texte: string }

/**
 * The touch that writes a text in place of a key, a text or a text read as a key (`- Axe 1 : prévention`).
 * Nothing when the file around it was not understood, when the text is spread over lines, or when the same key or element already stands beside.
 */
export function remplacer(document: Document, { at, on, texte }: Remplacement): Retouche | undefined {
  if (!document.lisible || document.fautes.some(f => f.bloquant)) return undefined
  const parent = noeudA(document.arbre(), at.slice(0, -1))
  const cle = at.at(-1)
  if (parent === undefined || cle === undefined) return undefined
  if (on === 'cle') return parent.genre === 'table' ? renommer(document, parent, String(cle), texte) : undefined
  const noeud = descendre(parent, cle)
  if (noeud === undefined || (parent.genre === 'liste' && contient(parent, texte))) return undefined
  if (noeud.genre === 'texte') return surUneLigne(document, noeud, noeud.texte, texte)
  return noeud.genre === 'table' ? proteger(document, noeud, texte) : undefined
}

/** The same, for a place already found. */
export function correctionA(lieu: Lieu, on: 'cle' | 'valeur', texte: string | undefined): Correction | undefined {
  if (texte === undefined) return undefined
  const retouche = remplacer(lieu.document, { at: chemin(lieu.chemin), on, texte })
  return retouche && [retouche]
}

/** What stands at a path of a document, as read. */
export function noeudA(racine: Noeud | null, at: Chemin): Noeud | undefined {
  return at.reduce<Noeud | undefined>(descendre, racine ?? undefined)
}

function descendre(noeud: Noeud | undefined, cle: string | number): Noeud | undefined {
  if (noeud?.genre === 'liste') return noeud.elements[Number(cle)]
  if (noeud?.genre === 'table') return noeud.entrees.find(e => e.cle === String(cle))?.valeur
  return undefined
}

function renommer(document: Document, table: NoeudTable, cle: string, texte: string): Retouche | undefined {
  const entree = table.entrees.find(e => e.cle === cle)
  if (entree === undefined || table.entrees.some(e => e.cle === texte)) return undefined
  return surUneLigne(document, entree.place, cle, texte)
}

const textes = new WeakMap<NoeudListe, ReadonlySet<string>>()

function contient(liste: NoeudListe, texte: string): boolean {
  const connus = textes.get(liste) ?? new Set(liste.elements.flatMap(e => (e.genre === 'texte' ? e.texte : [])))
  textes.set(liste, connus)
  return connus.has(texte)
}

/** `ancien`: what the characters of the place are known to mean; if they are written in another way, they are left alone. */
function surUneLigne({ texte: source }: Document, place: Etendue, ancien: string, texte: string): Retouche | undefined {
  const ecrit = source.slice(place.debut, place.fin)
  const style = STYLES.find(s => s(ancien) === ecrit)
  if (style === undefined || ecrit === '') return undefined
  const { debut, fin } = place
  return { debut, fin, texte: style === nu && !resteNu(texte) ? entreGuillemets(texte) : style(texte) }
}

const nu = (texte: string) => texte
const simples = (texte: string) => `'${texte.replaceAll("'", "''")}'`
const doubles = (texte: string) => `"${texte.replaceAll(/["\\]/g, '\\$&')}"`
const STYLES = [nu, simples, doubles]

function entreGuillemets(texte: string): string {
  return texte.includes('"') ? simples(texte) : doubles(texte)
}

/** What any reader of YAML takes for a text, wherever it stands, in braces too. */
function resteNu(texte: string): boolean {
  return /^(?!.*[ \u00a0\u202f]$)[\p{L}\p{N}./][\p{L}\p{M}\p{N} \u00a0\u202f’()+&%/._-]*$/u.test(texte)
}

/** `- Axe 1 : prévention`: the whole of it between quotes, when it is a plain text of one line. */
function proteger(
  { texte: source }: Document,
  { entrees, debut, fin }: NoeudTable,
  texte: string,
): Retouche | undefined {
  const [seule] = entrees
  const plein = seule?.valeur.genre === 'texte' && seule.valeur.style === 'nu' && seule.valeur.texte !== ''
  if (!plein || source.slice(seule.place.debut, seule.place.fin) !== seule.cle) return undefined
  return source.slice(debut, fin) === texte ? { debut, fin, texte: entreGuillemets(texte) } : undefined
}
