// Text left from a draft or a model: XXX, lorem ipsum, TODO, question marks.
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'
import { JAMAIS_IMPRIMES } from './appuis/textes.ts'

/** One quick look before the careful ones: nearly every text stops here. */
const SUSPECT = /[xX]{3}|XX[ /]XX|[lL]orem|LOREM|TODO|TBD|FIXME|\?{3}|\[/

export const texteProvisoire: Coherence = {
  id: 'texte-provisoire',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Aucun texte provisoire ne reste : XXX, lorem ipsum, TODO, points d’interrogation.',
  pourquoi:
    'Ces marques viennent d’un brouillon ou d’un modèle, et s’impriment telles quelles dans le contrat que liront les signataires. Écrit « à compléter », ce qui manque est reconnu, surligné dans le document et listé par l’outil. Les notes de « remarque », jamais imprimées, sont libres.',
  conseil: 'Écrivez le texte définitif, ou « à compléter » (« [à compléter : …] » au milieu d’un paragraphe).',
  exemple: {
    faux: `# contrat.yaml
preambule: Le territoire compte XXX habitants.
`,
    juste: `# contrat.yaml
preambule: "Le territoire compte [à compléter : population] habitants."
`,
  },
  passer: JAMAIS_IMPRIMES,
  regard: () => (texte, _, chemin) => {
    if (typeof texte !== 'string' || !SUSPECT.test(texte)) return undefined
    const marque = provisoires()
      .map(forme => forme.exec(texte)?.[0])
      .find(trouve => trouve !== undefined)
    if (marque === undefined) return undefined
    return { at: chemin(), message: `Un texte provisoire est resté : ${entreGuillemets(marque)}.` }
  },
}

/**
 * « à compléter » is not one of them: the tool reads it. Letters are bounded by hand, for \b knows no accents.
 * Made when asked for: V8 builds the tables of \p{L} as soon as it meets such an expression, and most contracts never need them.
 */
function provisoires(): readonly RegExp[] {
  return [
    /(?<![\p{L}\p{N}])[xX]{3,}(?![\p{L}\p{N}])/u,
    /(?<![\p{L}\p{N}])XX(?: XX)+(?![\p{L}\p{N}])/u,
    /(?<![\p{L}\p{N}])XX\/XX(?![\p{L}\p{N}])/u,
    /lorem ipsum/i,
    /(?<![\p{L}\p{N}])(?:TODO|TBD|FIXME)(?![\p{L}\p{N}])/u,
    /\?{3,}/,
    /\[(?:insérer|préciser|compléter|nom de)[^\]]{0,80}\]/i,
  ]
}
