// A steering or technical committee that does not say how often it meets.
import type { Coherence } from '../model/regle.ts'
import { nommer } from './appuis/mots.ts'
import { aLEnseigne, estDit } from './appuis/places.ts'
import { COPIL_DE_SAINT_MARTIN } from './appuis/sources.ts'

export const instanceSansFrequence: Coherence = {
  id: 'instance-sans-frequence',
  gravite: 'information',
  phase: 'redaction',
  source: COPIL_DE_SAINT_MARTIN,
  suppose: ['gouvernance'],
  resume: 'En général, le comité de pilotage et le comité technique ont un rythme de réunion.',
  pourquoi:
    'Un comité sans rythme se réunit quand quelqu’un y pense. Aucun texte ne fixe de fréquence : quelques mots suffisent.',
  conseil: 'Ajoutez « frequence » à cette instance ; « texte: deux fois par an » suffit.',
  exemple: {
    faux: `# gouvernance.yaml
instances:
  - { id: copil, type: copil, nom: Comité de pilotage }
`,
    juste: `# gouvernance.yaml
instances:
  - { id: copil, type: copil, nom: Comité de pilotage, frequence: { texte: au moins deux fois par an } }
`,
  },
  check(projet) {
    return (projet.gouvernance.instances ?? []).flatMap((instance, rang) => {
      const at = ['gouvernance', 'instances', rang]
      const concerne = instance.type === 'copil' || instance.type === 'cotech'
      if (!concerne || estDit(projet, [...at, 'frequence'])) return []
      return [
        {
          at: aLEnseigne(at, instance),
          message: `L’instance ${nommer(instance)} ne dit pas à quel rythme elle se réunit.`,
        },
      ]
    })
  },
}
