// An objective that names a subject and not what will be done: its title does not begin with an infinitive.
import type { Chemin } from '../../model/chemin.ts'
import type { Objectif, Projet } from '../../model/projet.generated.ts'
import type { Coherence } from '../../model/regle.ts'
import { fichesPresentes } from '../appuis/fiches.ts'
import { unParUnOuEnsemble } from '../appuis/grouper.ts'
import { nommer } from '../appuis/mots.ts'
import { axesAPlat, type ObjectifSitue } from '../appuis/plan.ts'
import { commenceParInfinitif } from './appuis/verbes.ts'

export const objectifSansVerbe: Coherence = {
  id: 'objectif-sans-verbe',
  gravite: 'information',
  phase: 'preparation',
  source: {
    titre: 'Guide « Le maire et la santé » : des objectifs clairs, mesurables, acceptables, réalistes',
    url: 'https://cld.bz/KniGvqo/15/',
    force: 'recommandation',
  },
  suppose: [],
  resume: 'Le titre d’un objectif commence par un verbe à l’infinitif.',
  pourquoi:
    'Le guide demande des objectifs clairs et mesurables ; qu’un verbe y aide est notre lecture. « L’accès aux soins » est un sujet ; « Réduire les délais de rendez-vous » dit ce qui doit changer, et l’on saura si c’est fait.',
  conseil: 'Commencez par ce qui sera fait : réduire, développer, former ou accompagner, par exemple.',
  exemple: {
    faux: `# axes.yaml
axes:
  - id: soins
    titre: Accès aux soins
    objectifs: [{ id: delais, titre: Les délais de rendez-vous }]
`,
    juste: `# axes.yaml
axes:
  - id: soins
    titre: Accès aux soins
    objectifs: [{ id: delais, titre: Réduire les délais de rendez-vous }]
`,
  },
  check(projet) {
    const titres = objectifs(projet).filter(({ objectif }) => objectif.titre !== undefined)
    const fautifs = titres.filter(({ objectif }) => !commenceParInfinitif(objectif.titre ?? ''))
    return unParUnOuEnsemble(
      fautifs,
      titres.length,
      ({ objectif, at }) => ({
        at: [...at, 'titre'],
        message: `L’objectif ${nommer(objectif)} ne commence pas par un verbe à l’infinitif.`,
      }),
      (tous, premier) => ({
        at: [...premier.at, 'titre'],
        message: `${tous.length} objectifs sur ${titres.length} ne commencent pas par un verbe à l’infinitif, à commencer par ${nommer(premier.objectif)}.`,
      }),
    )
  },
}

function objectifs(projet: Projet): readonly ObjectifSitue[] {
  const duPlan = axesAPlat(projet).flatMap(axe => axe.objectifs)
  const desFiches = fichesPresentes(projet).flatMap(({ fiche, at }) =>
    aPlat(fiche.objectifs ?? [], [...at, 'objectifs']),
  )
  return [...duPlan, ...desFiches]
}

function aPlat(liste: readonly Objectif[], at: Chemin): readonly ObjectifSitue[] {
  return liste.flatMap((objectif, rang) => {
    const ici = [...at, rang]
    return [{ objectif, at: ici }, ...aPlat(objectif.objectifs ?? [], [...ici, 'objectifs'])]
  })
}
