// An action that belongs nowhere in the plan: no axis, no objective, no category.
import type { Coherence } from '../model/regle.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

export const ficheSansAxe: Coherence = {
  id: 'fiche-sans-axe',
  gravite: 'avertissement',
  phase: 'redaction',
  source: FEDERATION_ADDICTION,
  suppose: ['fiches'],
  resume: 'Chaque fiche est rattachée à un axe, à un objectif ou à une catégorie.',
  pourquoi:
    'Une fiche dit d’ordinaire à quel axe elle se rattache. Sans cela, on ne sait pas à quelle priorité elle répond, et elle ne trouve pas sa place dans le programme. Une fiche à part (coordination, fiche généraliste) se range dans une catégorie.',
  conseil:
    'Ajoutez « rattachements » avec l’identifiant d’un axe ou d’un objectif, ou « categorie » pour une fiche à part.',
  exemple: {
    faux: `# axes.yaml
axes:
  - id: acces
    titre: Accéder aux soins partout
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
`,
    juste: `# axes.yaml
axes:
  - id: acces
    titre: Accéder aux soins partout
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
rattachements: [acces]
`,
  },
  check(projet) {
    return fichesPresentes(projet)
      .filter(({ fiche }) => (fiche.rattachements ?? []).length === 0 && fiche.categorie === undefined)
      .map(({ fiche, at }) => ({
        at: aLEnseigne(at, fiche),
        message: `La fiche ${nommer(fiche)} n’est rattachée à aucun axe ni objectif, et n’a pas de catégorie.`,
      }))
  },
}
