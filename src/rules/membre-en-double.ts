// The same body twice in one list, with nothing to tell the two apart.
import type { Chemin } from '../model/chemin.ts'
import type { Projet, Quelquun, Referent } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const membreEnDouble: Coherence = {
  id: 'membre-en-double',
  gravite: 'avertissement',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un organisme ne figure qu’une fois dans une liste.',
  pourquoi:
    'Le document imprimera deux fois le même nom, et les comptes de membres ou de partenaires seront faux. Un organisme peut figurer deux fois avec deux services ou deux fonctions.',
  conseil: 'Retirez l’un des deux, ou précisez le service ou la fonction de chacun.',
  exemple: {
    faux: `# gouvernance.yaml
instances:
  - id: copil
    nom: Comité de pilotage
    membres: [{ nom: Mission locale }, { nom: Mission locale }]
`,
    juste: `# gouvernance.yaml
instances:
  - id: copil
    nom: Comité de pilotage
    membres: [{ nom: Mission locale, service: Jeunes }, { nom: Mission locale, service: Emploi }]
`,
  },
  check(projet) {
    return listes(projet).flatMap(({ liste, at }) => {
      const vus = new Set<string>()
      return liste.flatMap((entree, rang) => {
        const qui = typeof entree === 'string' ? entree : (entree.acteur ?? entree.nom)
        if (qui === undefined) return []
        const { service = '', fonction = '', type = '' } = typeof entree === 'string' ? {} : entree
        const cle = [qui, service, fonction, type].map(mot => mot.trim().toLowerCase()).join('\u0000')
        if (!vus.has(cle)) {
          vus.add(cle)
          return []
        }
        const nom = projet.acteurs.acteurs?.find(({ id }) => id === qui)?.nom ?? qui
        return [{ at: [...at, rang], message: `${entreGuillemets(nom)} figure déjà dans cette liste.` }]
      })
    })
  },
}

type Liste = { readonly liste: readonly (Quelquun | Referent)[]; readonly at: Chemin }

function listes({ fiches, gouvernance }: Projet): readonly Liste[] {
  const instances = (gouvernance.instances ?? []).flatMap((instance, rang) =>
    (['presidence', 'animation', 'membres'] as const).map(cle => ({
      liste: instance[cle] ?? [],
      at: ['gouvernance', 'instances', rang, cle],
    })),
  )
  const desFiches = fiches.flatMap((fiche, rang) =>
    (['pilotes', 'referents', 'partenaires'] as const).map(cle => ({
      liste: fiche[cle] ?? [],
      at: ['fiches', rang, cle],
    })),
  )
  return [...instances, ...desFiches].filter(({ liste }) => liste.length > 1)
}
