// An evaluation that says what it will look at, and not when.
import type { Coherence } from '../model/regle.ts'
import { estDit } from './appuis/places.ts'
import { EVALUER } from './appuis/sources.ts'

export const evaluationSansCalendrier: Coherence = {
  id: 'evaluation-sans-calendrier',
  gravite: 'information',
  phase: 'signature',
  source: EVALUER,
  suppose: ['evaluation'],
  resume: 'L’évaluation dit quand elle a lieu.',
  pourquoi:
    'Un bilan par an, un point à mi-parcours et un bilan final laissent à chacun le temps de réunir les données, et de préparer la suite avant la fin du contrat. Sans date, l’évaluation vient trop tard. Quand une fiche s’en charge, c’est elle qui le dit.',
  conseil: 'Dans evaluation.yaml, ajoutez « jalons » : « bilan-annuel », « mi-parcours », « finale », avec leur date.',
  exemple: {
    faux: `# evaluation.yaml
questions: [Les publics éloignés du soin ont-ils été atteints ?]
`,
    juste: `# evaluation.yaml
questions: [Les publics éloignés du soin ont-ils été atteints ?]
jalons: [{ type: finale, date: 2030-06 }]
`,
  },
  check(projet) {
    const { evaluation } = projet
    const [cle] = (['description', 'questions', 'criteres', 'indicateurs'] as const).filter(nom =>
      estDit(projet, ['evaluation', nom]),
    )
    if (cle === undefined || (evaluation.fiches ?? []).length > 0 || estDit(projet, ['evaluation', 'jalons'])) return []
    return [{ at: ['evaluation', cle], on: 'cle', message: 'L’évaluation ne dit pas quand elle aura lieu.' }]
  },
}
