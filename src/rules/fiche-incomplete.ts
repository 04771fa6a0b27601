// One remark for each fiche that leaves out what a fiche usually says.
import type { Coherence } from '../model/regle.ts'
import { enumerer } from '../mots.ts'
import { absences } from './appuis/champs-de-fiche.ts'
import { fichesActives } from './appuis/fiches.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne } from './appuis/places.ts'
import { FEDERATION_ADDICTION } from './appuis/sources.ts'

export const ficheIncomplete: Coherence = {
  id: 'fiche-incomplete',
  gravite: 'avertissement',
  phase: 'redaction',
  source: FEDERATION_ADDICTION,
  suppose: ['fiches', 'axes'],
  resume: 'Une fiche dit tout ce qu’une fiche action dit d’ordinaire.',
  pourquoi:
    'Une fiche présente d’ordinaire l’axe, les enjeux, le public, le calendrier, les résultats attendus, les partenaires et les moyens ; l’usage y ajoute le pilote. Ce qui manque devra être demandé plus tard à quelqu’un qui aura peut-être changé de poste. Rien de cela n’est exigé par la loi.',
  conseil: 'Complétez la fiche, ou écrivez « à compléter » là où la réponse est attendue.',
  exemple: {
    faux: `# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
enjeux: Les soins sont loin des bourgs.
publics: [tous]
pilotes: [{ nom: Commune de Valdouve }]
calendrier: { debut: 2026-03 }
resultats_attendus: Deux tournées par semaine.
`,
    juste: `# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
enjeux: Les soins sont loin des bourgs.
publics: [tous]
pilotes: [{ nom: Commune de Valdouve }]
partenaires: [{ nom: Croix-Rouge locale }]
calendrier: { debut: 2026-03 }
moyens: { humains: à compléter }
resultats_attendus: Deux tournées par semaine.
`,
  },
  check(projet) {
    const particulieres = absences(projet).filter(({ general }) => !general)
    return fichesActives(projet).flatMap(({ fiche, at }) => {
      const manque = particulieres.filter(({ fiches }) => fiches.some(situee => situee.fiche === fiche))
      if (manque.length === 0) return []
      const noms = enumerer(
        manque.map(({ champ }) => champ.nom),
        7,
      )
      return [{ at: aLEnseigne(at, fiche), message: `Dans la fiche ${nommer(fiche)}, il manque ${noms}.` }]
    })
  },
}
