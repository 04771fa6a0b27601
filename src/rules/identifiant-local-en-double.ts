// Two indicators, budget lines or facet values of one list under the same identifier.
import type { Chemin } from '../model/chemin.ts'
import type { Projet } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { entreGuillemets } from './appuis/mots.ts'
import { OUTIL } from './appuis/sources.ts'

export const identifiantLocalEnDouble: Coherence = {
  id: 'identifiant-local-en-double',
  gravite: 'erreur',
  phase: 'preparation',
  source: OUTIL,
  suppose: [],
  resume: 'Un identifiant ne sert qu’une fois par liste d’indicateurs, de lignes ou de valeurs.',
  pourquoi:
    'Le suivi annuel désigne les indicateurs et les lignes de budget par leur identifiant, unique dans sa liste. S’il est double, on ne sait plus laquelle des deux a été mesurée ou dépensée. Deux fiches peuvent, elles, employer le même.',
  conseil: 'Donnez un autre identifiant à l’un des deux.',
  exemple: {
    faux: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs: [{ id: passages, libelle: Personnes reçues }, { id: passages, libelle: Tournées }]
`,
    juste: `# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
indicateurs: [{ id: passages, libelle: Personnes reçues }, { id: tournees, libelle: Tournées }]
`,
  },
  check(projet) {
    return listes(projet).flatMap(({ liste = [], at }) => {
      const vus = new Set<string>()
      return liste.flatMap(({ id }, rang) => {
        if (id === undefined || !vus.has(id)) {
          if (id !== undefined) vus.add(id)
          return []
        }
        const message = `L’identifiant ${entreGuillemets(id)} est déjà pris plus haut dans cette liste.`
        return [{ at: [...at, rang, 'id'], message }]
      })
    })
  },
}

type Liste = { readonly liste: readonly { readonly id?: string }[] | undefined; readonly at: Chemin }

function listes({ fiches, axes, evaluation }: Projet): readonly Liste[] {
  return [
    ...(axes.facettes ?? []).map(({ valeurs }, n) => ({ liste: valeurs, at: ['axes', 'facettes', n, 'valeurs'] })),
    ...fiches.flatMap(({ budget, indicateurs }, n) => [
      { liste: budget?.lignes, at: ['fiches', n, 'budget', 'lignes'] },
      { liste: indicateurs, at: ['fiches', n, 'indicateurs'] },
    ]),
    { liste: evaluation.indicateurs, at: ['evaluation', 'indicateurs'] },
  ]
}
