// Fiches without themes: until each has some, nobody can say what the contract covers.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { fichesActives } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { OUTIL } from './appuis/sources.ts'

export const themesAbsents: Coherence = {
  id: 'themes-absents',
  gravite: 'information',
  phase: 'redaction',
  source: OUTIL,
  suppose: ['fiches', 'axes'],
  resume: 'Chaque fiche a au moins un thème ou un champ.',
  pourquoi:
    'C’est d’après les thèmes des fiches que l’outil dit si le contrat couvre les quatre champs de la loi et les thèmes de la région. Tant qu’une fiche n’en a pas, cette couverture n’est pas jugée : mieux vaut ne rien dire que se tromper. Les thèmes d’un axe valent pour ses fiches.',
  conseil: 'Ajoutez « themes » (ou « champs ») à ces fiches, ou à l’axe auquel elles se rattachent.',
  exemple: {
    faux: `# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
`,
    juste: `# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
themes: [acces-aux-soins]
`,
  },
  check(projet) {
    const sans = fichesActives(projet).filter(({ fait }) => fait.themes.length === 0 && fait.champs.length === 0)
    const [premiere] = sans
    if (!premiere) return []
    const noms = enumerer(
      sans.map(({ fiche }) => nommer(fiche)),
      6,
    )
    const debut = sans.length === 1 ? `La fiche ${noms} n’a` : `${sans.length} fiches n’ont`
    const liste = sans.length === 1 ? '' : ` : ${noms}`
    return [
      {
        at: aLEnseigne(premiere.at, premiere.fiche),
        message: `${debut} ni thème ni champ${liste}. La couverture des thèmes n’est donc pas jugée.`,
      },
    ]
  },
}
