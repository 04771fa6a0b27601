// What to look for, in which order, for a text that somebody types: each attempt is a key, a manner and some sorts of places.
import { cleDe, sansArticle } from './cle.ts'
import type { Maniere } from './fouille.ts'
import { type Genre, genreDe } from './genres.ts'
import type { Lieu } from './lieu.ts'

export type Sorte = Lieu['sorte']
/** One look at some sections: their finds are put together, the most peopled first. */
export type Coup = {
  readonly cle: string
  /** `presque`: a letter or two wrong; `siege`: the intercommunality of the commune so named; `radical`: « craonnais » for « Craon ». */
  readonly maniere: Maniere | 'presque' | 'siege' | 'radical'
  readonly sortes: readonly Sorte[]
  readonly natures?: readonly string[]
  readonly auPlus?: number
}

const MANIERES: readonly Maniere[] = ['exacte', 'debut', 'mots']
const LIEUX: readonly Sorte[] = ['epci', 'commune']
export const TOUS: readonly Sorte[] = [...LIEUX, 'departement']

/** The last word may be unfinished: « st » is « saint », or the beginning of « strasbourg ». */
export function coups(texte: string): readonly Coup[] {
  const cles = uniques([cleDe(texte), cleDe(texte, false)])
  const genre = genreDe(cles[0] ?? '')
  // After « l’ » or « saint- » the word is whole.
  const fin = /[\s'’-]$/.test(texte) ? ' ' : ''
  return [
    ...uniques([...cles, ...cles.map(sansArticle)]).flatMap(exactes),
    ...(genre === undefined ? [] : parGenre(genre)),
    ...cles.flatMap(cle => partout(cle + fin, 'debut')),
    ...cles.flatMap(cle => partout(cle, 'mots')),
  ]
}

/** « Épinal » is first the commune, then « CA d’Épinal » and the homonyms. */
function exactes(cle: string): Coup[] {
  return [
    { cle, maniere: 'exacte', sortes: ['commune', 'departement'], auPlus: 1 },
    { cle, maniere: 'exacte', sortes: TOUS },
  ]
}

function uniques(cles: readonly string[]): string[] {
  return [...new Set(cles)].filter(cle => cle !== '')
}

/** When nothing has that name. */
export function coupsFautifs(texte: string): readonly Coup[] {
  return [{ cle: resteDe(texte), maniere: 'presque', sortes: TOUS }]
}

/** What is left of a text without the kind that it names, nor the article. */
export function resteDe(texte: string): string {
  const cle = cleDe(texte)
  return sansArticle(genreDe(cle)?.reste || cle)
}

function partout(cle: string, maniere: Maniere): Coup[] {
  return [
    { cle, maniere, sortes: LIEUX },
    { cle, maniere, sortes: ['departement'] },
  ]
}

/** The kind that is named, by its name, then by the commune that is in it; then the other kinds. */
function parGenre({ sorte, natures, reste }: Genre): Coup[] {
  const autres: readonly Sorte[] = sorte === 'epci' ? ['commune'] : ['epci']
  const cle = sansArticle(reste)
  // Nothing but a kind was typed: the most peopled of that kind.
  if (cle === '') return [{ cle, maniere: 'tout', sortes: [sorte], ...(natures.length > 0 && { natures }) }]
  const epci = (maniere: Coup['maniere']): Coup => ({ cle, maniere, sortes: ['epci'] })
  const aussi = sorte === 'epci' ? [{ ...epci('siege'), natures }, epci('siege')] : []
  return [
    ...(sorte === 'epci' ? MANIERES.map(maniere => ({ cle, maniere, sortes: [sorte], natures })) : []),
    ...aussi,
    ...MANIERES.map(maniere => ({ cle, maniere, sortes: [sorte] })),
    ...(sorte === 'epci' && !cle.includes(' ') ? [epci('radical')] : []),
    ...MANIERES.map(maniere => ({ cle, maniere, sortes: autres })),
  ]
}
