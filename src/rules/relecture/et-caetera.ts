// A list left open: « etc. », « et cætera », or an ellipsis after a comma.
import type { Coherence } from '../../model/regle.ts'
import { entreGuillemets } from '../appuis/mots.ts'
import { RELIRE, textesLus } from './appuis/lus.ts'

export const etCaetera: Coherence = {
  id: 'et-caetera',
  gravite: 'information',
  phase: 'preparation',
  source: RELIRE,
  suppose: [],
  resume: 'Aucune liste ne finit par « etc. » ni par des points de suspension.',
  pourquoi:
    'Un contrat engage ceux qui le signent : ce que recouvre « etc. » ne peut être ni attendu, ni suivi, ni évalué. Le lecteur ne sait pas si le reste a été oublié ou s’il est sous-entendu.',
  conseil: 'Finissez la liste, ou dites qu’elle donne des exemples : « par exemple », « notamment ».',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
description: Le bus propose des dépistages, des vaccinations, etc.
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
description: Le bus propose notamment des dépistages et des vaccinations.
`,
  },
  check(projet) {
    return textesLus(projet).flatMap(({ texte, at }) => {
      const trouve = ouverte(texte)
      if (trouve === undefined) return []
      return [{ at, message: `Une liste de ce texte reste ouverte : ${entreGuillemets(trouve)}.` }]
    })
  },
}

/** The end of the first open list, with the words before it. */
function ouverte(texte: string): string | undefined {
  if (!/etc|et c|…|\.{3}/i.test(texte)) return undefined
  const fin = /(?<![\p{L}\p{N}])(?:etc(?![\p{L}\p{N}])\.?|et c(?:æ|ae|oe|œ|é|e)tera(?![\p{L}\p{N}]))/iu.exec(texte)
  if (fin) return extrait(texte, fin.index, fin[0])
  for (const points of texte.matchAll(/(?<=[\p{L}\p{N})]\s?)(?:…|\.{3})/gu)) {
    const avant = texte.slice(Math.max(0, points.index - 200), points.index)
    const phrase = avant.slice(
      Math.max(...['.', '!', '?', ';', ':', '\n', '(', '«', '['].map(s => avant.lastIndexOf(s))) + 1,
    )
    if (phrase.includes(',')) return extrait(texte, points.index, points[0])
  }
  return undefined
}

function extrait(texte: string, place: number, marque: string): string {
  const mots = texte
    .slice(Math.max(0, place - 60), place)
    .trimEnd()
    .split(/\s+/)
  const avant = texte.slice(Math.max(0, place - 1), place).trim() === '' ? ' ' : ''
  return `…${mots.slice(-3).join(' ')}${avant}${marque}`
}
