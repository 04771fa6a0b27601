// A mental-health section that announces something, and no action that does it.
import type { Theme } from '../model/projet.generated.ts'
import type { Coherence } from '../model/regle.ts'
import { fichesActives } from './appuis/fiches.ts'
import { OUTIL } from './appuis/sources.ts'

const THEMES: readonly Theme[] = ['sante-mentale', 'troubles-psychiques']

export const santeMentaleSansAction: Coherence = {
  id: 'sante-mentale-sans-action',
  gravite: 'information',
  phase: 'redaction',
  source: OUTIL,
  suppose: ['fiches', 'axes'],
  resume: 'Le volet santé mentale s’appuie sur une fiche, ou sur un conseil local de santé mentale.',
  pourquoi:
    'Le volet est écrit, mais aucune fiche n’a ce thème, le volet n’en nomme aucune et ne cite pas de conseil local de santé mentale : un relecteur demandera qui fait quoi. La loi ne dit pas quelle forme prend le volet.',
  conseil:
    'Nommez sous « sante_mentale », « fiches », celles qui le mettent en œuvre, ou donnez-leur le thème « sante-mentale ».',
  exemple: {
    faux: `# contrat.yaml
sante_mentale: { description: Repérer plus tôt la souffrance des jeunes. }
# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
themes: [acces-aux-soins]
`,
    juste: `# contrat.yaml
sante_mentale: { description: Repérer plus tôt la souffrance des jeunes. }
# axes.yaml
axes: [{ id: acces, titre: Accéder aux soins }]
# fiches/bus-sante.yaml
id: bus-sante
titre: Un bus santé
themes: [acces-aux-soins, sante-mentale]
`,
  },
  check(projet) {
    const { sante_mentale: volet } = projet.contrat
    const actives = fichesActives(projet)
    if (volet?.description === undefined || (volet.fiches ?? []).length > 0 || volet.clsm?.existe === true) return []
    if (volet.clsm?.description !== undefined || !projet.faits.themes_connus) return []
    if (actives.some(({ fait }) => fait.themes.some(theme => THEMES.includes(theme)))) return []
    const message = 'Le volet santé mentale ne renvoie à aucune fiche, et aucune n’a pour thème la santé mentale.'
    return [{ at: ['contrat', 'sante_mentale'], on: 'cle', message }]
  },
}
