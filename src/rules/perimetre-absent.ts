// A territory that nothing delimits.
import type { Coherence } from '../model/regle.ts'
import { estDit } from './appuis/places.ts'
import { PERIMETRES } from './appuis/sources.ts'

const DISENT = ['communes', 'epci', 'unites', 'description'] as const

export const perimetreAbsent: Coherence = {
  id: 'perimetre-absent',
  gravite: 'avertissement',
  phase: 'redaction',
  source: PERIMETRES,
  suppose: ['territoire'],
  resume: 'Le périmètre du contrat est écrit.',
  pourquoi:
    'La loi ne fixe pas de périmètre : c’est donc au contrat de dire quelles communes il couvre. Sans cela, ni les habitants, ni les signataires, ni un contrat voisin ne savent jusqu’où il va.',
  conseil: 'Dans territoire.yaml, listez « epci » ou « communes », ou décrivez le périmètre sous « description ».',
  exemple: {
    faux: `# territoire.yaml
departements: ["44"]
`,
    juste: `# territoire.yaml
departements: ["44"]
epci: [{ siren: "200000008", nom: CC du Valdouve }]
`,
  },
  check(projet) {
    if (DISENT.some(cle => estDit(projet, ['territoire', cle]))) return []
    const message = 'Le territoire ne dit ni quelles communes, ni quelles intercommunalités le contrat couvre.'
    return [{ at: ['territoire', 'communes'], on: 'cle', message }]
  },
}
