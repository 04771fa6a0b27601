// The shares of those who pay the coordinator do not make a whole.
import type { Coherence } from '../model/regle.ts'
import { enNombre } from '../mots.ts'
import { arsManque } from './appuis/acteurs.ts'
import { OUTIL } from './appuis/sources.ts'

export const financementCoordination: Coherence = {
  id: 'financement-coordination',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: ['gouvernance'],
  resume: 'Les parts de financement de la coordination font 100 %.',
  pourquoi:
    'Le poste de coordination est payé à plusieurs. Si les parts font moins que le tout, quelqu’un manque à l’appel ; si elles font plus, l’une est fausse. Les arrondis (33 %, 33 %, 33 %) sont admis, et rien n’est dit tant qu’une part n’est pas connue, sauf si les autres dépassent déjà le tout.',
  conseil: 'Corrigez les parts, ou ajoutez le financeur qui manque.',
  exemple: {
    faux: `# gouvernance.yaml
coordination:
  financement:
    - { financeur: { nom: ARS }, part: 50 % }
    - { financeur: { nom: Commune de Valdouve }, part: 40 % }
`,
    juste: `# gouvernance.yaml
coordination:
  financement:
    - { financeur: { nom: ARS }, part: 50 % }
    - { financeur: { nom: Commune de Valdouve }, part: 50 % }
`,
  },
  check(projet) {
    const parts = (projet.gouvernance.coordination?.financement ?? []).map(({ part }) => part)
    const connues = parts.filter(part => part !== undefined)
    const somme = connues.reduce((total, part) => total + part, 0)
    const arrondi = connues.length * 0.5
    const manque = connues.length === parts.length && !arsManque(projet) && somme < 100 - arrondi
    if (connues.length === 0 || (!manque && somme <= 100 + arrondi)) return []
    return [
      {
        at: ['gouvernance', 'coordination', 'financement'],
        on: 'cle',
        message: `Les parts de financement de la coordination font ${enNombre(somme)} % au lieu de 100 %.`,
      },
    ]
  },
}
