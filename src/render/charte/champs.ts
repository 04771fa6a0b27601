// Fields of a header: those that number pages or name the contract stay alive; those that fetch, run, or date are taken out.
import { creer, type Noeud } from '../../bureautique/archive/noeud.ts'

/** Alive in the document: rebuilt from their name and their way of counting, nothing else of what was typed. */
const VIVANTS = /^(PAGE|NUMPAGES|SECTIONPAGES|SECTION|TITLE|SUBJECT)$/
/** What they show holds by itself, as plain text or as a picture of the file. */
const FIGES = /^(HYPERLINK|INCLUDEPICTURE|QUOTE|DOCPROPERTY|SYMBOL|COMPANY)$/
const COMPTES = /\\\*\s*(arabicdash|arabic|roman|alphabetic|upper|lower|firstcap|caps|mergeformat)\b/gi

export type Constater = (quoi: 'champs', detail: string) => void

/** A field as read → what stands for it. `cls:champ` is one of ours, written with its value when the document is made. */
export function champ(
  instruction: string,
  resultat: readonly Noeud[],
  rPr: readonly Noeud[],
  constater: Constater,
): readonly Noeud[] {
  const [, mot = '', reste = ''] = /^\s*([A-Za-z]+)\b(.{0,200})/s.exec(instruction) ?? []
  const nom = mot.toUpperCase()
  const vivant = (nouvelle: string) => [
    creer(
      'cls:champ',
      { instruction: `${nouvelle}${[...reste.matchAll(COMPTES)].map(([commut]) => ` ${commut}`).join('')}` },
      rPr,
    ),
  ]
  if (VIVANTS.test(nom)) return vivant(nom)
  if (nom === 'DOCPROPERTY' && /^\s*"?(title|titre)"?\b/i.test(reste)) return vivant('TITLE')
  const rang = nom === 'STYLEREF' ? /^\s*"?(?:heading\s*|titre\s*)?([1-4])"?(?:\s|$)/i.exec(reste)?.[1] : undefined
  if (rang !== undefined) return vivant(`STYLEREF ${rang}`)
  if (nom !== 'HYPERLINK') constater('champs', /^[A-Z]{2,20}$/.test(nom) ? nom : 'inconnu')
  return FIGES.test(nom) ? resultat : []
}

type Ouvert = { instruction: string; separe: boolean; resultat: Noeud[]; rPr: readonly Noeud[]; imbrique: boolean }

/**
 * Runs of a paragraph, each with one child (`w:fldChar` and `w:instrText` included) → the same without field marks.
 * A field inside the instructions of another is never followed: the outer one goes.
 */
export function sansMarques(runs: readonly Noeud[], constater: Constater): Noeud[] {
  const dehors: Noeud[] = []
  const pile: Ouvert[] = []
  const deposer = (noeuds: readonly Noeud[]) => {
    const dessus = pile.at(-1)
    if (!dessus) dehors.push(...noeuds)
    else if (dessus.separe) dessus.resultat.push(...noeuds)
    else if (noeuds.length > 0) dessus.imbrique = true
  }
  for (const run of runs) {
    const dedans = run.enfants.at(-1)
    const marque = typeof dedans === 'object' ? dedans : null
    const dessus = pile.at(-1)
    if (marque?.nom === 'w:instrText') {
      if (dessus && !dessus.separe) dessus.instruction += marque.enfants.join('')
    } else if (marque?.nom !== 'w:fldChar') deposer([run])
    else if (marque.attributs['w:fldCharType'] === 'begin')
      pile.push({
        instruction: '',
        separe: false,
        resultat: [],
        rPr: run.enfants.slice(0, -1) as Noeud[],
        imbrique: false,
      })
    else if (!dessus) continue
    else if (marque.attributs['w:fldCharType'] === 'separate') dessus.separe = true
    else {
      pile.pop()
      const { instruction, resultat, rPr, imbrique } = dessus
      deposer(champ(imbrique ? 'IF' : instruction, resultat, rPr, constater))
    }
  }
  for (const { resultat } of pile) dehors.push(...resultat)
  return dehors
}
