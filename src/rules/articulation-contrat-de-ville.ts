// Priority neighbourhoods in the territory, and no word on the contrat de ville.
import type { Coherence } from '../model/regle.ts'
import { compter } from '../mots.ts'
import { CONTRAT_DE_VILLE } from './appuis/sources.ts'
import { textes } from './appuis/textes.ts'

const NOMME = /contrats? de ville|quartiers 2030|politique de la ville/i

export const articulationContratDeVille: Coherence = {
  id: 'articulation-contrat-de-ville',
  gravite: 'avertissement',
  phase: 'redaction',
  depuis: '2014-12-05',
  source: CONTRAT_DE_VILLE,
  suppose: ['contrat'],
  resume: 'Le contrat nomme le contrat de ville quand il y a des quartiers prioritaires.',
  pourquoi:
    'Quand il y a un contrat de ville, le contrat local de santé en est le volet santé. S’il n’en dit rien, les mêmes actions seront décidées et financées deux fois, ou pas du tout. L’article « articulation », le préambule, un visa ou une section libre peuvent le nommer.',
  conseil: 'Ajoutez le contrat de ville à « articulations » dans contrat.yaml, avec ce qui relie les deux.',
  exemple: {
    faux: `# territoire.yaml
quartiers_prioritaires: [{ code: QN04499M, nom: Les Tilleuls }]
`,
    juste: `# contrat.yaml
articulations: [{ id: contrat-de-ville, titre: Engagements quartiers 2030 }]
# territoire.yaml
quartiers_prioritaires: [{ code: QN04499M, nom: Les Tilleuls }]
`,
  },
  check({ contrat, territoire }) {
    const quartiers = territoire.quartiers_prioritaires ?? []
    if (quartiers.length === 0 || contrat.articulations?.some(({ id }) => id.includes('contrat-de-ville'))) return []
    if (textes(contrat, ['contrat']).some(({ texte }) => NOMME.test(texte))) return []
    const message = `Le territoire a ${compter(quartiers.length, 'quartier prioritaire', 'quartiers prioritaires')}, mais contrat.yaml ne nomme pas le contrat de ville.`
    const at =
      contrat.articulations === undefined ? ['territoire', 'quartiers_prioritaires'] : ['contrat', 'articulations']
    return [{ at, on: 'cle', message }]
  },
}
