// A decree number mistyped in two signed contracts, and copied since from one to the next.
import type { Coherence } from '../model/regle.ts'

const FAUTE = /2010\s*[-–]\s*2514/

export const visaMalCite: Coherence = {
  id: 'visa-mal-cite',
  gravite: 'information',
  phase: 'preparation',
  source: {
    titre: 'Usage : faute relevée dans deux contrats signés ; d’autres citent le décret n° 2010-514 du 18 mai 2010',
    url: 'https://docslib.org/doc/828250',
    force: 'usage',
  },
  suppose: [],
  resume: 'Un visa ne cite pas le « décret n° 2010-2514 », sans doute mis pour le n° 2010-514.',
  pourquoi:
    'Les visas se recopient d’un contrat à l’autre, fautes comprises. Le décret sur le projet régional de santé que citent les anciens contrats est le n° 2010-514 du 18 mai 2010 ; « 2010-2514 » en est une copie fautive, vue dans deux contrats signés. Ce texte est ancien : vérifiez aussi s’il y a encore lieu de le citer.',
  conseil:
    'Écrivez « décret n° 2010-514 », ou retirez ce visa ; laissez-le tel quel si vous transcrivez un contrat signé.',
  exemple: {
    faux: `# contrat.yaml
visas:
  - Vu le décret n° 2010-2514 du 18 mai 2010
`,
    juste: `# contrat.yaml
visas:
  - Vu le décret n° 2010-514 du 18 mai 2010
`,
  },
  check({ contrat }) {
    return (contrat.visas ?? []).flatMap((visa, rang) => {
      const [texte, cle] = typeof visa === 'string' ? [visa, []] : [visa.texte ?? '', ['texte']]
      const message = 'Ce visa cite le décret n° 2010-2514 ; il s’agit sans doute du n° 2010-514.'
      return FAUTE.test(texte) ? [{ at: ['contrat', 'visas', rang, ...cle], message }] : []
    })
  },
}
