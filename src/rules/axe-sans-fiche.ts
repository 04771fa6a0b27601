// An axis nobody has written an action for.
import type { Coherence } from '../model/regle.ts'
import { fichesPresentes } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { axesAPlat, identifiants } from './appuis/plan.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

export const axeSansFiche: Coherence = {
  id: 'axe-sans-fiche',
  gravite: 'avertissement',
  phase: 'redaction',
  source: FEDERATION_ADDICTION,
  suppose: ['axes', 'fiches'],
  resume: 'Chaque axe a au moins une action.',
  pourquoi:
    'Le plan d’action se présente d’ordinaire en fiches, chacune rattachée à un axe. Un axe sans fiche annonce une priorité que personne ne s’engage à mettre en œuvre. Une partie du programme qui contient d’autres axes est jugée par ceux-ci ; un axe méthodologique vaut pour toutes les actions.',
  conseil: 'Ajoutez une fiche rattachée à cet axe ou à l’un de ses objectifs, ou retirez l’axe.',
  exemple: {
    faux: `# axes.yaml
axes:
  - id: acces
    titre: Accéder aux soins partout
  - id: environnement
    titre: Un environnement favorable à la santé
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
rattachements: [acces]
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
    const vises = new Set(fichesPresentes(projet).flatMap(({ fiche }) => fiche.rattachements ?? []))
    const sortis = new Set(projet.fiches.flatMap(fiche => (fiche.sortie ? (fiche.rattachements ?? []) : [])))
    return axesAPlat(projet)
      .filter(({ axe }) => axe.type !== 'methodologique')
      .filter(situe => (situe.axe.axes ?? []).length === 0 && !identifiants(situe).some(id => vises.has(id)))
      .map(situe => ({
        at: aLEnseigne(situe.at, situe.axe),
        message: identifiants(situe).some(id => sortis.has(id))
          ? `L’axe ${nommer(situe.axe)} n’a plus d’action : toutes ses fiches sont sorties du contrat.`
          : `L’axe ${nommer(situe.axe)} n’a aucune action ; chaque axe devrait en avoir au moins une.`,
      }))
  },
}
